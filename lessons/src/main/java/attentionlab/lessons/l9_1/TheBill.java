package attentionlab.lessons.l9_1;

import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * L9.1: what a Transformer layer costs in operations and in memory, and what attention buys for it:
 * short paths, and no waiting.
 */
public final class TheBill implements Lesson {
  /** The length of the sequence as a power of two, so that equal steps are equal factors. */
  static final Range LOG_N = Range.whole("log_n", Bill.SHORTEST, Bill.LONGEST, 10);

  static final Choice<Integer> WIDTH = new Choice<>("d_model", List.of(64, 512, 4096), 512);
  static final Choice<Integer> HEADS = new Choice<>("heads", Bill.HEADS, 8);
  static final Choice<LayerType> LAYER = Choice.of("layer", LayerType.SELF);

  @Override
  public String id() {
    return "L9.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(LOG_N, WIDTH, HEADS, LAYER);
  }

  @Override
  public Graph compute(Settings settings) {
    int n = 1 << settings.whole(LOG_N);
    List<Node> results = new ArrayList<>(Bill.of(n, settings.get(WIDTH), settings.get(HEADS)));
    Graph bill = Graph.of(results.toArray(Node[]::new));
    results.addAll(Comparison.of(bill.node(Bill.N), bill.node(Bill.D), bill.node(Bill.LENGTHS)));
    return Graph.of(results.toArray(Node[]::new));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(Bill.N, Bill.D, Bill.H).then("×", Bill.BILL).then("Σ", Bill.TOTAL);
  }

  @Override
  public List<Step> steps() {
    return new TheBillSteps(this).all();
  }
}
