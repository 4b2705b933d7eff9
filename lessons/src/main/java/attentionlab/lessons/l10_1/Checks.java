package attentionlab.lessons.l10_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.Dropout;
import attentionlab.graph.Gather;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SumOf;
import attentionlab.graph.SumOf.Over;
import java.util.List;

/**
 * Tests that can be run on any attention. Each gives a distance from what must hold: 0 when it
 * holds, NaN when the numbers are lost.
 */
final class Checks {
  static final Name ALL = new Name("checks", "c", Role.NEUTRAL);
  static final Name CHANGE = new Name("change", "\\Delta", Role.OUTPUT);

  /** What must hold, in the order of the rows of {@link #ALL}. */
  static final List<String> LABELS =
      List.of("rows", "padding", "future", "shuffle", "scale", "strength", "skip");

  /** A distance above this is no rounding. */
  static final double ROUNDING = 1e-9;

  private Checks() {}

  /**
   * What is looked at.
   *
   * @param x the input, (n, d_model)
   * @param base the core under test
   * @param changed the same with one token changed
   * @param plain the same without masks
   * @param shuffled without masks, its tokens in another order
   * @param order which token stands where in the shuffled input
   * @param token the token that was changed
   * @param padding how many of the last tokens are padding
   * @param kept the draw of dropout
   */
  record Runs(
      Node x,
      Core base,
      Core changed,
      Core plain,
      Core shuffled,
      List<Integer> order,
      int token,
      int padding,
      Node kept) {}

  /** How far each output moves when one token is changed, (1, n). */
  static Node change(Runs runs) {
    Node moved = runs.changed().tested().minus(runs.base().tested());
    return new Norm(Over.ROW)
        .on(moved)
        .transposed()
        .along(Axis.single("change"), runs.x().rows())
        .as(CHANGE);
  }

  /** All distances below each other, (7, 1). */
  static Node all(Runs runs, Node change) {
    Node[] distances = {
      rows(runs),
      padding(runs),
      future(runs, change),
      shuffle(runs),
      scale(runs),
      strength(runs),
      skip(runs)
    };
    return new JoinRows()
        .on(distances)
        .along(new Axis("tests", Axis.Kind.OTHER, LABELS), Axis.single("distance"))
        .as(ALL);
  }

  static boolean holds(double distance) {
    return Math.abs(distance) < ROUNDING;
  }

  private static Node size(Node node) {
    return new Norm(Over.ALL).on(node);
  }

  private static Node one(String id) {
    Axis one = Axis.single("1");
    return Node.input(
        new Name(id, "1", Role.NEUTRAL), Matrix.filled(1, 1, 1), one, one, Provenance.HAND_SET);
  }

  /** The weights of all heads below each other, (h n, n). */
  private static Node weights(Runs runs) {
    return new JoinRows()
        .on(runs.base().heads().stream().map(Core.Head::weights).toArray(Node[]::new));
  }

  private static Node rows(Runs runs) {
    Node sums = SumOf.over(Over.ROW).on(weights(runs));
    Matrix ones = Matrix.filled(sums.value().rows(), 1, 1);
    Name name = new Name("ones", "\\mathbf{1}", Role.NEUTRAL);
    return size(sums.minus(Node.input(name, ones, sums.rows(), sums.cols(), Provenance.HAND_SET)));
  }

  private static Node padding(Runs runs) {
    int n = runs.x().value().rows();
    return size(new SliceCols(n - runs.padding(), n).on(weights(runs)));
  }

  private static Node future(Runs runs, Node change) {
    return size(new SliceCols(0, runs.token()).on(change));
  }

  private static Node shuffle(Runs runs) {
    Node moved = new Gather(runs.order()).on(runs.plain().tested());
    return size(moved.minus(runs.shuffled().tested()));
  }

  /** {@code √d_k ‖S'‖ / ‖S‖ − 1} of the first head. */
  private static Node scale(Runs runs) {
    Core.Head head = runs.base().heads().get(0);
    int width = runs.x().value().cols() / Core.HEADS;
    Node scaled = size(head.scaled()).times(Math.sqrt(width));
    return new Divide().on(scaled, size(head.scores())).minus(one("scale_one"));
  }

  /** {@code ‖Y − X‖ / ‖F‖ − 1} at test time. */
  private static Node strength(Runs runs) {
    Node added = runs.base().tested().minus(runs.x());
    return new Divide().on(size(added), size(runs.base().sublayer())).minus(one("strength_one"));
  }

  /** What is left of the trained sum without the dropped sub-layer is X. */
  private static Node skip(Runs runs) {
    Node dropped = new Dropout(Core.RATE).on(runs.base().sublayer(), runs.kept());
    return size(runs.base().trained().minus(dropped).minus(runs.x()));
  }
}
