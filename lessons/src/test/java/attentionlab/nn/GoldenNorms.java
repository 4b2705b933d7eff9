package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.BatchNorm;
import attentionlab.graph.BatchNormInference;
import attentionlab.graph.Gradients;
import attentionlab.graph.Graph;
import attentionlab.graph.LayerNorm;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.RmsNorm;
import attentionlab.graph.Samples;
import attentionlab.graph.SumOf;
import attentionlab.graph.SumOf.Over;

/** The golden cases of normalisations. */
final class GoldenNorms {
  private GoldenNorms() {}

  static void layerNorm(GoldenCase golden) {
    Node x = golden.node("x");
    int width = x.value().cols();
    boolean affine = golden.is("affine");
    Node gamma = affine ? golden.node("weight") : Samples.given("g", Matrix.filled(1, width, 1));
    Node beta = affine ? golden.node("bias") : Samples.given("b", Matrix.filled(1, width, 0));
    Node y = new LayerNorm(golden.param("eps")).on(x, gamma, beta);
    Node mean = SumOf.meanOver(Over.ROW).on(x);
    golden.expect("y", y);
    golden.expect("mean", mean);
    golden.expect("var", RunningStatistics.biasedVariance(x.transposed().value()));
    Gradients gradients = Gradients.of(Graph.of(y), y, golden.in("upstream").rows());
    golden.expect("d_x", gradients.at(x));
    if (affine) {
      golden.expect("d_weight", gradients.at(gamma));
      golden.expect("d_bias", gradients.at(beta));
    }
  }

  static void rmsNorm(GoldenCase golden) {
    Node x = golden.node("x");
    Node weight = golden.node("weight");
    Node y = new RmsNorm(golden.param("eps")).on(x, weight);
    Gradients gradients = Gradients.of(Graph.of(y), y, golden.in("upstream").rows());
    golden.expect("y", y);
    golden.expect("d_x", gradients.at(x));
    golden.expect("d_weight", gradients.at(weight));
  }

  static void batchNorm(GoldenCase golden) {
    double epsilon = golden.param("eps");
    Node weight = golden.node("weight");
    Node bias = golden.node("bias");
    RunningStatistics running = RunningStatistics.initial(golden.count("num_features"));
    for (int i = 0; i < golden.size("x_steps"); i++) {
      Tensor step = golden.in("x_steps/" + i);
      Matrix batch = features(step);
      Node y = BatchNorm.overAllRows(epsilon).on(Samples.given("x", batch), weight, bias);
      running = running.after(batch, golden.param("momentum"));
      String expected = "train_steps/" + i + "/";
      golden.expect(expected + "y", inOrder(y.value(), step));
      golden.expect(expected + "batch_mean", RunningStatistics.mean(batch));
      golden.expect(expected + "batch_var_biased", RunningStatistics.biasedVariance(batch));
      golden.expect(expected + "running_mean", running.mean());
      golden.expect(expected + "running_var", running.variance());
    }
    Tensor last = golden.in("x_eval");
    Node mean = Samples.given("mean", running.mean());
    Node variance = Samples.given("variance", running.variance());
    Node x = Samples.given("x", features(last));
    Node y = new BatchNormInference(epsilon).on(x, weight, bias, mean, variance);
    golden.expect("y_eval", inOrder(y.value(), last));
  }

  /** [N, C] or [N, C, L] as rows of C features. */
  private static Matrix features(Tensor x) {
    int length = x.shape().length == 2 ? 1 : x.dim(2);
    int width = x.dim(1);
    return Matrix.of(
        x.dim(0) * length,
        width,
        (r, c) -> x.data()[(r / length * width + c) * length + r % length]);
  }

  /** Rows of C features in the order of {@code like}. */
  private static double[] inOrder(Matrix rows, Tensor like) {
    int length = like.shape().length == 2 ? 1 : like.dim(2);
    int width = like.dim(1);
    double[] data = new double[like.data().length];
    for (int i = 0; i < data.length; i++) {
      int row = i / (length * width) * length + i % length;
      data[i] = rows.get(row, i / length % width);
    }
    assertThat(data).hasSize(rows.rows() * rows.cols());
    return data;
  }
}
