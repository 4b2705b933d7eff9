package attentionlab.task.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.data.Apple;
import attentionlab.graph.Matrix;
import attentionlab.nn.Linear;
import attentionlab.nn.MultiHeadAttention;
import attentionlab.nn.SinusoidalPositions;
import attentionlab.task.Call;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import attentionlab.task.Value;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers worked out elsewhere, held against what the core expects of a program. */
class ReferenceNumbersTest {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  private static Matrix expected(String task, String id, String result) {
    Task of = Tasks.find(task);
    return of.expected(of.find(id)).stream()
        .filter(node -> node.id().equals(result))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static Matrix wrong(String task, String mistake, String id) {
    Task of = Tasks.find(task);
    TaskCase in = of.find(id);
    return of.mistakes().stream()
        .filter(each -> each.id().equals(mistake) && each.concerns(in))
        .findFirst()
        .flatMap(each -> each.results(in))
        .orElseThrow()
        .get(0)
        .value();
  }

  private static void assertRows(Matrix matrix, double[]... rows) {
    assertThat(matrix.rows()).isEqualTo(rows.length);
    for (int r = 0; r < rows.length; r++) {
      assertThat(matrix.row(r)).containsExactly(rows[r], within(5.1e-5));
    }
  }

  private static double[] row(double... cells) {
    return cells;
  }

  @Test
  void stableAttention() {
    assertRows(
        expected("CT-01", "identity", "weights"),
        row(0.4711, 0.2645, 0.2645),
        row(0.2645, 0.4711, 0.2645),
        row(0.2645, 0.2645, 0.4711));
    assertThat(expected("CT-01", "identity", "output").get(0, 0)).isEqualTo(4.7108, within(5e-5));
    assertThat(expected("CT-01", "identity", "output").get(0, 1)).isEqualTo(2.6446, within(5e-5));
    assertRows(
        expected("CT-01", "rectangular", "weights"),
        row(0.4011, 0.1978, 0.4011),
        row(0.1084, 0.4458, 0.4458));
    assertRows(
        expected("CT-01", "rectangular", "output"), row(4, 5, 6), row(5.0123, 6.0123, 7.0123));
    assertRows(expected("CT-01", "large", "rows"), row(0.0900, 0.2447, 0.6652));
    assertThat(expected("CT-01", "one-key", "weights").toArray()).containsOnly(1);
  }

  @Test
  void padding() {
    assertRows(expected("CT-02", "row", "weights"), row(0.6652, 0.2447, 0.0900, 0));
    assertThat(expected("CT-02", "finite", "weights").get(0, 3)).isEqualTo(0.1966, within(5e-5));
    assertRows(expected("CT-02", "empty", "weights"), row(0, 0, 0, 0));
    assertThat(wrong("CT-02", "no-mask", "row").get(0, 3)).isEqualTo(0.6439, within(5e-5));
    assertThat(wrong("CT-02", "times-zero", "row").toArray())
        .containsExactly(new double[] {0.6103, 0.2245, 0.0826, 0.0826}, within(5.1e-5));
  }

  @Test
  void causal() {
    assertRows(
        expected("CT-03", "three", "weights"),
        row(1, 0, 0),
        row(0.3302, 0.6698, 0),
        row(0.2483, 0.2483, 0.5035));
    assertRows(
        expected("CT-03", "three", "output"), row(1, 0), row(0.3302, 0.6698), row(0.7517, 0.7517));
    assertRows(
        expected("CT-03", "equal", "weights"),
        row(1, 0, 0),
        row(1 / 2.0, 1 / 2.0, 0),
        row(1 / 3.0, 1 / 3.0, 1 / 3.0));
    assertRows(expected("CT-03", "one", "weights"), row(1));
    assertThat(expected("CT-03", "mask-cached", "mask"))
        .isEqualTo(Matrix.of(new double[][] {{0, 0, 0, 0, NONE}, {0, 0, 0, 0, 0}}));
  }

  @Test
  void heads() {
    assertRows(expected("CT-04", "split", "head_1"), row(0, 1), row(4, 5));
    assertRows(expected("CT-04", "split", "head_2"), row(2, 3), row(6, 7));
    assertRows(expected("CT-04", "merge", "output"), row(0, 1, 2, 3), row(4, 5, 6, 7));
    assertRows(
        expected("CT-04", "two-heads", "output"),
        row(0.2028, 0.3028, 0.4141, 0.5141),
        row(0.2253, 0.3253, 0.4364, 0.5364));
    Matrix one = expected("CT-04", "one-head", "output");
    assertThat(one.get(0, 0)).isEqualTo(0.2120, within(5e-5));
    assertThat(one.get(1, 0)).isEqualTo(0.2433, within(5e-5));
    assertRows(
        tenthsOfTwoHeads().heads().get(0).weights().value(),
        row(0.4929, 0.5071),
        row(0.4367, 0.5633));
    assertRows(
        tenthsOfTwoHeads().heads().get(1).weights().value(),
        row(0.4647, 0.5353),
        row(0.4091, 0.5909));
  }

  @Test
  void itRefersToTheAppleInTheSecondHead() {
    Linear one = linear(Matrix.identity(4));
    MultiHeadAttention apple =
        MultiHeadAttention.of(
            Parts.tokens("q", Apple.X),
            new MultiHeadAttention.Weights(linear(Apple.W_Q), one, one, one),
            MultiHeadAttention.Options.heads(2));
    int it = Apple.TOKENS.indexOf("它");
    assertThat(apple.heads().get(0).weights().value().get(it, 0)).isEqualTo(0.3682, within(5e-5));
    assertThat(apple.heads().get(1).weights().value().get(it, 4)).isEqualTo(0.8722, within(5e-5));
    assertThat(expected("CT-04", "apple", "output")).isEqualTo(apple.output().value());
  }

  private static MultiHeadAttention tenthsOfTwoHeads() {
    Linear one = linear(Matrix.identity(4));
    Matrix tenths = Matrix.of(2, 4, (r, c) -> (4 * r + c) / 10.0);
    return MultiHeadAttention.of(
        Parts.tokens("q", tenths),
        new MultiHeadAttention.Weights(one, one, one, one),
        MultiHeadAttention.Options.heads(2));
  }

  private static Linear linear(Matrix weight) {
    return Linear.of(Parts.weights(weight));
  }

  @Test
  void asManyHeadsOfKeysAsOfQueriesIsMultiHead() {
    Task task = Tasks.find("CT-04");
    TaskCase all = task.find("grouped-all");
    Call grouped = all.calls().get(0);
    Call multi = new Call(task.functions().get(2), grouped.arguments().subList(0, 6));
    Matrix same = task.right().get("multiHead").of(List.of(multi)).get(0).value();
    assertClose(task.expected(all).get(0).value(), same, 1e-12);
  }

  @Test
  void positions() {
    Matrix eight = expected("CT-05", "eight", "encoding");
    assertThat(eight.row(0)).containsExactly(0, 1, 0, 1, 0, 1, 0, 1);
    assertThat(eight.row(1))
        .containsExactly(
            new double[] {0.8415, 0.5403, 0.0998, 0.9950, 0.0100, 1.0000, 0.0010, 1.0000},
            within(5.1e-5));
    for (int p = 0; p < 3; p++) {
      assertThat(dot(eight.row(p), eight.row(p))).isEqualTo(4, within(1e-12));
      assertThat(dot(eight.row(p), eight.row(p + 3))).isEqualTo(1.9649, within(5e-5));
    }
    Matrix shift = SinusoidalPositions.shift(1, 8, SinusoidalPositions.BASE);
    for (int c = 0; c < 8; c++) {
      assertThat(dot(shift.row(c), eight.row(2))).isEqualTo(eight.get(3, c), within(1e-12));
    }
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  @Test
  void rotaryPositions() {
    assertRows(expected("CT-06", "four", "rows"), row(-1.1426, 1.9221, 2.9599, 4.0298));
    assertRows(wrong("CT-06", "half-split", "four"), row(-1.9841, 1.9599, 2.4624, 4.0198));
    assertRows(expected("CT-06", "position-zero", "rows"), row(1, 2, 3, 4));
    assertThat(dot(rope(row(1, 2), 5), rope(row(3, -1), 3))).isEqualTo(-6.7812, within(5e-5));
    assertThat(dot(rope(row(1, 2), 105), rope(row(3, -1), 103))).isEqualTo(-6.7812, within(5e-5));
    assertThat(dot(rope(row(1, 2), 3), rope(row(3, -1), 5))).isEqualTo(5.9489, within(5e-5));
  }

  private static double[] rope(double[] x, int position) {
    Task task = Tasks.find("CT-06");
    Call call =
        Call.of(
            task.functions().get(0),
            new Value.Row(Matrix.row(x)),
            new Value.Whole(position),
            new Value.Real(10000));
    return task.right().get("rope").of(List.of(call)).get(0).value().row(0);
  }

  @Test
  void norms() {
    assertRows(expected("CT-07", "layer", "rows"), row(-1.2247, 0, 1.2247));
    Matrix moved = expected("CT-07", "layer-moved", "rows");
    assertThat(moved.row(1)).containsExactly(moved.row(0), within(1e-4));
    assertRows(expected("CT-07", "rms", "rows"), row(0.4629, 0.9258, 1.3887));
    Matrix rms = expected("CT-07", "rms-moved", "rows");
    assertThat(Math.abs(rms.get(0, 0) - rms.get(1, 0))).isGreaterThan(0.1);
    assertThat(expected("CT-07", "layer-constant", "rows").toArray()).containsOnly(0);
    assertThat(expected("CT-07", "batch-single", "rows").toArray()).containsOnly(0);
    assertThat(expected("CT-07", "batch", "rows").get(0, 0))
        .isEqualTo((1 - 5.3333) / Math.sqrt(17.2222), within(1e-4));
    assertThat(wrong("CT-07", "padding", "batch").get(0, 0))
        .isEqualTo((1 - 4) / Math.sqrt(18.25), within(1e-4));
  }

  @Test
  void crossAttention() {
    double top = 0.9411;
    double low = 0.0295;
    assertRows(
        expected("CT-08", "translation", "weights"),
        row(top, low, low),
        row(low, top, low),
        row(low, low, top),
        row(1 / 3.0, 1 / 3.0, 1 / 3.0));
    Matrix padded = expected("CT-08", "padded", "weights");
    assertThat(padded.row(0)).containsExactly(new double[] {0.9696, 0.0304, 0}, within(5.1e-5));
    assertThat(padded.row(3)).containsExactly(0.5, 0.5, 0);
    assertThat(expected("CT-08", "swapped-sizes", "weights").shape()).isEqualTo("(3, 4)");
  }

  @Test
  void cache() {
    assertThat(expected("CT-09", "bytes", "number").get(0, 0)).isEqualTo(1_342_177_280.0);
    assertThat(expected("CT-09", "length", "output").get(0, 0)).isEqualTo(11);
    Task task = Tasks.find("CT-09");
    List<Call> calls = task.find("eleven").calls();
    Matrix full =
        Way.RIGHT
            .of(
                Parts.tokens("q", rows(calls, CachedDecoding.ATTEND, 0)),
                Parts.tokens("k", rows(calls, CachedDecoding.APPEND, 0)),
                Parts.tokens("v", rows(calls, CachedDecoding.APPEND, 1)),
                Way.additive(11, 11, (i, j) -> j <= i))
            .get(1)
            .value();
    assertClose(expected("CT-09", "eleven", "output"), full, 1e-12);
  }

  private static Matrix rows(List<Call> calls, attentionlab.task.Function of, int argument) {
    return Matrix.of(
        calls.stream()
            .filter(call -> call.function() == of)
            .map(call -> call.matrix(argument).row(0))
            .toArray(double[][]::new));
  }

  private static void assertClose(Matrix a, Matrix b, double tolerance) {
    assertThat(a.shape()).isEqualTo(b.shape());
    assertThat(a.toArray()).containsExactly(b.toArray(), within(tolerance));
  }

  @Test
  void onlineSoftmax() {
    for (String id : List.of("blocks-of-two", "blocks-of-one", "one-block", "remainder")) {
      assertRows(expected("CT-10", id, "output"), row(36.8806));
    }
    assertRows(
        expected("CT-10", "window", "weights"),
        row(1, 0, 0, 0),
        row(0.5, 0.5, 0, 0),
        row(0, 0.5, 0.5, 0),
        row(0, 0, 0.5, 0.5));
    assertThat(expected("CT-10", "first-hidden", "output").get(0, 0)).isFinite();
  }
}
