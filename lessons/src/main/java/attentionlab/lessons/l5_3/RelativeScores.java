package attentionlab.lessons.l5_3;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.ByDistance;
import attentionlab.graph.Gather;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.graph.SliceRows;
import attentionlab.graph.Softmax;
import attentionlab.lesson.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shaw's score {@code q_i · (k_j + r_{clip(j − i)}) / √d_k}, and the cousin that keeps one number
 * for each distance and head. All vectors are set by hand.
 */
final class RelativeScores {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name VECTORS = new Name("vectors", "r", Role.KEY);
  static final Name TABLE = new Name("table", "r", Role.KEY);
  static final Name DISTANCE = new Name("distance", "\\mathrm{clip}(j-i)", Role.KEY);
  static final Name CONTENT = new Name("content_scores", "q_i \\cdot k_j", Role.SCORES);
  static final Name POSITION = new Name("position_scores", "q_i \\cdot r_{j-i}", Role.SCORES);
  static final Name SCORES = new Name("scores", "S", Role.SCORES);
  static final Name WEIGHTS = new Name("weights", "A", Role.WEIGHTS);
  static final Name BIASES = new Name("biases", "b", Role.KEY);
  static final Name LOCAL = new Name("local_weights", "A_1", Role.WEIGHTS);
  static final Name PREVIOUS = new Name("previous_weights", "A_2", Role.WEIGHTS);

  /** Distances for which vectors are set. */
  private static final int FARTHEST = 8;

  private static final int LENGTH = Apple.TOKENS.size();
  private static final Axis TOKENS = Axis.tokens("n", Apple.TOKENS);
  private static final Axis FEATURES = Axis.features("d_k", Apple.FEATURES);

  private RelativeScores() {}

  static List<Node> of(Settings settings) {
    Node x = Node.input(X, Apple.X, TOKENS, FEATURES, Provenance.HAND_SET);
    Name asking = new Name("w_q", "W_Q", Role.QUERY);
    Node q = x.times(Node.input(asking, Apple.W_Q, FEATURES, FEATURES, Provenance.HAND_SET)).as(Q);
    Node content = q.timesTransposed(x).times(settings.get(RelativePositions.CONTENT) ? 1 : 0);
    Node named = content.as(CONTENT);
    List<Node> results = new ArrayList<>(shaw(q, named, settings.whole(RelativePositions.CLIP)));
    results.addAll(biased(named, settings.get(RelativePositions.BIAS)));
    return results;
  }

  private static List<Node> shaw(Node q, Node content, int clip) {
    Node table = new Gather(kept(clip)).on(vectors()).as(TABLE);
    Node position = square(q.timesTransposed(table)).as(POSITION);
    Node scores = scaled(content.plus(position)).as(SCORES);
    Name numbers = new Name("clipped", "d", Role.NEUTRAL);
    Matrix distances = Matrix.of(1, 2 * clip + 1, (r, c) -> c - clip);
    Node row =
        Node.input(numbers, distances, Axis.single("distance"), table.rows(), Provenance.COMPUTED);
    return List.of(softmax(scores).as(WEIGHTS), square(row).as(DISTANCE));
  }

  /** The rows of the vectors for distances of at most the clip. */
  private static List<Integer> kept(int clip) {
    return IntStream.rangeClosed(FARTHEST - clip, FARTHEST + clip).boxed().toList();
  }

  /** Hand-set: near is better, and ahead differs from behind. */
  private static Node vectors() {
    Matrix value =
        Matrix.of(
            2 * FARTHEST + 1,
            Apple.FEATURES.size(),
            (r, c) -> {
              int distance = r - FARTHEST;
              double far = Math.abs(distance);
              double[] vector = {0.5 - far / 8, distance / 8.0, -far / 16, 0};
              return vector[c];
            });
    return Node.input(VECTORS, value, distances(FARTHEST), FEATURES, Provenance.HAND_SET);
  }

  static Axis distances(int farthest) {
    return new Axis(
        "j−i",
        Axis.Kind.OTHER,
        IntStream.rangeClosed(-farthest, farthest).mapToObj(RelativeScores::signed).toList());
  }

  /** A whole number with a real minus sign. */
  static String signed(int number) {
    return String.valueOf(number).replace('-', '−');
  }

  private static Node square(Node byDistance) {
    return new ByDistance(LENGTH, LENGTH).on(byDistance).along(TOKENS, TOKENS);
  }

  private static Node scaled(Node scores) {
    return Scale.dividingByRoot(Apple.FEATURES.size()).on(scores);
  }

  private static Node softmax(Node scores) {
    return new Softmax(Softmax.EmptyRow.NAN).on(scores);
  }

  /** Two heads with one number for each distance, added to the same scaled scores. */
  private static List<Node> biased(Node content, Matrix value) {
    Axis heads = new Axis("h", Axis.Kind.HEADS, List.of("1", "2"));
    Node biases =
        Node.input(BIASES, value, heads, distances(value.cols() / 2), Provenance.HAND_SET);
    Node scores = scaled(content);
    return List.of(
        softmax(scores.plus(square(new SliceRows(0, 1).on(biases)))).as(LOCAL),
        softmax(scores.plus(square(new SliceRows(1, 2).on(biases)))).as(PREVIOUS));
  }
}
