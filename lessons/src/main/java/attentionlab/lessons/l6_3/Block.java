package attentionlab.lessons.l6_3;

import attentionlab.data.Apple;
import attentionlab.data.RandomVectors;
import attentionlab.graph.Axis;
import attentionlab.graph.LayerNorm;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Relu;
import attentionlab.graph.Role;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One layer of the encoder whose parts can be switched off, with every step of it.
 *
 * @param input what comes in, (n, d)
 * @param attended the output of the attention, (n, d)
 * @param added behind the first addition, (n, d)
 * @param middle what the feed-forward network gets, (n, d)
 * @param hidden inside the feed-forward network, (n, d_ff)
 * @param fed its output, (n, d)
 * @param output what goes on, (n, d)
 */
record Block(
    Node input, Node attended, Node added, Node middle, Node hidden, Node fed, Node output) {
  static final int WIDTH = Apple.FEATURES.size();

  private static final double EPSILON = 1e-5;
  private static final long SEED = 1;

  static final Name ASKED = new Name("asked", "N(X)", Role.NEUTRAL);
  static final Name INNER = new Name("inner", "N(X')", Role.NEUTRAL);
  static final Name ATTENDED = new Name("attended", "A(X)", Role.WEIGHTS);
  static final Name ADDED = new Name("added", "X + A", Role.NEUTRAL);
  static final Name MIDDLE = new Name("middle", "X'", Role.NEUTRAL);
  static final Name HIDDEN = new Name("hidden", "H", Role.VALUE);
  static final Name FED = new Name("fed", "F(X')", Role.VALUE);
  static final Name SUMMED = new Name("summed", "X' + F", Role.NEUTRAL);
  static final Name OUTPUT = new Name("layer", "X''", Role.OUTPUT);

  /**
   * Which parts are there.
   *
   * @param before whether the norms stand before the sub-layers
   * @param width d_ff
   */
  record Parts(
      boolean attention, boolean residual, boolean norm, boolean ffn, boolean before, int width) {}

  /**
   * The parameters of one layer: the attention of the first is that of the apple sentence, all
   * others are random, drawn from one seed.
   */
  record Weights(Node q, Node k, Node v, Node first, Node second, Node gamma, Node beta) {

    private static final String MODEL = "d_model";

    static Weights of(int layer, int width) {
      Naming naming = Naming.PLAIN.within("layer" + layer);
      Draw random = new Draw(new RandomVectors(SEED), "layer " + layer + " ");
      boolean apple = layer == 1;
      return new Weights(
          square(naming, "w_q", apple ? Apple.W_Q : random.part("q", WIDTH, WIDTH), apple),
          square(
              naming,
              "w_k",
              apple ? Matrix.identity(WIDTH) : random.part("k", WIDTH, WIDTH),
              apple),
          square(
              naming,
              "w_v",
              apple ? Matrix.identity(WIDTH) : random.part("v", WIDTH, WIDTH),
              apple),
          weight(naming, "w_1", random.part("1", WIDTH, width), MODEL, "d_ff"),
          weight(naming, "w_2", random.part("2", width, WIDTH), "d_ff", MODEL),
          row(naming, "gamma", 1),
          row(naming, "beta", 0));
    }

    private static Node square(Naming naming, String id, Matrix value, boolean apple) {
      Axis features = Axis.features("d_model", Apple.FEATURES);
      Provenance source = apple ? Provenance.HAND_SET : Provenance.random(SEED);
      return Node.input(naming.of(id, "W", Role.NEUTRAL), value, features, features, source);
    }

    private static Node weight(Naming naming, String id, Matrix value, String rows, String cols) {
      return Node.input(
          naming.of(id, id.toUpperCase(java.util.Locale.ROOT), Role.VALUE),
          value,
          Axis.features(rows, value.rows()),
          Axis.features(cols, value.cols()),
          Provenance.random(SEED));
    }

    private static Node row(Naming naming, String id, double value) {
      return Node.input(
          naming.of(id, "\\" + id, Role.NEUTRAL),
          Matrix.filled(1, WIDTH, value),
          Axis.single(id),
          Axis.features("d_model", Apple.FEATURES),
          Provenance.HAND_SET);
    }
  }

  /** Random numbers that belong to one layer. */
  private record Draw(RandomVectors random, String layer) {

    /** A matrix that keeps the typical length of a row it is multiplied with. */
    Matrix part(String name, int rows, int cols) {
      Matrix drawn = random.projection(layer + name, Math.max(rows, cols));
      double gain = Math.sqrt((double) Math.max(rows, cols) / rows);
      return Matrix.of(rows, cols, (r, c) -> gain * drawn.get(r, c));
    }
  }

  static Block of(Node x, Weights w, Parts parts, int layer) {
    Naming naming = layer == 1 ? Naming.PLAIN : Naming.PLAIN.within("layer" + layer);
    UnaryOperator<Node> norm = norm(w, parts);
    Node asked = parts.before() ? copy(norm.apply(x)).as(naming.of(ASKED)) : x;
    Node attended =
        (parts.attention() ? attention(asked, w, naming) : nothing(asked)).as(naming.of(ATTENDED));
    Node added = (parts.residual() ? x.plus(attended) : copy(attended)).as(naming.of(ADDED));
    Node middle = (parts.before() ? copy(added) : copy(norm.apply(added))).as(naming.of(MIDDLE));
    Node inner = parts.before() ? copy(norm.apply(middle)).as(naming.of(INNER)) : middle;
    Node hidden = new Relu().on(inner.times(w.first())).as(naming.of(HIDDEN));
    Node fed = (parts.ffn() ? network(hidden, w, x) : nothing(x)).as(naming.of(FED));
    Node summed = (parts.residual() ? middle.plus(fed) : copy(fed)).as(naming.of(SUMMED));
    Node output = (parts.before() ? copy(summed) : copy(norm.apply(summed))).as(naming.of(OUTPUT));
    return new Block(x, attended, added, middle, hidden, fed, output);
  }

  /** Every step, also those that nothing follows from while a part is off. */
  Stream<Node> nodes() {
    return Stream.of(attended, added, middle, hidden, fed, output);
  }

  private static UnaryOperator<Node> norm(Weights w, Parts parts) {
    return parts.norm() ? x -> new LayerNorm(EPSILON).on(x, w.gamma(), w.beta()) : x -> x;
  }

  private static Node attention(Node x, Weights w, Naming naming) {
    return ScaledDotProductAttention.of(
            x.times(w.q()), x.times(w.k()), x.times(w.v()), Options.PLAIN.named(naming.within("a")))
        .output()
        .along(x.rows(), x.cols());
  }

  private static Node network(Node hidden, Weights w, Node like) {
    return hidden.times(w.second()).along(like.rows(), like.cols());
  }

  /** The feed-forward network alone, max(0, X W_1) W_2. */
  static Node feedForward(Node x, Weights w) {
    return new Relu().on(x.times(w.first())).times(w.second()).along(x.rows(), x.cols());
  }

  /** A part that is switched off and adds nothing. */
  private static Node nothing(Node like) {
    return like.times(0);
  }

  private static Node copy(Node node) {
    return node.times(1);
  }
}
