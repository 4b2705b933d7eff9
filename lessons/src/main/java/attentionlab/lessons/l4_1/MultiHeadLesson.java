package attentionlab.lessons.l4_1;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.lessons.l4_1.HeadedAttention.Plan;
import attentionlab.nn.MultiHeadAttention;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.List;
import java.util.stream.Stream;

/**
 * L4.1: project, split, attend in each head, merge, project back, with the right reshapes and the
 * cost. The apple sentence and its numbers are those of L2.1, set by hand.
 */
public final class MultiHeadLesson implements Lesson {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name W_Q = new Name("w_q", "W_Q", Role.QUERY);
  static final Name W_O = new Name("w_o", "W_O", Role.OUTPUT);
  static final Name CONTRIBUTION = new Name("contribution", "Z W_O", Role.OUTPUT);
  static final Name DIFFERENCE = new Name("difference", "\\Delta", Role.NEUTRAL);

  static final Choice<Integer> HEADS = new Choice<>("h", List.of(1, 2, 4), 2);
  static final Choice<Split.Kind> SPLIT = Choice.of("split", Split.Kind.CORRECT);
  static final Choice<Split.Stage> STAGE = Choice.of("stage", Split.Stage.FLAT);
  static final Range FOCUS = Range.whole("focus", 0, Apple.TOKENS.size() - 1, 5);
  static final Range MUTE = Range.whole("mute", 0, 4, 0);
  static final Switch FREE_WIDTH = new Switch("freeWidth", false);

  private static final int SIZE = Apple.FEATURES.size();

  @Override
  public String id() {
    return "L4.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(HEADS, SPLIT, STAGE, FOCUS, MUTE, FREE_WIDTH);
  }

  @Override
  public Graph compute(Settings settings) {
    Node x =
        Node.input(
            X,
            Apple.X,
            Axis.tokens("n", Apple.TOKENS),
            Axis.features("d_model", Apple.FEATURES),
            Provenance.HAND_SET);
    Projected projected = Projected.of(x);
    HeadedAttention shown =
        projected.attention(
            new Plan(settings.get(HEADS), settings.get(SPLIT), settings.whole(MUTE), Naming.PLAIN));
    HeadedAttention free = Cost.free();
    Stream<Node> results =
        Stream.of(
                shown.contributions().stream(),
                Stream.of(
                    shown.output(),
                    shown.output().minus(shown.sum()).as(DIFFERENCE),
                    Cost.table(),
                    free.output()),
                Stream.of(1, 2, 4).map(h -> projected.rows(h, settings.whole(FOCUS))),
                Split.of(settings.get(HEADS), settings.get(SPLIT), settings.get(STAGE))
                    .blocks()
                    .stream())
            .flatMap(nodes -> nodes);
    return Graph.of(results.toArray(Node[]::new));
  }

  /** Queries, keys and values of all heads together. */
  private record Projected(Node q, Node k, Node v, Node wo) {

    static Projected of(Node x) {
      return new Projected(
          x.times(weight(W_Q, Apple.W_Q)).as(MultiHeadAttention.Q),
          x.times(weight(new Name("w_k", "W_K", Role.KEY), Matrix.identity(SIZE)))
              .as(MultiHeadAttention.K),
          x.times(weight(new Name("w_v", "W_V", Role.VALUE), Matrix.identity(SIZE)))
              .as(MultiHeadAttention.V),
          weight(W_O, Matrix.identity(SIZE)));
    }

    private static Node weight(Name name, Matrix value) {
      Axis features = Axis.features("d_model", Apple.FEATURES);
      return Node.input(name, value, features, features, Provenance.HAND_SET);
    }

    HeadedAttention attention(Plan plan) {
      return HeadedAttention.of(q, k, v, wo, plan);
    }

    /** The row of one query in each of so many heads. */
    Node rows(int heads, int query) {
      Naming naming = Naming.PLAIN.within("of" + heads);
      Plan plan = new Plan(heads, Split.Kind.CORRECT, 0, naming);
      return attention(plan).rows(query, MultiHeadLesson.rows(heads));
    }
  }

  /** The name of the rows of one query with so many heads. */
  static Name rows(int heads) {
    return new Name("rows" + heads, "A_{h=" + heads + "}", Role.WEIGHTS);
  }

  /** The name of a node of one head. */
  static Name headed(Name name, int head) {
    return Naming.PLAIN.head(head).of(name);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X)
        .then("· W", MultiHeadAttention.Q, MultiHeadAttention.K, MultiHeadAttention.V)
        .then("split, softmax", headed(ScaledDotProductAttention.WEIGHTS, 1))
        .then("concat", MultiHeadAttention.CONCAT)
        .then("· W_O", MultiHeadAttention.OUTPUT);
  }

  @Override
  public List<Step> steps() {
    return new MultiHeadLessonSteps(this).all();
  }
}
