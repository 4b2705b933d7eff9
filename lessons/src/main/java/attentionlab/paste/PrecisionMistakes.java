package attentionlab.paste;

import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** Numbers of few bits. */
final class PrecisionMistakes {
  private PrecisionMistakes() {}

  static List<Mistake> all() {
    return List.of(
        (node, pasted) -> rounded(node, "mistake.float16", v -> bits(v, 10, -14, 65504)),
        (node, pasted) ->
            rounded(node, "mistake.bfloat16", v -> bits(v, 7, -126, Float.MAX_VALUE)));
  }

  /** The result rounded, and every step on the way to it rounded. */
  private static Stream<Guess> rounded(Node node, String key, DoubleUnaryOperator round) {
    Map<Node, Node> become = new IdentityHashMap<>();
    for (Node each : Graph.of(node).nodes()) {
      Node again = each.redone(each.operands().stream().map(become::get).toList());
      become.put(each, Slip.numbers(each, map(again.value(), round)));
    }
    return Stream.of(
        Guess.of(map(node.value(), round), key), Guess.of(become.get(node).value(), key));
  }

  private static Matrix map(Matrix value, DoubleUnaryOperator f) {
    return Matrix.of(value.rows(), value.cols(), (r, c) -> f.applyAsDouble(value.get(r, c)));
  }

  /** The nearest number with so many bits after its first. */
  private static double bits(double value, int bits, int least, double largest) {
    if (value == 0 || !Double.isFinite(value)) {
      return value;
    }
    double unit = Math.scalb(1.0, Math.max(Math.getExponent(value), least) - bits);
    double rounded = Math.rint(value / unit) * unit;
    return Math.abs(rounded) > largest ? Math.copySign(Double.POSITIVE_INFINITY, value) : rounded;
  }
}
