package attentionlab.nn;

import attentionlab.graph.CrossEntropy;
import attentionlab.graph.Gelu;
import attentionlab.graph.Gradients;
import attentionlab.graph.Graph;
import attentionlab.graph.LogSoftmax;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Op;
import attentionlab.graph.Relu;
import attentionlab.graph.Samples;
import attentionlab.graph.Sigmoid;
import attentionlab.graph.Silu;
import attentionlab.graph.Softmax;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.graph.Tanh;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The golden cases of single operations and plain functions. */
final class GoldenOperations {
  private GoldenOperations() {}

  static void softmax(GoldenCase golden) {
    Node x = golden.node("x").dividedBy(golden.param("temperature"));
    boolean columns = golden.count("axis") == 0 && golden.in("x").shape().length > 1;
    Node rows = columns ? x.transposed() : x;
    Node softmax = new Softmax(EmptyRow.NAN).on(rows);
    Node logarithm = new LogSoftmax().on(rows);
    golden.expect("softmax", columns ? softmax.transposed() : softmax);
    golden.expect("log_softmax", columns ? logarithm.transposed() : logarithm);
    golden.expect(
        "logsumexp",
        IntStream.range(0, rows.value().rows())
            .mapToDouble(r -> LogSoftmax.logSumExp(rows.value().row(r)))
            .toArray());
  }

  static void softmaxGradient(GoldenCase golden) {
    Node x = golden.node("x");
    Node y = new Softmax(EmptyRow.NAN).on(x.dividedBy(golden.param("temperature")));
    Graph graph = Graph.of(y);
    golden.expect("softmax", y);
    golden.expect("dx", Gradients.of(graph, y, golden.in("upstream").rows()).at(x));
    List<Matrix> jacobian = new ArrayList<>();
    for (int r = 0; r < y.value().rows(); r++) {
      for (int i = 0; i < y.value().cols(); i++) {
        Matrix one = Matrix.filled(y.value().rows(), y.value().cols(), 0).with(r, i, 1);
        jacobian.add(Matrix.row(Gradients.of(graph, y, one).at(x).row(r)));
      }
    }
    golden.expect("jacobian", jacobian);
  }

  static void activations(GoldenCase golden) {
    activation(golden, "gelu_erf", new Gelu(Gelu.Form.ERF), true);
    activation(golden, "gelu_tanh", new Gelu(Gelu.Form.TANH), true);
    activation(golden, "relu", new Relu(), true);
    activation(golden, "silu", new Silu(), true);
    activation(golden, "sigmoid", new Sigmoid(), false);
    activation(golden, "tanh", new Tanh(), false);
  }

  private static void activation(GoldenCase golden, String name, Op op, boolean slope) {
    Node x = golden.node("x");
    Node y = op.on(x);
    golden.expect(name, y);
    if (slope) {
      Matrix ones = Matrix.filled(1, x.value().cols(), 1);
      golden.expect("d_" + name, Gradients.of(Graph.of(y), y, ones).at(x));
    }
  }

  static void crossEntropy(GoldenCase golden) {
    Node logits = golden.node("logits");
    Op op =
        new CrossEntropy(
            golden.in("targets").integers(),
            golden.param("label_smoothing"),
            golden.count("ignore_index"));
    Node loss = op.on(logits);
    golden.expect("loss", loss);
    golden.expect("d_logits", Gradients.of(Graph.of(loss), loss, Matrix.row(1.0)).at(logits));
  }

  static void statistics(GoldenCase golden) {
    List<Matrix> heads = golden.in("weights").matrices();
    golden.expect("entropy_nats", eachRow(heads, AttentionStatistics::entropy));
    golden.expect("entropy_bits", eachRow(heads, AttentionStatistics::entropyBits));
    golden.expect("perplexity", eachRow(heads, AttentionStatistics::perplexity));
    golden.expect("argmax", eachRow(heads, AttentionStatistics::largest));
    golden.expect("max_weight", eachRow(heads, w -> w[AttentionStatistics.largest(w)]));
    golden.expect("head_mean", AttentionStatistics.mean(heads));
    golden.expect(
        "mean_distance",
        heads.stream()
            .flatMapToDouble(
                head ->
                    IntStream.range(0, head.rows())
                        .mapToDouble(i -> AttentionStatistics.meanDistance(head.row(i), i)))
            .toArray());
  }

  private static double[] eachRow(List<Matrix> heads, ToDoubleFunction<double[]> function) {
    return heads.stream()
        .flatMap(head -> IntStream.range(0, head.rows()).mapToObj(i -> head.row(i)))
        .mapToDouble(function)
        .toArray();
  }

  static void positions(GoldenCase golden) {
    golden.expect("pe", encodings(golden, 0));
  }

  private static Matrix encodings(GoldenCase golden, int offset) {
    List<Integer> positions = golden.in("positions").integers();
    int width = golden.count("d_model");
    return Matrix.of(
        positions.size(),
        width,
        (r, c) ->
            SinusoidalPositions.at(positions.get(r) + offset, c, width, golden.param("base")));
  }

  static void positionShift(GoldenCase golden) {
    int offset = golden.count("offset");
    int width = golden.count("d_model");
    Matrix shift = SinusoidalPositions.shift(offset, width, golden.param("base"));
    Node here = Samples.given("here", encodings(golden, 0));
    Node rotated = here.timesTransposed(Samples.given("R", shift));
    golden.expect("R", shift);
    golden.expect("pe", here);
    golden.expect("pe_shifted", rotated);
    golden.expect("pe_shifted", encodings(golden, offset));
    Node products = here.timesTransposed(rotated);
    golden.expect(
        "dot", IntStream.range(0, 4).mapToDouble(i -> products.value().get(i, i)).toArray());
  }
}
