package attentionlab.lessons.l5_3;

import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import java.util.ArrayList;
import java.util.List;

/**
 * L5.3: distance enters the score, as a vector per distance or as a single number; a memory of the
 * previous segment extends what can be attended to, and needs such relative positions.
 */
public final class RelativePositions implements Lesson {
  static final Range START = Range.whole("start", 0, 20, 10);
  static final Range CLIP = Range.whole("clip", 0, 8, 2);
  static final Switch CONTENT = new Switch("content", true);

  /** A local head, and one that looks one token back. */
  private static final Matrix TWO_HEADS =
      Matrix.of(
          new double[][] {
            {-2.5, -2, -1.5, -1, -0.5, 0, -0.5, -1, -1.5, -2, -2.5},
            {0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0}
          });

  static final Grid BIAS = new Grid("bias", TWO_HEADS, -5, 5);
  static final Range MEMORY = Range.whole("memory", 0, 8, 4);
  static final Range SEGMENT = Range.whole("segment", 2, 8, 4);
  static final Range LAYERS = Range.whole("layers", 1, 8, 3);

  @Override
  public String id() {
    return "L5.3";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(START, CLIP, CONTENT, BIAS, MEMORY, SEGMENT, LAYERS);
  }

  @Override
  public Graph compute(Settings settings) {
    List<Node> results = new ArrayList<>(Places.of(settings.whole(START)));
    results.addAll(RelativeScores.of(settings));
    Segments segments = new Segments(settings.whole(MEMORY), settings.whole(SEGMENT));
    results.addAll(segments.attention());
    results.addAll(segments.reach(settings.whole(LAYERS)));
    results.add(segments.places());
    return Graph.of(results.toArray(Node[]::new));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(RelativeScores.Q, RelativeScores.TABLE)
        .then("q · k", RelativeScores.CONTENT)
        .then("q · r", RelativeScores.POSITION)
        .then("÷ √dₖ", RelativeScores.SCORES)
        .then("softmax", RelativeScores.WEIGHTS);
  }

  @Override
  public List<Step> steps() {
    return RelativePositionsSteps.all();
  }
}
