package attentionlab.lessons.l5_4;

import attentionlab.graph.Axis;
import attentionlab.graph.Exp;
import attentionlab.graph.Mask;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.graph.SliceRows;
import attentionlab.graph.Softmax;
import attentionlab.lesson.Settings;
import attentionlab.nn.Masks;
import java.util.List;
import java.util.stream.IntStream;

/** ALiBi: a penalty that grows with distance, with a fixed slope for each head. */
final class LinearBiases {
  static final Name SLOPES = new Name("slopes", "\\alpha", Role.KEY);
  static final Name BIAS = new Name("bias", "B", Role.SCORES);
  static final Name WEIGHTS = new Name("bias_weights", "A", Role.WEIGHTS);
  static final Name PENALTIES = new Name("penalties", "-\\alpha\\,(m-n)", Role.SCORES);

  static final int TOKENS = 6;

  private LinearBiases() {}

  static List<Node> of(Settings settings) {
    int heads = settings.get(RotaryPositions.HEADS);
    int head = Math.min(settings.whole(RotaryPositions.HEAD), heads);
    Node slopes = slopes(heads);
    Node slope = new SliceRows(head - 1, head).on(slopes);
    return List.of(lastRows(slopes), bias(slope), penalties(slope));
  }

  /** {@code 2^(−8i/h)} for i = 1 … h, (h, 1). */
  private static Node slopes(int heads) {
    Axis numbers =
        new Axis(
            "h",
            Axis.Kind.HEADS,
            IntStream.rangeClosed(1, heads).mapToObj(String::valueOf).toList());
    Name name = new Name("head_numbers", "i", Role.NEUTRAL);
    Matrix counted = Matrix.of(heads, 1, (r, c) -> r + 1);
    Node indices = Node.input(name, counted, numbers, Axis.single("slope"), Provenance.COMPUTED);
    Scale exponent = new Scale(-8 * Math.log(2) / heads, false, "-\\frac{8 \\ln 2}{h}");
    return new Exp().on(exponent.on(indices)).as(SLOPES);
  }

  private static Node distances(String id, int count, boolean descending) {
    Axis places = Axis.numbered("n", Axis.Kind.POSITIONS, count);
    Matrix row = Matrix.of(1, count, (r, c) -> descending ? count - 1 - c : c);
    Name name = new Name(id, "m-n", Role.NEUTRAL);
    return Node.input(name, row, Axis.single("distance"), places, Provenance.COMPUTED);
  }

  /** What the last token gives to each token when all contents are alike, for every head. */
  private static Node lastRows(Node slopes) {
    Node scores = slopes.times(distances("last_distances", TOKENS, true)).times(-1);
    return new Softmax(Softmax.EmptyRow.NAN).on(scores).as(WEIGHTS);
  }

  /** The penalty of one head for every query and key. */
  private static Node bias(Node slope) {
    Axis places = Axis.numbered("n", Axis.Kind.POSITIONS, TOKENS);
    Name name = new Name("backwards", "i-j", Role.NEUTRAL);
    Matrix back = Matrix.of(TOKENS, TOKENS, (i, j) -> Math.max(0, i - j));
    Node distances = Node.input(name, back, places, places, Provenance.COMPUTED);
    Name flat = new Name("ones_column", "1", Role.NEUTRAL);
    Node ones =
        Node.input(
            flat, Matrix.filled(TOKENS, 1, 1), places, Axis.single("1"), Provenance.COMPUTED);
    Name wide = new Name("ones_row", "1", Role.NEUTRAL);
    Node row =
        Node.input(
            wide, Matrix.filled(1, TOKENS, 1), Axis.single("1"), places, Provenance.COMPUTED);
    Node everywhere = ones.times(slope).times(row);
    Name causal = new Name("causal", "M", Role.NEUTRAL);
    Matrix keep = Masks.causal(TOKENS, TOKENS, Masks.Alignment.TOP_LEFT);
    Node mask = Node.input(causal, Masks.additive(keep), places, places, Provenance.GIVEN);
    return new Mask().on(distances.hadamard(everywhere).times(-1), mask).as(BIAS);
  }

  /** The penalty over distance, as far as profiles reach. */
  private static Node penalties(Node slope) {
    Node far = distances("far_distances", Waves.REACH + 1, false);
    return slope.times(far).times(-1).along(Axis.single("score"), far.cols()).as(PENALTIES);
  }
}
