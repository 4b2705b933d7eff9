package attentionlab.drill;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.interview.Topic;

/** The scaled score of a query and one or two keys: {@code q · k / √d_k}. */
record ScaledScore() implements DrillKind {
  @Override
  public String id() {
    return "scaled_score";
  }

  @Override
  public Topic topic() {
    return Topic.SCALING;
  }

  @Override
  public String bookmark() {
    return "L2.2 s3";
  }

  private static final Name Q = new Name("q", "q", Role.QUERY);
  private static final Name K = new Name("k", "K", Role.KEY);
  private static final Name SCORES = new Name("scores", "s", Role.SCORES);
  private static final Name SCALED = new Name("scaled", "s'", Role.SCORES);

  @Override
  public Sheet draw(Dice dice, int level) {
    int width = level == 1 ? 4 : level == 2 ? 9 : dice.of(5, 6, 8);
    Axis features = Axis.features("d_k", width);
    Matrix query = Matrix.row(dice.unequal(width, -1, 1 + level));
    Node q = Node.input(Q, query, Axis.single("q"), features, dice.provenance());
    Axis keys = Quantity.numbered("n_k", "k", level == 3 ? 2 : 1);
    Node k = Node.input(K, keys(dice, query, keys.size()), keys, features, dice.provenance());
    Node scores = q.timesTransposed(k).as(SCORES); // (1, d_k) × (n_k, d_k)ᵀ → (1, n_k)
    Node scaled = Scale.dividingByRoot(width).on(scores).as(SCALED);
    Node byWidth = scores.dividedBy(width);
    Node multiplied = new Scale(Math.sqrt(width), false, "\\sqrt{d_k}").on(scores);
    Asked[] asked = new Asked[keys.size()];
    for (int c = 0; c < asked.length; c++) {
      asked[c] =
          Asked.of(c == 0 ? "first" : "second", scaled, 0, c, Tolerance.SCORE)
              .or("unscaled", scores)
              .or("by_width", byWidth)
              .or("multiplied", multiplied);
    }
    return Sheet.given(q, k).asks(asked);
  }

  /** Keys whose scores are not 0: nobody could see whether that was scaled. */
  private static Matrix keys(Dice dice, Matrix query, int count) {
    double[][] keys = new double[count][];
    for (int i = 0; i < count; i++) {
      do {
        keys[i] = dice.unequal(query.cols(), -2, 3);
      } while (dot(query.row(0), keys[i]) == 0);
    }
    return Matrix.of(keys);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
