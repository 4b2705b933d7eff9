package attentionlab.lessons.l1_1;

import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * L1.1: what a translation loses that sees its source through one vector, and what a fresh weighted
 * sum of all encoder states at each step repairs. A leaky state stands for the recurrent encoder;
 * the apple sentence is translated word by word.
 */
public final class Bottleneck implements Lesson {
  static final Range LENGTH = Range.whole("n", 2, Memory.MOST, 8);
  static final Range MEMORY = Range.of("a", 0.1, 0.95, 0.05, 0.6);
  static final Range STEP = Range.whole("step", 0, Translation.TARGET.size() - 1, 0);
  static final Range SHARPNESS = Range.of("sharpness", 0, 8, 0.5, 4);

  @Override
  public String id() {
    return "L1.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(LENGTH, MEMORY, STEP, SHARPNESS);
  }

  @Override
  public Graph compute(Settings settings) {
    List<Node> results = new ArrayList<>(Memory.of(settings.whole(LENGTH), settings.get(MEMORY)));
    results.addAll(Translation.of(settings.get(SHARPNESS), settings.whole(STEP)));
    return Graph.of(results.toArray(Node[]::new));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(Translation.STATES, Translation.ASKING)
        .then("· g", Translation.SCORES)
        .then("softmax", Translation.WEIGHTS)
        .then("· H", Translation.CONTEXT);
  }

  @Override
  public List<Step> steps() {
    return BottleneckSteps.all();
  }
}
