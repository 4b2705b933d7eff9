package attentionlab.lessons.l5_2;

import attentionlab.data.Draws;
import attentionlab.graph.Axis;
import attentionlab.graph.Exp;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Rotate;
import attentionlab.graph.Scale;
import attentionlab.graph.SineCosine;
import attentionlab.graph.SliceRows;
import attentionlab.graph.SumOf;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The codes of positions, recorded from the index of a pair to the similarity of two positions.
 *
 * @param width d_model
 * @param base the paper's 10000
 * @param pairs the index of each pair of columns, (1, d/2)
 * @param frequencies one for each pair of columns, (1, d/2)
 */
record Codes(int width, double base, Node pairs, Node frequencies) {
  static final Name PAIRS = new Name("pairs", "i", Role.NEUTRAL);
  static final Name FREQUENCIES = new Name("frequencies", "\\omega", Role.NEUTRAL);
  static final Name WAVELENGTHS = new Name("wavelengths", "\\lambda", Role.NEUTRAL);
  static final Name POSITIONS = new Name("positions", "pos", Role.INPUT);
  static final Name PE = new Name("pe", "PE", Role.INPUT);
  static final Name NORMS = new Name("norms", "|PE|", Role.NEUTRAL);
  static final Name WAVES = new Name("waves", "\\sin", Role.INPUT);
  static final Name PAIR = new Name("pair", "PE", Role.INPUT);
  static final Name SHIFT = new Name("shift", "M_k", Role.WEIGHTS);
  static final Name MOVED = new Name("moved", "M_k\\,PE", Role.OUTPUT);
  static final Name COMPARED = new Name("compared", "PE", Role.OUTPUT);
  static final Name ERROR = new Name("error", "e", Role.NEUTRAL);
  static final Name SIMILARITY = new Name("similarity", "PE\\,PE^{\\top}", Role.SCORES);
  static final Name PROFILE = new Name("profile", "s", Role.SCORES);
  static final Name W_Q = new Name("w_q", "W_Q", Role.QUERY);
  static final Name W_K = new Name("w_k", "W_K", Role.KEY);
  static final Name LEARNED = new Name("learned", "PE\\,W_Q W_K^{\\top} PE^{\\top}", Role.SCORES);
  static final Name LEARNED_PROFILE = new Name("learned_profile", "s'", Role.SCORES);

  static final List<Integer> WIDTHS = List.of(2, 4, 8, 16, 64, 128);

  /** Offsets of a profile reach that far, where there are such positions. */
  static final int REACH = 32;

  /** Positions that a step takes for trained on, and twice as many that waves are drawn over. */
  static final int TRAINED = 64;

  /** Positions on the map of all pairs: few enough to read their numbers. */
  private static final int MAPPED = 12;

  static final int SAMPLES_PER_POSITION = 4;

  private static final int SEED = 3;

  static Codes of(int width, double base) {
    return of(width, base, "");
  }

  /** Codes of another width in the same graph, whose names end in the suffix. */
  static Codes of(int width, double base, String suffix) {
    Axis indices = Axis.numbered("i", Axis.Kind.OTHER, width / 2);
    Matrix counted = Matrix.of(1, width / 2, (r, c) -> c);
    Name name = new Name(PAIRS.id() + suffix, PAIRS.latex(), PAIRS.role());
    Node pairs = Node.input(name, counted, Axis.single("i"), indices, Provenance.COMPUTED);
    Node frequencies = new Exp().on(exponent(width, base, -1).on(pairs));
    Name omega = new Name(FREQUENCIES.id() + suffix, FREQUENCIES.latex(), FREQUENCIES.role());
    return new Codes(width, base, pairs, frequencies.as(omega));
  }

  /** {@code base^(2i/d)} as an exponential: what stands above the e. */
  private static Scale exponent(int width, double base, int sign) {
    String latex = (sign < 0 ? "-" : "") + "\\frac{2 \\ln b}{d}";
    return new Scale(sign * 2 * Math.log(base) / width, false, latex);
  }

  /** The codes of positions that an axis names. */
  Node at(Node positions) {
    Node codes = new SineCosine().on(positions.times(frequencies));
    return codes.along(positions.rows(), Axis.features("d_model", width));
  }

  /** Positions as a column. */
  static Node positions(Name name, Axis axis, double... positions) {
    Matrix column = Matrix.of(positions.length, 1, positions);
    return Node.input(name, column, axis, Axis.single("pos"), Provenance.COMPUTED);
  }

  private static Axis numbered(int n) {
    return Axis.numbered("n", Axis.Kind.POSITIONS, n);
  }

  /** The table of the first n positions, its wavelengths, its lengths, and waves between them. */
  List<Node> table(int n) {
    double[] first = IntStream.range(0, n).asDoubleStream().toArray();
    Node pe = at(positions(POSITIONS, numbered(n), first)).as(PE);
    Node turns = new Exp().on(exponent(width, base, 1).on(pairs));
    Node wavelengths = new Scale(2 * Math.PI, false, "2\\pi").on(turns).as(WAVELENGTHS);
    int samples = 2 * TRAINED * SAMPLES_PER_POSITION + 1;
    double[] fine =
        IntStream.range(0, samples).mapToDouble(i -> (double) i / SAMPLES_PER_POSITION).toArray();
    Name between = new Name("between", "pos", Role.INPUT);
    Node waves = at(positions(between, numbered(samples), fine)).as(WAVES);
    return List.of(pe, new Norm(SumOf.Over.ROW).on(pe).as(NORMS), wavelengths, waves);
  }

  /** Two positions, and the matrix that leads from one to the other. */
  List<Node> shifted(int p, int k) {
    Axis names = new Axis("pos", Axis.Kind.POSITIONS, List.of("p", "p + k"));
    Name places = new Name("places", "pos", Role.INPUT);
    Node pair = at(positions(places, names, p, p + k)).as(PAIR);
    Axis features = Axis.features("d_model", width);
    Name identity = new Name("identity", "I", Role.NEUTRAL);
    Node axes =
        Node.input(identity, Matrix.identity(width), features, features, Provenance.COMPUTED);
    Scale byOffset = new Scale(k, false, "k");
    Node shift = new Rotate().on(axes, byOffset.on(frequencies)).as(SHIFT);
    Node moved = new SliceRows(0, 1).on(pair).timesTransposed(shift);
    Node named = moved.along(Axis.single("M · PE(p)"), features).as(MOVED);
    Node target = new SliceRows(1, 2).on(pair);
    Node error = new Norm(SumOf.Over.ALL).on(named.minus(target.along(named.rows(), features)));
    Axis rows = new Axis("pos", Axis.Kind.POSITIONS, List.of("PE(p)", "M · PE(p)", "PE(p + k)"));
    Node compared = new JoinRows().on(new SliceRows(0, 1).on(pair), named, target);
    return List.of(compared.along(rows, features).as(COMPARED), error.as(ERROR));
  }

  /** Dot products of codes, as they are and after two random projections. */
  List<Node> similarity(int p) {
    double[] first = IntStream.range(0, MAPPED).asDoubleStream().toArray();
    Node codes =
        at(positions(new Name("first", "pos", Role.INPUT), numbered(MAPPED), first))
            .as(new Name("codes", "PE", Role.INPUT));
    int[] offsets = IntStream.rangeClosed(Math.max(-REACH, -p), REACH).toArray();
    Axis around =
        new Axis(
            "k", Axis.Kind.POSITIONS, IntStream.of(offsets).mapToObj(String::valueOf).toList());
    double[] places = IntStream.of(offsets).mapToDouble(k -> p + k).toArray();
    Node near =
        at(positions(new Name("around", "pos", Role.INPUT), around, places))
            .as(new Name("near_codes", "PE", Role.INPUT));
    Node here = new SliceRows(-offsets[0], 1 - offsets[0]).on(near);
    Draws draws = new Draws(SEED);
    Node wq = projection(W_Q, draws);
    Node wk = projection(W_K, draws);
    return List.of(
        codes.timesTransposed(codes).as(SIMILARITY),
        profile(here.timesTransposed(near)).as(PROFILE),
        scores(codes.times(wq), codes.times(wk), "").as(LEARNED),
        profile(scores(here.times(wq), near.times(wk), "_near")).as(LEARNED_PROFILE));
  }

  private static Node scores(Node q, Node k, String suffix) {
    return q.as(new Name("q" + suffix, "q", Role.QUERY))
        .timesTransposed(k.as(new Name("k" + suffix, "k", Role.KEY)));
  }

  private static Node profile(Node row) {
    return row.along(Axis.single("p"), row.cols());
  }

  private Node projection(Name name, Draws draws) {
    Axis features = Axis.features("d_model", width);
    Matrix value = draws.normal(width, width, 1 / Math.sqrt(width));
    return Node.input(name, value, features, features, Provenance.random(SEED));
  }
}
