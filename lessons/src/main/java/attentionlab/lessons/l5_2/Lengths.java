package attentionlab.lessons.l5_2;

import attentionlab.data.Draws;
import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.JoinCols;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.graph.SliceRows;
import attentionlab.graph.SumOf;
import java.util.List;

/** At the paper's width 512: how long a code is beside a word vector, and how similar codes are. */
final class Lengths {
  static final Name LENGTHS = new Name("lengths", "|x|", Role.NEUTRAL);
  static final Name WIDE_PROFILE = new Name("wide_profile", "s", Role.SCORES);

  private static final int WIDTH = 512;
  private static final int SEED = 1;
  private static final List<Integer> OFFSETS = List.of(0, 1, 2, 5, 10, 20, 40);

  private Lengths() {}

  static List<Node> atFullWidth() {
    Codes codes = Codes.of(WIDTH, 10000, "_wide");
    Axis offsets =
        new Axis("k", Axis.Kind.POSITIONS, OFFSETS.stream().map(String::valueOf).toList());
    double[] places = OFFSETS.stream().mapToDouble(k -> k).toArray();
    Node near = codes.at(Codes.positions(new Name("offsets", "pos", Role.INPUT), offsets, places));
    Node zero = new SliceRows(0, 1).on(near);
    Node profile = zero.timesTransposed(near).along(Axis.single("p"), offsets);
    return List.of(lengths(zero), profile.as(WIDE_PROFILE));
  }

  /** A random word vector brought to length 1, the same times √d_model, and a code. */
  private static Node lengths(Node code) {
    Name word = new Name("word", "e", Role.NEUTRAL);
    Node drawn =
        Node.input(
            word,
            new Draws(SEED).normal(1, WIDTH),
            Axis.single("e"),
            code.cols(),
            Provenance.random(SEED));
    Node unit = new Divide().on(drawn, norm(drawn));
    Node scaled = new Scale(Math.sqrt(WIDTH), false, "\\sqrt{d}").on(unit);
    Axis names = Axis.features("x", List.of("e", "√d · e", "PE"));
    Node all = new JoinCols().on(norm(unit), norm(scaled), norm(code));
    return all.along(Axis.single("length"), names).as(LENGTHS);
  }

  private static Node norm(Node row) {
    return new Norm(SumOf.Over.ROW).on(row);
  }
}
