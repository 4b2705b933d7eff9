package attentionlab.lessons.l10_1;

import attentionlab.data.Apple;
import attentionlab.data.RandomVectors;
import attentionlab.graph.Axis;
import attentionlab.graph.Gather;
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
import attentionlab.lessons.l10_1.Core.Run;
import attentionlab.nn.Naming;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * L10.1: broken attention, found from its pictures and from tests that can be run on any attention.
 * Every bug is a switch on the live core; the sentence is the one of the course, its numbers are
 * random.
 */
public final class BugHunt implements Lesson {
  static final String PADDING = "[pad]";
  static final int PADDED = 2;
  static final int LAST = 5;
  static final List<String> TOKENS =
      Stream.concat(
              Apple.TOKENS.subList(0, LAST + 1).stream(),
              Collections.nCopies(PADDED, PADDING).stream())
          .toList();

  private static final int WIDTH = 16;
  private static final double QUERY_GAIN = 2;
  private static final String OTHER_WORD = "她";

  /** Which token stands where in the shuffled sentence: it is read from its end. */
  private static final List<Integer> ORDER =
      IntStream.range(0, TOKENS.size()).map(i -> TOKENS.size() - 1 - i).boxed().toList();

  private static final Naming RIGHT = Naming.PLAIN.within("right");

  static final Name X = Name.of("X", Role.INPUT);

  static final Choice<Bug> BUG = Choice.of("bug", Bug.NONE);
  static final Range SEED = Range.whole("seed", 0, 9999, 1);
  static final Range HEAD = Range.whole("head", 1, Core.HEADS, 1);
  static final Range PICTURE = Range.whole("picture", 1, Bug.ROUND.size(), 1);
  static final int ROUNDS = 20;
  static final Range ROUND = Range.whole("round", 1, ROUNDS, 1);

  @Override
  public String id() {
    return "L10.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(BUG, SEED, HEAD, PICTURE, ROUND);
  }

  /** The bug in the core: the chosen one, or the one behind the picture of a round. */
  static Bug bug(Settings settings) {
    Bug chosen = settings.get(BUG);
    return chosen == Bug.HIDDEN ? behind(settings.whole(ROUND), settings.whole(PICTURE)) : chosen;
  }

  /** Every bug once in each round, in an order of its own. */
  static Bug behind(int round, int picture) {
    List<Bug> order = new ArrayList<>(Bug.ROUND);
    Collections.shuffle(order, new Random(round));
    return order.get(picture - 1);
  }

  @Override
  public Graph compute(Settings settings) {
    Bug bug = bug(settings);
    Sources sources = new Sources(settings.whole(SEED));
    Node x = sources.input(X, TOKENS);
    Lab lab = new Lab(sources, x, sources.weights(), sources.kept(x));
    Core base = lab.run(x, bug, PADDED, Naming.PLAIN);
    Core right = lab.run(x, Bug.NONE, PADDED, RIGHT);
    Checks.Runs runs = lab.runs(bug, base);
    Node change = Checks.change(runs);
    return Graph.of(
        Stream.concat(
                base.heads().stream().map(Core.Head::mixed),
                Stream.of(base.tested(), right.tested(), change, Checks.all(runs, change)))
            .toArray(Node[]::new));
  }

  /** Everything random comes from one seed, word by word. */
  private record Sources(long seed) {
    Node input(Name name, List<String> words) {
      return Node.input(
          name,
          vectors().of(words, WIDTH),
          Axis.tokens("n", words),
          Axis.features("d_model", WIDTH),
          Provenance.random(seed));
    }

    private RandomVectors vectors() {
      return new RandomVectors(seed);
    }

    private Node weight(String id, String latex, Role role, double gain) {
      Matrix drawn = vectors().projection(latex, WIDTH);
      return Node.input(
          new Name(id, latex, role),
          Matrix.of(WIDTH, WIDTH, (r, c) -> gain * drawn.get(r, c)),
          Axis.features("d_model", WIDTH),
          Axis.features("d_model", WIDTH),
          Provenance.random(seed));
    }

    Core.Weights weights() {
      return new Core.Weights(
          weight("w_q", "W_Q", Role.QUERY, QUERY_GAIN),
          weight("w_k", "W_K", Role.KEY, 1),
          weight("w_v", "W_V", Role.VALUE, 1),
          weight("w_o", "W_O", Role.OUTPUT, 1));
    }

    Node kept(Node x) {
      Random random = new Random(seed);
      boolean[] draws = new boolean[TOKENS.size() * WIDTH];
      IntStream.range(0, draws.length).forEach(i -> draws[i] = random.nextBoolean());
      return Node.input(
          new Name("kept", "M_D", Role.NEUTRAL),
          Matrix.of(TOKENS.size(), WIDTH, (r, c) -> draws[r * WIDTH + c] ? 1 : 0),
          x.rows(),
          x.cols(),
          Provenance.random(seed));
    }
  }

  /** Everything a core is run with. */
  private record Lab(Sources sources, Node x, Core.Weights weights, Node kept) {

    Core run(Node input, Bug bug, int padding, Naming naming) {
      return Core.of(input, weights, new Run(bug, padding, kept, naming));
    }

    Checks.Runs runs(Bug bug, Core base) {
      List<String> words = new ArrayList<>(TOKENS);
      words.set(LAST, OTHER_WORD);
      Name changed = new Name("x_changed", "X_c", Role.INPUT);
      Node other = sources.input(changed, words).along(x.rows(), x.cols());
      Node turned = new Gather(ORDER).on(x).as(new Name("x_shuffled", "X_s", Role.INPUT));
      return new Checks.Runs(
          x,
          base,
          run(other, bug, PADDED, Naming.PLAIN.within("changed")),
          run(x, bug, -1, Naming.PLAIN.within("plain")),
          run(turned, bug, -1, Naming.PLAIN.within("shuffled")),
          ORDER,
          LAST,
          PADDED,
          kept);
    }
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X)
        .then("· W", Core.Q, Core.K, Core.V)
        .then("Q Kᵀ ÷ √dₖ", headed(Core.SCALED))
        .then("softmax", headed(Core.WEIGHTS))
        .then("· V", Core.CONCAT)
        .then("· W_O + X", Core.OUTPUT);
  }

  /** The name of a node of the first head. */
  static Name headed(Name name) {
    return headed(name, 1);
  }

  static Name headed(Name name, int head) {
    return Naming.PLAIN.head(head).of(name);
  }

  /** The name of a node of a head in the core without a bug. */
  static Name right(Name name, int head) {
    return RIGHT.head(head).of(name);
  }

  @Override
  public List<Step> steps() {
    return new BugHuntSteps(this).all();
  }
}
