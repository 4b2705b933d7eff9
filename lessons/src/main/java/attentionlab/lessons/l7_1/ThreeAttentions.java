package attentionlab.lessons.l7_1;

import static attentionlab.nn.ScaledDotProductAttention.OUTPUT;
import static attentionlab.nn.ScaledDotProductAttention.SCORES;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.nn.Masks;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.ArrayList;
import java.util.List;

/**
 * L7.1: self-, cross- and target-attention are one formula wired in different ways. Who asks gives
 * the rows, who answers gives the columns, and the mask follows those who answer.
 */
public final class ThreeAttentions implements Lesson {
  static final Name ENCODER_OUTPUT = new Naming("encoder_", "").of(OUTPUT);
  static final Name DECODER_OUTPUT = new Naming("decoder_", "").of(OUTPUT);
  static final Name CROSS_OUTPUT = new Naming("cross_", "").of(OUTPUT);
  static final Name ENCODER_WEIGHTS = new Naming("encoder_", "").of(WEIGHTS);
  static final Name DECODER_WEIGHTS = new Naming("decoder_", "").of(WEIGHTS);
  static final Name CROSS_WEIGHTS = new Naming("cross_", "").of(WEIGHTS);

  static final Choice<Wired> WIRING = Choice.of("wiring", Wired.ENCODER_SELF);
  static final Choice<ScoreRule> SCORE = Choice.of("score", ScoreRule.SCALED);
  static final Choice<Hidden> HIDDEN = Choice.of("mask", Hidden.NONE);
  static final Range PADDING = Range.whole("padding", 0, 3, 0);
  static final Switch SOFTMAX = new Switch("softmax", true);
  static final Switch DOUBLED = new Switch("doubled", false);

  @Override
  public String id() {
    return "L7.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(WIRING, SCORE, HIDDEN, PADDING, SOFTMAX, DOUBLED);
  }

  @Override
  public Graph compute(Settings settings) {
    Sequences sequences = Sequences.of(settings.whole(PADDING), settings.get(DOUBLED));
    Projections words = Projections.ofWords();
    Wired wired = settings.get(WIRING);
    List<Node> results = new ArrayList<>(sequences.nodes());
    results.addAll(architecture(sequences, words));
    WiredAttention attention =
        WiredAttention.of(
            sequences,
            wired,
            wired.isOfWords() ? words : Projections.ofItems(),
            new WiredAttention.Options(
                settings.get(SCORE),
                settings.get(HIDDEN),
                wired.isOfWords() || settings.get(SOFTMAX)));
    results.add(attention.scores());
    results.add(attention.output());
    results.addAll(attention.counts());
    return Graph.of(results.toArray(Node[]::new));
  }

  /** The three attentions of the paper with their masks, whatever the learner wires. */
  private static List<Node> architecture(Sequences sequences, Projections words) {
    return List.of(
        part("encoder_", sequences, Wired.ENCODER_SELF, words, Hidden.PADDING),
        part("decoder_", sequences, Wired.DECODER_SELF, words, Hidden.CAUSAL),
        part("cross_", sequences, Wired.CROSS, words, Hidden.PADDING));
  }

  private static Node part(
      String prefix, Sequences sequences, Wired wired, Projections words, Hidden hidden) {
    Naming naming = new Naming(prefix, "");
    Node asking = sequences.node(wired.asking());
    Node answering = sequences.node(wired.answering());
    Matrix keep = hidden.keeps(asking.value().rows(), sequences.real(wired.answering()));
    Node mask =
        Node.input(
            naming.of(WiredAttention.MASK),
            Masks.additive(keep),
            asking.rows(),
            answering.rows(),
            Provenance.GIVEN);
    return ScaledDotProductAttention.of(
            asking.times(words.q()).as(naming.of(WiredAttention.Q)),
            answering.times(words.k()).as(naming.of(WiredAttention.K)),
            answering.times(words.v()).as(naming.of(WiredAttention.V)),
            ScaledDotProductAttention.Options.PLAIN.masked(mask).named(naming))
        .output();
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(
            Sequences.NAMES.get(Sequences.SOURCE), Sequences.NAMES.get(Sequences.TARGET))
        .then("· W", WiredAttention.Q, WiredAttention.K, WiredAttention.V)
        .then("Q · K", SCORES)
        .then("softmax", WEIGHTS)
        .then("· V", OUTPUT);
  }

  @Override
  public List<Step> steps() {
    return new ThreeAttentionsSteps(this).all();
  }
}
