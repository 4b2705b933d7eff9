package attentionlab.lessons.l1_2;

import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lessons.l1_2.Rules.Preset;
import java.util.ArrayList;
import java.util.List;

/**
 * L1.2: five rules turn the same query and keys into different scores; everything after the score
 * is the same. The additive score is bounded and may saturate, the dot product grows with the data
 * and the width, and is one matrix product.
 */
public final class Scoring implements Lesson {
  static final Range GAIN = Range.of("gain", 0.1, 10, 0.1, 1);
  static final Choice<Integer> WIDTH = new Choice<>("d", Spread.DIMENSIONS, 2);
  static final Choice<Preset> PRESET = Choice.of("weights", Preset.IDENTITY);

  @Override
  public String id() {
    return "L1.2";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(GAIN, WIDTH, PRESET);
  }

  @Override
  public Graph compute(Settings settings) {
    List<Node> results = new ArrayList<>(Rules.of(settings.get(GAIN), settings.get(PRESET)));
    results.addAll(Spread.of(settings.get(GAIN)));
    results.addAll(Cost.all());
    return Graph.of(results.toArray(Node[]::new));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(Rules.QUERY, Rules.KEYS)
        .then("score(q, k)", Rules.ALL_SCORES)
        .then("softmax", Rules.ALL_WEIGHTS);
  }

  @Override
  public List<Step> steps() {
    return ScoringSteps.all();
  }
}
