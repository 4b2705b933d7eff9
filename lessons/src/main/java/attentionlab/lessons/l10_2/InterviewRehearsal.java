package attentionlab.lessons.l10_2;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.nn.Masks;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.List;

/**
 * L10.2: how to answer one interview question: from memory, in four parts, counted by points,
 * around its trap, with its follow-up, and at the end proved on the numbers of the apple sentence.
 */
public final class InterviewRehearsal implements Lesson {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name W_Q = new Name("w_q", "W_Q", Role.QUERY);
  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name MASK = new Name("mask", "M", Role.NEUTRAL);
  static final Name OPEN = new Name("open", "B", Role.NEUTRAL);
  static final Name PAIRS = new Name("pairs", "|B|", Role.NEUTRAL);
  static final Name SCALED = ScaledDotProductAttention.SCALED;
  static final Name WEIGHTS = ScaledDotProductAttention.WEIGHTS;
  static final Name OUTPUT = ScaledDotProductAttention.OUTPUT;

  static final Range FOCUS =
      Range.whole("focus", 0, Apple.TOKENS.size() - 1, Apple.TOKENS.indexOf("它"));
  static final Range TEMPERATURE = Range.of("temperature", 0.5, 3, 0.01, 1);
  static final Switch CAUSAL = new Switch("causal", false);

  @Override
  public String id() {
    return "L10.2";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(FOCUS, TEMPERATURE, CAUSAL);
  }

  @Override
  public Graph compute(Settings settings) {
    Axis tokens = Axis.tokens("n", Apple.TOKENS);
    Axis features = Axis.features("d", Apple.FEATURES);
    Node x = Node.input(X, Apple.X, tokens, features, Provenance.HAND_SET);
    Node asking = Node.input(W_Q, Apple.W_Q, features, features, Provenance.HAND_SET);
    Matrix open = Masks.of(tokens.size(), tokens.size(), rule(settings.get(CAUSAL)));
    Node counted = Node.input(OPEN, open, tokens, tokens, Provenance.GIVEN);
    Node mask = Node.input(MASK, Masks.additive(open), tokens, tokens, Provenance.GIVEN);
    Options options = Options.PLAIN.at(settings.get(TEMPERATURE));
    Node output =
        ScaledDotProductAttention.of(
                x.times(asking).as(Q), x, x, settings.get(CAUSAL) ? options.masked(mask) : options)
            .output();
    return Graph.of(output, SumOf.over(SumOf.Over.ALL).on(counted).as(PAIRS));
  }

  private static Masks.Rule rule(boolean causal) {
    return (query, key) -> !causal || key <= query;
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X)
        .then("ask", Q)
        .then("compare", SCALED)
        .then("softmax", WEIGHTS)
        .then("mix", OUTPUT);
  }

  @Override
  public List<Step> steps() {
    return InterviewRehearsalSteps.all();
  }
}
