package attentionlab.lessons.l2_2;

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
import attentionlab.lesson.Switch;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.List;
import java.util.stream.Stream;

/**
 * L2.2: every stage of softmax(Q Kᵀ / √d_k) V on an example small enough for paper: Q and K are the
 * identity, V is ten times it. Shapes that do not fit are refused with a sentence.
 */
public final class FormulaByHand implements Lesson {
  static final Grid QUERIES = new Grid("q", Matrix.identity(3), -1000, 1000);
  static final Grid KEYS = new Grid("k", Matrix.identity(3), -1000, 1000);
  static final Grid VALUES = new Grid("v", Matrix.of(3, 3, (r, c) -> r == c ? 10 : 0), -1000, 1000);
  static final Range GAIN = Range.of("gain", 0.1, 6, 0.005, 1);
  static final Switch SCALE = new Switch("scale", true);
  static final Switch SUBTRACT_MAX = new Switch("subtractMax", false);
  static final Range NQ = Range.whole("nq", 1, 6, 3);
  static final Range NK = Range.whole("nk", 1, 6, 3);
  static final Range DK = Range.whole("dk", 1, 8, 3);
  static final Range DV = Range.whole("dv", 1, 8, 3);
  static final Range K_WIDTH = Range.whole("kWidth", 1, 8, 3);
  static final Range V_ROWS = Range.whole("vRows", 1, 6, 3);
  static final Choice<TransposeExample.Size> EXAMPLE =
      Choice.of("example", TransposeExample.Size.SQUARE);
  static final Switch TRANSPOSE_PRODUCT = new Switch("transposeProduct", true);

  @Override
  public String id() {
    return "L2.2";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        QUERIES,
        KEYS,
        VALUES,
        GAIN,
        SCALE,
        SUBTRACT_MAX,
        NQ,
        DK,
        NK,
        K_WIDTH,
        V_ROWS,
        DV,
        EXAMPLE,
        TRANSPOSE_PRODUCT);
  }

  @Override
  public Graph compute(Settings settings) {
    TransposeExample example =
        TransposeExample.of(settings.get(EXAMPLE), settings.get(TRANSPOSE_PRODUCT));
    Stages stages = Stages.of(settings);
    Stream<Node> results =
        Stream.of(
                Stream.of(example.right()),
                example.wrong(),
                Printout.beside(stages.attention().weights()),
                Stream.of(stages.sums(), stages.attention().output()))
            .flatMap(nodes -> nodes);
    return Graph.of(results.toArray(Node[]::new));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(Stages.Q, Stages.K, Stages.V)
        .then("Q Kᵀ", ScaledDotProductAttention.SCORES)
        .then("÷ √dₖ", ScaledDotProductAttention.SCALED)
        .then("softmax", ScaledDotProductAttention.WEIGHTS)
        .then("· V", ScaledDotProductAttention.OUTPUT);
  }

  @Override
  public List<Step> steps() {
    return new FormulaByHandSteps(this).all();
  }
}
