package attentionlab.task.bank;

import static attentionlab.task.bank.Parts.random;
import static attentionlab.task.bank.Parts.table;
import static attentionlab.task.bank.Parts.whole;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.nn.Masks;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import attentionlab.task.Answers;
import attentionlab.task.Call;
import attentionlab.task.Function;
import attentionlab.task.Invariant;
import attentionlab.task.KnownMistake;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import attentionlab.task.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CT-02: the padding mask, and attention under a mask that is added. */
final class PaddedAttention {
  private static final Function MASK =
      Function.of("paddingMask", Type.MATRIX, "int nQ", "int nK", "int validLength");
  private static final Function ATTENTION =
      Function.of(
          "attention",
          Type.ATTENTION,
          "double[][] Q",
          "double[][] K",
          "double[][] V",
          "double[][] mask");

  private PaddedAttention() {}

  static Task task() {
    return new Task(
        "CT-02",
        "L3.1 s3",
        List.of(MASK, ATTENTION),
        Parts.starter("CT-02"),
        cases(),
        Map.of(
            MASK.key(),
            Answers.one(c -> Parts.mask(Masks.additive(keep(c)))),
            ATTENTION.key(),
            Answers.each(PaddedAttention::right)),
        mistakes());
  }

  private static Matrix keep(Call call) {
    return Masks.padding(call.whole(0), call.whole(1), call.whole(2));
  }

  private static List<Node> right(Call call) {
    Node q = Parts.tokens("q", call.matrix(0));
    Node k = Parts.tokens("k", call.matrix(1));
    Node mask = Node.input(Parts.MASK, call.matrix(3), q.rows(), k.rows(), Provenance.GIVEN);
    ScaledDotProductAttention right =
        ScaledDotProductAttention.of(
            q,
            k,
            Parts.tokens("v", call.matrix(2)),
            Options.PLAIN.masked(mask).with(EmptyRow.ZERO));
    return List.of(right.weights(), right.output());
  }

  private static List<TaskCase> cases() {
    Matrix padded = Masks.additive(Masks.padding(1, 4, 3));
    return List.of(
        mask(true, "mask", 2, 4, 3),
        row(true, "row", padded),
        row(true, "finite", Way.instead(padded, -2)),
        row(true, "empty", Masks.additive(Masks.padding(1, 4, 0))),
        row(true, "none", Matrix.filled(1, 4, 0)),
        mask(false, "mask-square", 5, 5, 2),
        mask(false, "mask-full", 3, 4, 4),
        mask(false, "mask-none", 2, 3, 0),
        hidden("padded", Masks.additive(Masks.padding(3, 6, 4)), 4, 1),
        hidden("square", Masks.additive(Masks.padding(5, 5, 3)), 4, 1),
        hidden("one", Matrix.filled(1, 1, 0), 3, 1),
        hidden("one-row-empty", Way.additive(4, 4, (i, j) -> i != 2 && j != i), 4, 1),
        hidden("finite-wide", Way.instead(Masks.additive(Masks.padding(2, 5, 3)), -2), 9, 1),
        hidden("wide", Masks.additive(Masks.padding(4, 7, 5)), 8, 10));
  }

  private static TaskCase mask(boolean visible, String id, int queries, int keys, int valid) {
    Call call = Call.of(MASK, whole(queries), whole(keys), whole(valid));
    return new TaskCase(id, visible, List.of(call), Set.of());
  }

  /** One query of width 1, so that the keys are the scores. */
  private static TaskCase row(boolean visible, String id, Matrix mask) {
    Matrix keys = Matrix.of(4, 1, 2, 1, 0, 3);
    Matrix values = Matrix.of(4, 1, 10, 20, 30, 40);
    Call call = Parts.call(ATTENTION, Matrix.row(1.0), keys, values, mask);
    return new TaskCase(id, visible, List.of(call), Set.of(Invariant.ROWS_ARE_SHARES));
  }

  private static TaskCase hidden(String id, Matrix mask, int width, double spread) {
    long seed = 31L * mask.rows() + mask.cols();
    Call call =
        Call.of(
            ATTENTION,
            table(random(seed, mask.rows(), width, spread)),
            table(random(seed + 1, mask.cols(), width, spread)),
            table(random(seed + 2, mask.cols(), 3)),
            table(mask));
    return TaskCase.hidden(id, call).where(Invariant.ROWS_ARE_SHARES);
  }

  private static Answers attention(java.util.function.Function<Call, Way> way) {
    return Answers.each(
        call ->
            way.apply(call)
                .of(
                    Parts.tokens("q", call.matrix(0)),
                    Parts.tokens("k", call.matrix(1)),
                    Parts.tokens("v", call.matrix(2)),
                    call.matrix(3)));
  }

  private static KnownMistake inAttention(String id, Way way) {
    return KnownMistake.of(id, ATTENTION.key(), attention(call -> way));
  }

  private static KnownMistake inMask(String id, java.util.function.Function<Call, Matrix> wrong) {
    return KnownMistake.of(id, MASK.key(), Answers.one(call -> Parts.mask(wrong.apply(call))));
  }

  private static KnownMistake inMask(String id, Rule rule) {
    return inMask(
        id,
        call ->
            Way.additive(call.whole(0), call.whole(1), (i, j) -> rule.keeps(i, j, call.whole(2))));
  }

  /** Whether a cell is kept, by the number of real keys. */
  @FunctionalInterface
  private interface Rule {
    boolean keeps(int query, int key, int valid);
  }

  private static List<KnownMistake> mistakes() {
    return List.of(
        inMask("queries", (i, j, valid) -> i < valid),
        inMask("flipped", (i, j, valid) -> j >= valid),
        inMask("off-by-one", (i, j, valid) -> j <= valid),
        inMask("off-by-one", (i, j, valid) -> j < valid - 1),
        inMask("tiny", call -> Way.instead(Masks.additive(keep(call)), -1e-9)),
        inMask("booleans", PaddedAttention::keep),
        inMask("booleans", call -> Masks.padding(call.whole(0), call.whole(1), 0)),
        inAttention("no-scale", Way.unscaled()),
        inAttention("axis", Way.columns()),
        inAttention("no-mask", Way.unmasked()),
        inAttention("tiny", Way.RIGHT.under(mask -> Way.instead(mask, -1e-9))),
        inAttention("times-zero", Way.hiddenScores((s, mask) -> mask < 0 ? 0 : s)),
        inAttention("times-zero", Way.hiddenScores((s, mask) -> Way.hides(mask) ? 0 : s + mask)),
        inAttention("multiplied", Way.RIGHT.masked(Node::hadamard)),
        inAttention("after", Way.maskAfter((w, mask) -> mask < 0 ? 0 : w)),
        inAttention("after", Way.maskAfter((w, mask) -> Way.hides(mask) ? 0 : w)),
        inAttention("after", Way.maskAfter(Double::sum)),
        inAttention(
            "queries", Way.RIGHT.under(m -> Matrix.of(m.rows(), m.cols(), (i, j) -> m.get(j, i)))),
        inAttention(
            "flipped", Way.hiddenScores((s, mask) -> mask == 0 ? Double.NEGATIVE_INFINITY : s)),
        inAttention("nan-row", Way.emptyRow(EmptyRow.NAN)),
        inAttention("finite-row", Way.emptyRow(EmptyRow.UNIFORM)),
        inAttention("finite-row", Way.RIGHT.under(mask -> Way.instead(mask, -1e9))),
        KnownMistake.of(
            "before-scale",
            ATTENTION.key(),
            attention(call -> Way.maskBeforeScale(call.matrix(0).cols()))));
  }
}
