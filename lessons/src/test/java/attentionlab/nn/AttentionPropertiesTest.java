package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Gather;
import attentionlab.graph.Graph;
import attentionlab.graph.LayerNorm;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Relu;
import attentionlab.graph.Samples;
import attentionlab.graph.ShapeMismatch;
import attentionlab.graph.SliceCols;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.nn.Masks.Alignment;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for attention of any shape, over many seeds. */
class AttentionPropertiesTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 25);
  }

  /** Random sizes and random nodes of one seed. */
  private static final class Draw {
    final long seed;
    final Random random;
    final int n;
    final int heads;
    final int width;

    Draw(long seed) {
      this.seed = seed;
      random = new Random(seed);
      n = 2 + random.nextInt(7);
      heads = 1 + random.nextInt(4);
      width = heads * (1 + random.nextInt(5));
    }

    Node node(String id, int rows, int cols) {
      return Samples.given(id, rows, cols, seed);
    }

    Linear linear(String id) {
      return Linear.of(node(id, width, width), node(id + "_bias", 1, width));
    }

    MultiHeadAttention.Weights weights() {
      return new MultiHeadAttention.Weights(linear("wq"), linear("wk"), linear("wv"), linear("wo"));
    }

    Node causal() {
      Matrix keep = Masks.causal(n, n, Alignment.TOP_LEFT);
      return Samples.given("mask", Masks.additive(keep));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyQueryDistributesExactlyOne(long seed) {
    Draw draw = new Draw(seed);
    Matrix weights =
        ScaledDotProductAttention.of(
                draw.node("q", draw.n, 3),
                draw.node("k", draw.n + 2, 3),
                draw.node("v", draw.n + 2, 2))
            .weights()
            .value();
    for (int i = 0; i < draw.n; i++) {
      assertThat(Arrays.stream(weights.row(i)).sum()).isCloseTo(1, within(1e-14));
      assertThat(Arrays.stream(weights.row(i)).allMatch(p -> p >= 0)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aMaskedKeyGetsExactlyNothing(long seed) {
    Draw draw = new Draw(seed);
    Matrix keep = Masks.of(draw.n, draw.n, (i, j) -> i == j || draw.random.nextBoolean());
    Node x = draw.node("x", draw.n, 4);
    Options options = Options.PLAIN.masked(Samples.given("mask", Masks.additive(keep)));
    Matrix weights = ScaledDotProductAttention.of(x, x, x, options).weights().value();
    for (int i = 0; i < draw.n; i++) {
      for (int j = 0; j < draw.n; j++) {
        assertThat(weights.get(i, j) == 0).isEqualTo(keep.get(i, j) == 0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void underACausalMaskEarlierOutputsDoNotMoveAtAllWhenALaterTokenChanges(long seed) {
    Draw draw = new Draw(seed);
    Node x = draw.node("x", draw.n, draw.width);
    int changed = draw.random.nextInt(draw.n);
    Matrix other = x.value();
    for (int c = 0; c < draw.width; c++) {
      other = other.with(changed, c, 100 * draw.random.nextGaussian());
    }
    MultiHeadAttention.Options options =
        MultiHeadAttention.Options.heads(draw.heads).masked(draw.causal());
    Matrix before = MultiHeadAttention.of(x, draw.weights(), options).output().value();
    Matrix after =
        MultiHeadAttention.of(Samples.given("x", other), draw.weights(), options).output().value();
    for (int i = 0; i < changed; i++) {
      assertThat(after.row(i)).isEqualTo(before.row(i));
    }
    assertThat(after.row(changed)).isNotEqualTo(before.row(changed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withoutPositionsPermutingTheTokensPermutesTheOutputs(long seed) {
    Draw draw = new Draw(seed);
    List<Integer> order = new ArrayList<>(IntStream.range(0, draw.n).boxed().toList());
    Collections.shuffle(order, draw.random);
    Node x = draw.node("x", draw.n, draw.width);
    MultiHeadAttention.Options options = MultiHeadAttention.Options.heads(draw.heads);
    Node straight = MultiHeadAttention.of(x, draw.weights(), options).output();
    Node permuted =
        MultiHeadAttention.of(new Gather(order).on(x), draw.weights(), options).output();
    assertClose(permuted.value(), new Gather(order).on(straight).value(), 1e-11);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void layerNormIgnoresAShiftAndAPositiveScale(long seed) {
    Draw draw = new Draw(seed);
    int width = draw.width + 2;
    Node x = draw.node("x", draw.n, width);
    Node gamma = draw.node("gamma", 1, width);
    Node beta = draw.node("beta", 1, width);
    Node shift = Samples.given("shift", Matrix.filled(draw.n, width, 1000));
    Node moved = x.times(0.5 + draw.random.nextDouble()).plus(shift);
    Matrix straight = new LayerNorm(1e-12).on(x, gamma, beta).value();
    assertClose(new LayerNorm(1e-12).on(moved, gamma, beta).value(), straight, 1e-8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void headsAreALoopOverSlices(long seed) {
    Draw draw = new Draw(seed);
    Node x = draw.node("x", draw.n, draw.width);
    MultiHeadAttention all =
        MultiHeadAttention.of(
            x, draw.weights(), MultiHeadAttention.Options.heads(draw.heads).masked(draw.causal()));
    int size = draw.width / draw.heads;
    for (int h = 0; h < draw.heads; h++) {
      SliceCols slice = new SliceCols(h * size, (h + 1) * size);
      ScaledDotProductAttention alone =
          ScaledDotProductAttention.of(
              slice.on(all.q()),
              slice.on(all.k()),
              slice.on(all.v()),
              Options.PLAIN.masked(draw.causal()));
      assertThat(all.heads().get(h).output().value()).isEqualTo(alone.output().value());
      assertThat(slice.on(all.concat()).value()).isEqualTo(alone.output().value());
    }
  }

  private static void assertClose(Matrix got, Matrix want, double tolerance) {
    assertThat(got.toArray()).containsExactly(want.toArray(), within(tolerance));
  }

  @ParameterizedTest
  @EnumSource
  void aQueryThatMayAttendToNothingFollowsThePolicy(EmptyRow policy) {
    Node x = Samples.given("x", 3, 2, 1);
    Matrix keep = Masks.of(3, 3, (i, j) -> i != 1);
    Options options = Options.PLAIN.masked(Samples.given("m", Masks.additive(keep))).with(policy);
    ScaledDotProductAttention result = ScaledDotProductAttention.of(x, x, x, options);
    double want =
        switch (policy) {
          case NAN -> Double.NaN;
          case ZERO -> 0;
          case UNIFORM -> 1.0 / 3;
        };
    assertThat(result.weights().value().row(1)).containsOnly(want);
    assertThat(Double.isNaN(result.output().value().get(1, 0))).isEqualTo(policy == EmptyRow.NAN);
    assertThat(Arrays.stream(result.output().value().row(0)).allMatch(Double::isFinite)).isTrue();
  }

  @Test
  void modelWidthsThatTheHeadsDoNotDivideAreRefused() {
    Draw draw = new Draw(3);
    Node x = draw.node("x", 2, draw.width);
    assertThatThrownBy(
            () ->
                MultiHeadAttention.of(
                    x, draw.weights(), MultiHeadAttention.Options.heads(draw.width + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be split into " + (draw.width + 1) + " heads");
  }

  @Test
  void keysOfAnotherWidthThanTheQueriesAreRefusedByName() {
    Node q = Samples.given("q", 2, 3, 1);
    Node k = Samples.given("k", 2, 4, 1);
    assertThatThrownBy(() -> ScaledDotProductAttention.of(q, k, k))
        .isInstanceOf(ShapeMismatch.class)
        .hasMessageContaining("q is (2, 3), k is (2, 4)");
  }

  @Test
  void anEncoderLayerAndItsGraphHaveANameForEveryStep() {
    Draw draw = new Draw(8);
    Node x = draw.node("x", draw.n, draw.width);
    Residual residual =
        Residual.of(
            Residual.Order.POST,
            Norm.rms(draw.node("gamma", 1, draw.width), 1e-6),
            0.5,
            Samples.given("kept", Masks.of(draw.n, draw.width, (i, j) -> (i + j) % 2 == 0)));
    EncoderLayer.Weights weights =
        new EncoderLayer.Weights(
            draw.weights(),
            residual,
            new FeedForward.Weights(draw.linear("inner"), new Relu(), draw.linear("outer")),
            residual);
    EncoderLayer layer = EncoderLayer.of(x, weights, MultiHeadAttention.Options.heads(draw.heads));
    assertThat(Graph.of(layer.output()).node(ScaledDotProductAttention.WEIGHTS.id() + "_1"))
        .isSameAs(layer.attention().heads().get(0).weights());
  }
}
