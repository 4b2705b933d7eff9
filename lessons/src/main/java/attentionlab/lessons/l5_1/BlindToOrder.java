package attentionlab.lessons.l5_1;

import attentionlab.graph.Graph;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import java.util.ArrayList;
import java.util.List;

/**
 * L5.1: attention without positions is equivariant: outputs move with their rows. Keys and values
 * may be shuffled together, never apart; a causal mask or a position code breaks the symmetry.
 */
public final class BlindToOrder implements Lesson {
  /** What is shuffled. */
  enum Shuffle {
    ROWS,
    KEYS_VALUES,
    KEYS
  }

  static final Choice<Shuffle> SHUFFLE = Choice.of("shuffle", Shuffle.ROWS);
  static final Choice<Order> ORDER = Choice.of("order", Order.MIXED);
  static final Switch POSITIONS = new Switch("positions", false);
  static final Switch CAUSAL = new Switch("causal", false);
  static final Switch TIED = new Switch("tied", false);

  @Override
  public String id() {
    return "L5.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(SHUFFLE, ORDER, POSITIONS, CAUSAL, TIED);
  }

  @Override
  public Graph compute(Settings settings) {
    List<Node> results = new ArrayList<>(Shuffled.of(settings));
    results.addAll(Bags.of());
    results.addAll(Concatenation.of(settings.get(TIED)));
    return Graph.of(results.toArray(Node[]::new));
  }

  @Override
  public Pipeline pipeline() {
    Name[] before = {Shuffled.Q, Shuffled.K, Shuffled.V};
    return Pipeline.from(Shuffled.X)
        .then("P", Shuffled.INPUT)
        .then("· W", before)
        .then("softmax", Shuffled.WEIGHTS)
        .then("· V", Shuffled.OUTPUT)
        .then("−", Shuffled.CHANGE);
  }

  @Override
  public List<Step> steps() {
    return BlindToOrderSteps.all();
  }
}
