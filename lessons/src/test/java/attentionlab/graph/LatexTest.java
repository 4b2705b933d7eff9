package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTest {

  @Test
  void onlyWhatIsCompoundNeedsParenthesesBesideAFactor() {
    assertThat(Latex.atom("Q").grouped()).isEqualTo("Q");
    assertThat(Latex.compound("a + b").grouped()).isEqualTo("\\left(a + b\\right)");
  }

  @ParameterizedTest
  @CsvSource({
    "Q, Q^{2}",
    "d_k, d_k^{2}",
    "\\sigma, \\sigma^{2}",
    "\\hat{x}, \\hat{x}^{2}",
    "X_{ij}, X_{ij}^{2}",
    "\\part{q}{Q}, \\part{q}{Q}^{2}",
    "W^Q, {W^Q}^{2}",
    "W^{Q}_1, {W^{Q}_1}^{2}",
    "Q K, \\left(Q K\\right)^{2}",
    "2x, \\left(2x\\right)^{2}",
    "-x, \\left(-x\\right)^{2}",
  })
  void anExponentStandsAtOneSymbolOrAtParentheses(String text, String raised) {
    assertThat(Latex.atom(text).raised("2")).isEqualTo(raised);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q", "W^Q", "S_M", "X^{\\times}", "\\part{wq}{W^Q}"})
  void anIndexStandsAtOneSymbolInBraces(String symbol) {
    assertThat(Latex.atom(symbol).braced()).isEqualTo("{" + symbol + "}");
  }

  @Test
  void anIndexStandsAtParenthesesOtherwise() {
    assertThat(Latex.atom("Q K^{\\top}").braced()).isEqualTo("\\left(Q K^{\\top}\\right)");
  }

  @Test
  void anInputIsWrittenAsItsCells() {
    Node x = Samples.given("x", Matrix.of(2, 2, 1, -0.5, Double.NEGATIVE_INFINITY, 0));
    assertThat(Formula.of(Graph.of(x), Name.of("x", Role.NEUTRAL), Set.of()))
        .isEqualTo("\\begin{pmatrix}1 & -0.5 \\\\ -\\infty & 0\\end{pmatrix}");
  }

  @Test
  void aFormulaOfAnUnknownNodeIsRefused() {
    Graph graph = Graph.of(Samples.given("x", 1, 1, 1));
    assertThatThrownBy(() -> Formula.of(graph, Name.of("y", Role.NEUTRAL), Set.of()))
        .isInstanceOf(NoSuchElementException.class);
  }
}
