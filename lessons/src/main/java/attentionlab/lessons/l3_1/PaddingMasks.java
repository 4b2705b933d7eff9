package attentionlab.lessons.l3_1;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.ArrayList;
import java.util.List;

/**
 * L3.1: two sentences share a batch, so one is padded. What hides the padding, what only seems to,
 * and what an empty row becomes. All scores are set by hand.
 */
public final class PaddingMasks implements Lesson {
  static final Name SCALED = ScaledDotProductAttention.SCALED;
  static final Name MASKED = ScaledDotProductAttention.MASKED;
  static final Name WEIGHTS = ScaledDotProductAttention.WEIGHTS;
  static final Name OUTPUT = ScaledDotProductAttention.OUTPUT;
  static final Name V = Name.of("V", Role.VALUE);

  /** Where padding is hidden. */
  enum Place {
    BEFORE,
    AFTER,
    MULTIPLY
  }

  /** In what format every result is kept. */
  enum Precision {
    DOUBLE,
    FLOAT,
    HALF
  }

  /** What a true value of a mask means. */
  enum Convention {
    HIDE,
    KEEP
  }

  static final Grid SCORES = new Grid("scores", Batch.SECOND.scores(), -2000, 2000);
  static final Choice<Batch> SENTENCE = Choice.of("sentence", Batch.SECOND);
  static final Choice<MaskValue> VALUE = Choice.of("value", MaskValue.ZERO);
  static final Choice<Place> PLACE = Choice.of("place", Place.BEFORE);
  static final Choice<Precision> PRECISION = Choice.of("precision", Precision.DOUBLE);
  static final Switch EMPTY = new Switch("empty", false);
  static final Choice<Convention> CONVENTION = Choice.of("convention", Convention.HIDE);
  static final Switch LOSS_MASK = new Switch("lossMask", false);

  @Override
  public String id() {
    return "L3.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(SCORES, SENTENCE, VALUE, PLACE, PRECISION, EMPTY, CONVENTION, LOSS_MASK);
  }

  @Override
  public Graph compute(Settings settings) {
    Batch batch = settings.get(SENTENCE);
    Axis tokens = Axis.tokens("n", batch.tokens());
    Node scores = scores(settings, batch, tokens);
    Matrix hidden = settings.get(EMPTY) ? Matrix.filled(1, tokens.size(), 1) : batch.padding();
    Node padding =
        Node.input(MaskedRow.PADDING, hidden, Axis.single("padding"), tokens, Provenance.HAND_SET);
    MaskedRow masked = MaskedRow.of(settings, scores, padding);
    Node values =
        Node.input(
            V,
            batch.delivered(),
            tokens,
            Axis.features("d_v", Apple.FEATURES),
            Provenance.HAND_SET);
    Node output = masked.weights().times(values).as(OUTPUT);
    List<Node> results = new ArrayList<>(masked.all());
    results.add(Pooling.of(settings, batch, output));
    results.add(Sweep.of(settings.get(PRECISION), scores, padding));
    results.addAll(EmptyRows.of(scores, padding));
    results.addAll(BatchPicture.nodes());
    return Graph.of(results.toArray(Node[]::new));
  }

  private static Node scores(Settings settings, Batch batch, Axis tokens) {
    Matrix value = batch == Batch.SECOND ? settings.get(SCORES) : batch.scores();
    boolean untouched = value.equals(batch.scores());
    return Node.input(
        SCALED, value, tokens, tokens, untouched ? Provenance.HAND_SET : Provenance.GIVEN);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(SCALED, MaskedRow.MASK)
        .then("+", MASKED)
        .then("softmax", WEIGHTS)
        .then("· V", OUTPUT);
  }

  @Override
  public List<Step> steps() {
    return new PaddingMasksSteps(this).all();
  }
}
