package attentionlab.paste;

import attentionlab.graph.LayerNorm;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Reshape;
import attentionlab.graph.RmsNorm;
import java.util.List;
import java.util.Optional;

/** Mistakes with a layer normalisation. */
final class NormSlips {
  private NormSlips() {}

  private interface Other {
    Node of(double epsilon, List<Node> x);
  }

  static List<Mistake> all() {
    return List.of(
        norm("mistake.norm.columns", NormSlips::overColumns),
        norm("mistake.norm.all", NormSlips::overAll),
        norm("mistake.norm.unbiased", NormSlips::unbiased),
        norm("mistake.norm.epsilon", (epsilon, x) -> new LayerNorm(0).on(x.toArray(Node[]::new))),
        norm(
            "mistake.norm.rms",
            (epsilon, x) -> shifted(new RmsNorm(epsilon).on(x.get(0), x.get(1)), x)),
        norm("mistake.norm.plain", (epsilon, x) -> plain(epsilon, x.get(0))),
        rms());
  }

  private static Slip norm(String key, Other other) {
    return Slip.of(
        key,
        (node, x) ->
            node.op() instanceof LayerNorm norm
                ? Optional.of(other.of(norm.epsilon(), x))
                : Optional.empty());
  }

  private static Slip rms() {
    return Slip.of(
        "mistake.norm.mean",
        (node, x) ->
            node.op() instanceof RmsNorm norm
                ? Optional.of(scaled(plain(norm.epsilon(), x.get(0)), x))
                : Optional.empty());
  }

  /** (x − μ) / √(σ² + ε), without γ and β. */
  private static Node plain(double epsilon, Node x) {
    int d = x.value().cols();
    Node ones = Slip.numbers(x, x.value()).along(x.rows(), x.cols());
    Node gamma = row(ones, Matrix.filled(1, d, 1));
    Node beta = row(ones, Matrix.filled(1, d, 0));
    return new LayerNorm(epsilon).on(x, gamma, beta);
  }

  private static Node row(Node like, Matrix value) {
    return Node.input(
        new attentionlab.graph.Name("row", "r", attentionlab.graph.Role.NEUTRAL),
        value,
        attentionlab.graph.Axis.single("1"),
        like.cols(),
        attentionlab.graph.Provenance.GIVEN);
  }

  private static Node scaled(Node y, List<Node> x) {
    Matrix gamma = x.get(1).value();
    Matrix value = y.value();
    return Slip.numbers(
        y, Matrix.of(value.rows(), value.cols(), (r, c) -> gamma.get(0, c) * value.get(r, c)));
  }

  private static Node shifted(Node y, List<Node> x) {
    return y.plusRow(x.get(2));
  }

  private static Node overColumns(double epsilon, List<Node> x) {
    Node turned = plain(epsilon, x.get(0).transposed()).transposed();
    return shifted(scaled(turned, x), x);
  }

  private static Node overAll(double epsilon, List<Node> x) {
    Matrix value = x.get(0).value();
    Node line = new Reshape(value.rows() * value.cols()).on(x.get(0));
    Node back = new Reshape(value.cols()).on(plain(epsilon, line));
    return shifted(scaled(back, x), x);
  }

  // (x − μ) / √(σ² n / (n − 1) + ε), with what √(n / (n − 1)) takes out of the root
  private static Node unbiased(double epsilon, List<Node> x) {
    double less = 1 - 1.0 / x.get(0).value().cols();
    Node y = plain(epsilon * less, x.get(0)).times(Math.sqrt(less));
    return shifted(scaled(y, x), x);
  }
}
