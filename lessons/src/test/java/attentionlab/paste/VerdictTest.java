package attentionlab.paste;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Exp;
import attentionlab.graph.Graph;
import attentionlab.graph.LayerNorm;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Samples;
import attentionlab.graph.SineCosine;
import attentionlab.graph.Softmax;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.lesson.Language;
import attentionlab.lesson.Messages;
import attentionlab.nn.Heads;
import attentionlab.nn.Masks;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong results computed here, apart from the mistakes that are tried. */
class VerdictTest {
  private static final Softmax SOFTMAX = new Softmax(EmptyRow.NAN);
  private static final Node X = Samples.given("x", 5, 4, 1);
  private static final Node Q = X.times(Samples.given("wq", 4, 4, 2)).as(name("q"));
  private static final Node K = X.times(Samples.given("wk", 4, 4, 3)).as(name("k"));
  private static final Node V = X.times(Samples.given("wv", 4, 4, 4)).as(name("v"));
  private static final Node MASK = Samples.given("m", Masks.additive(causal()));
  private static final ScaledDotProductAttention PLAIN = ScaledDotProductAttention.of(Q, K, V);
  private static final ScaledDotProductAttention CAUSAL =
      ScaledDotProductAttention.of(Q, K, V, Options.PLAIN.masked(MASK));

  private static Matrix causal() {
    return Masks.causal(5, 5, Masks.Alignment.values()[0]);
  }

  private static Name name(String id) {
    return Name.of(id, Role.NEUTRAL);
  }

  private static Verdict verdict(Node right, Matrix wrong) {
    return verdict(right, Printed.tensor(wrong, 4));
  }

  private static Verdict verdict(Node right, String pasted) {
    return Verdict.of(right, Graph.of(right), PastedMatrix.parse(pasted));
  }

  private static List<String> causes(Verdict verdict) {
    return verdict.guesses().stream()
        .map(guess -> guess.why().key().replace("mistake.", ""))
        .toList();
  }

  private static Matrix map(Matrix m, Matrix.CellFunction cell) {
    return Matrix.of(m.rows(), m.cols(), cell);
  }

  private static Matrix masked(Matrix.CellFunction hidden) {
    Matrix scaled = PLAIN.scaled().value();
    return map(
        scaled, (r, c) -> hidden.at(r, c) != 0 ? Double.NEGATIVE_INFINITY : scaled.get(r, c));
  }

  private static Matrix softmax(Matrix scores) {
    return SOFTMAX.on(Samples.given("s", scores)).value();
  }

  static Stream<Arguments> mistakes() {
    Node weights = CAUSAL.weights();
    Matrix plain = PLAIN.weights().value();
    return Stream.of(
        Arguments.of(PLAIN.scaled(), PLAIN.scores().value(), List.of("unscaled", "other")),
        Arguments.of(PLAIN.weights(), softmax(PLAIN.scores().value()), List.of("unscaled")),
        Arguments.of(
            PLAIN.weights(), softmax(PLAIN.scores().dividedBy(4).value()), List.of("scaled.twice")),
        Arguments.of(
            PLAIN.weights(), softmax(PLAIN.scores().times(2).value()), List.of("multiplied")),
        Arguments.of(
            PLAIN.weights(),
            softmax(PLAIN.scores().dividedBy(Math.sqrt(5)).value()),
            List.of("root")),
        Arguments.of(PLAIN.scores(), PLAIN.scaled().value(), List.of("scaled")),
        Arguments.of(
            PLAIN.weights(),
            SOFTMAX.on(PLAIN.scaled().transposed()).transposed().value(),
            List.of("softmax.columns")),
        Arguments.of(PLAIN.weights(), new Exp().on(PLAIN.scaled()).value(), List.of("softmax.exp")),
        Arguments.of(PLAIN.weights(), PLAIN.scaled().value(), List.of("softmax.missing", "other")),
        Arguments.of(
            PLAIN.weights(), SOFTMAX.on(PLAIN.weights()).value(), List.of("softmax.twice")),
        Arguments.of(weights, plain, List.of("mask.missing")),
        Arguments.of(
            weights, map(plain, (r, c) -> c > r ? 0 : plain.get(r, c)), List.of("mask.after")),
        Arguments.of(weights, softmax(masked((r, c) -> c >= r ? 1 : 0)), List.of("mask.self")),
        Arguments.of(weights, softmax(masked((r, c) -> c > r + 1 ? 1 : 0)), List.of("mask.next")),
        Arguments.of(weights, softmax(masked((r, c) -> c < r ? 1 : 0)), List.of("mask.turned")),
        Arguments.of(weights, softmax(masked((r, c) -> c <= r ? 1 : 0)), List.of("mask.opposite")),
        Arguments.of(
            weights,
            softmax(map(plain, (r, c) -> c > r ? 0 : PLAIN.scaled().value().get(r, c))),
            List.of("mask.zero")),
        Arguments.of(CAUSAL.output(), PLAIN.output().value(), List.of("mask.missing")),
        Arguments.of(
            CAUSAL.masked(),
            map(plain, (r, c) -> c > r ? -1e9 : PLAIN.scaled().value().get(r, c)),
            List.of("finite")),
        Arguments.of(
            PLAIN.output(), PLAIN.output().transposed().value(), List.of("transposed", "columns")),
        Arguments.of(
            PLAIN.scores(),
            K.timesTransposed(Q).value(),
            List.of("product.swapped", "transposed", "columns")),
        Arguments.of(
            Q, X.timesTransposed(Samples.given("wq", 4, 4, 2)).value(), List.of("product.weight")));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aKnownMistakeInAttentionIsNamedAndNoOther(Node right, Matrix wrong, List<String> causes) {
    assertThat(causes(verdict(right, wrong))).containsExactlyInAnyOrderElementsOf(causes);
  }

  static Stream<Arguments> others() {
    Node gamma = Samples.given("gamma", 1, 4, 5);
    Node beta = Samples.given("beta", 1, 4, 6);
    Node norm = new LayerNorm(1e-5).on(X, gamma, beta).as(name("norm"));
    Matrix unbiased = normalised(X.value(), gamma.value(), beta.value(), 3);
    Node angles = Samples.given("angles", 5, 3, 7);
    Node sines = new SineCosine().on(angles);
    Matrix s = sines.value();
    List<Node> heads = Heads.split(Q, 2);
    Matrix stacked = Matrix.of(5, 4, (r, c) -> below(heads, 4 * r + c));
    Node sum = X.plus(Q).as(name("sum"));
    Matrix q = Q.value();
    return Stream.of(
        Arguments.of(norm, unbiased, List.of("norm.unbiased")),
        Arguments.of(
            sines,
            map(s, (r, c) -> c < 3 ? s.get(r, 2 * c) : s.get(r, 2 * (c - 3) + 1)),
            List.of("sines.halves")),
        Arguments.of(Heads.merge(heads), stacked, List.of("heads.merge")),
        Arguments.of(
            Heads.merge(heads),
            Heads.mergeWrongly(heads).value(),
            List.of("heads.turned", "columns")),
        Arguments.of(
            heads.get(1), Heads.splitWithoutTranspose(Q, 2).get(1).value(), List.of("heads.split")),
        Arguments.of(sum, q, List.of("residual", "other")),
        Arguments.of(Q, map(q, (r, c) -> 1.7 * q.get(r, c)), List.of("factor")),
        Arguments.of(Q, map(q, (r, c) -> 1.5 + q.get(r, c)), List.of("shift")),
        Arguments.of(Q, map(q, (r, c) -> -q.get(r, c)), List.of("sign")),
        Arguments.of(Q, map(q, (r, c) -> q.get((r + 2) % 5, c)), List.of("rows")),
        Arguments.of(Q, map(q, (r, c) -> q.get(r, 3 - c)), List.of("cols")),
        Arguments.of(Q, Matrix.of(4, 5, q.toArray()), List.of("reshaped")),
        Arguments.of(Q, Matrix.of(5, 4, Q.transposed().value().toArray()), List.of("columns")),
        Arguments.of(Q, Samples.matrix(5, 4, 99), List.of()),
        Arguments.of(Q, Samples.matrix(2, 3, 99), List.of()));
  }

  /** One of the numbers of all heads, read head after head. */
  private static double below(List<Node> heads, int index) {
    return heads.get(index / 10).value().get(index % 10 / 2, index % 2);
  }

  private static Matrix normalised(Matrix x, Matrix gamma, Matrix beta, double count) {
    return map(
        x,
        (r, c) -> {
          double mean = 0;
          double squares = 0;
          for (double v : x.row(r)) {
            mean += v / 4;
          }
          for (double v : x.row(r)) {
            squares += (v - mean) * (v - mean);
          }
          double normal = (x.get(r, c) - mean) / Math.sqrt(squares / count + 1e-5);
          return gamma.get(0, c) * normal + beta.get(0, c);
        });
  }

  @ParameterizedTest
  @MethodSource("others")
  void aKnownMistakeElsewhereIsNamedAndNoOther(Node right, Matrix wrong, List<String> causes) {
    assertThat(causes(verdict(right, wrong))).containsExactlyInAnyOrderElementsOf(causes);
  }

  @Test
  void theSameNumbersAreTheSameInWhateverPrecisionTheyArePrinted() {
    for (int decimals = 1; decimals < 16; decimals++) {
      assertThat(verdict(PLAIN.output(), Printed.tensor(PLAIN.output().value(), decimals)).same())
          .isTrue();
    }
    Node weight = Samples.given("w", Matrix.row(0.6413, 0.3587));
    assertThat(verdict(weight, "0.64 0.36").same()).isTrue();
    assertThat(verdict(weight, "0.64 0.37").same()).isFalse();
    assertThat(verdict(weight, "1 0").same()).isFalse();
  }

  @Test
  void theFirstCellThatDiffersIsNamedWithHowManyDoAndByHowMuch() {
    Node x = Samples.given("x", Matrix.of(2, 3, 1, 2, 3, 4, 5, 6));
    Verdict verdict = verdict(x, "[[1.0, 2.0, 3.5], [4.0, 5.0, 6.25]]");
    assertThat(verdict.first()).contains(x.cell(0, 2));
    assertThat(verdict.differing()).isEqualTo(2);
    assertThat(verdict.largest()).isEqualTo(0.5);
    assertThat(verdict.guesses()).isEmpty();
  }

  @Test
  void aListOfNumbersFitsAColumn() {
    Node x = Samples.given("x", Matrix.of(3, 1, 1, 2, 3));
    assertThat(verdict(x, "tensor([1., 2., 3.])").same()).isTrue();
    assertThat(verdict(x, "tensor([1., 2., 4.])").first()).contains(x.cell(2, 0));
  }

  @Test
  void halfPrecisionIsRecognised() {
    Node x = Samples.given("x", Matrix.row(0.1, 0.2, 1000.3));
    assertThat(causes(verdict(x, "0.0999756 0.1999512 1000.5000000"))).containsExactly("float16");
  }

  @Test
  void everyMistakeHasASentenceInBothLanguages() {
    mistakes()
        .flatMap(each -> ((List<?>) each.get()[2]).stream())
        .forEach(
            key -> {
              for (Language language : Language.values()) {
                assertThat(Messages.text(language, "mistake." + key)).isNotBlank();
              }
            });
  }
}
