package attentionlab.lessons.l7_3;

import attentionlab.graph.Axis;
import attentionlab.graph.CrossEntropy;
import attentionlab.graph.Entropy;
import attentionlab.graph.Exp;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Log;
import attentionlab.graph.LogSoftmax;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceCols;
import attentionlab.graph.Softmax;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One prediction over K classes whose right class leads by a gap, and its loss against a one-hot
 * and a smoothed target, here and for every other gap.
 */
final class Smoothing {
  static final Name HARD_TARGET = new Name("hard_target", "y", Role.VALUE);
  static final Name SMOOTH_TARGET = new Name("smooth_target", "y'", Role.VALUE);
  static final Name TARGETS = new Name("targets", "y, y'", Role.VALUE);
  static final Name LOGITS = new Name("logits", "z", Role.SCORES);
  static final Name P = new Name("p", "p", Role.WEIGHTS);
  static final Name PAIR = new Name("pair", "y', p", Role.WEIGHTS);
  static final Name HARD_LOSS = new Name("hard_loss", "L", Role.OUTPUT);
  static final Name SMOOTH_LOSS = new Name("smooth_loss", "L'", Role.OUTPUT);
  static final Name FLOOR = new Name("floor", "L'_{\\min}", Role.OUTPUT);
  static final Name BEST_GAP = new Name("best_gap", "g^{*}", Role.SCORES);
  static final Name PERPLEXITY = new Name("perplexity", "e^{L}", Role.OUTPUT);
  static final Name GAPS = new Name("gaps", "g", Role.SCORES);
  static final Name HARD_CURVE = new Name("hard_curve", "L(g)", Role.OUTPUT);
  static final Name SMOOTH_CURVE = new Name("smooth_curve", "L'(g)", Role.OUTPUT);

  private static final int POINTS = 301;
  private static final double DISTANCE = 0.05;

  private Smoothing() {}

  /**
   * All of it.
   *
   * @param epsilon the share of the target that is spread evenly
   * @param classes K
   * @param gap how far the logit of the right class is above all others
   */
  static List<Node> of(double epsilon, int classes, double gap) {
    Axis words = words(classes);
    Node hard = input(HARD_TARGET, onehot(classes), "one-hot", words);
    Node even = input(even(), Matrix.filled(1, classes, 1.0 / classes), "even", words);
    Axis smoothed = Axis.single("smoothed");
    Node smooth =
        hard.times(1 - epsilon).plus(even.times(epsilon)).along(smoothed, words).as(SMOOTH_TARGET);
    Node logits = hard.times(gap).as(LOGITS);
    Node p =
        new Softmax(Softmax.EmptyRow.NAN).on(logits).along(Axis.single("prediction"), words).as(P);
    List<Node> nodes = new ArrayList<>(losses(logits, smooth, epsilon));
    nodes.addAll(curves(hard, smooth));
    nodes.add(new JoinRows().on(hard, smooth).as(TARGETS));
    nodes.add(new JoinRows().on(smooth, p).as(PAIR));
    return nodes;
  }

  private static List<Node> losses(Node logits, Node target, double epsilon) {
    Node hard = CrossEntropy.of(List.of(0)).on(logits).as(HARD_LOSS);
    Node logarithms = new Log().on(target);
    return List.of(
        new CrossEntropy(List.of(0), epsilon, CrossEntropy.IGNORE).on(logits).as(SMOOTH_LOSS),
        new Entropy().on(target).as(FLOOR),
        new Exp().on(hard).as(PERPLEXITY),
        new SliceCols(0, 1).on(logarithms).minus(new SliceCols(1, 2).on(logarithms)).as(BEST_GAP));
  }

  /** Both losses for gaps from 0 to 15. */
  private static List<Node> curves(Node hard, Node smooth) {
    Node gaps =
        Node.input(
            GAPS,
            Matrix.of(POINTS, 1, (r, c) -> r * DISTANCE),
            Axis.numbered("points", Axis.Kind.OTHER, POINTS),
            Axis.single("gap"),
            Provenance.GIVEN);
    Node logarithms = new LogSoftmax().on(gaps.times(hard)); // (points, 1) × (1, K)
    return List.of(
        logarithms.timesTransposed(hard).times(-1).as(HARD_CURVE), // (points, 1)
        logarithms.timesTransposed(smooth).times(-1).as(SMOOTH_CURVE));
  }

  private static Name even() {
    return new Name("even", "\\frac{1}{K}", Role.VALUE);
  }

  private static Matrix onehot(int classes) {
    return Matrix.of(1, classes, (r, c) -> c == 0 ? 1 : 0);
  }

  private static Axis words(int classes) {
    return Axis.tokens(
        "K",
        IntStream.range(0, classes)
            .mapToObj(i -> i == 0 ? "right" : Integer.toString(i + 1))
            .toList());
  }

  private static Node input(Name name, Matrix value, String row, Axis words) {
    return Node.input(name, value, Axis.single(row), words, Provenance.HAND_SET);
  }
}
