package attentionlab.nn;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the folder, compared in all its expected values. */
class GoldenTest {
  private static final Map<String, Consumer<GoldenCase>> CHECKERS =
      Map.ofEntries(
          entry("softmax", GoldenOperations::softmax),
          entry("softmax_gradient", GoldenOperations::softmaxGradient),
          entry("activations", GoldenOperations::activations),
          entry("cross_entropy", GoldenOperations::crossEntropy),
          entry("layer_norm", GoldenNorms::layerNorm),
          entry("batch_norm_1d", GoldenNorms::batchNorm),
          entry("rms_norm", GoldenNorms::rmsNorm),
          entry("scaled_dot_product_attention", GoldenAttention::scaledDotProduct),
          entry("windowed_attention", GoldenAttention::scaledDotProduct),
          entry("attention_gradient", GoldenAttention::gradient),
          entry("grouped_query_attention", GoldenAttention::groupedQuery),
          entry("additive_attention", GoldenAttention::bahdanau),
          entry("luong_attention", GoldenAttention::luong),
          entry("attention_statistics", GoldenOperations::statistics),
          entry("sinusoidal_position_encoding", GoldenOperations::positions),
          entry("position_shift", GoldenOperations::positionShift),
          entry("multihead_attention", GoldenLayers::multiHead),
          entry("multihead_attention_gradient", GoldenLayers::multiHeadGradient),
          entry("transformer_encoder_layer", GoldenLayers::encoderLayer),
          entry("transformer_decoder_layer", GoldenLayers::decoderLayer),
          entry("transformer", GoldenLayers::transformer));

  static List<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(GoldenTest.class.getResource("/golden/README.md").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void anotherImplementationHasTheSameNumbers(Path file) {
    GoldenCase golden = GoldenCase.read(file);
    assertThat(CHECKERS).as("known operations").containsKey(golden.op());
    CHECKERS.get(golden.op()).accept(golden);
    assertThat(golden.unchecked()).as("expected values without a comparison").isEmpty();
  }

  @Test
  void everyCheckerHasACase() throws Exception {
    Set<String> operations =
        files().stream().map(f -> GoldenCase.read(f).op()).collect(Collectors.toSet());
    assertThat(operations).isEqualTo(CHECKERS.keySet());
  }
}
