package attentionlab.lessons.l7_3;

import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.figure.Table.Words;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import java.util.List;

/** What the paper's base model was trained with, as the paper prints it. */
final class Recipe {
  static final Name RECIPE = new Name("recipe", "r", Role.NEUTRAL);

  private static final List<String> PARTS = List.of("warm-up", "dropout", "smoothing", "averaging");

  private Recipe() {}

  static Node node() {
    return Node.input(
        RECIPE,
        Matrix.of(PARTS.size(), 1, 4000, 0.1, 0.1, 5),
        new Axis("parts", Axis.Kind.OTHER, PARTS),
        Axis.single("value"),
        Provenance.QUOTED);
  }

  /** A row that another step treats leads there. */
  static Table checklist(Live live) {
    return new Table(
        "checklist",
        List.of("ingredient", "value", "purpose"),
        List.of(
            row(live, 0, "warm_up", "first_slowly").opening("L6.4 s6"),
            row(live, 1, "dropout", "not_by_heart").opening("L6.1 s5"),
            row(live, 2, "label_smoothing", "not_too_sure").opening("L7.3 s4"),
            row(live, 3, "averaging", "less_noise"),
            Row.of("shared_words", new Words("one_matrix"), new Words("fewer_parameters"))
                .opening("L7.3 s5")));
  }

  private static Row row(Live live, int index, String id, String purpose) {
    return Row.of(id, new Table.Number(live.node(RECIPE), index, 0), new Words(purpose));
  }
}
