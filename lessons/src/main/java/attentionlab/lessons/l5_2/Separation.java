package attentionlab.lessons.l5_2;

import attentionlab.graph.AddRow;
import attentionlab.graph.Axis;
import attentionlab.graph.JoinCols;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Role;
import attentionlab.graph.RowMax;
import attentionlab.graph.SumOf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far apart codes lie. The distance of two codes depends on their offset alone, so that those
 * from position 0 tell everything.
 */
final class Separation {
  static final Name DISTANCES = new Name("distances", "\\delta", Role.SCORES);
  static final Name NEAREST = new Name("nearest", "\\delta_{\\min}", Role.SCORES);
  static final Name RETURN = new Name("near_return", "\\delta", Role.SCORES);

  /** 113 turns of the fastest hand, almost exactly. */
  private static final int ALMOST_BACK = 710;

  private Separation() {}

  /** The distances of one width, and the smallest distance of every width. */
  static List<Node> of(Codes codes, int n) {
    Node zero = places("zero", 0);
    Node others = places("others", IntStream.range(1, n).asDoubleStream().toArray());
    Node own = distances(codes, zero, others).as(DISTANCES);
    List<Node> nearest = new ArrayList<>();
    for (int width : Codes.WIDTHS) {
      Codes other = Codes.of(width, codes.base(), "_" + width);
      nearest.add(smallest(width == codes.width() ? own : distances(other, zero, others)));
    }
    Axis widths =
        new Axis("d", Axis.Kind.OTHER, Codes.WIDTHS.stream().map(String::valueOf).toList());
    Node all = new JoinCols().on(nearest.toArray(Node[]::new));
    return List.of(
        own, all.along(Axis.single("nearest"), widths).as(NEAREST), almostBack(codes, zero));
  }

  private static Node places(String id, double... positions) {
    List<String> labels = IntStream.of(ints(positions)).mapToObj(String::valueOf).toList();
    Axis axis = new Axis("pos", Axis.Kind.POSITIONS, labels);
    return Codes.positions(new Name(id, "pos", Role.INPUT), axis, positions);
  }

  private static int[] ints(double[] positions) {
    return IntStream.range(0, positions.length).map(i -> (int) positions[i]).toArray();
  }

  /** From the code of position 0 to those of others, (1, n − 1). */
  private static Node distances(Codes codes, Node zero, Node others) {
    Node differences = new AddRow().on(codes.at(others), codes.at(zero).times(-1));
    return new Norm(SumOf.Over.ROW).on(differences).transposed();
  }

  private static Node smallest(Node distances) {
    return new RowMax().on(distances.times(-1)).times(-1);
  }

  /** One pair of columns nearly repeats itself. */
  private static Node almostBack(Codes codes, Node zero) {
    Codes onePair = Codes.of(2, codes.base(), "_one");
    return distances(onePair, zero, places("almost_back", ALMOST_BACK)).as(RETURN);
  }
}
