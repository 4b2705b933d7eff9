package attentionlab.lessons.l5_2;

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
 * L5.2: pairs of sine and cosine at many frequencies give each position a code (paper, section
 * 3.5). Moving by a fixed offset is one fixed rotation; dot products of codes depend on the offset
 * alone, as long as nothing is learned in between.
 */
public final class SinusoidalEncoding implements Lesson {
  static final Choice<Integer> D_MODEL = new Choice<>("d_model", Codes.WIDTHS, 16);
  static final Range N = Range.whole("n", 8, 512, 64);
  static final Range BASE = Range.whole("base", 10, 100000, 10000);
  static final Range P = Range.whole("p", 0, 511, 5);
  static final Range K = Range.whole("k", -32, 32, 3);
  static final Switch PROJECTED = new Switch("projected", false);

  @Override
  public String id() {
    return "L5.2";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(D_MODEL, N, BASE, P, K, PROJECTED);
  }

  @Override
  public Graph compute(Settings settings) {
    Codes codes = Codes.of(settings.get(D_MODEL), settings.get(BASE));
    int n = settings.whole(N);
    List<Node> results = new ArrayList<>(codes.table(n));
    results.addAll(codes.shifted(settings.whole(P), settings.whole(K)));
    results.addAll(codes.similarity(settings.whole(P)));
    results.addAll(Separation.of(codes, n));
    results.addAll(Lengths.atFullWidth());
    return Graph.of(results.toArray(Node[]::new));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(Codes.PAIRS)
        .then("b^(−2i/d)", Codes.FREQUENCIES)
        .then("sin, cos", Codes.PE)
        .then("PE PEᵀ", Codes.SIMILARITY);
  }

  @Override
  public List<Step> steps() {
    return new SinusoidalEncodingSteps(this).all();
  }
}
