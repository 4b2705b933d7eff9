package attentionlab.lessons.l7_4;

import attentionlab.data.Draws;
import attentionlab.graph.Axis;
import attentionlab.graph.JoinCols;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Relu;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf;
import attentionlab.graph.Tanh;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores as graph attention networks have them: two heads of GAT over the same edges, and the two
 * levels of HAN, over neighbours and over paths. All numbers are random.
 */
record GraphAttention(Draws draws, Provenance source, Node features) {
  static final Name H = new Name("h", "H", Role.INPUT);
  static final Name OTHER_PATH = new Name("keep_topic", "B_2", Role.NEUTRAL);
  static final Name PATH_WEIGHTS = new Name("weights_topic", "A_T", Role.WEIGHTS);
  static final Name IMPORTANCE = new Name("importance", "w", Role.SCORES);
  static final Name PATHS = new Name("paths", "b", Role.WEIGHTS);

  private static final int WIDTH = 3;
  private static final double SLOPE = 0.2;

  /** Which papers share a topic, beside the edges the learner draws. */
  private static final Matrix TOPIC =
      Matrix.of(
          new double[][] {
            {1, 0, 0, 1, 0},
            {0, 1, 0, 0, 1},
            {0, 0, 1, 0, 1},
            {1, 0, 0, 1, 0},
            {0, 1, 1, 0, 1}
          });

  static Name head(int number) {
    return new Name("weights_gat_" + number, "A_" + number, Role.WEIGHTS);
  }

  static List<Node> of(Draws draws, int seed, Node edges) {
    Provenance source = Provenance.random(seed);
    Matrix random = draws.normal(edges.rows().size(), WIDTH);
    Node features = Node.input(H, random, edges.rows(), Axis.features("F", WIDTH), source);
    GraphAttention graph = new GraphAttention(draws, source, features);
    List<Node> results = new ArrayList<>();
    Head first = graph.head("1");
    Node one = graph.weights(first, edges).as(head(1));
    results.add(one);
    results.add(graph.weights(graph.head("2"), edges).as(head(2)));
    Node topic = Node.input(OTHER_PATH, TOPIC, edges.rows(), edges.cols(), Provenance.HAND_SET);
    Node other = graph.weights(first, topic).as(PATH_WEIGHTS);
    results.add(
        graph.paths(
            one.times(first.projected).as(new Name("z_authors", "Z_1", Role.OUTPUT)),
            other.times(first.projected).as(new Name("z_topic", "Z_2", Role.OUTPUT))));
    return results;
  }

  /** The learned parts of one head. */
  private record Head(Node projected, Node asking, Node answering) {}

  private Head head(String number) {
    Node projected =
        features
            .times(drawn("w_" + number, "W", WIDTH, WIDTH))
            .as(new Name("wh_" + number, "W H", Role.NEUTRAL)); // (n, F)
    return new Head(
        projected,
        drawn("a_asking_" + number, "a_1", WIDTH, 1),
        drawn("a_answering_" + number, "a_2", WIDTH, 1));
  }

  private Node drawn(String id, String latex, int rows, int cols) {
    return Node.input(
        new Name(id, latex, Role.NEUTRAL),
        draws.normal(rows, cols),
        Axis.features("F", rows),
        Axis.features("F", cols),
        source);
  }

  /** {@code softmax_j LeakyReLU(a₁ᵀ W h_i + a₂ᵀ W h_j)} over the neighbours, (n, n). */
  private Node weights(Head head, Node keep) {
    Node asking = head.projected.times(head.asking); // (n, 1)
    Node answering = head.projected.times(head.answering).transposed(); // (1, n)
    String id = keep.id() + "_" + head.asking.id();
    Node across = UnderMask.filled("across_" + id, 1, asking.cols(), keep.cols());
    Node sum = asking.times(across).plusRow(answering); // (n, n)
    Node scores = leaky(sum).as(new Name("e_" + id, "e", Role.SCORES));
    return UnderMask.softmax(UnderMask.masked(scores, keep, id));
  }

  private static Node leaky(Node x) {
    return new Relu().on(x).minus(new Relu().on(x.times(-1)).times(SLOPE));
  }

  /** How much each path counts, over all nodes alike, (1, 2). */
  private Node paths(Node first, Node second) {
    Node projection = drawn("w_path", "W", WIDTH, WIDTH);
    Node query = drawn("q_path", "q", WIDTH, 1);
    Node importance =
        new JoinCols()
            .on(importance(first, projection, query), importance(second, projection, query))
            .along(Axis.single("path"), Axis.features("P", List.of("authors", "topic")))
            .as(IMPORTANCE);
    return UnderMask.softmax(importance).as(PATHS);
  }

  private static Node importance(Node output, Node projection, Node query) {
    Node said = new Tanh().on(output.times(projection)).times(query); // (n, 1)
    return SumOf.meanOver(SumOf.Over.ALL).on(said);
  }
}
