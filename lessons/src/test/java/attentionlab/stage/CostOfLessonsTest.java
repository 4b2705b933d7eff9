package attentionlab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Relu;
import attentionlab.graph.Role;
import attentionlab.graph.Samples;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Settings;
import attentionlab.lessons.Lessons;
import attentionlab.nn.FeedForward;
import attentionlab.nn.Linear;
import attentionlab.nn.MultiHeadAttention;
import attentionlab.nn.Naming;
import org.junit.jupiter.api.Test;

/** What is counted is what the lessons about cost compute. */
class CostOfLessonsTest {
  private static final int N = 16;
  private static final int D = 32;
  private static final int HEADS = 4;

  private final Node x = input("x", N, Axis.Kind.TOKENS, D);
  private final MultiHeadAttention attention =
      MultiHeadAttention.of(
          x,
          new MultiHeadAttention.Weights(
              weight("w_q", D, D), weight("w_k", D, D), weight("w_v", D, D), weight("w_o", D, D)),
          MultiHeadAttention.Options.heads(HEADS));
  private final Node network =
      FeedForward.of(
              x,
              new FeedForward.Weights(weight("w_1", D, 4 * D), new Relu(), weight("w_2", 4 * D, D)),
              Naming.PLAIN)
          .output();

  private static Node input(String id, int rows, Axis.Kind kind, int cols) {
    return Node.input(
        Name.of(id, Role.NEUTRAL),
        Samples.matrix(rows, cols, 1),
        Axis.numbered("n", kind, rows),
        Axis.features("d", cols),
        Provenance.HAND_SET);
  }

  private static Linear weight(String id, int rows, int cols) {
    return Linear.of(input(id, rows, Axis.Kind.FEATURES, cols));
  }

  private static Live live(String lesson) {
    return Live.of(Lessons.course().lesson(lesson), start(lesson));
  }

  private static Settings start(String lesson) {
    return Lessons.course().lesson(lesson).initial();
  }

  private static double cell(Live live, String node, int row, int col) {
    return live.graph().node(node).value().get(row, col);
  }

  @Test
  void theTableOfHeadsCountsTheSameForEveryNumberOfHeads() {
    Live lesson = live("L4.1"); // 10 tokens, d_model = 512; 4 d² and 4 n d² + 2 n² d
    double d = 512;
    double parameters = Cost.of(Graph.of(attention.output())).parameters();
    assertThat(cell(lesson, "cost", 1, 2) / (d * d)).isEqualTo(parameters / (D * D));
    double perToken = Cost.of(Graph.of(attention.q())).multiplyAdds() / (double) N;
    assertThat(cell(lesson, "cost", 2, 2) / 10 / (d * d)).isEqualTo(4 * perToken / (D * D));
    double attending = Cost.of(Graph.of(attention.concat())).multiplyAdds() - 3.0 * N * D * D;
    assertThat(cell(lesson, "cost", 3, 2) / (100 * d)).isEqualTo(attending / (N * N * D));
  }

  @Test
  void theBillOfALayerIsTwiceTheMultiplyAdds() {
    Lesson bill = Lessons.course().lesson("L9.1");
    Settings settings = bill.initial();
    Live lesson = Live.of(bill, settings);
    double n = cell(lesson, "n", 0, 0);
    double d = cell(lesson, "d", 0, 0);
    double squares = cell(lesson, "projections", 0, 0) * 1e9 / (n * d * d);
    double pairs =
        (cell(lesson, "scoring", 0, 0) + cell(lesson, "mixing", 0, 0)) * 1e9 / (n * n * d);
    double counted = Cost.of(Graph.of(attention.output())).multiplyAdds();
    assertThat(2 * counted).isCloseTo(squares * N * D * D + pairs * N * N * D, within(1e-6));
    double layers = cell(lesson, "ffn", 0, 0) * 1e9 / (n * d * d);
    assertThat(2.0 * Cost.of(Graph.of(network)).multiplyAdds())
        .isCloseTo(layers * N * D * D, within(1e-6));
  }

  @Test
  void anEncoderLayerHasTheParametersThatSharingCounts() {
    Live lesson = live("L7.3"); // in millions, d_model = 512
    double squares = cell(lesson, "encoder_once", 0, 0) * 1e6 / (512 * 512);
    Cost cost = Cost.of(Graph.of(attention.output(), network));
    assertThat((double) cost.parameters()).isCloseTo(squares * D * D, within(1e-6));
  }

  @Test
  void theMemoryOfTheScoresIsThatOfAllHeads() {
    assertThat(Cost.of(Graph.of(attention.heads().get(0).scores())).bytes())
        .isEqualTo(N * N * Cost.BYTES);
    assertThat(Cost.of(Graph.of(attention.output())).squares())
        .hasSize(3 * HEADS)
        .allMatch(node -> node.value().rows() == N && node.value().cols() == N);
  }
}
