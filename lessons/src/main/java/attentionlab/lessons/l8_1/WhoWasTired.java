package attentionlab.lessons.l8_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Diagonal;
import attentionlab.graph.Graph;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SliceRows;
import attentionlab.graph.SumOf;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lessons.l8_1.Animal.Word;
import attentionlab.lessons.l8_1.TwoLayers.Reading;
import java.util.List;

/**
 * L8.1: a pronoun is resolved by two lookups, one layer after the other; a causal mask hides the
 * clue; a bright cell of a heatmap is routing and not yet an effect. Two layers with weights set by
 * hand read a sentence of eleven words.
 */
public final class WhoWasTired implements Lesson {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name X_1 = new Name("x_1", "X_{1}", Role.INPUT);
  static final Name CANDIDATES = new Name("candidates", "C", Role.WEIGHTS);

  /** The vector of the pronoun before layer 1, what is added, and after. */
  static final Name BEFORE = new Name("it_before", "x", Role.INPUT);

  static final Name ADDED = new Name("it_added", "z", Role.OUTPUT);
  static final Name AFTER = new Name("it_after", "x_{1}", Role.INPUT);
  static final Name CARRIES = new Name("carries", "x_{it}", Role.INPUT);

  /** How long each value is after multiplication with its weight. */
  static final Name EFFECT = new Name("effect", "|a_j v_j|", Role.OUTPUT);

  static final Name BOTH_WEIGHTS = new Name("both_weights", "a_{it}", Role.WEIGHTS);
  static final Name BOTH_OUTPUTS = new Name("both_outputs", "z_{it}", Role.OUTPUT);

  /** Who may be attended to. */
  enum Masking {
    NONE,
    CAUSAL
  }

  /** What the noun delivers in layer 2. */
  enum Delivery {
    NORMAL,
    /** animal delivers nothing */
    ZERO,
    /** street delivers what animal delivers */
    DUPLICATE
  }

  static final Choice<Word> LAST = Choice.of("last", Word.TIRED);
  static final Choice<Masking> MASKING = Choice.of("mask", Masking.NONE);
  static final Choice<Integer> LAYER = new Choice<>("layer", List.of(1, 2), 1);
  static final Range GAIN_1 = Range.of("c", 0, 12, 0.5, 8);
  static final Range GAIN_2 = Range.of("a", 0, 12, 0.5, 8);
  static final Choice<Delivery> DELIVERY = Choice.of("value", Delivery.NORMAL);

  private static final Axis WORDS = Axis.tokens("n", Animal.sentence("last"));

  @Override
  public String id() {
    return "L8.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(LAST, MASKING, LAYER, GAIN_1, GAIN_2, DELIVERY);
  }

  @Override
  public Graph compute(Settings settings) {
    TwoLayers layers = TwoLayers.of(settings);
    Word last = settings.get(LAST);
    Reading reading = layers.read(last, "");
    Reading other = layers.read(last.other(), "other_");
    Reading tired = last == Word.TIRED ? reading : other;
    Reading wide = last == Word.TIRED ? other : reading;
    return Graph.of(
        candidates(reading),
        carries(reading),
        effect(reading),
        both(tired.referent().weights(), wide.referent().weights(), WORDS).as(BOTH_WEIGHTS),
        outputs(tired, wide).as(BOTH_OUTPUTS));
  }

  /** The two nouns that the grammar allows, each alike. */
  private static Node candidates(Reading reading) {
    Matrix alike =
        Matrix.filled(1, WORDS.size(), 0).with(0, Animal.ANIMAL, 0.5).with(0, Animal.STREET, 0.5);
    return Node.input(
        CANDIDATES,
        alike,
        Axis.tokens("1", List.of("it")),
        reading.x().rows(),
        Provenance.HAND_SET);
  }

  private static Node carries(Reading reading) {
    Axis moments = new Axis("3", Axis.Kind.OTHER, List.of("before", "added", "after"));
    return new JoinRows()
        .on(
            it(reading.x()).as(BEFORE),
            it(reading.clue().output()).as(ADDED),
            it(reading.x1()).as(AFTER))
        .along(moments, TwoLayers.FEATURES)
        .as(CARRIES);
  }

  private static Node it(Node node) {
    return new SliceRows(Animal.IT, Animal.IT + 1).on(node);
  }

  private static Node effect(Reading reading) {
    Node contributions =
        new Diagonal().on(it(reading.referent().weights())).times(reading.v2()); // (n, d_v)
    return new Norm(SumOf.Over.ROW)
        .on(contributions)
        .transposed()
        .along(Axis.tokens("1", List.of("it")), reading.x().rows())
        .as(EFFECT);
  }

  /** What kind of noun the pronoun takes up; the other features are zero. */
  private static Node outputs(Reading tired, Reading wide) {
    SliceCols kinds = new SliceCols(Animal.ANIMATE, Animal.PLACE + 1);
    Node first = kinds.on(tired.referent().output());
    return both(first, kinds.on(wide.referent().output()), first.cols().called("kinds"));
  }

  private static Node both(Node tired, Node wide, Axis columns) {
    Axis words = Axis.tokens("2", List.of(Word.TIRED.text(), Word.WIDE.text()));
    return new JoinRows().on(it(tired), it(wide)).along(words, columns);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X)
        .then("1: softmax", WhoWasTiredFigures.weights(1))
        .then("+ A₁ V₁", X_1)
        .then("2: softmax", WhoWasTiredFigures.weights(2))
        .then("· V₂", WhoWasTiredFigures.OUTPUT_2);
  }

  @Override
  public List<Step> steps() {
    return WhoWasTiredSteps.all();
  }
}
