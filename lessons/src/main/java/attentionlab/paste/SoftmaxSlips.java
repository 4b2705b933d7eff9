package attentionlab.paste;

import attentionlab.graph.Exp;
import attentionlab.graph.Graph;
import attentionlab.graph.Log;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Product;
import attentionlab.graph.Reshape;
import attentionlab.graph.Scale;
import attentionlab.graph.Softmax;
import attentionlab.lesson.Message;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Mistakes with the scale of scores and with the softmax. */
final class SoftmaxSlips {
  private SoftmaxSlips() {}

  static List<Mistake> all() {
    return List.of(
        scale("mistake.unscaled", scale -> Optional.empty()),
        scale("mistake.scaled.twice", scale -> scaled(scale, scale.number() * scale.number())),
        scale("mistake.multiplied", scale -> scaled(scale, 1 / scale.number())),
        SoftmaxSlips::otherRoots,
        SoftmaxSlips::otherScales,
        SoftmaxSlips::scaledThough,
        softmax("mistake.softmax.columns", SoftmaxSlips::overColumns),
        softmax("mistake.softmax.all", SoftmaxSlips::overAll),
        softmax("mistake.softmax.missing", (softmax, x) -> x),
        softmax("mistake.softmax.twice", (softmax, x) -> softmax.on(softmax.on(x))),
        softmax("mistake.softmax.exp", (softmax, x) -> new Exp().on(x)),
        softmax("mistake.softmax.log", (softmax, x) -> new Log().on(softmax.on(x))));
  }

  private interface Rescaled {
    Optional<Scale> of(Scale scale);
  }

  private interface Other {
    Node of(Softmax softmax, Node scores);
  }

  private static boolean isByRoot(Node node) {
    return node.op() instanceof Scale scale && scale.divides() && scale.latex().contains("sqrt");
  }

  private static Optional<Scale> scaled(Scale scale, double divisor) {
    return Optional.of(Scale.dividing(divisor));
  }

  private static Slip scale(String key, Rescaled rescaled) {
    return new Slip(Message.of(key), change(rescaled));
  }

  private static Slip.Change change(Rescaled rescaled) {
    return (node, x) ->
        isByRoot(node)
            ? Optional.of(
                rescaled.of((Scale) node.op()).map(other -> other.on(x.get(0))).orElse(x.get(0)))
            : Optional.empty();
  }

  /** Divided by the root of another width, such as that of the model. */
  private static Stream<Guess> otherRoots(Node node, PastedMatrix pasted) {
    TreeSet<Integer> widths = new TreeSet<>();
    Graph.of(node).nodes().forEach(each -> widths.add(each.value().cols()));
    widths.remove(1);
    return widths.stream()
        .flatMap(
            width ->
                new Slip(
                        Message.of("mistake.root", width),
                        change(scale -> scaled(scale, Math.sqrt(width))))
                    .in(node, pasted));
  }

  /** Another factor or divisor, such as a temperature, was left out. */
  private static Stream<Guess> otherScales(Node node, PastedMatrix pasted) {
    return Slip.of(
            "mistake.factor.missing",
            (each, x) ->
                each.op() instanceof Scale && !isByRoot(each)
                    ? Optional.of(x.get(0))
                    : Optional.empty())
        .in(node, pasted);
  }

  /** Divided by √d_k though nothing is divided here. */
  private static Stream<Guess> scaledThough(Node node, PastedMatrix pasted) {
    if (Graph.of(node).nodes().stream().anyMatch(SoftmaxSlips::isByRoot)) {
      return Stream.empty();
    }
    return Slip.of(
            "mistake.scaled",
            (each, x) ->
                each.op() instanceof Product product && product.transposed()
                    ? Optional.of(each.redone(x).dividedBy(Math.sqrt(x.get(0).value().cols())))
                    : Optional.empty())
        .in(node, pasted);
  }

  private static Slip softmax(String key, Other other) {
    return Slip.of(
        key,
        (node, x) ->
            node.op() instanceof Softmax softmax
                ? Optional.of(other.of(softmax, x.get(0)))
                : Optional.empty());
  }

  private static Node overColumns(Softmax softmax, Node scores) {
    return softmax.on(scores.transposed()).transposed();
  }

  private static Node overAll(Softmax softmax, Node scores) {
    Matrix value = scores.value();
    Node line = new Reshape(value.rows() * value.cols()).on(scores);
    return new Reshape(value.cols()).on(softmax.on(line));
  }
}
