package attentionlab.task.bank;

import static attentionlab.task.bank.Parts.random;
import static attentionlab.task.bank.Parts.whole;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.nn.Masks.Rule;
import attentionlab.task.Answers;
import attentionlab.task.Call;
import attentionlab.task.Function;
import attentionlab.task.KnownMistake;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import attentionlab.task.Type;
import attentionlab.task.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CT-09: decoding token by token with kept keys and values. */
final class CachedDecoding {
  static final Function APPEND =
      Function.in("KvCache", "append", Type.NOTHING, "double[] k", "double[] v");
  static final Function ATTEND = Function.in("KvCache", "attend", Type.VECTOR, "double[] q");
  static final Function ATTEND_LAST =
      Function.in("KvCache", "attendLast", Type.MATRIX, "double[][] Q");
  static final Function LENGTH = Function.in("KvCache", "length", Type.WHOLE);
  static final Function BYTES =
      Function.of(
          "cacheBytes",
          Type.LONG,
          "int layers",
          "int kvHeads",
          "int width",
          "int length",
          "int bytesPerNumber");

  private CachedDecoding() {}

  static Task task() {
    return new Task(
        "CT-09",
        "L9.2 s3",
        List.of(APPEND, ATTEND, ATTEND_LAST, LENGTH, BYTES),
        Parts.starter("CT-09"),
        cases(),
        Map.of(APPEND.key(), CacheWay.RIGHT, BYTES.key(), bytes(c -> 2 * product(c))),
        mistakes());
  }

  private static List<TaskCase> cases() {
    List<Call> prompt = new ArrayList<>(appended(5, 4, 91));
    prompt.add(last(5, 4, 91));
    List<Call> both = new ArrayList<>(prompt);
    both.addAll(appended(2, 4, 92));
    both.add(last(2, 4, 92));
    List<Call> eleven = new ArrayList<>(appended(11, 2, 93));
    eleven.add(Call.of(LENGTH));
    return List.of(
        visible("step", steps(3, 2, 94)),
        visible("prompt", prompt),
        visible("length", eleven),
        TaskCase.visible("bytes", bytes(80, 8, 128, 4096, 2)),
        hidden("eleven", steps(11, 4, 95)),
        hidden("prompt-and-more", both),
        hidden("one", steps(1, 3, 96)),
        TaskCase.hidden("bytes-large", bytes(96, 96, 128, 100_000, 4)),
        TaskCase.hidden("bytes-small", bytes(1, 1, 4, 3, 8)));
  }

  private static TaskCase visible(String id, List<Call> calls) {
    return TaskCase.visible(id, calls.toArray(Call[]::new));
  }

  private static TaskCase hidden(String id, List<Call> calls) {
    return TaskCase.hidden(id, calls.toArray(Call[]::new));
  }

  /** A key, a value and a query for each token. */
  private static List<Call> steps(int tokens, int width, long seed) {
    List<Call> calls = new ArrayList<>();
    Matrix queries = random(seed + 20, tokens, width, 2);
    List<Call> appended = appended(tokens, width, seed);
    for (int i = 0; i < tokens; i++) {
      calls.add(appended.get(i));
      calls.add(Call.of(ATTEND, row(queries, i)));
    }
    return calls;
  }

  private static List<Call> appended(int tokens, int width, long seed) {
    Matrix keys = random(seed, tokens, width, 2);
    Matrix values = random(seed + 10, tokens, 3);
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < tokens; i++) {
      calls.add(Call.of(APPEND, row(keys, i), row(values, i)));
    }
    return calls;
  }

  private static Call last(int tokens, int width, long seed) {
    return Parts.call(ATTEND_LAST, random(seed + 20, tokens, width, 2));
  }

  private static Value row(Matrix matrix, int row) {
    return new Value.Row(Matrix.row(matrix.row(row)));
  }

  private static Call bytes(int layers, int heads, int width, int length, int bytes) {
    return Call.of(BYTES, whole(layers), whole(heads), whole(width), whole(length), whole(bytes));
  }

  private static long product(Call call) {
    long product = 1;
    for (int i = 0; i < call.arguments().size(); i++) {
      product *= call.whole(i);
    }
    return product;
  }

  private static Answers bytes(java.util.function.ToLongFunction<Call> count) {
    return Answers.one(
        call -> {
          Matrix value = Matrix.row(count.applyAsLong(call));
          Node node = Parts.result(Parts.NUMBER, value, Axis.single("KV"), Axis.single("bytes"));
          return node;
        });
  }

  private static KnownMistake seeing(String id, CacheWay way) {
    return KnownMistake.of(id, APPEND.key(), way);
  }

  private static List<KnownMistake> mistakes() {
    Rule all = (i, j) -> true;
    Rule before = (i, j) -> j < i;
    return List.of(
        seeing("no-scale", new CacheWay(past -> CacheWay.causal(past), Way.unscaled(), false)),
        seeing("no-causal", new CacheWay(past -> all, Way.RIGHT, false)),
        seeing("offset", CacheWay.block(past -> (i, j) -> j <= i)),
        seeing("newest", new CacheWay(past -> (i, j) -> j < i + past, Way.RIGHT, false)),
        seeing(
            "newest",
            new CacheWay(past -> (i, j) -> j < i + past, Way.emptyRow(EmptyRow.NAN), false)),
        seeing("diagonal", CacheWay.block(past -> (i, j) -> before.keeps(i + past, j))),
        seeing("only-newest", new CacheWay(past -> (i, j) -> j == i + past, Way.RIGHT, false)),
        seeing("front", new CacheWay(past -> CacheWay.causal(past), Way.RIGHT, true)),
        KnownMistake.of("keys-only", BYTES.key(), bytes(CachedDecoding::product)),
        KnownMistake.of("overflow", BYTES.key(), bytes(call -> (int) (2 * product(call)))));
  }
}
