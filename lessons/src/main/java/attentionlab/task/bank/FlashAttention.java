package attentionlab.task.bank;

import static attentionlab.task.bank.Parts.random;
import static attentionlab.task.bank.Parts.table;
import static attentionlab.task.bank.Parts.whole;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Softmax;
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
import attentionlab.task.Value;
import java.util.List;
import java.util.Map;

/** CT-10: softmax and the weighted sum block by block, and attention in a sliding window. */
final class FlashAttention {
  private static final Function FLASH =
      Function.of("flashRow", Type.VECTOR, "double[] scores", "double[][] V", "int block");
  private static final Function WINDOW =
      Function.of(
          "slidingWindow",
          Type.ATTENTION,
          "double[][] Q",
          "double[][] K",
          "double[][] V",
          "int window");

  private FlashAttention() {}

  static Task task() {
    return new Task(
        "CT-10",
        "L9.5 s2",
        List.of(FLASH, WINDOW),
        Parts.starter("CT-10"),
        cases(),
        Map.of(FLASH.key(), flash(), WINDOW.key(), Answers.each(FlashAttention::window)),
        mistakes());
  }

  private static List<TaskCase> cases() {
    Matrix scores = Matrix.row(1, 3, 2, 5);
    Matrix tens = Matrix.of(4, 1, 10, 20, 30, 40);
    double none = Double.NEGATIVE_INFINITY;
    Matrix equal = Matrix.filled(4, 2, 0);
    return List.of(
        TaskCase.visible("blocks-of-two", flash(scores, tens, 2)),
        TaskCase.visible("blocks-of-one", flash(scores, tens, 1)),
        TaskCase.visible("one-block", flash(scores, tens, 4)),
        TaskCase.visible("remainder", flash(scores, tens, 3)),
        TaskCase.visible("first-hidden", flash(Matrix.row(none, none, 2, 5), tens, 2)),
        TaskCase.visible("all-hidden", flash(Matrix.filled(1, 4, none), tens, 2)),
        TaskCase.visible("window", window(equal, equal, Matrix.identity(4), 2))
            .where(Invariant.ROWS_ARE_SHARES),
        TaskCase.hidden("long", flash(random(101, 1, 11, 3), random(102, 11, 4), 4)),
        TaskCase.hidden("wide", flash(random(103, 1, 9, 400), random(104, 9, 3), 2)),
        TaskCase.hidden("one", flash(Matrix.row(-3.0), Matrix.row(7, 8), 5)),
        hidden("window-three", 6, 4, 3),
        hidden("window-one", 5, 3, 1),
        hidden("window-all", 4, 4, 9));
  }

  private static Call flash(Matrix scores, Matrix values, int block) {
    return Call.of(FLASH, new Value.Row(scores), table(values), whole(block));
  }

  private static Call window(Matrix q, Matrix k, Matrix v, int width) {
    return Call.of(WINDOW, table(q), table(k), table(v), whole(width));
  }

  private static TaskCase hidden(String id, int n, int width, int window) {
    long seed = 100L * n + width;
    Matrix q = random(seed, n, width);
    Call call = window(q, random(seed + 1, n, width), random(seed + 2, n, 3), window);
    return TaskCase.hidden(id, call).where(Invariant.ROWS_ARE_SHARES);
  }

  private static Answers flash() {
    return Answers.one(
        call -> {
          Node values = Parts.tokens("v", call.matrix(1));
          Node scores =
              Node.input(
                  Parts.ROWS, call.matrix(0), Axis.single("q"), values.rows(), Provenance.GIVEN);
          return new Softmax(EmptyRow.ZERO).on(scores).times(values).as(Parts.OUTPUT);
        });
  }

  private static List<Node> window(Call call) {
    Node q = Parts.tokens("q", call.matrix(0));
    Node k = Parts.tokens("k", call.matrix(1));
    Matrix keep = Masks.window(q.value().rows(), call.whole(3) - 1, 0);
    Node mask =
        Node.input(Parts.MASK, Masks.additive(keep), q.rows(), k.rows(), Provenance.COMPUTED);
    ScaledDotProductAttention right =
        ScaledDotProductAttention.of(
            q, k, Parts.tokens("v", call.matrix(2)), Options.PLAIN.masked(mask));
    return List.of(right.weights(), right.output());
  }

  private static KnownMistake inFlash(String id, FlashSlip slip) {
    return KnownMistake.of(
        id,
        FLASH.key(),
        Answers.one(
            call -> {
              double[] row = slip.of(call.matrix(0).row(0), call.matrix(1), call.whole(2));
              Axis cols = Parts.features(row.length);
              return Parts.result(Parts.OUTPUT, Matrix.row(row), Axis.single("q"), cols);
            }));
  }

  /** Whether a cell is kept, by the width of the window. */
  @FunctionalInterface
  private interface Rule {
    boolean keeps(int query, int key, int width);
  }

  private static KnownMistake inWindow(String id, Rule rule, Way way) {
    return KnownMistake.of(
        id,
        WINDOW.key(),
        Answers.each(
            call -> {
              int n = call.matrix(0).rows();
              int width = call.whole(3);
              return way.of(
                  Parts.tokens("q", call.matrix(0)),
                  Parts.tokens("k", call.matrix(1)),
                  Parts.tokens("v", call.matrix(2)),
                  Way.additive(n, n, (i, j) -> rule.keeps(i, j, width)));
            }));
  }

  private static boolean isInside(int query, int key, int width) {
    return key <= query && query - key < width;
  }

  private static List<KnownMistake> mistakes() {
    Rule others = (i, j, w) -> j < i && i - j <= w;
    return List.of(
        inFlash("no-rescale", FlashSlip.RIGHT.rescaling(false, false)),
        inFlash("output-kept", FlashSlip.RIGHT.rescaling(true, false)),
        inFlash("sum-kept", FlashSlip.RIGHT.rescaling(false, true)),
        inFlash("per-block", FlashSlip.RIGHT.normalising(FlashSlip.Normalise.BLOCKS)),
        inFlash("per-block", FlashSlip.RIGHT.normalising(FlashSlip.Normalise.MEAN_OF_BLOCKS)),
        inFlash("infinite-difference", FlashSlip.RIGHT.guarding(false, true)),
        inFlash("infinite-difference", FlashSlip.RIGHT.guarding(false, false)),
        inFlash("nan-row", FlashSlip.RIGHT.guarding(true, false)),
        inFlash("remainder", FlashSlip.RIGHT.dropping()),
        inFlash("no-maximum", FlashSlip.RIGHT.withoutMaximum()),
        inWindow("wider", (i, j, w) -> j <= i && i - j <= w, Way.RIGHT),
        inWindow("both-sides", (i, j, w) -> Math.abs(i - j) < w, Way.RIGHT),
        inWindow("both-sides", (i, j, w) -> i - j < w, Way.RIGHT),
        inWindow("self", others, Way.RIGHT),
        inWindow("self", others, Way.emptyRow(EmptyRow.NAN)),
        inWindow("self", others, Way.emptyRow(EmptyRow.UNIFORM)),
        inWindow("no-window", (i, j, w) -> j <= i, Way.RIGHT),
        inWindow("after", FlashAttention::isInside, Way.maskAfter()),
        inWindow("times-zero", FlashAttention::isInside, Way.timesZero()),
        inWindow("no-scale", FlashAttention::isInside, Way.unscaled()),
        inWindow("axis", FlashAttention::isInside, Way.columns()));
  }
}
