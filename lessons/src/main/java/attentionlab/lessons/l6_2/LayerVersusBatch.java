package attentionlab.lessons.l6_2;

import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceRows;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.lessons.l6_2.Batch.Edits;
import attentionlab.lessons.l6_2.Normalising.Affine;
import attentionlab.lessons.l6_2.Normalising.Kind;
import java.util.List;

/**
 * L6.2: the cells that each norm averages over, and what follows from them on sequences. One small
 * batch, set by hand, is normalised in five ways and edited in two.
 */
public final class LayerVersusBatch implements Lesson {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name MEMBERS = new Name("members", "C", Role.NEUTRAL);
  static final Name MEAN = new Name("mean", "\\mu", Role.NEUTRAL);
  static final Name GAMMA = new Name("gamma", "\\gamma", Role.NEUTRAL);
  static final Name BETA = new Name("beta", "\\beta", Role.NEUTRAL);
  static final Name NORMED = new Name("normed", "Y", Role.OUTPUT);
  static final Name TOKEN = new Name("token", "y", Role.OUTPUT);
  static final Name UNEDITED = new Name("unedited_normed", "Y_0", Role.OUTPUT);
  static final Name CHANGE = new Name("change", "\\Delta y", Role.OUTPUT);

  static final Choice<Kind> NORM = Choice.of("norm", Kind.LN);
  static final Range ROW = Range.whole("row", 0, 7, 0);
  static final Range COL = Range.whole("col", 0, 2, 0);
  static final Switch OTHER = new Switch("other", false);
  static final Switch FUTURE = new Switch("future", false);
  static final Choice<Integer> SENTENCES = new Choice<>("batch", List.of(1, 2), 2);
  static final Range LENGTH = Range.whole("length", 1, 4, 4);
  static final Choice<Mode> MODE = Choice.of("mode", Mode.TRAIN);
  static final Range SCALE = Range.of("scale", 0.1, 10, 0.1, 1);
  static final Range SHIFT = Range.of("shift", -10, 10, 0.5, 0);
  static final Range GAIN = Range.of("gain", 0, 3, 0.1, 1);
  static final Range BIAS = Range.of("bias", -3, 3, 0.1, 0);

  /** Whether batch normalisation takes the statistics of this batch or those it has kept. */
  enum Mode {
    TRAIN,
    INFERENCE
  }

  @Override
  public String id() {
    return "L6.2";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        NORM, ROW, COL, OTHER, FUTURE, SENTENCES, LENGTH, MODE, SCALE, SHIFT, GAIN, BIAS);
  }

  static Batch batch(Settings settings) {
    return new Batch(settings.get(SENTENCES), settings.whole(LENGTH));
  }

  /** The token in question; the last one where the batch is smaller. */
  static int row(Settings settings) {
    return Math.min(settings.whole(ROW), batch(settings).rows() - 1);
  }

  @Override
  public Graph compute(Settings settings) {
    Batch batch = batch(settings);
    int row = row(settings);
    Edits edits =
        new Edits(
            settings.get(OTHER),
            settings.get(FUTURE),
            row,
            settings.get(SCALE),
            settings.get(SHIFT));
    Normalising norm =
        new Normalising(batch, settings.get(NORM), settings.get(MODE) == Mode.INFERENCE);
    Affine affine = new Affine(all(GAMMA, settings.get(GAIN)), all(BETA, settings.get(BIAS)));
    Node x = batch.node("x", edits).as(X);
    List<Node> both = norm.of(affine, x, batch.node("unedited", Edits.NONE));
    Node normed = both.get(0).as(NORMED);
    Node before = both.get(1).as(UNEDITED);
    Node token = new SliceRows(row, row + 1).on(normed).as(TOKEN);
    Node change = token.minus(new SliceRows(row, row + 1).on(before)).as(CHANGE);
    Node members = members(batch, norm.members(row, settings.whole(COL)));
    return Graph.of(change, mean(x, members), affine.beta());
  }

  private static Node mean(Node x, Node members) {
    return Normalising.mean(x, members).along(Axis.single("μ"), Axis.single("C")).as(MEAN);
  }

  private static Node members(Batch batch, Matrix members) {
    return Node.input(MEMBERS, members, batch.tokens(), Batch.features(), Provenance.COMPUTED);
  }

  private static Node all(Name name, double value) {
    Matrix row = Matrix.filled(1, Batch.FEATURES, value);
    return Node.input(name, row, Axis.single(name.id()), Batch.features(), Provenance.GIVEN);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X).then("who counts", MEMBERS).then("normalise", NORMED).then("", TOKEN);
  }

  @Override
  public List<Step> steps() {
    return new LayerVersusBatchSteps(this).all();
  }
}
