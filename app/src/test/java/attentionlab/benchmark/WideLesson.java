package attentionlab.benchmark;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.List;
import java.util.Random;

/** Scaled dot-product attention of n tokens: four linked heatmaps of n × n cells. */
final class WideLesson implements Lesson {
  static final Range TEMPERATURE = Range.of("temperature", 0.5, 3, 0.01, 1);

  private static final Name Q = Name.of("Q", Role.QUERY);
  private static final Name K = Name.of("K", Role.KEY);
  private static final Name V = Name.of("V", Role.VALUE);

  private final Random random = new Random(17);
  private static final int WIDTH = 64;
  private static final Name SIMILAR = Name.of("C", Role.NEUTRAL);

  private final int n;
  private final Node q;
  private final Node k;
  private final Node v;

  WideLesson(int n) {
    this.n = n;
    q = input(Q);
    k = input(K);
    v = input(V);
  }

  @Override
  public String id() {
    return "wide";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(TEMPERATURE);
  }

  @Override
  public Graph compute(Settings settings) {
    Options options = Options.PLAIN.at(settings.get(TEMPERATURE));
    Node output = ScaledDotProductAttention.of(q, k, v, options).output();
    return Graph.of(output, output.timesTransposed(v).as(SIMILAR));
  }

  private Node input(Name name) {
    return Node.input(
        name,
        Matrix.of(n, WIDTH, (r, c) -> random.nextGaussian()),
        Axis.numbered("n", Axis.Kind.TOKENS, n),
        Axis.features("d", WIDTH),
        Provenance.random(17));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(Q, K, V)
        .then("Q Kᵀ", ScaledDotProductAttention.SCORES)
        .then("÷ √d_k", ScaledDotProductAttention.SCALED)
        .then("softmax", ScaledDotProductAttention.WEIGHTS)
        .then("· V", ScaledDotProductAttention.OUTPUT);
  }

  @Override
  public List<Step> steps() {
    return List.of(Step.of("s1", WideLesson::panels).withControls(TEMPERATURE));
  }

  private static Panels panels(Live live) {
    return Panels.row(
            Heatmap.signed(live.node(ScaledDotProductAttention.SCORES)),
            Heatmap.signed(live.node(ScaledDotProductAttention.SCALED)))
        .below(
            Heatmap.weights(live.node(ScaledDotProductAttention.WEIGHTS)),
            Heatmap.signed(live.node(SIMILAR)));
  }
}
