package attentionlab.lessons.l5_4;

import attentionlab.graph.Axis;
import attentionlab.graph.Gather;
import attentionlab.graph.JoinCols;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Rotate;
import attentionlab.graph.SumOf;
import attentionlab.lesson.Settings;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A query and a key in the plane, turned by one radian for each position. */
final class Turned {
  static final Name Q = Name.of("q", Role.QUERY);
  static final Name K = Name.of("k", Role.KEY);
  static final Name TURNED_Q = new Name("turned_q", "q_m", Role.QUERY);
  static final Name TURNED_K = new Name("turned_k", "k_n", Role.KEY);
  static final Name FAR_Q = new Name("far_q", "q_{m+100}", Role.QUERY);
  static final Name FAR_K = new Name("far_k", "k_{n+100}", Role.KEY);
  static final Name PLAIN = new Name("plain_score", "q \\cdot k", Role.SCORES);
  static final Name SCORE = new Name("score", "s", Role.SCORES);
  static final Name FAR_SCORE = new Name("far_score", "s_{+100}", Role.SCORES);
  static final Name SWAPPED = new Name("swapped_score", "s_{n,m}", Role.SCORES);
  static final Name SCORES = new Name("three_scores", "s", Role.SCORES);
  static final Name LENGTHS = new Name("lengths", "|x|", Role.NEUTRAL);
  static final Name MAP = new Name("score_map", "s_{m,n}", Role.SCORES);

  /** How far both tokens are moved together. */
  static final int FAR = 100;

  private static final int MAPPED = 8;
  private static final Axis FEATURES = Axis.features("d", 2);

  private final Settings settings;
  private final Node q;
  private final Node k;

  private Turned(Settings settings) {
    this.settings = settings;
    q = vector(Q, RotaryPositions.Q.initial(), settings.get(RotaryPositions.Q));
    k = vector(K, RotaryPositions.K.initial(), settings.get(RotaryPositions.K));
  }

  static List<Node> of(Settings settings) {
    return new Turned(settings).results();
  }

  private static Node vector(Name name, Matrix initial, Matrix value) {
    Provenance source = value.equals(initial) ? Provenance.HAND_SET : Provenance.GIVEN;
    return Node.input(name, value, Axis.single(name.id()), FEATURES, source);
  }

  private List<Node> results() {
    int m = settings.whole(RotaryPositions.M);
    int n = settings.whole(RotaryPositions.N);
    Node turnedQ = turned(q, "m", m).as(TURNED_Q);
    Node turnedK = turned(k, "n", n).as(TURNED_K);
    Node farQ = turned(q, "far_m", m + FAR).as(FAR_Q);
    Node farK = turned(k, "far_n", n + FAR).as(FAR_K);
    Node score = turnedQ.timesTransposed(turnedK).as(SCORE);
    Node far = farQ.timesTransposed(farK).as(FAR_SCORE);
    Node swapped = turned(q, "swapped_m", n).timesTransposed(turned(k, "swapped_n", m)).as(SWAPPED);
    Axis names = Axis.features("s", List.of("m, n", "+100", "n, m"));
    Node three = new JoinCols().on(score, far, swapped).along(Axis.single("score"), names);
    return List.of(
        q.timesTransposed(k).as(PLAIN), three.as(SCORES), lengths(turnedQ, turnedK), map());
  }

  private static Node turned(Node vector, String id, int position) {
    Name name = new Name("angle_" + id, "\\theta", Role.NEUTRAL);
    Axis one = Axis.single("angle");
    Node angle = Node.input(name, Matrix.filled(1, 1, position), one, one, Provenance.COMPUTED);
    return new Rotate().on(vector, angle);
  }

  private Node lengths(Node turnedQ, Node turnedK) {
    Axis names = Axis.features("x", List.of("q", "qₘ", "k", "kₙ"));
    Node all = new JoinCols().on(length(q), length(turnedQ), length(k), length(turnedK));
    return all.along(Axis.single("length"), names).as(LENGTHS);
  }

  private static Node length(Node vector) {
    return new Norm(SumOf.Over.ROW).on(vector);
  }

  /** The scores of the query and the key at each of the first positions. */
  private Node map() {
    double[] positions = IntStream.range(0, MAPPED).asDoubleStream().toArray();
    Axis places = Axis.numbered("m", Axis.Kind.POSITIONS, MAPPED);
    Node angles =
        Node.input(
            new Name("angles", "\\theta", Role.NEUTRAL),
            Matrix.of(MAPPED, 1, positions),
            places,
            Axis.single("angle"),
            Provenance.COMPUTED);
    Gather again = new Gather(Collections.nCopies(MAPPED, 0));
    Node queries = new Rotate().on(again.on(q), angles);
    Node keys = new Rotate().on(again.on(k), angles);
    return queries.timesTransposed(keys).along(places, places).as(MAP);
  }
}
