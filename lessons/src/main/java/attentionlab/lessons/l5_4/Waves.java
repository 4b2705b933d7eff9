package attentionlab.lessons.l5_4;

import attentionlab.graph.Axis;
import attentionlab.graph.Exp;
import attentionlab.graph.Gather;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Rotate;
import attentionlab.graph.Scale;
import attentionlab.graph.SineCosine;
import attentionlab.graph.SliceCols;
import attentionlab.lesson.Settings;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Many pairs, each with a frequency of its own: hands on clocks, and the score over distance. */
final class Waves {
  static final Name FREQUENCIES = new Name("frequencies", "\\theta", Role.NEUTRAL);
  static final Name HANDS = new Name("hands", "R", Role.NEUTRAL);
  static final Name PROFILE = new Name("profile", "s", Role.SCORES);

  /** How far a profile reaches, and how far training is said to have reached. */
  static final int REACH = 128;

  static final int TRAINED = 64;

  private static final int MOST_CLOCKS = 8;

  private Waves() {}

  static List<Node> of(Settings settings) {
    int d = settings.get(RotaryPositions.D);
    Node frequencies = frequencies(d, settings.get(RotaryPositions.BASE)).as(FREQUENCIES);
    double[] places = {settings.whole(RotaryPositions.M), settings.whole(RotaryPositions.N)};
    Axis names = new Axis("pos", Axis.Kind.POSITIONS, List.of("m", "n"));
    return List.of(hands(d, frequencies, column("places", names, places)), profile(d, frequencies));
  }

  private static Node frequencies(int d, double base) {
    Axis pairs = Axis.numbered("i", Axis.Kind.OTHER, d / 2);
    Matrix counted = Matrix.of(1, d / 2, (r, c) -> c);
    Name name = new Name("pairs", "i", Role.NEUTRAL);
    Node indices = Node.input(name, counted, Axis.single("i"), pairs, Provenance.COMPUTED);
    Scale exponent = new Scale(-2 * Math.log(base) / d, false, "-\\frac{2 \\ln b}{d}");
    return new Exp().on(exponent.on(indices));
  }

  private static Node column(String id, Axis rows, double... positions) {
    return Node.input(
        new Name(id, "pos", Role.NEUTRAL),
        Matrix.of(positions.length, 1, positions),
        rows,
        Axis.single("pos"),
        Provenance.COMPUTED);
  }

  /** The angle of each pair at both positions, for as many pairs as there is room for. */
  private static Node hands(int d, Node frequencies, Node places) {
    int shown = Math.min(d / 2, MOST_CLOCKS);
    Node angles = places.times(new SliceCols(0, shown).on(frequencies));
    return new SineCosine()
        .on(angles)
        .along(places.rows(), Axis.features("d", 2 * shown))
        .as(HANDS);
  }

  /** A query of ones meets a key of ones at each distance. */
  private static Node profile(int d, Node frequencies) {
    Axis distances = Axis.numbered("m − n", Axis.Kind.POSITIONS, REACH + 1);
    double[] positions = IntStream.rangeClosed(0, REACH).asDoubleStream().toArray();
    Name name = new Name("ones", "1", Role.NEUTRAL);
    Node ones =
        Node.input(
            name,
            Matrix.filled(1, d, 1),
            Axis.single("1"),
            Axis.features("d", d),
            Provenance.HAND_SET);
    Node angles = column("distances", distances, positions).times(frequencies);
    Node turned = new Rotate().on(new Gather(Collections.nCopies(REACH + 1, 0)).on(ones), angles);
    return ones.timesTransposed(turned).along(Axis.single("score"), distances).as(PROFILE);
  }
}
