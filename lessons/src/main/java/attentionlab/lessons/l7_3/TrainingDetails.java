package attentionlab.lessons.l7_3;

import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lessons.l7_3.Feeding.Feed;
import java.util.ArrayList;
import java.util.List;

/**
 * L7.3: what a Transformer is trained on: gold words shifted right, a target that is never quite
 * sure (the paper, section 5.4), and one matrix of words at both ends (section 3.4).
 */
public final class TrainingDetails implements Lesson {
  static final Range EPSILON = Range.of("epsilon", 0, 0.5, 0.01, 0.1);
  static final Choice<Integer> K = new Choice<>("k", List.of(2, 5, 10), 5);
  static final Range GAP = Range.of("gap", 0, 15, 0.001, 3);
  static final Choice<Feed> FEED = Choice.of("feed", Feed.GOLD);

  @Override
  public String id() {
    return "L7.3";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(EPSILON, K, GAP, FEED);
  }

  @Override
  public Graph compute(Settings settings) {
    List<Node> results = new ArrayList<>(Feeding.of(settings.get(FEED)));
    results.addAll(Smoothing.of(settings.get(EPSILON), settings.get(K), settings.get(GAP)));
    results.addAll(Sharing.words());
    results.addAll(Sharing.parameters());
    results.add(Recipe.node());
    return Graph.of(results.toArray(Node[]::new));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(Smoothing.LOGITS)
        .then("softmax", Smoothing.P)
        .then("−Σ y′ ln p", Smoothing.SMOOTH_TARGET, Smoothing.SMOOTH_LOSS);
  }

  @Override
  public List<Step> steps() {
    return new TrainingDetailsSteps(this).all();
  }
}
