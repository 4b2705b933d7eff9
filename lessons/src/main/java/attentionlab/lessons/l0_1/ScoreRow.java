package attentionlab.lessons.l0_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Entropy;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Softmax;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Range;
import attentionlab.lesson.Settings;
import java.util.List;

/** A row of three scores that is multiplied, shifted, and put through softmax. */
final class ScoreRow {
  static final Name GIVEN = new Name("row", "s", Role.SCORES);
  static final Name CONSTANT = new Name("constant", "c", Role.NEUTRAL);
  static final Name SCORES = new Name("row_scores", "g\\,s + c", Role.SCORES);
  static final Name WEIGHTS = new Name("row_weights", "p", Role.WEIGHTS);
  static final Name ENTROPY = new Name("row_entropy", "H(p)", Role.WEIGHTS);
  static final Name ZEROS = new Name("zeros", "0", Role.SCORES);
  static final Name EVEN = new Name("even", "p_0", Role.WEIGHTS);

  static final Grid ROW = new Grid("row", Matrix.row(1, 1, 2), -10, 10);
  static final Range SHIFT = Range.whole("shift", -100, 100, 0);
  static final Range GAIN = Range.of("gain", 0, 20, 0.5, 1);

  private static final Axis KEYS = Axis.tokens("n_k", List.of("a", "b", "c"));
  private static final Softmax SOFTMAX = new Softmax(Softmax.EmptyRow.NAN);

  private ScoreRow() {}

  static List<Node> of(Settings settings) {
    Node given = row(GIVEN, settings.get(ROW), KEYS, Provenance.GIVEN);
    Matrix shift = Matrix.filled(1, KEYS.size(), settings.get(SHIFT));
    Node moved = given.times(settings.get(GAIN)).plus(row(CONSTANT, shift, KEYS, Provenance.GIVEN));
    Node scores = WarmUp.cooled(moved, settings.get(WarmUp.TEMPERATURE)).as(SCORES);
    Node weights = SOFTMAX.on(scores).as(WEIGHTS);
    Axis four = Axis.numbered("n_k", Axis.Kind.TOKENS, 4);
    Node zeros = row(ZEROS, Matrix.filled(1, 4, 0), four, Provenance.HAND_SET);
    return List.of(new Entropy().on(weights).as(ENTROPY), SOFTMAX.on(zeros).as(EVEN));
  }

  private static Node row(Name name, Matrix cells, Axis keys, Provenance provenance) {
    return Node.input(name, cells, Axis.single("row"), keys, provenance);
  }
}
