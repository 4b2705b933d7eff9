package attentionlab.task.bank;

import static attentionlab.task.bank.Parts.call;
import static attentionlab.task.bank.Parts.random;

import attentionlab.graph.Divide;
import attentionlab.graph.Exp;
import attentionlab.graph.Matrix;
import attentionlab.graph.MinusRowMax;
import attentionlab.graph.Node;
import attentionlab.graph.Softmax;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.graph.SumOf;
import attentionlab.graph.SumOf.Over;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.task.Answers;
import attentionlab.task.Function;
import attentionlab.task.Invariant;
import attentionlab.task.KnownMistake;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import attentionlab.task.Type;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** CT-01: the stable softmax and scaled dot-product attention. */
final class StableAttention {
  private static final Function SOFTMAX =
      Function.of("softmaxRows", Type.MATRIX, "double[][] scores");
  private static final Function ATTENTION =
      Function.of("attention", Type.ATTENTION, "double[][] Q", "double[][] K", "double[][] V");

  private StableAttention() {}

  static Task task() {
    return new Task(
        "CT-01",
        "L2.2 s7",
        List.of(SOFTMAX, ATTENTION),
        Parts.starter("CT-01"),
        cases(),
        Map.of(
            SOFTMAX.key(), softmax(s -> new Softmax(EmptyRow.ZERO).on(s)),
            ATTENTION.key(), attention()),
        mistakes());
  }

  private static List<TaskCase> cases() {
    Matrix three = Matrix.identity(3);
    Matrix tens = Matrix.of(3, 3, (r, c) -> r == c ? 10 : 0);
    Matrix keys = Matrix.of(new double[][] {{1, 0}, {0, 1}, {1, 1}});
    Matrix queries = Matrix.of(new double[][] {{1, 0}, {0, 2}});
    Matrix values = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
    Matrix rows = Matrix.of(new double[][] {{2, 1, 0, 3}, {1, 1, 1, 1}});
    return List.of(
        TaskCase.visible("softmax", call(SOFTMAX, rows)),
        TaskCase.visible("large", call(SOFTMAX, Matrix.row(1000, 1001, 1002))),
        TaskCase.visible("identity", call(ATTENTION, three, three, tens))
            .where(Invariant.ROWS_ARE_SHARES),
        TaskCase.visible("rectangular", call(ATTENTION, queries, keys, values))
            .where(Invariant.ROWS_ARE_SHARES),
        hidden("more-queries", 5, 3, 4, 2, 1),
        hidden("more-keys", 2, 7, 3, 5, 1),
        hidden("one-key", 3, 1, 4, 2, 1),
        hidden("one-query", 1, 6, 8, 3, 1),
        hidden("square", 5, 5, 6, 6, 1),
        hidden("wide", 4, 6, 16, 3, 12),
        TaskCase.hidden("softmax-wide", call(SOFTMAX, random(18, 4, 6, 500))),
        TaskCase.hidden("softmax-one", call(SOFTMAX, random(19, 4, 1))));
  }

  /** Random numbers, n_q, n_k, d_k and d_v of them, as wide as that. */
  private static TaskCase hidden(String id, int nq, int nk, int dk, int dv, double width) {
    long seed = 1000 * nq + 100 * nk + 10 * dk + dv;
    Matrix q = random(seed, nq, dk, width);
    Matrix k = random(seed + 1, nk, dk, width);
    return TaskCase.hidden(id, call(ATTENTION, q, k, random(seed + 2, nk, dv)))
        .where(Invariant.ROWS_ARE_SHARES);
  }

  private static Answers attention() {
    return Answers.each(
        call -> {
          ScaledDotProductAttention right =
              ScaledDotProductAttention.of(
                  Parts.tokens("q", call.matrix(0)),
                  Parts.tokens("k", call.matrix(1)),
                  Parts.tokens("v", call.matrix(2)));
          return List.of(right.weights(), right.output());
        });
  }

  private static Answers softmax(UnaryOperator<Node> way) {
    return Answers.one(call -> Parts.result(Parts.ROWS, way.apply(scores(call.matrix(0)))));
  }

  private static Node scores(Matrix matrix) {
    return Parts.result(
        Parts.ROWS, matrix, Parts.numbered("q", matrix.rows()), Parts.numbered("k", matrix.cols()));
  }

  private static Answers attention(Way way) {
    return Answers.each(
        call ->
            way.of(
                Parts.tokens("q", call.matrix(0)),
                Parts.tokens("k", call.matrix(1)),
                Parts.tokens("v", call.matrix(2))));
  }

  private static KnownMistake inAttention(String id, Way way) {
    return KnownMistake.of(id, ATTENTION.key(), attention(way));
  }

  private static KnownMistake inSoftmax(String id, UnaryOperator<Node> way) {
    return new KnownMistake(
        id,
        Map.of(
            SOFTMAX.key(),
            softmax(way),
            ATTENTION.key(),
            attention(Way.RIGHT.shared((masked, s, mask) -> way.apply(masked)))));
  }

  private static List<KnownMistake> mistakes() {
    return List.of(
        inAttention("no-scale", Way.unscaled()),
        inAttention("scale-width", Way.overWidth()),
        inAttention("scale-keys", Way.overRootOfKeys()),
        inAttention(
            "scale-whole",
            Way.RIGHT.scaled((s, q, k) -> s.dividedBy(Math.floor(Math.sqrt(q.value().cols()))))),
        inAttention("swapped", Way.RIGHT.scored((q, k) -> k.timesTransposed(q))),
        inSoftmax("axis", Way::columns),
        inSoftmax("all-cells", Way::all),
        inSoftmax("no-maximum", s -> shares(new Exp().on(s))),
        inSoftmax("not-shared", s -> new Exp().on(new MinusRowMax().on(s))));
  }

  private static Node shares(Node powers) {
    Node sums = SumOf.over(Over.ROW).on(powers);
    return new Divide().on(powers, sums);
  }
}
