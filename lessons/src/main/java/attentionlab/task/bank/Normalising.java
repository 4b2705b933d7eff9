package attentionlab.task.bank;

import static attentionlab.task.bank.Parts.random;
import static attentionlab.task.bank.Parts.table;

import attentionlab.graph.Axis;
import attentionlab.graph.BatchNorm;
import attentionlab.graph.BatchNormInference;
import attentionlab.graph.LayerNorm;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.RmsNorm;
import attentionlab.nn.Norm;
import attentionlab.task.Answers;
import attentionlab.task.Call;
import attentionlab.task.Function;
import attentionlab.task.KnownMistake;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import attentionlab.task.Type;
import attentionlab.task.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** CT-07: layer, RMS and batch normalisation. */
final class Normalising {
  private static final Function LAYER =
      Function.of(
          "layerNorm", Type.MATRIX, "double[][] x", "double[] gain", "double[] bias", "double eps");
  private static final Function RMS =
      Function.of("rmsNorm", Type.MATRIX, "double[][] x", "double[] gain", "double eps");
  private static final Function BATCH =
      Function.of(
          "batchNorm",
          Type.MATRIX,
          "double[][] x",
          "boolean[] real",
          "double[] mean",
          "double[] variance",
          "boolean training",
          "double eps");
  private static final double EPSILON = 1e-5;

  /** Two sentences of four tokens, the second one padded after two. */
  private static final Matrix TWO_SENTENCES =
      Matrix.of(
          new double[][] {
            {1, 2, 3}, {2, 3, 4}, {3, 4, 5}, {4, 5, 6},
            {10, 0, -10}, {12, 2, -8}, {0, 0, 0}, {0, 0, 0}
          });

  private static final List<Boolean> TWO_PADDED =
      List.of(true, true, true, true, true, true, false, false);

  private Normalising() {}

  static Task task() {
    return new Task(
        "CT-07",
        "L6.2 s6",
        List.of(LAYER, RMS, BATCH),
        Parts.starter("CT-07"),
        cases(),
        Map.of(
            LAYER.key(),
            normed(c -> Norm.layer(row(c.matrix(1)), row(c.matrix(2)), c.real(3))),
            RMS.key(),
            normed(c -> Norm.rms(row(c.matrix(1)), c.real(2))),
            BATCH.key(),
            normed(Normalising::batch)),
        mistakes());
  }

  private static Norm batch(Call call) {
    Node ones = row(Matrix.filled(1, call.matrix(0).cols(), 1));
    Node zeros = row(Matrix.filled(1, call.matrix(0).cols(), 0));
    return call.flag(4)
        ? x -> new BatchNorm(call.real(5), call.flags(1)).on(x, ones, zeros)
        : x ->
            new BatchNormInference(call.real(5))
                .on(x, ones, zeros, row(call.matrix(2)), row(call.matrix(3)));
  }

  private static List<TaskCase> cases() {
    Matrix count = Matrix.row(1, 2, 3);
    Matrix moved = Matrix.of(2, 3, (r, c) -> r == 0 ? c + 1 : 10 * (c + 1) + 5);
    Matrix small = Matrix.of(2, 4, (r, c) -> 2 + r + 0.002 * (c * c - r * c));
    return List.of(
        TaskCase.visible("layer", layer(count, 1, 0, EPSILON)),
        TaskCase.visible("layer-moved", layer(moved, 1, 0, EPSILON)),
        TaskCase.visible("layer-constant", layer(Matrix.filled(2, 4, 7), 1, 0, EPSILON)),
        TaskCase.visible("layer-small", layer(small, 1, 0, EPSILON)),
        TaskCase.visible("rms", rms(count, 1, EPSILON)),
        TaskCase.visible("rms-moved", rms(moved, 1, EPSILON)),
        TaskCase.visible("batch", batch(TWO_SENTENCES, TWO_PADDED, true)),
        TaskCase.visible("batch-inference", batch(TWO_SENTENCES, TWO_PADDED, false)),
        TaskCase.visible("batch-single", batch(count, List.of(true), true)),
        TaskCase.hidden("layer-gain", layer(random(71, 5, 6), 72, 73, EPSILON)),
        TaskCase.hidden("layer-one", layer(random(74, 3, 1), 75, 76, EPSILON)),
        TaskCase.hidden("layer-wide", layer(random(77, 4, 8, 100), 78, 79, 1e-3)),
        TaskCase.hidden("rms-gain", rms(random(80, 4, 6), 81, EPSILON)),
        TaskCase.hidden("rms-small", rms(random(82, 3, 4, 0.004), 1, EPSILON)),
        TaskCase.hidden("batch-all", batch(random(83, 6, 4), Collections.nCopies(6, true), true)),
        TaskCase.hidden("batch-small", batch(random(84, 5, 3, 0.004), real(5, 3), true)),
        TaskCase.hidden("batch-new", batch(random(85, 3, 4, 3), real(3, 2), false)));
  }

  private static List<Boolean> real(int rows, int real) {
    return IntStream.range(0, rows).mapToObj(i -> i < real).toList();
  }

  /** Gains of one or from a seed, and biases of zero or from a seed. */
  private static Matrix parameters(int width, long seed) {
    return seed < 2 ? Matrix.filled(1, width, seed) : random(seed, 1, width);
  }

  private static Call layer(Matrix x, long gain, long bias, double epsilon) {
    return Call.of(
        LAYER,
        table(x),
        new Value.Row(parameters(x.cols(), gain)),
        new Value.Row(parameters(x.cols(), bias)),
        new Value.Real(epsilon));
  }

  private static Call rms(Matrix x, long gain, double epsilon) {
    return Call.of(
        RMS, table(x), new Value.Row(parameters(x.cols(), gain)), new Value.Real(epsilon));
  }

  private static Call batch(Matrix x, List<Boolean> real, boolean training) {
    Matrix mean = Matrix.of(1, x.cols(), (r, c) -> 3 - c);
    Matrix variance = Matrix.of(1, x.cols(), (r, c) -> 4 + 2 * c);
    return Call.of(
        BATCH,
        table(x),
        new Value.Flags(real),
        new Value.Row(mean),
        new Value.Row(variance),
        new Value.Flag(training),
        new Value.Real(EPSILON));
  }

  private static Node row(Matrix matrix) {
    return Node.input(
        Parts.NUMBER, matrix, Axis.single("γ"), Parts.features(matrix.cols()), Provenance.GIVEN);
  }

  private static Answers normed(java.util.function.Function<Call, Norm> norm) {
    return Answers.one(call -> norm.apply(call).apply(tokens(call)).as(Parts.ROWS));
  }

  private static Node tokens(Call call) {
    Matrix x = call.matrix(0);
    Axis rows = Parts.numbered("t", x.rows());
    return Node.input(Parts.ROWS, x, rows, Parts.features(x.cols()), Provenance.GIVEN);
  }

  /** What becomes of the numbers of a call. */
  private interface Wrong {
    Matrix of(Call call);
  }

  private static KnownMistake wrong(String id, Function function, Wrong wrong) {
    return KnownMistake.of(
        id,
        function.key(),
        Answers.one(
            call -> {
              Node x = tokens(call);
              return Parts.result(Parts.ROWS, wrong.of(call), x.rows(), x.cols());
            }));
  }

  private static KnownMistake other(
      String id, Function function, java.util.function.Function<Call, Norm> norm) {
    return KnownMistake.of(id, function.key(), normed(norm));
  }

  private static List<KnownMistake> mistakes() {
    return List.of(
        wrong("unbiased", LAYER, c -> NormSlips.layer(c, NormSlips.UNBIASED)),
        wrong("epsilon-outside", LAYER, c -> NormSlips.layer(c, NormSlips.OUTSIDE)),
        wrong("no-epsilon", LAYER, c -> NormSlips.layer(c, NormSlips.NONE)),
        wrong("axis", LAYER, NormSlips::layerOverColumns),
        other(
            "no-gain",
            LAYER,
            c ->
                Norm.layer(
                    row(parameters(c.matrix(0).cols(), 1)),
                    row(parameters(c.matrix(0).cols(), 0)),
                    c.real(3))),
        wrong("no-mean", LAYER, NormSlips::rmsWithBias),
        wrong("mean", RMS, NormSlips::layerWithoutBias),
        wrong("not-mean", RMS, NormSlips::rmsOfSum),
        wrong("epsilon-outside", RMS, NormSlips::rmsOutside),
        other(
            "no-gain",
            RMS,
            c -> x -> new RmsNorm(c.real(2)).on(x, row(parameters(x.value().cols(), 1)))),
        other("padding", BATCH, c -> batch(with(c, NormSlips.everyRow(c), c.flag(4)))),
        other("inference", BATCH, c -> batch(with(c, c.flags(1), true))),
        other("running", BATCH, c -> batch(with(c, c.flags(1), false))),
        other(
            "axis",
            BATCH,
            c ->
                x ->
                    new LayerNorm(c.real(5))
                        .on(
                            x,
                            row(parameters(x.value().cols(), 1)),
                            row(parameters(x.value().cols(), 0)))),
        wrong("unbiased", BATCH, c -> NormSlips.batch(c, NormSlips.UNBIASED)),
        wrong("epsilon-outside", BATCH, c -> NormSlips.batch(c, NormSlips.OUTSIDE)));
  }

  private static Call with(Call call, List<Boolean> real, boolean training) {
    return new Call(
        BATCH,
        List.of(
            call.arguments().get(0),
            new Value.Flags(real),
            call.arguments().get(2),
            call.arguments().get(3),
            new Value.Flag(training),
            call.arguments().get(5)));
  }
}
