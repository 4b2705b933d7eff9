package attentionlab.lessons.l6_3;

import static attentionlab.lessons.l6_3.EncoderBlock.COUNT;
import static attentionlab.lessons.l6_3.EncoderBlock.PATH;
import static attentionlab.lessons.l6_3.EncoderBlock.PLACED;
import static attentionlab.lessons.l6_3.EncoderBlock.SHUFFLED;
import static attentionlab.lessons.l6_3.EncoderBlock.X;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Diagram;
import attentionlab.graph.Matrix;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderBlockTest {
  private final EncoderBlock lesson = new EncoderBlock();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L6.3 " + bookmark).resolve(lesson));
  }

  @Test
  void twoThirdsOfTheWeightsSitInTheNetwork() {
    assertThat(at("s4").value(COUNT).row(0)).containsExactly(1_048_576, 2_097_152, 3_145_728);
    Question.Value asked = (Question.Value) lesson.step("check").checks().get(2).question();
    assertThat(asked.answer().applyAsDouble(at("check"))).isEqualTo(3_145_728);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 16, 32})
  void theNetworkMovesWithItsTokens(int width) {
    assertThat(at("s4 dff=" + width).cell(SHUFFLED, 0, 0)).isCloseTo(0, within(1e-12));
    Question.Pick asked = (Question.Pick) lesson.step("s4").prediction().orElseThrow().question();
    assertThat(asked.right().apply(at("s4"))).isEqualTo("move");
  }

  @Test
  void afterPostNormEveryTokenHasMeanZeroAndVarianceOne() {
    Matrix output = at("s3").value(Block.OUTPUT);
    for (int row = 0; row < output.rows(); row++) {
      double[] token = output.row(row);
      assertThat(Arrays.stream(token).sum()).isCloseTo(0, within(1e-9));
      double variance = Arrays.stream(token).map(v -> v * v).average().orElseThrow();
      assertThat(variance).isCloseTo(1, within(1e-4));
    }
    assertThat(at("s3 order=pre").value(Block.OUTPUT)).isNotEqualTo(output);
  }

  @Test
  void aPartThatIsSwitchedOffAddsNothing() {
    Live bare = at("s2 attention=off ffn=off norm=off positions=off");
    assertThat(bare.value(Block.OUTPUT)).isEqualTo(bare.value(X));
    assertThat(at("s2 positions=off").value(PLACED)).isEqualTo(at("s2").value(X));
  }

  @Test
  void theFirstAttentionIsThatOfTheAppleSentence() {
    Live live = at("s2 positions=off norm=off");
    assertThat(live.value(Block.ATTENDED).row(5))
        .containsExactly(new double[] {0.1181, 0.0194, 0.7717, 0.0581}, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6})
  void theWordIsFollowedThroughEveryLayer(int layers) {
    Matrix path = at("s6 layers=" + layers).value(PATH);
    assertThat(path.cols()).isEqualTo(layers + 1);
    assertThat(Arrays.stream(path.toArray()).allMatch(cosine -> Math.abs(cosine) <= 1)).isTrue();
  }

  @Test
  void everyArrowOfTheLayerCarriesItsNumbers() {
    for (String order : new String[] {"post", "pre"}) {
      Diagram diagram =
          (Diagram)
              lesson
                  .step("s3")
                  .shows()
                  .apply(at("s3 order=" + order))
                  .figures()
                  .findFirst()
                  .orElseThrow();
      assertThat(diagram.wires().stream().filter(wire -> wire.carried().isPresent()).count())
          .isGreaterThanOrEqualTo(5);
    }
  }
}
