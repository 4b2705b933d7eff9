package attentionlab.lessons.l4_2;

import attentionlab.data.Apple;
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
import attentionlab.nn.MultiHeadAttention;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.List;
import java.util.stream.Stream;

/**
 * L4.2: what W_Q, W_K, W_V and W_O are for, and what is lost when they are tied. Six random tokens
 * show it in general, the apple sentence shows what it means.
 */
public final class WhyProject implements Lesson {
  static final int PERSON = Apple.FEATURES.indexOf("person");
  static final int EDIBLE = Apple.FEATURES.indexOf("edible");

  static final Choice<Tie> TIE = Choice.of("tie", Tie.NONE);
  static final Choice<Integer> WIDTH = new Choice<>("d_k", List.of(1, 2, 4, 8, 16), 16);
  static final Range SEED = Range.whole("seed", 0, 9999, 7);
  static final Grid DELIVERING = new Grid("wv", Matrix.identity(Apple.FEATURES.size()), -10, 10);

  /** A W_V by which whatever is edible says that it is no person. */
  static final Matrix SAYS_NO_PERSON =
      DELIVERING.initial().with(EDIBLE, EDIBLE, 0).with(EDIBLE, PERSON, -1);

  @Override
  public String id() {
    return "L4.2";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(TIE, WIDTH, SEED, DELIVERING);
  }

  @Override
  public Graph compute(Settings settings) {
    RandomTokens tokens = RandomTokens.of(settings.whole(SEED), settings.get(WIDTH));
    AppleTie apple = AppleTie.of(settings.get(TIE), settings.get(DELIVERING));
    Stream<Node> results =
        Stream.concat(
            tokens.results(settings.get(TIE)),
            Stream.of(
                Counts.parameters(), apple.delivering(), apple.attention().attention().output()));
    return Graph.of(results.toArray(Node[]::new));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(RandomTokens.X)
        .then("· W", MultiHeadAttention.Q, MultiHeadAttention.K, MultiHeadAttention.V)
        .then("Q Kᵀ ÷ √dₖ", ScaledDotProductAttention.SCALED)
        .then("softmax", ScaledDotProductAttention.WEIGHTS)
        .then("· V", ScaledDotProductAttention.OUTPUT)
        .then("· W_O", RandomTokens.PROJECTED);
  }

  @Override
  public List<Step> steps() {
    return new WhyProjectSteps(this).all();
  }
}
