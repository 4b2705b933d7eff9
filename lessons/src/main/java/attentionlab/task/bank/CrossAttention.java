package attentionlab.task.bank;

import static attentionlab.task.bank.Parts.random;
import static attentionlab.task.bank.Parts.table;

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
import attentionlab.task.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** CT-08: attention of a decoder to what an encoder kept. */
final class CrossAttention {
  private static final Function CROSS =
      Function.of(
          "crossAttention",
          Type.ATTENTION,
          "double[][] dec",
          "double[][] mem",
          "double[][] Wq",
          "double[][] Wk",
          "double[][] Wv",
          "boolean[] padding");
  private static final int DECODER = 0;
  private static final int MEMORY = 1;

  private CrossAttention() {}

  static Task task() {
    return new Task(
        "CT-08",
        "L7.1 s3",
        List.of(CROSS),
        Parts.starter("CT-08"),
        cases(),
        Map.of(CROSS.key(), Answers.each(CrossAttention::right)),
        mistakes());
  }

  private static Node projected(Call call, int from, int weight, String letter) {
    Node x = Parts.tokens(letter, call.matrix(from));
    return x.times(Parts.weights(call.matrix(weight)));
  }

  private static List<Node> right(Call call) {
    Node q = projected(call, DECODER, 2, "q");
    Node k = projected(call, MEMORY, 3, "k");
    Matrix hides = padding(q.value().rows(), k.value().rows(), call.flags(5), true);
    Node mask = Node.input(Parts.MASK, hides, q.rows(), k.rows(), Provenance.COMPUTED);
    ScaledDotProductAttention right =
        ScaledDotProductAttention.of(
            q, k, projected(call, MEMORY, 4, "v"), Options.PLAIN.masked(mask).with(EmptyRow.ZERO));
    return List.of(right.weights(), right.output());
  }

  /** Minus infinity for each key that is flagged, or for each that is not. */
  private static Matrix padding(int queries, int keys, List<Boolean> flags, boolean hides) {
    return Way.additive(queries, keys, (i, j) -> flags.get(j) != hides);
  }

  private static List<TaskCase> cases() {
    Matrix source = Matrix.identity(3);
    Matrix target = Matrix.of(4, 3, (r, c) -> r == c ? 6 : 0);
    return List.of(
        plain("translation", target, source, flags(3, 3)),
        plain("padded", target, source, flags(3, 2)),
        plain("swapped-sizes", source, target, flags(4, 4)),
        hidden("widths", 3, 6, 5, 4, 4),
        hidden("alike", 4, 4, 3, 3, 3),
        hidden("alike-padded", 5, 5, 4, 4, 2),
        hidden("more-queries", 6, 3, 4, 4, 2),
        hidden("one", 1, 1, 3, 2, 1),
        hidden("all-padded", 3, 4, 4, 4, 0));
  }

  private static List<Boolean> flags(int all, int real) {
    List<Boolean> flags = new ArrayList<>(Collections.nCopies(real, false));
    flags.addAll(Collections.nCopies(all - real, true));
    return flags;
  }

  private static TaskCase plain(String id, Matrix dec, Matrix mem, List<Boolean> padding) {
    Value one = table(Matrix.identity(3));
    return TaskCase.visible(
            id, Call.of(CROSS, table(dec), table(mem), one, one, one, new Value.Flags(padding)))
        .where(Invariant.ROWS_ARE_SHARES);
  }

  private static TaskCase hidden(String id, int nq, int nk, int dq, int dk, int real) {
    long seed = 1000L * nq + 100 * nk + 10 * dq + dk;
    Call call =
        Call.of(
            CROSS,
            table(random(seed, nq, dq)),
            table(random(seed + 1, nk, dk)),
            table(random(seed + 2, dq, 6)),
            table(random(seed + 3, dk, 6)),
            table(random(seed + 4, dk, 3)),
            new Value.Flags(flags(nk, real)));
    return TaskCase.hidden(id, call).where(Invariant.ROWS_ARE_SHARES);
  }

  /** Attention with queries from one side and keys and values from the other. */
  private static Answers attention(
      int queries, int keys, java.util.function.Function<Call, Way> way) {
    return Answers.each(
        call -> {
          Node q = projected(call, queries, 2, "q");
          Node k = projected(call, keys, 3, "k");
          Matrix mask = padding(q.value().rows(), k.value().rows(), call.flags(5), true);
          return way.apply(call).of(q, k, projected(call, keys, 4, "v"), mask);
        });
  }

  private static KnownMistake mistake(String id, Way way) {
    return KnownMistake.of(id, CROSS.key(), attention(DECODER, MEMORY, call -> way));
  }

  private static Way causal() {
    return Way.RIGHT.under(
        mask ->
            Matrix.of(
                mask.rows(),
                mask.cols(),
                (i, j) -> j <= i ? mask.get(i, j) : Double.NEGATIVE_INFINITY));
  }

  private static Way rows(Call call) {
    return Way.keeping((i, j) -> !call.flags(5).get(i));
  }

  private static Way flipped(Call call) {
    Masks.Rule rule = (i, j) -> call.flags(5).get(j);
    return Way.keeping(rule);
  }

  private static List<KnownMistake> mistakes() {
    return List.of(
        KnownMistake.of("roles", CROSS.key(), attention(MEMORY, DECODER, call -> Way.RIGHT)),
        KnownMistake.of("only-memory", CROSS.key(), attention(MEMORY, MEMORY, call -> Way.RIGHT)),
        KnownMistake.of(
            "only-decoder", CROSS.key(), attention(DECODER, DECODER, call -> Way.RIGHT)),
        KnownMistake.of(
            "only-decoder", CROSS.key(), attention(DECODER, DECODER, call -> Way.unmasked())),
        mistake("causal", causal()),
        KnownMistake.of("queries", CROSS.key(), attention(DECODER, MEMORY, CrossAttention::rows)),
        KnownMistake.of(
            "flipped", CROSS.key(), attention(DECODER, MEMORY, CrossAttention::flipped)),
        mistake("no-mask", Way.unmasked()),
        mistake("after", Way.maskAfter()),
        mistake("times-zero", Way.timesZero()),
        mistake("no-scale", Way.unscaled()),
        KnownMistake.of(
            "scale-model",
            CROSS.key(),
            attention(DECODER, MEMORY, call -> Way.RIGHT.over(Math.sqrt(call.matrix(0).cols())))),
        mistake("axis", Way.columns()),
        mistake("nan-row", Way.emptyRow(EmptyRow.NAN)),
        mistake("finite-row", Way.emptyRow(EmptyRow.UNIFORM)),
        mistake("finite-row", Way.RIGHT.under(mask -> Way.instead(mask, -1e9))));
  }
}
