package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Gather;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Relu;
import attentionlab.graph.Samples;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.nn.MultiHeadAttention.Options;
import attentionlab.nn.Residual.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the parts of a layer are put together. */
class LayersTest {
  private static final int WIDTH = 4;
  private static final int INNER = 6;

  private final Node x = node("x", 5, WIDTH);
  private final Node memory = node("memory_in", 3, WIDTH);

  private static Node node(String id, int rows, int cols) {
    return Samples.given(id, rows, cols, 11);
  }

  private static Linear linear(String id, int from, int to) {
    return Linear.of(node(id, from, to), node(id + "_bias", 1, to));
  }

  private static MultiHeadAttention.Weights attention(String id) {
    return new MultiHeadAttention.Weights(
        linear(id + "_q", WIDTH, WIDTH),
        linear(id + "_k", WIDTH, WIDTH),
        linear(id + "_v", WIDTH, WIDTH),
        linear(id + "_o", WIDTH, WIDTH));
  }

  private static Norm norm(String id) {
    return Norm.layer(node(id + "_gamma", 1, WIDTH), node(id + "_beta", 1, WIDTH), 1e-5);
  }

  private static Residual residual(Order order, String id) {
    return Residual.of(order, norm(id));
  }

  private static FeedForward.Weights feedForward(String id) {
    return new FeedForward.Weights(
        linear(id + "_in", WIDTH, INNER), new Relu(), linear(id + "_out", INNER, WIDTH));
  }

  private static EncoderLayer.Weights encoder(Order order, String id) {
    return new EncoderLayer.Weights(
        attention(id),
        residual(order, id + "_first"),
        feedForward(id),
        residual(order, id + "_second"));
  }

  private static DecoderLayer.Weights decoder(Order order, String id) {
    return new DecoderLayer.Weights(
        attention(id + "_self"),
        residual(order, id + "_first"),
        attention(id + "_cross"),
        residual(order, id + "_second"),
        feedForward(id),
        residual(order, id + "_third"));
  }

  private static void assertSame(Node got, Node want, double tolerance) {
    assertThat(got.value().toArray()).containsExactly(want.value().toArray(), within(tolerance));
  }

  @Test
  void oneHeadIsAttentionBetweenProjectionsTimesTheOutputProjection() {
    MultiHeadAttention.Weights w = attention("w");
    MultiHeadAttention multi = MultiHeadAttention.of(x, memory, memory, w, Options.heads(1));
    Node alone =
        ScaledDotProductAttention.of(w.q().apply(x), w.k().apply(memory), w.v().apply(memory))
            .output();
    assertSame(multi.output(), w.output().apply(alone), 0);
  }

  @Test
  void twiceTheTemperatureIsHalfTheScores() {
    Node k = node("k", 3, WIDTH);
    var plain = ScaledDotProductAttention.of(x, k, memory);
    var warm =
        ScaledDotProductAttention.of(x, k, memory, ScaledDotProductAttention.Options.PLAIN.at(2));
    assertSame(warm.scaled(), plain.scaled().times(0.5), 1e-15);
    assertThat(warm.scores().value()).isEqualTo(plain.scores().value());
  }

  @Test
  void anotherDivisorStandsInPlaceOfTheRootAndTheTemperatureBesideIt() {
    var options = ScaledDotProductAttention.Options.PLAIN.dividedBy(5);
    var scaled = ScaledDotProductAttention.of(x, memory, memory, options).scaled();
    assertSame(scaled, x.timesTransposed(memory).times(0.2), 1e-15);
    var cooled = ScaledDotProductAttention.of(x, memory, memory, options.at(0.5)).scaled();
    assertSame(cooled, x.timesTransposed(memory).times(0.4), 1e-15);
  }

  @ParameterizedTest
  @EnumSource
  void everyHeadFollowsThePolicyForAQueryThatSeesNothing(EmptyRow policy) {
    Node none = Samples.given("none", Matrix.filled(5, 5, Double.NEGATIVE_INFINITY));
    Options options = Options.heads(2).masked(none).with(policy);
    double want = policy == EmptyRow.NAN ? Double.NaN : policy == EmptyRow.ZERO ? 0 : 0.2;
    assertThat(MultiHeadAttention.of(x, attention("w"), options).heads())
        .allSatisfy(head -> assertThat(head.weights().value().toArray()).containsOnly(want));
  }

  @Test
  void eachHeadHasItsOwnMaskOrAllTheSame() {
    Node all = Samples.given("all", Matrix.filled(5, 5, 0));
    Node self = Samples.given("self", Masks.additive(Matrix.identity(5)));
    MultiHeadAttention own =
        MultiHeadAttention.of(x, attention("w"), Options.heads(2).masked(all, self));
    assertThat(own.heads().get(1).weights().value()).isEqualTo(Matrix.identity(5));
    assertThat(own.heads().get(0).weights().value()).isNotEqualTo(Matrix.identity(5));
    MultiHeadAttention same =
        MultiHeadAttention.of(x, attention("w"), Options.heads(2).masked(self));
    assertThat(same.heads().get(0).weights().value()).isEqualTo(Matrix.identity(5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.heads(3).masked(all, self))
        .withMessage("3 heads, 2 masks");
    assertThatIllegalArgumentException().isThrownBy(() -> Options.heads(0));
  }

  @Test
  void theNormStandsBehindTheSumOrBeforeTheSublayer() {
    Node sub = node("sub", 5, WIDTH);
    Residual post = residual(Order.POST, "n");
    Residual pre = residual(Order.PRE, "n");
    assertThat(post.before(x)).isSameAs(x);
    assertSame(post.after(x, sub), norm("n").apply(x.plus(sub)), 0);
    assertSame(pre.before(x), norm("n").apply(x), 0);
    assertSame(pre.after(x, sub), x.plus(sub), 0);
  }

  @Test
  void dropoutOfNothingChangesNothingAndAGivenMaskDropsWhatItSays() {
    Node sub = Samples.given("sub", Matrix.filled(5, WIDTH, 3));
    Node all = Samples.given("all", Matrix.filled(5, WIDTH, 1));
    Node some = Samples.given("some", Masks.of(5, WIDTH, (i, j) -> j == 2));
    Node zero = x.minus(x);
    assertSame(Residual.of(Order.PRE, Norm.none(), 0, all).after(x, sub), x.plus(sub), 0);
    Matrix dropped = Residual.of(Order.PRE, Norm.none(), 0.25, some).after(zero, sub).value();
    assertThat(dropped.row(4)).containsExactly(0, 0, 4, 0);
  }

  @ParameterizedTest
  @EnumSource
  void anEncoderLayerKnowsNoOrderOfItsTokens(Order order) {
    Gather shuffled = new Gather(List.of(3, 0, 4, 1, 2));
    EncoderLayer.Weights w = encoder(order, "w");
    Node straight = EncoderLayer.of(x, w, Options.heads(2)).output();
    Node permuted = EncoderLayer.of(shuffled.on(x), w, Options.heads(2)).output();
    assertSame(permuted, shuffled.on(straight), 1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void aDecoderAsksTheMemoryWithItsOwnQueries(Order order) {
    DecoderLayer.Weights w = decoder(order, "w");
    DecoderLayer layer = DecoderLayer.of(x, memory, w, Options.heads(2), Options.heads(2));
    assertSame(layer.cross().k(), w.cross().k().apply(memory), 0);
    assertSame(layer.cross().v(), w.cross().v().apply(memory), 0);
    Node query = order == Order.PRE ? norm("w_second").apply(layer.attended()) : layer.attended();
    assertSame(layer.cross().q(), w.cross().q().apply(query), 0);
    assertThat(layer.cross().heads().get(0).weights().value().shape()).isEqualTo("(5, 3)");
    Node other = Samples.given("memory_in", memory.value().with(2, 1, 7));
    DecoderLayer changed = DecoderLayer.of(x, other, w, Options.heads(2), Options.heads(2));
    assertThat(changed.attended().value()).isEqualTo(layer.attended().value());
    assertThat(changed.output().value()).isNotEqualTo(layer.output().value());
  }

  @Test
  void theNodesOfTwoLayersEachHaveNamesOfTheirOwnInOneGraph() {
    Transformer.Weights w =
        new Transformer.Weights(
            List.of(encoder(Order.PRE, "e1"), encoder(Order.PRE, "e2")),
            norm("e"),
            List.of(decoder(Order.POST, "d1"), decoder(Order.POST, "d2")),
            norm("d"));
    Optional<Node> none = Optional.empty();
    Transformer.Masking masking = new Transformer.Masking(none, none, none);
    Transformer transformer = Transformer.of(memory, x, w, 2, masking);
    Graph graph = Graph.of(transformer.output());
    for (int layer : new int[] {1, 2}) {
      DecoderLayer decoder = transformer.decoder().get(layer - 1);
      assertThat(graph.node("encoder_" + layer + "_weights_2"))
          .isSameAs(transformer.encoder().get(layer - 1).attention().heads().get(1).weights());
      assertThat(graph.node("decoder_" + layer + "_weights_1"))
          .isSameAs(decoder.self().heads().get(0).weights());
      assertThat(graph.node("decoder_" + layer + "_cross_weights_1"))
          .isSameAs(decoder.cross().heads().get(0).weights());
    }
    assertThat(graph.node("memory")).isSameAs(transformer.memory());
  }

  @Test
  void anIndexStandsBehindTheIdentifierAndBelowTheSymbol() {
    var name = Naming.PLAIN.within("encoder_1").head(2).of(ScaledDotProductAttention.WEIGHTS);
    assertThat(name.id()).isEqualTo("encoder_1_weights_2");
    assertThat(name.latex()).isEqualTo("A_{2}");
    assertThat(Naming.PLAIN.of(MultiHeadAttention.Q)).isEqualTo(MultiHeadAttention.Q);
  }

  @Test
  void aFeedForwardNetworkSeesEachTokenForItself() {
    FeedForward whole = FeedForward.of(x, feedForward("w"), Naming.PLAIN);
    Node third = new Gather(List.of(2)).on(x);
    FeedForward alone = FeedForward.of(third, feedForward("w"), Naming.PLAIN);
    assertThat(whole.output().value().row(2))
        .containsExactly(alone.output().value().row(0), within(1e-14));
    assertThat(Arrays.stream(whole.active().value().toArray())).allMatch(cell -> cell >= 0);
  }
}
