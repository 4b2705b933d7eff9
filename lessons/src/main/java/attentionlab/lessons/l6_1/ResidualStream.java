package attentionlab.lessons.l6_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Dropout;
import attentionlab.graph.Graph;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.LayerNorm;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.MaskGrid;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import java.util.List;

/**
 * L6.1: what the skip path protects and where dropout belongs. A vector of four features is set by
 * hand; the tokens that go through many layers are random.
 */
public final class ResidualStream implements Lesson {
  static final Name X = new Name("x", "x", Role.INPUT);
  static final Name F = new Name("f", "f(x)", Role.VALUE);
  static final Name KEPT = new Name("kept", "m", Role.NEUTRAL);
  static final Name SUM = new Name("sum", "x + f(x)", Role.OUTPUT);
  static final Name NORMED = new Name("normed", "LN", Role.OUTPUT);
  static final Name DROPPED = new Name("dropped", "y", Role.OUTPUT);
  static final Name FACTORS = new Name("factors", "g", Role.NEUTRAL);

  /** Where dropout acts. */
  enum Placement {
    /** on the output of the sub-layer (the paper, section 5.4) */
    SUBLAYER,
    /** on what comes from the layer before */
    SKIP,
    /** there and on the sum as well, as a popular note has it */
    AFTER
  }

  /** Whether anything is dropped. */
  enum Mode {
    TRAINING,
    INFERENCE
  }

  private static final double EPSILON = 1e-5;
  private static final int DEEPEST = 12;

  static final Switch RESIDUAL = new Switch("skip", true);
  static final Range LAYERS = Range.whole("layers", 1, DEEPEST, 6);
  static final Choice<Placement> PLACEMENT = Choice.of("placement", Placement.SUBLAYER);
  static final Range RATE = Range.of("rate", 0, 0.9, 0.05, 0.5);
  static final Range SEED = Range.whole("seed", 0, 9999, 1);
  static final Choice<Mode> MODE = Choice.of("mode", Mode.TRAINING);
  static final MaskGrid SURVIVORS = new MaskGrid("survivors", Matrix.row(1, 0, 1, 0));
  static final Range STRENGTH = Range.of("strength", 0, 2, 0.1, 1);
  static final Range SLOPE = Range.of("slope", -0.9, 0.9, 0.1, 0.1);

  @Override
  public String id() {
    return "L6.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(RESIDUAL, LAYERS, PLACEMENT, RATE, SEED, MODE, SURVIVORS, STRENGTH, SLOPE);
  }

  @Override
  public Graph compute(Settings settings) {
    Node x = row(X, Matrix.row(1, 2, 3, 4), Provenance.HAND_SET);
    Node f = row(F, Matrix.row(0.5, -0.5, 1, -1), Provenance.HAND_SET);
    Node scaled = f.times(settings.get(STRENGTH)).as(new Name("edit", "f", Role.VALUE));
    Node sum = (settings.get(RESIDUAL) ? x.plus(scaled) : scaled.times(1)).as(SUM);
    Collapse collapse = Collapse.of(settings.whole(SEED), settings.whole(LAYERS));
    return Graph.of(
        normed(sum), dropped(x, scaled, settings), collapse.spread(), factors(settings.get(SLOPE)));
  }

  private static Node row(Name name, Matrix value, Provenance source) {
    return Node.input(
        name, value, Axis.single(name.id()), Axis.features("d_model", value.cols()), source);
  }

  private static Node normed(Node sum) {
    int width = sum.value().cols();
    Node ones =
        row(
            new Name("gamma", "\\gamma", Role.NEUTRAL),
            Matrix.filled(1, width, 1),
            Provenance.HAND_SET);
    Node zeros =
        row(
            new Name("beta", "\\beta", Role.NEUTRAL),
            Matrix.filled(1, width, 0),
            Provenance.HAND_SET);
    return new LayerNorm(EPSILON).on(sum, ones, zeros).as(NORMED);
  }

  private static Node dropped(Node x, Node f, Settings settings) {
    if (settings.get(MODE) == Mode.INFERENCE) {
      return x.plus(f).as(DROPPED);
    }
    Node kept = row(KEPT, settings.get(SURVIVORS), Provenance.GIVEN);
    Dropout dropout = new Dropout(settings.get(RATE));
    Node result =
        switch (settings.get(PLACEMENT)) {
          case SUBLAYER -> x.plus(dropout.on(f, kept));
          case SKIP -> dropout.on(x, kept).plus(f);
          case AFTER -> dropout.on(dropout.on(x, kept).plus(f), kept);
        };
    return result.as(DROPPED);
  }

  /**
   * What is left of a gradient after each layer: f′ to the power of l, and 1 + f′ to it, (2, 13).
   */
  private static Node factors(double slope) {
    return new JoinRows()
        .on(powers(1 + slope, "with"), powers(slope, "without"))
        .along(
            new Axis("residual", Axis.Kind.OTHER, Collapse.ROWS),
            Axis.numbered("layer", Axis.Kind.POSITIONS, DEEPEST + 1))
        .as(FACTORS);
  }

  private static Node powers(double base, String id) {
    Axis one = Axis.single("1");
    Node[] powers = new Node[DEEPEST + 1];
    Name start = new Name("start_" + id, "1", Role.NEUTRAL);
    powers[0] = Node.input(start, Matrix.filled(1, 1, 1), one, one, Provenance.HAND_SET);
    for (int layer = 1; layer <= DEEPEST; layer++) {
      Name name = new Name(id + "_" + layer, "g_{" + layer + "}", Role.NEUTRAL);
      powers[layer] = powers[layer - 1].times(base).as(name);
    }
    return new JoinCols().on(powers);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X).then("sub-layer", F).then("add", SUM).then("LayerNorm", NORMED);
  }

  @Override
  public List<Step> steps() {
    return new ResidualStreamSteps(this).all();
  }
}
