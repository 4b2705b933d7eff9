package attentionlab.lessons.l7_2;

import static attentionlab.lessons.l7_2.Translation.FEATURES;
import static attentionlab.lessons.l7_2.Translation.MEANINGS;
import static attentionlab.nn.ScaledDotProductAttention.SCALED;
import static attentionlab.nn.ScaledDotProductAttention.SCORES;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.graph.Axis;
import attentionlab.graph.Cosine;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.ArrayList;
import java.util.List;

/**
 * L7.2: the seven steps of cross-attention in a tiny translation, I love you → 我爱你, from two
 * sequences to the next word.
 */
public final class SevenSteps implements Lesson {
  static final Name W_Q = new Name("w_q", "W_Q", Role.QUERY);
  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name CONTEXT = new Name("context", "C", Role.OUTPUT);
  static final Name NEAREST = new Name("nearest", "\\cos(C, V)", Role.NEUTRAL);
  static final Name ENCODER_RUNS = new Name("encoder_runs", "r_{\\mathrm{enc}}", Role.NEUTRAL);
  static final Name DECODER_RUNS = new Name("decoder_runs", "r_{\\mathrm{dec}}", Role.NEUTRAL);

  /** What the decoder is fed. */
  enum Mode {
    /** the whole target, shifted right */
    TRAINING,
    /** what has been written so far */
    GENERATION
  }

  static final Range STEP = Range.whole("step", 1, Translation.WORDS.size(), 1);
  static final Choice<Mode> MODE = Choice.of("mode", Mode.GENERATION);
  static final Range LAYER = Range.whole("layer", 1, CrossLayer.LAYERS, 1);
  static final Range GAIN = Range.of("gain", 0, 8, 0.1, 6);

  @Override
  public String id() {
    return "L7.2";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(STEP, MODE, LAYER, GAIN);
  }

  @Override
  public Graph compute(Settings settings) {
    boolean training = settings.get(MODE) == Mode.TRAINING;
    int length = training ? Translation.WORDS.size() : settings.whole(STEP);
    Translation translation = Translation.of(length);
    Node q = translation.state().times(asking(settings.get(GAIN))).as(Q);
    List<Node> results = new ArrayList<>();
    for (int layer = 1; layer <= CrossLayer.LAYERS; layer++) {
      CrossLayer reading = CrossLayer.of(layer, translation.memory());
      results.addAll(List.of(reading.k(), reading.v()));
      if (layer == settings.whole(LAYER)) {
        results.addAll(attend(q, reading, translation.state()));
      }
    }
    results.add(count(ENCODER_RUNS, 1));
    results.add(count(DECODER_RUNS, training ? 1 : length));
    return Graph.of(results.toArray(Node[]::new));
  }

  private static List<Node> attend(Node q, CrossLayer layer, Node state) {
    ScaledDotProductAttention attention = ScaledDotProductAttention.of(q, layer.k(), layer.v());
    Node context = attention.output().as(CONTEXT);
    return List.of(
        new Cosine().on(context, layer.v()).as(NEAREST), NextWord.of(state, context).next());
  }

  /** A state asks for the meaning that has to be said next; what has been said asks for nothing. */
  private static Node asking(double gain) {
    return Node.input(
        W_Q,
        Matrix.of(FEATURES.size(), MEANINGS, (r, c) -> r == c ? gain : 0),
        Translation.WIDTH,
        CrossLayer.meaning("d_k"),
        gain == GAIN.initial() ? Provenance.HAND_SET : Provenance.GIVEN);
  }

  private static Node count(Name name, int runs) {
    Axis one = Axis.single("runs");
    return Node.input(name, Matrix.filled(1, 1, runs), one, one, Provenance.GIVEN);
  }

  /** The row of the position that is decoded. */
  static int row(Settings settings) {
    return settings.whole(STEP) - 1;
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(Translation.MEMORY, Translation.STATE)
        .then("· W", Q)
        .then("Q Kᵀ", SCORES)
        .then("÷ √dₖ", SCALED)
        .then("softmax", WEIGHTS)
        .then("· V", CONTEXT)
        .then("…", NextWord.NEXT);
  }

  @Override
  public List<Step> steps() {
    return new SevenStepsSteps(this).all();
  }
}
