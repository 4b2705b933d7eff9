package attentionlab.task.bank;

import static attentionlab.task.bank.Parts.random;
import static attentionlab.task.bank.Parts.table;
import static attentionlab.task.bank.Parts.whole;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Rotate;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.SinusoidalPositions;
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

/** CT-06: rotary positions, alone and in attention with earlier keys. */
final class RotaryAttention {
  private static final Function ROPE =
      Function.of("rope", Type.VECTOR, "double[] x", "int pos", "double base");
  private static final Function ATTENTION =
      Function.of(
          "ropeAttention",
          Type.ATTENTION,
          "double[][] Q",
          "double[][] K",
          "double[][] V",
          "int past",
          "double base");

  private static final Turn RIGHT = (x, from, base) -> new Rotate().on(x, angles(x, from, base));

  /** Rows turned by their positions, counted from one. */
  @FunctionalInterface
  interface Turn {
    Node of(Node x, int from, double base);
  }

  private RotaryAttention() {}

  static Task task() {
    return new Task(
        "CT-06",
        "L5.4 s1",
        List.of(ROPE, ATTENTION),
        Parts.starter("CT-06"),
        cases(),
        Map.of(ROPE.key(), rope(RIGHT), ATTENTION.key(), Answers.each(RotaryAttention::right)),
        mistakes());
  }

  /** pos · base^(−2i/d) for each row and pair, (n, d/2). */
  private static Node angles(Node x, int from, double base) {
    int d = x.value().cols();
    Matrix angles =
        Matrix.of(
            x.value().rows(),
            d / 2,
            (r, i) -> (from + r) * SinusoidalPositions.frequency(i, d, base));
    return Node.input(Parts.NUMBER, angles, x.rows(), Parts.features(d / 2), Provenance.COMPUTED);
  }

  private static List<TaskCase> cases() {
    double base = SinusoidalPositions.BASE;
    return List.of(
        TaskCase.visible("four", rope(Matrix.row(1, 2, 3, 4), 1, base)),
        TaskCase.visible("position-zero", rope(Matrix.row(1, 2, 3, 4), 0, base)),
        TaskCase.visible("one-pair", rope(Matrix.row(3, -1), 3, base)),
        TaskCase.visible("attention", attention(3, 3, 4, 0)).where(Invariant.ROWS_ARE_SHARES),
        TaskCase.visible("cached", attention(1, 5, 4, 4)).where(Invariant.ROWS_ARE_SHARES),
        TaskCase.hidden("eight", rope(random(61, 1, 8), 7, base)),
        TaskCase.hidden("small-base", rope(random(62, 1, 6), 5, 100)),
        TaskCase.hidden("far", rope(random(63, 1, 8), 4000, base)),
        TaskCase.hidden("attention-broad", attention(5, 5, 8, 0)).where(Invariant.ROWS_ARE_SHARES),
        TaskCase.hidden("cached-two", attention(2, 6, 6, 4)).where(Invariant.ROWS_ARE_SHARES),
        TaskCase.hidden("one-token", attention(1, 1, 4, 0)).where(Invariant.ROWS_ARE_SHARES));
  }

  private static Call rope(Matrix x, int pos, double base) {
    return Call.of(ROPE, new Value.Row(x), whole(pos), new Value.Real(base));
  }

  private static Call attention(int nq, int nk, int d, int past) {
    long seed = 100L * nq + 10 * nk + d;
    return Call.of(
        ATTENTION,
        table(random(seed, nq, d)),
        table(random(seed + 1, nk, d)),
        table(random(seed + 2, nk, d)),
        whole(past),
        new Value.Real(nq == 2 ? 50 : SinusoidalPositions.BASE));
  }

  private static Answers rope(Turn turn) {
    return Answers.one(
        call -> {
          Matrix x = call.matrix(0);
          Node row =
              Node.input(
                  Parts.ROWS, x, Axis.single("x"), Parts.features(x.cols()), Provenance.GIVEN);
          return turn.of(row, call.whole(1), call.real(2)).as(Parts.ROWS);
        });
  }

  private static List<Node> right(Call call) {
    double base = call.real(4);
    ScaledDotProductAttention right =
        ScaledDotProductAttention.of(
            RIGHT.of(Parts.tokens("q", call.matrix(0)), call.whole(3), base),
            RIGHT.of(Parts.tokens("k", call.matrix(1)), 0, base),
            Parts.tokens("v", call.matrix(2)));
    return List.of(right.weights(), right.output());
  }

  /** Attention with queries, keys and values turned in any way. */
  private static Answers attention(Turn q, Turn k, Turn v, Way way) {
    return Answers.each(
        call ->
            way.of(
                q.of(Parts.tokens("q", call.matrix(0)), call.whole(3), call.real(4)),
                k.of(Parts.tokens("k", call.matrix(1)), 0, call.real(4)),
                v.of(Parts.tokens("v", call.matrix(2)), 0, call.real(4))));
  }

  private static KnownMistake inBoth(String id, Turn turn) {
    return new KnownMistake(
        id,
        Map.of(
            ROPE.key(), rope(turn),
            ATTENTION.key(), attention(turn, turn, (v, from, base) -> v, Way.RIGHT)));
  }

  private static KnownMistake inAttention(String id, Turn q, Turn k, Turn v, Way way) {
    return KnownMistake.of(id, ATTENTION.key(), attention(q, k, v, way));
  }

  private static List<KnownMistake> mistakes() {
    Turn none = (x, from, base) -> x;
    Turn restarted = (x, from, base) -> RIGHT.of(x, 0, base);
    return List.of(
        inBoth("half-split", TurnSlips::halves),
        inBoth("mixed", (x, from, base) -> TurnSlips.mixed(x, angles(x, from, base).value())),
        inBoth("no-minus", (x, from, base) -> TurnSlips.plus(x, angles(x, from, base).value())),
        inBoth("back", (x, from, base) -> new Rotate().on(x, angles(x, from, base).times(-1))),
        inBoth("half-exponent", (x, from, base) -> RIGHT.of(x, from, Math.sqrt(base))),
        inBoth("fixed-base", (x, from, base) -> RIGHT.of(x, from, SinusoidalPositions.BASE)),
        inAttention("restart", restarted, RIGHT, none, Way.RIGHT),
        inAttention("values", RIGHT, RIGHT, RIGHT, Way.RIGHT),
        inAttention("only-queries", RIGHT, none, none, Way.RIGHT),
        inAttention("no-rotation", none, none, none, Way.RIGHT),
        inAttention("no-scale", RIGHT, RIGHT, none, Way.unscaled()),
        inAttention("axis", RIGHT, RIGHT, none, Way.columns()));
  }
}
