package attentionlab.task.bank;

import static attentionlab.task.bank.Parts.random;
import static attentionlab.task.bank.Parts.whole;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.nn.Masks;
import attentionlab.nn.Masks.Alignment;
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
import java.util.function.BinaryOperator;

/** CT-03: the causal mask, also with earlier keys, and causal self-attention. */
final class CausalAttention {
  private static final Function MASK = Function.of("causalMask", Type.MATRIX, "int nQ", "int nK");
  private static final Function ATTENTION =
      Function.of(
          "causalAttention",
          Type.ATTENTION,
          "double[][] X",
          "double[][] Wq",
          "double[][] Wk",
          "double[][] Wv");

  private CausalAttention() {}

  static Task task() {
    return new Task(
        "CT-03",
        "L3.2 s2",
        List.of(MASK, ATTENTION),
        Parts.starter("CT-03"),
        cases(),
        Map.of(
            MASK.key(),
            Answers.one(c -> Parts.mask(Masks.additive(keep(c)))),
            ATTENTION.key(),
            Answers.each(CausalAttention::right)),
        mistakes());
  }

  private static Matrix keep(Call call) {
    return Masks.causal(call.whole(0), call.whole(1), Alignment.BOTTOM_RIGHT);
  }

  private static Node projected(Call call, int weight, String letter, BinaryOperator<Node> times) {
    Node x = Parts.tokens(letter, call.matrix(0));
    Node product = times.apply(x, Parts.weights(call.matrix(weight)));
    return product.along(Parts.numbered("t", x.value().rows()), product.cols());
  }

  private static List<Node> right(Call call) {
    Node q = projected(call, 1, "q", Node::times);
    Matrix causal = causal(q.value().rows());
    Node mask = Node.input(Parts.MASK, causal, q.rows(), q.rows(), Provenance.COMPUTED);
    ScaledDotProductAttention right =
        ScaledDotProductAttention.of(
            q,
            projected(call, 2, "k", Node::times),
            projected(call, 3, "v", Node::times),
            Options.PLAIN.masked(mask));
    return List.of(right.weights(), right.output());
  }

  private static Matrix causal(int n) {
    return Masks.additive(Masks.causal(n, n, Alignment.TOP_LEFT));
  }

  private static List<TaskCase> cases() {
    Matrix x = Matrix.of(new double[][] {{1, 0}, {0, 1}, {1, 1}});
    Matrix one = Matrix.identity(2);
    Matrix nothing = Matrix.filled(2, 2, 0);
    Matrix changed = x.with(2, 0, 5).with(2, 1, -3);
    return List.of(
        TaskCase.visible("mask", Call.of(MASK, whole(4), whole(4))),
        TaskCase.visible("mask-cached", Call.of(MASK, whole(2), whole(5))),
        TaskCase.visible("three", Parts.call(ATTENTION, x, one, one, one))
            .where(Invariant.ROWS_ARE_SHARES),
        TaskCase.visible("equal", Parts.call(ATTENTION, x, nothing, one, one))
            .where(Invariant.ROWS_ARE_SHARES),
        TaskCase.visible(
                "leak",
                Parts.call(ATTENTION, x, one, one, one),
                Parts.call(ATTENTION, changed, one, one, one))
            .where(Invariant.ROWS_ARE_SHARES, Invariant.NO_LEAK),
        TaskCase.hidden("mask-one", Call.of(MASK, whole(1), whole(1))),
        TaskCase.hidden("mask-step", Call.of(MASK, whole(1), whole(7))),
        hidden("one", 1, 3, 2, 1),
        hidden("narrow", 5, 6, 4, 1),
        hidden("square", 4, 4, 4, 1),
        hidden("long", 9, 3, 5, 1),
        hidden("wide", 5, 8, 8, 3));
  }

  /** Tokens, d_model and d_k. */
  private static TaskCase hidden(String id, int n, int width, int dk, double spread) {
    long seed = 100L * n + 10 * width + dk;
    Call call =
        Parts.call(
            ATTENTION,
            random(seed, n, width, spread),
            random(seed + 1, width, dk),
            random(seed + 2, width, dk),
            random(seed + 3, width, dk));
    return TaskCase.hidden(id, call).where(Invariant.ROWS_ARE_SHARES);
  }

  private static KnownMistake inAttention(String id, Way way) {
    return inAttention(id, way, Node::times);
  }

  private static KnownMistake inAttention(String id, Way way, BinaryOperator<Node> times) {
    return KnownMistake.of(id, ATTENTION.key(), Answers.each(call -> attention(call, way, times)));
  }

  private static List<Node> attention(Call call, Way way, BinaryOperator<Node> times) {
    return way.of(
        projected(call, 1, "q", times),
        projected(call, 2, "k", times),
        projected(call, 3, "v", times),
        causal(call.matrix(0).rows()));
  }

  /** Divided by √d_model. */
  private static List<Node> overModel(Call call) {
    Way way = Way.RIGHT.over(Math.sqrt(call.matrix(0).cols()));
    return attention(call, way, Node::times);
  }

  private static KnownMistake inMask(String id, Rule rule) {
    return KnownMistake.of(
        id,
        MASK.key(),
        Answers.one(
            call -> {
              int past = call.whole(1) - call.whole(0);
              return Parts.mask(
                  Way.additive(call.whole(0), call.whole(1), (i, j) -> rule.keeps(i, j, past)));
            }));
  }

  /** Whether a cell is kept, by the number of earlier keys. */
  @FunctionalInterface
  private interface Rule {
    boolean keeps(int query, int key, int past);
  }

  private static List<KnownMistake> mistakes() {
    Way diagonal = Way.keeping((i, j) -> j < i);
    return List.of(
        inMask("diagonal", (i, j, past) -> j < i + past),
        inMask("triangle", (i, j, past) -> j >= i + past),
        inMask("triangle", (i, j, past) -> j >= i),
        inMask("next", (i, j, past) -> j <= i + past + 1),
        inMask("offset", (i, j, past) -> j <= i),
        KnownMistake.of("booleans", MASK.key(), Answers.one(call -> Parts.mask(keep(call)))),
        KnownMistake.of(
            "tiny",
            MASK.key(),
            Answers.one(call -> Parts.mask(Way.instead(Masks.additive(keep(call)), -1e-9)))),
        inAttention("diagonal", diagonal),
        inAttention("diagonal", Way.emptyRow(EmptyRow.NAN).under(diagonal.mask())),
        inAttention("diagonal", Way.emptyRow(EmptyRow.UNIFORM).under(diagonal.mask())),
        inAttention("triangle", Way.keeping((i, j) -> j >= i)),
        inAttention("next", Way.keeping((i, j) -> j <= i + 1)),
        inAttention("no-mask", Way.unmasked()),
        inAttention("times-zero", Way.timesZero()),
        inAttention("after", Way.maskAfter()),
        inAttention("no-scale", Way.unscaled()),
        KnownMistake.of("scale-model", ATTENTION.key(), Answers.each(CausalAttention::overModel)),
        inAttention("axis", Way.columns()),
        inAttention("weights-transposed", Way.RIGHT, Node::timesTransposed));
  }
}
