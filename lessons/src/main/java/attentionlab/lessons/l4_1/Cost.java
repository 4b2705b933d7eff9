package attentionlab.lessons.l4_1;

import attentionlab.data.RandomVectors;
import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lessons.l4_1.HeadedAttention.Plan;
import attentionlab.nn.Naming;
import java.util.List;

/** What several heads cost in the base model, and heads whose width is chosen freely. */
final class Cost {
  static final Name TABLE = new Name("cost", "cost", Role.NEUTRAL);
  static final List<String> ROWS = List.of("width", "parameters", "projecting", "attending");

  private static final double MODEL = 512;
  private static final double TOKENS = 10;
  private static final int FREE_MODEL = 6;
  private static final int FREE_HEADS = 4;
  private static final int FREE_WIDTH = 2;
  private static final int FREE_TOKENS = 3;
  private static final long SEED = 1;

  private Cost() {}

  /** d_k, parameters and multiply-adds for h = 1, 2, 4 and 8 at d_model = 512, (4, 4). */
  static Node table() {
    List<String> labels = List.of("h = 1", "h = 2", "h = 4", "h = 8");
    Axis heads = Axis.tokens("cases", labels);
    Node h = row("heads", heads, 1, 2, 4, 8);
    Node model = row("model", heads, MODEL, MODEL, MODEL, MODEL);
    Node width = new Divide().on(model, h); // d_k = d_model / h
    Node all = h.hadamard(width); // h d_k
    Node parameters = all.times(4 * MODEL); // W^Q, W^K, W^V, W^O
    Node projecting = all.times(4 * MODEL * TOKENS);
    Node attending = all.times(2 * TOKENS * TOKENS); // Q Kᵀ and A V
    return new JoinRows()
        .on(width, parameters, projecting, attending)
        .along(new Axis("cost", Axis.Kind.OTHER, ROWS), heads)
        .as(TABLE);
  }

  private static Node row(String id, Axis axis, double... values) {
    Name name = new Name(id, id, Role.NEUTRAL);
    return Node.input(name, Matrix.row(values), Axis.single(id), axis, Provenance.HAND_SET);
  }

  /** Four heads of width 2 in a model of width 6: the concat is 8 wide, the output 6. */
  static HeadedAttention free() {
    Naming naming = Naming.PLAIN.within("free");
    Node x =
        Node.input(
            naming.of("x", "X", Role.INPUT),
            new RandomVectors(SEED).of(List.of("a", "b", "c"), FREE_MODEL),
            Axis.numbered("n", Axis.Kind.POSITIONS, FREE_TOKENS),
            Axis.features("d_model", FREE_MODEL),
            Provenance.random(SEED));
    int all = FREE_HEADS * FREE_WIDTH;
    Plan plan = new Plan(FREE_HEADS, Split.Kind.CORRECT, 0, naming);
    return HeadedAttention.of(
        x.times(weight(naming, "w_q", FREE_MODEL, all)),
        x.times(weight(naming, "w_k", FREE_MODEL, all)),
        x.times(weight(naming, "w_v", FREE_MODEL, all)),
        weight(naming, "w_o", all, FREE_MODEL),
        plan);
  }

  private static Node weight(Naming naming, String id, int rows, int cols) {
    Matrix drawn = new RandomVectors(SEED).projection(id, Math.max(rows, cols));
    return Node.input(
        naming.of(id, "W_" + id.substring(2).toUpperCase(java.util.Locale.ROOT), Role.NEUTRAL),
        Matrix.of(rows, cols, drawn::get),
        Axis.features(rows == FREE_MODEL ? "d_model" : "h·d_k", rows),
        Axis.features(cols == FREE_MODEL ? "d_model" : "h·d_k", cols),
        Provenance.random(SEED));
  }
}
