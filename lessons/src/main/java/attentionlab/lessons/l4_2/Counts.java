package attentionlab.lessons.l4_2;

import attentionlab.graph.Axis;
import attentionlab.graph.JoinCols;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;

/**
 * How many parameters a score takes in the base model, with and without projections.
 *
 * @param parameters one for each way, (1, 4)
 * @param table what they are made of, (4, 4)
 */
record Counts(Node parameters, Node table) {
  static final Name PARAMETERS = new Name("parameters", "P", Role.NEUTRAL);
  static final Name TABLE = new Name("counts", "P", Role.NEUTRAL);
  static final List<String> KINDS = List.of("dot", "general", "one", "eight");
  static final List<String> COLUMNS = List.of("matrices", "heads", "width", "parameters");

  /** The width of the base model. */
  static final int MODEL = 512;

  private static final Axis ROWS = new Axis("kind", Axis.Kind.OTHER, KINDS);

  static Counts of() {
    Node matrices = column("matrices", 0, 1, 4, 4);
    Node heads = column("heads", 1, 1, 1, 8);
    Node width = column("width", MODEL, MODEL, MODEL, MODEL / 8);
    // matrices · d_model · h · d_k
    Node parameters = matrices.hadamard(heads).hadamard(width).times(MODEL);
    Node table =
        new JoinCols()
            .on(matrices, heads, width, parameters)
            .along(ROWS, new Axis("count", Axis.Kind.OTHER, COLUMNS))
            .as(TABLE);
    return new Counts(
        parameters.transposed().along(Axis.single("parameters"), ROWS).as(PARAMETERS), table);
  }

  private static Node column(String id, double... values) {
    Name name = new Name("count_" + id, id, Role.NEUTRAL);
    Matrix cells = Matrix.of(values.length, 1, values);
    return Node.input(name, cells, ROWS, Axis.single(id), Provenance.HAND_SET);
  }
}
