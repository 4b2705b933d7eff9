package attentionlab.lessons.l2_3;

import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.lesson.Choice;
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
 * L2.3: dot products of random vectors spread as √d_k; undivided they saturate softmax, whose
 * Jacobian then lets almost nothing through; divided by √d_k their sharpness no longer depends on
 * the width (paper, section 3.2.1).
 */
public final class WhyDivide implements Lesson {
  static final Choice<Integer> D_K = new Choice<>("d_k", Statistics.WIDTHS, 64);
  static final Choice<Divisor> DIVISOR = Choice.of("divisor", Divisor.ONE);
  static final Range SEED = Range.whole("seed", 0, 9999, 42);
  static final Choice<Integer> TRIALS = new Choice<>("trials", List.of(1, 200, 2000), 2000);
  static final Range TERMS = Range.whole("terms", 1, SampleRow.TERMS, SampleRow.TERMS);
  static final Choice<Integer> FACTOR =
      new Choice<>("factor", List.of(1, 2, 4, 8, 16, 400, 40000), 1);

  /** All widths at once take a second or two: only the steps that show them turn this on. */
  static final Switch SWEEP = new Switch("sweep", false);

  @Override
  public String id() {
    return "L2.3";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(D_K, DIVISOR, SEED, TRIALS, TERMS, FACTOR, SWEEP);
  }

  @Override
  public Graph compute(Settings settings) {
    int dk = settings.get(D_K);
    int seed = settings.whole(SEED);
    int trials = settings.get(TRIALS);
    Divisor chosen = settings.get(DIVISOR);
    List<Node> results = new ArrayList<>(Statistics.of(dk, seed, trials, chosen.of(dk)));
    results.add(Statistics.mostEntropy());
    if (settings.get(SWEEP)) {
      results.add(Statistics.table(seed, trials));
    }
    Node divisor = SampleRow.divisor(chosen, dk);
    results.addAll(Example.of(settings.get(FACTOR), divisor));
    SampleRow sample = SampleRow.of(dk, seed);
    results.addAll(sample.terms(settings.whole(TERMS)));
    results.addAll(sample.attention(divisor));
    return Graph.of(results.toArray(Node[]::new));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(SampleRow.Q, SampleRow.K)
        .then("q Kᵀ", SampleRow.SCORES)
        .then("÷", SampleRow.SCALED)
        .then("softmax", SampleRow.WEIGHTS)
        .then("∂p / ∂z", SampleRow.JACOBIAN);
  }

  @Override
  public List<Step> steps() {
    return WhyDivideSteps.all();
  }
}
