package attentionlab.graph;

import static attentionlab.graph.Samples.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation applied to random operands.
 *
 * @param title what is particular about it
 * @param node the operation carried out
 */
record OpCase(String title, Node node) {
  private static final double INF = Double.POSITIVE_INFINITY;

  @Override
  public String toString() {
    return node.op() + " " + title;
  }

  /** Whether it has a slope everywhere. */
  boolean smooth() {
    return !title.startsWith("with a kink");
  }

  /** Every operation, most in more than one form. A new operation is put here. */
  static List<OpCase> all(long seed) {
    List<OpCase> cases = new ArrayList<>();
    addArithmetic(cases, seed);
    addActivations(cases, seed);
    addNorms(cases, seed);
    addShapes(cases, seed);
    addByHand(cases, seed);
    addLosses(cases, seed);
    addGradients(cases, seed);
    return cases;
  }

  private static void add(List<OpCase> cases, String title, Op op, Node... operands) {
    cases.add(new OpCase(title, op.on(operands)));
  }

  private static void addByHand(List<OpCase> cases, long seed) {
    Node a = given("A", 3, 4, seed);
    Map<Edits.Place, Double> cells =
        Map.of(new Edits.Place(0, 1), 2.5, new Edits.Place(2, 3), -INF);
    add(cases, "", new Patched(Map.of(new Edits.Place(1, 2), -0.25)), a);
    add(cases, "of extremes", new Patched(cells), a);
    add(cases, "", new WithoutKeys(Set.of(0, 2)), a);
    addLooking(cases, a, seed);
  }

  private static void addLooking(List<OpCase> cases, Node a, long seed) {
    Node p = new Softmax(Softmax.EmptyRow.NAN).on(a);
    Node odd = given("O", Matrix.of(3, 3, 0.5, 0.3, 0.2, 0, 0, 0, Double.NaN, 1, 0));
    add(cases, "", new KeepMass(0.6), p);
    add(cases, "of all", new KeepMass(1), p);
    add(cases, "with a kink: a sum just reached, nothing, no number", new KeepMass(0.8), odd);
    add(cases, "with a kink: equals", new KeepMass(0.5), given("T", Matrix.filled(2, 4, 0.25)));
    add(cases, "of negatives", new KeepMass(0.5), given("N", Matrix.filled(1, 2, -1)));
    add(cases, "", new Together(true), a, given("B", 3, 4, seed), given("C", 3, 4, seed));
    add(cases, "", new Together(false), a, given("B", 3, 4, seed), a);
    add(cases, "of one", new Together(true), a);
  }

  /** The gradient of a gradient is asked for by nobody: in this table it has a kink everywhere. */
  private static void addGradients(List<OpCase> cases, long seed) {
    Node a = given("A", 3, 2, seed);
    Node product = new Product(true).on(a, a);
    Node weights = new Softmax(Softmax.EmptyRow.NAN).on(product);
    Node gradient = new OneHot(1, 2).on(weights);
    Arriving softmax = new Arriving(List.of(new Arriving.Use(weights.op(), 0, 1)));
    Node arrived = softmax.on(product, product, weights, gradient);
    Arriving.Use left = new Arriving.Use(product.op(), 0, 2);
    Arriving.Use right = new Arriving.Use(product.op(), 1, 2);
    Op twice = new Arriving(List.of(left, right));
    cases.add(new OpCase("", gradient));
    cases.add(new OpCase("with a kink", arrived));
    add(cases, "with a kink: unused", new Arriving(List.of()), a);
    add(cases, "with a kink: twice", twice, a, a, a, product, arrived, a, a, product, arrived);
  }

  private static void addArithmetic(List<OpCase> cases, long seed) {
    Node a = given("A", 3, 4, seed);
    Node b = given("B", 3, 4, seed);
    cases.add(new OpCase("", a));
    add(cases, "", new Add(), a, b);
    add(cases, "with itself", new Add(), a, a);
    add(cases, "", new Subtract(), a, b);
    add(cases, "", new Hadamard(), a, b);
    add(cases, "", new AddRow(), a, given("row", 1, 4, seed));
    add(cases, "", new Product(false), a, given("C", 4, 2, seed));
    add(cases, "", new Product(true), a, given("D", 5, 4, seed));
    add(cases, "", new Exp(), a);
    add(cases, "of extremes", new Exp(), given("E", Matrix.row(0, -0.0, -800, -INF, Double.NaN)));
    add(cases, "", new Log(), new Exp().on(a));
    add(cases, "", new SquareRoot(), new Exp().on(a));
    add(cases, "of extremes", new SquareRoot(), given("E", Matrix.row(1, 4, INF, Double.NaN)));
    add(cases, "of extremes", new Log(), given("E", Matrix.row(1, 0.5, INF, Double.NaN)));
    add(cases, "", new Cosine(), a, given("D", 5, 4, seed));
    add(cases, "with a kink: no direction", new Cosine(), a, given("Z", Matrix.filled(2, 4, 0)));
    addQuotients(cases, a, b, seed);
    add(cases, "", Scale.by(-1.5), a);
    add(cases, "", Scale.dividingByRoot(3), a);
    Node mask =
        given("M", Matrix.of(new double[][] {{0, -INF, -INF, 1}, {0, 0, -1, 0}, {0, 0, 0, -INF}}));
    add(cases, "", new Mask(), a, mask);
    add(
        cases,
        "with a kink: hidden or not",
        new MaskedFill(-INF),
        a,
        given("H", Cells.map(mask.value(), Math::signum)));
    addRounding(cases, a);
    add(cases, "", new Dropout(0.25), a, given("kept", a.value().with(0, 0, 0)));
    for (SumOf.Over over : SumOf.Over.values()) {
      add(cases, "", SumOf.over(over), a);
      add(cases, "", SumOf.meanOver(over), a);
    }
  }

  private static void addRounding(List<OpCase> cases, Node a) {
    Node extreme = given("R", Matrix.row(0, -0.0, 3e-8, 2e-8, 65519, 65520, -1e9, INF, Double.NaN));
    for (Rounded.Format format : Rounded.Format.values()) {
      add(cases, "with a kink everywhere", new Rounded(format), a);
      add(cases, "with a kink: extremes", new Rounded(format), extreme);
    }
  }

  private static void addQuotients(List<OpCase> cases, Node a, Node b, long seed) {
    Node p = new Softmax(Softmax.EmptyRow.NAN).on(a);
    Node column = given("column", 3, 1, seed);
    Node empty = given("Z", Matrix.filled(2, 4, 0));
    Node huge = given("I", Matrix.of(3, 4, INF, 0, 1, INF, 0, 0, 0, 0, 1, 2, 3, INF));
    add(cases, "", new Divide(), a, new Exp().on(b));
    add(cases, "by a column", new Divide(), a, new Exp().on(column));
    add(cases, "with a kink: infinity by infinity", new Divide(), huge, given("C", 3, 1, seed));
    add(cases, "", new Entropy(), p);
    add(cases, "with a kink at 0", new Entropy(), given("hot", Matrix.row(0, 1, 0, 0)));
    add(cases, "", new Diagonal(), given("row", 1, 4, seed));
    for (SumOf.Over over : SumOf.Over.values()) {
      add(cases, "", new Norm(over), a);
      add(cases, "with a kink at 0", new Norm(over), empty);
    }
  }

  private static void addActivations(List<OpCase> cases, long seed) {
    Node a = Scale.by(2).on(given("A", 4, 5, seed));
    Node extreme = given("E", Matrix.row(0, -0.0, 1e-300, 40, -40, INF, -INF, Double.NaN));
    List<Op> activations =
        List.of(
            new Relu(),
            new Tanh(),
            new Sigmoid(),
            new Silu(),
            new Gelu(Gelu.Form.ERF),
            new Gelu(Gelu.Form.TANH));
    for (Op op : activations) {
      add(cases, "", op, a);
      add(cases, op instanceof Relu ? "with a kink at 0" : "of extremes", op, extreme);
    }
  }

  private static void addNorms(List<OpCase> cases, long seed) {
    Node x = given("X", 5, 4, seed);
    Node gamma = given("gamma", 1, 4, seed);
    Node beta = given("beta", 1, 4, seed);
    Node variance = given("V", Cells.map(gamma.value(), v -> 0.1 + v * v));
    Node constant = given("K", Matrix.filled(2, 4, 3));
    add(cases, "", new LayerNorm(1e-5), x, gamma, beta);
    add(cases, "of constant rows", new LayerNorm(1e-5), constant, gamma, beta);
    add(cases, "with a kink: 0 / 0", new LayerNorm(0), constant, gamma, beta);
    add(cases, "", BatchNorm.overAllRows(1e-5), x, gamma, beta);
    add(cases, "of constant columns", BatchNorm.overAllRows(1e-5), constant, gamma, beta);
    List<Boolean> keep = List.of(true, true, false, true, false);
    add(cases, "", new BatchNorm(1e-3, keep), x, gamma, beta);
    add(cases, "", new BatchNormInference(1e-5), x, gamma, beta, given("m", 1, 4, seed), variance);
    add(cases, "", new RmsNorm(1e-6), x, gamma);
  }

  private static void addShapes(List<OpCase> cases, long seed) {
    Node a = given("A", 4, 5, seed);
    Node b = given("B", 2, 5, seed);
    Node c = given("C", 4, 3, seed);
    add(cases, "", new SingularValues(), a);
    add(cases, "of a tall one", new SingularValues(), c);
    add(cases, "", new Transpose(), a);
    add(cases, "", new SliceRows(1, 3), a);
    add(cases, "", new SliceCols(2, 5), a);
    add(cases, "", new JoinRows(), a, b, a);
    add(cases, "", new Reshape(10), a);
    add(cases, "into parts of rows", new Reshape(1), a);
    add(cases, "of one", new JoinRows(), a);
    add(cases, "", new JoinCols(), a, c, c);
    add(cases, "of one", new JoinCols(), a);
    add(cases, "", new Gather(List.of(3, 0, 3, 1, 2)), a);
    addAngles(cases, seed);
  }

  private static void addAngles(List<OpCase> cases, long seed) {
    Node pairs = given("P", 3, 4, seed);
    add(cases, "", new SineCosine(), given("angles", 3, 2, seed));
    add(cases, "", new Rotate(), pairs, given("angles", 3, 2, seed));
    add(cases, "", new ByDistance(4, 6), given("table", 4, 5, seed));
    add(cases, "of one row", new ByDistance(4, 3), given("table", 1, 3, seed));
    add(cases, "all by the same", new Rotate(), pairs, given("angles", 1, 2, seed));
  }

  private static void addLosses(List<OpCase> cases, long seed) {
    Node x = given("X", 3, 4, seed);
    Matrix holes = x.value().with(0, 1, -INF).with(1, 0, -INF).with(1, 3, -INF);
    Matrix empty = holes.with(1, 1, -INF).with(1, 2, -INF);
    for (Softmax.EmptyRow policy : Softmax.EmptyRow.values()) {
      add(cases, "", new Softmax(policy), x);
      add(cases, "with a masked row", new Softmax(policy), given("S", empty));
    }
    Node large = given("L", Cells.times(x.value(), 1000));
    add(cases, "of large numbers", new Softmax(Softmax.EmptyRow.NAN), large);
    add(cases, "", new MinusRowMax(), x);
    add(cases, "of large numbers", new MinusRowMax(), large);
    add(cases, "", new RowMax(), x);
    add(cases, "", new LogSoftmax(), x);
    add(cases, "of large numbers", new LogSoftmax(), large);
    add(cases, "with a masked row", new LogSoftmax(), given("S", empty));
    add(cases, "", CrossEntropy.of(List.of(1, 0, 3)), x);
    add(cases, "", new CrossEntropy(List.of(1, -100, 3), 0.1, -100), x);
    add(cases, "of nothing", CrossEntropy.of(List.of(-100, -100, -100)), x);
    add(
        cases,
        "",
        new AdditiveScore(),
        x,
        given("K", 2, 3, seed),
        given("wq", 5, 4, seed),
        given("wk", 5, 3, seed),
        given("b", 1, 5, seed),
        given("v", 1, 5, seed));
  }
}
