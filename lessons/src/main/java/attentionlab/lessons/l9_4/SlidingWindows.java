package attentionlab.lessons.l9_4;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.Graph;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Mask;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceCols;
import attentionlab.graph.Softmax;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.graph.SumOf;
import attentionlab.graph.SumOf.Over;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.nn.Masks;
import java.util.List;
import java.util.stream.IntStream;

/**
 * L9.4: a view of a few tokens only, how depth widens it, and why the first token must not be
 * dropped. The scores of the row with the sink are set by hand.
 */
public final class SlidingWindows implements Lesson {
  /** How many tokens the band of the window is shown for. */
  static final int LENGTH = 32;

  static final Name BAND = new Name("band", "M", Role.NEUTRAL);
  static final Name VIEW = new Name("view", "A", Role.WEIGHTS);
  static final Name REACHED = new Name("reached", "A^L", Role.WEIGHTS);
  static final Name REACH = new Name("reach", "L(w-1)+1", Role.NEUTRAL);
  static final Name PAIRS = new Name("pairs", "P", Role.NEUTRAL);
  static final Name SCORES = new Name("scores", "s", Role.SCORES);
  static final Name FULL = new Name("full", "a", Role.WEIGHTS);
  static final Name KEPT = new Name("kept", "m", Role.NEUTRAL);
  static final Name WINDOWED = new Name("windowed", "a_w", Role.WEIGHTS);
  static final Name FACTOR = new Name("factor", "a_w / a", Role.NEUTRAL);

  static final Range WINDOW = Range.whole("window", 1, 16, 4);
  static final Range LAYERS = Range.whole("layers", 1, 8, 2);
  static final Range KEEP = Range.whole("keep", 0, 4, 0);
  static final Range SINK = Range.of("sink", 0, 6, 0.1, 4);

  @Override
  public String id() {
    return "L9.4";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(WINDOW, LAYERS, KEEP, SINK);
  }

  @Override
  public Graph compute(Settings settings) {
    int window = settings.whole(WINDOW);
    Node view = view(window);
    Node reached = view;
    for (int layer = 2; layer <= settings.whole(LAYERS); layer++) {
      Name through = new Name("through_" + layer, "A^{" + layer + "}", Role.WEIGHTS);
      reached = reached.times(view).as(through);
    }
    Node scores = scores(settings.get(SINK));
    Node full = new Softmax(EmptyRow.NAN).on(scores).as(FULL);
    Node windowed = windowed(scores, window, settings.whole(KEEP));
    int last = Apple.TOKENS.size() - 1;
    Node factor =
        new Divide()
            .on(new SliceCols(last, last + 1).on(windowed), new SliceCols(last, last + 1).on(full))
            .as(FACTOR);
    return Graph.of(reached.plus(zero(view)).as(REACHED), reach(settings), pairs(window), factor);
  }

  /** All content alike: every token looks at its window evenly, (n, n). */
  private static Node view(int window) {
    Axis positions = Axis.numbered("n", Axis.Kind.POSITIONS, LENGTH);
    Matrix keep =
        Masks.and(
            Masks.window(LENGTH, window - 1, 0),
            Masks.causal(LENGTH, LENGTH, Masks.Alignment.TOP_LEFT));
    Node band = Node.input(BAND, Masks.additive(keep), positions, positions, Provenance.HAND_SET);
    return new Softmax(EmptyRow.NAN).on(band).as(VIEW);
  }

  /** So that the view through one layer, too, is a result of its own. */
  private static Node zero(Node like) {
    Matrix zeros = Matrix.filled(LENGTH, LENGTH, 0);
    Name name = new Name("zero", "0", Role.NEUTRAL);
    return Node.input(name, zeros, like.rows(), like.cols(), Provenance.HAND_SET);
  }

  /** {@code L (w − 1) + 1}, (1, 1). */
  private static Node reach(Settings settings) {
    Node more = number("more", "w - 1", settings.whole(WINDOW) - 1);
    return more.times(settings.whole(LAYERS)).plus(number("itself", "1", 1)).as(REACH);
  }

  private static Node number(String id, String latex, double value) {
    Axis one = Axis.single("1");
    Name name = new Name(id, latex, Role.NEUTRAL);
    return Node.input(name, Matrix.filled(1, 1, value), one, one, Provenance.GIVEN);
  }

  /** How many pairs are scored, for sentences of four lengths: all earlier tokens, or a window. */
  private static Node pairs(int window) {
    int[] lengths = {8, 16, 32, 64};
    Node all = counts("all", lengths, LENGTH * LENGTH);
    Node some = counts("some", lengths, window);
    List<String> labels = IntStream.of(lengths).mapToObj(n -> "n = " + n).toList();
    return new JoinRows()
        .on(all, some)
        .along(
            new Axis("view", Axis.Kind.OTHER, List.of("causal", "window")),
            Axis.tokens("lengths", labels))
        .as(PAIRS);
  }

  private static Node counts(String id, int[] lengths, int window) {
    Axis one = Axis.single(id);
    Node[] sums = new Node[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      int n = lengths[i];
      Axis axis = Axis.numbered("n", Axis.Kind.POSITIONS, n);
      Matrix keep = Masks.of(n, n, (query, key) -> key <= query && query - key < window);
      Name name = new Name(id + "_" + n, "M_{" + n + "}", Role.NEUTRAL);
      Node mask = Node.input(name, keep, axis, axis, Provenance.HAND_SET);
      sums[i] = SumOf.over(Over.ALL).on(mask).along(one, one);
    }
    return new JoinCols().on(sums);
  }

  /** The first token is a sink, the last one fits a little, all others not at all. */
  private static Node scores(double sink) {
    int n = Apple.TOKENS.size();
    Matrix row = Matrix.of(1, n, (r, c) -> c == 0 ? sink : c == n - 1 ? 1 : 0);
    Axis query = Axis.single(Apple.TOKENS.get(n - 1));
    return Node.input(SCORES, row, query, Axis.tokens("n", Apple.TOKENS), Provenance.HAND_SET);
  }

  private static Node windowed(Node scores, int window, int keep) {
    int n = scores.value().cols();
    Matrix mask = Masks.additive(Masks.of(1, n, (r, key) -> key < keep || n - key <= window));
    Node added = Node.input(KEPT, mask, scores.rows(), scores.cols(), Provenance.HAND_SET);
    return new Softmax(EmptyRow.NAN).on(new Mask().on(scores, added)).as(WINDOWED);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(BAND)
        .then("softmax", VIEW)
        .then("L layers", REACHED)
        .then("one row", SCORES)
        .then("softmax", FULL, WINDOWED);
  }

  @Override
  public List<Step> steps() {
    return new SlidingWindowsSteps(this).all();
  }
}
