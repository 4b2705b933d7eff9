package attentionlab.lessons.l5_4;

import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * L5.4: queries and keys turned by their positions meet in a score that knows the offset alone
 * (RoPE); a penalty that grows with distance needs no vectors at all (ALiBi).
 */
public final class RotaryPositions implements Lesson {
  /** How a score learns about positions. */
  enum Scheme {
    NONE,
    ROPE,
    ALIBI
  }

  static final Range M = Range.whole("m", 0, 200, 5);
  static final Range N = Range.whole("n", 0, 200, 3);
  static final Grid Q = new Grid("q", Matrix.row(1, 2.0), -4, 4);
  static final Grid K = new Grid("k", Matrix.row(3, -1.0), -4, 4);
  static final Range BASE = Range.whole("base", 100, 1000000, 10000);
  static final Choice<Integer> D = new Choice<>("d", List.of(2, 8, 64), 2);
  static final Choice<Integer> HEADS = new Choice<>("heads", List.of(4, 8), 8);
  static final Range HEAD = Range.whole("head", 1, 8, 1);
  static final Choice<Scheme> SCHEME = Choice.of("scheme", Scheme.ROPE);

  @Override
  public String id() {
    return "L5.4";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(M, N, Q, K, BASE, D, HEADS, HEAD, SCHEME);
  }

  @Override
  public Graph compute(Settings settings) {
    List<Node> results = new ArrayList<>(Turned.of(settings));
    results.addAll(Waves.of(settings));
    results.addAll(LinearBiases.of(settings));
    return Graph.of(results.toArray(Node[]::new));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(Turned.Q, Turned.K)
        .then("↻", Turned.TURNED_Q, Turned.TURNED_K)
        .then("·", Turned.SCORE);
  }

  @Override
  public List<Step> steps() {
    return new RotaryPositionsSteps(this).all();
  }
}
