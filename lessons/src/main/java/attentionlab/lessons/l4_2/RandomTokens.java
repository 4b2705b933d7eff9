package attentionlab.lessons.l4_2;

import attentionlab.data.Draws;
import attentionlab.graph.Axis;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SingularValues;
import attentionlab.nn.Naming;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Six random tokens and the random projections of one head, tied in every way.
 *
 * @param x the tokens, (6, 16)
 * @param wq (16, d_k)
 * @param wk (16, d_k)
 * @param wv (16, d_k)
 * @param wo (d_k, 16)
 * @param identity what takes their place when there is no projection, (16, d_k)
 * @param source the seed
 */
record RandomTokens(Node x, Node wq, Node wk, Node wv, Node wo, Node identity, Provenance source) {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name FORM = new Name("form", "W_Q W_K^{\\top}", Role.SCORES);
  static final Name SINGULAR = new Name("singular", "\\sigma", Role.SCORES);
  static final Name RANK = new Name("rank", "r", Role.SCORES);
  static final Name DELIVERED_RANK = new Name("delivered_rank", "r_V", Role.VALUE);
  static final Name PROJECTED = new Name("projected", "O", Role.OUTPUT);
  static final Name DIAGONALS = new Name("diagonals", "A_{ii}", Role.WEIGHTS);
  static final Name SELF = new Name("self", "n_{self}", Role.WEIGHTS);
  static final Name TIES = new Name("ties", "ties", Role.NEUTRAL);
  static final List<String> TIED = List.of("asymmetry", "mean_diagonal", "self", "parameters");

  static final int TOKENS = 6;
  static final int MODEL = 16;
  private static final double DEVIATION = 0.25;
  private static final double ZERO = 1e-9;

  /** X, W_Q and W_K in this order, then W_V and W_O; a narrow head has the first columns. */
  static RandomTokens of(int seed, int width) {
    Draws draws = new Draws(seed);
    Provenance source = Provenance.random(seed);
    Axis model = Axis.features("d_model", MODEL);
    Axis tokens = Axis.numbered("n", Axis.Kind.POSITIONS, TOKENS);
    Node x = Node.input(X, draws.normal(TOKENS, MODEL), tokens, model, source);
    Node wq = narrow("W_Q", Role.QUERY, draws.normal(MODEL, MODEL, DEVIATION), width, source);
    Node wk = narrow("W_K", Role.KEY, draws.normal(MODEL, MODEL, DEVIATION), width, source);
    Node wv = narrow("W_V", Role.VALUE, draws.normal(MODEL, MODEL, DEVIATION), width, source);
    Matrix back = draws.normal(MODEL, MODEL, DEVIATION);
    Node wo =
        Node.input(
            Name.of("W_O", Role.OUTPUT),
            Matrix.of(width, MODEL, back::get),
            Axis.features("d_v", width),
            model,
            source);
    Node identity = narrow("I", Role.NEUTRAL, Matrix.identity(MODEL), width, Provenance.HAND_SET);
    return new RandomTokens(x, wq, wk, wv, wo, identity, source);
  }

  private static Node narrow(String symbol, Role role, Matrix drawn, int width, Provenance source) {
    return Node.input(
        Name.of(symbol, role),
        Matrix.of(MODEL, width, drawn::get),
        Axis.features("d_model", MODEL),
        Axis.features("d_k", width),
        source);
  }

  TiedAttention tied(Tie tie, Naming naming) {
    return TiedAttention.of(x, tie.applied(wq, wk, wv, identity), naming);
  }

  /** The name of a node of the attention that is tied in one way, whatever is chosen. */
  static Naming naming(Tie tie) {
    return Naming.PLAIN.within(tie.name().toLowerCase(java.util.Locale.ROOT));
  }

  /** What the attention of the chosen tie leads to, and the comparison of all. */
  Stream<Node> results(Tie chosen) {
    TiedAttention shown = tied(chosen, Naming.PLAIN);
    List<TiedAttention> all =
        Arrays.stream(Tie.values()).map(tie -> tied(tie, naming(tie))).toList();
    List<Node> matrices = chosen.applied(wq, wk, wv, identity);
    Node form = matrices.get(0).timesTransposed(matrices.get(1)).as(FORM);
    Node singular = new SingularValues().on(form).as(SINGULAR);
    Node delivered = new SingularValues().on(matrices.get(2).times(wo));
    return Stream.of(
        shown.asymmetry(),
        shown.attention().output().times(wo).as(PROJECTED),
        diagonals(all.get(0), shown),
        singular,
        count(RANK, rank(singular.value())),
        count(DELIVERED_RANK, rank(delivered.value())),
        delivered,
        ties(all));
  }

  /** How many of the singular values are not zero, but for rounding. */
  static double rank(Matrix singular) {
    double least = ZERO * singular.max();
    return Arrays.stream(singular.toArray()).filter(value -> value > least).count();
  }

  private Node count(Name name, double value) {
    Axis one = Axis.single(name.id());
    return Node.input(name, Matrix.row(value), one, one, source);
  }

  private static Node diagonals(TiedAttention untied, TiedAttention shown) {
    return new JoinRows()
        .on(untied.diagonal(), shown.diagonal())
        .along(
            new Axis("tie", Axis.Kind.OTHER, List.of("untied", "chosen")), untied.diagonal().cols())
        .as(DIAGONALS);
  }

  private Node ties(List<TiedAttention> all) {
    Node[] rows = new Node[all.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(all.get(i), Tie.values()[i]);
    }
    List<String> names = Arrays.stream(Tie.values()).map(tie -> naming(tie).prefix()).toList();
    return new JoinRows()
        .on(rows)
        .along(
            new Axis("tie", Axis.Kind.OTHER, names.stream().map(RandomTokens::plain).toList()),
            new Axis("what", Axis.Kind.OTHER, TIED))
        .as(TIES);
  }

  private static String plain(String prefix) {
    return prefix.substring(0, prefix.length() - 1);
  }

  private Node row(TiedAttention attention, Tie tie) {
    Naming naming = attention.naming();
    double self = TiedAttention.selfish(attention.attention().weights().value());
    double parameters = (double) tie.matrices() * Counts.MODEL * Counts.MODEL;
    return new JoinCols()
        .on(
            attention.asymmetry(),
            attention.meanDiagonal(),
            count(naming.of(SELF), self),
            parameters(naming, parameters));
  }

  private static Node parameters(Naming naming, double value) {
    Axis one = Axis.single("parameters");
    Name name = naming.of("parameters", "P", Role.NEUTRAL);
    return Node.input(name, Matrix.row(value), one, one, Provenance.HAND_SET);
  }
}
