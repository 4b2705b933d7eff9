package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;

class DerivationTest {
  private static final double MINUS_INFINITY = Double.NEGATIVE_INFINITY;
  private static final Name Q = Name.of("Q", Role.QUERY);
  private static final Name K = Name.of("K", Role.KEY);
  private static final Name V = Name.of("V", Role.VALUE);
  private static final Name SCORES = new Name("scores", "S", Role.SCORES);
  private static final Name SCALED = new Name("scaled", "\\tilde{S}", Role.SCORES);
  private static final Name WEIGHTS = new Name("weights", "A", Role.WEIGHTS);
  private static final Name OUTPUT = new Name("output", "O", Role.OUTPUT);

  private final Axis tokens = Axis.tokens("n", List.of("it", "cat"));
  private final Node q = input(Q, Matrix.of(2, 2, 1, 0, -0.5, 2));
  private final Node k = input(K, Matrix.of(2, 2, 0.5, 1, 1, -1));
  private final Node v = input(V, Matrix.of(2, 2, 10, 20, 30, 40));
  private final Node scores = q.timesTransposed(k).as(SCORES);
  private final Node scaled = Scale.dividingByRoot(2).on(scores).as(SCALED);
  private final Node weights = new Softmax(Softmax.EmptyRow.NAN).on(scaled).as(WEIGHTS);
  private final Node output = weights.times(v).as(OUTPUT);

  private Node input(Name name, Matrix value) {
    return Node.input(name, value, tokens, Axis.features("d", 2), Provenance.HAND_SET);
  }

  @Test
  void aProductIsWrittenBySymbolsByNumbersWithItsPartsWorkedOutAndItsResult() {
    assertThat(Derivation.of(scores, 1, 0).text())
        .isEqualTo(
            """
            S[cat, it] = Q[cat, 0] · K[it, 0] + Q[cat, 1] · K[it, 1]
                       = (−0.5) · 0.5 + 2 · 1
                       = −0.25 + 2
                       = 1.75""");
  }

  @Test
  void aSoftmaxShowsItsPowersAndTheTwoNumbersOfItsQuotient() {
    assertThat(Derivation.of(weights, 0, 1).text())
        .isEqualTo(
            """
            A[it, cat] = e^(scaled[it, cat]) / (e^(scaled[it, it]) + e^(scaled[it, cat]))
                       = e^0.7071 / (e^0.3536 + e^0.7071)
                       = 2.0281 / 3.4522
                       = 0.5875""");
  }

  @Test
  void aMaskedScoreIsAPowerOfMinusInfinity() {
    Node mask = input(Name.of("M", Role.NEUTRAL), Matrix.of(2, 2, 0, MINUS_INFINITY, 0, 0));
    Node masked = new Mask().on(scaled, mask).as(Name.of("X", Role.SCORES));
    Node result = new Softmax(Softmax.EmptyRow.NAN).on(masked).as(WEIGHTS);
    assertThat(Derivation.of(result, 0, 1).text())
        .isEqualTo(
            """
            A[it, cat] = e^(X[it, cat]) / (e^(X[it, it]) + e^(X[it, cat]))
                       = e^(−∞) / (e^0.3536 + e^(−∞))
                       = 0 / 1.4241
                       = 0""");
  }

  @Test
  void theEqualsSignsStandBelowEachOtherUnderChineseLabelsToo() {
    Axis chinese = Axis.tokens("n", List.of("它", "苹果"));
    Node x = q.along(chinese, chinese);
    assertThat(Derivation.of(x.plus(x).as(OUTPUT), 0, 1).text())
        .isEqualTo(
            """
            O[它, 苹果] = Q[它, 苹果] + Q[它, 苹果]
                        = 0 + 0
                        = 0""");
  }

  @Test
  void anInputIsItsNumber() {
    assertThat(Derivation.of(q, 1, 0).text()).isEqualTo("Q[cat, 0] = −0.5");
    assertThat(Derivation.of(q, 1, 0).operands()).isEmpty();
  }

  @Test
  void anIntermediateResultStandsOnALineBefore() {
    Node gamma = input(new Name("gamma", "\\gamma", Role.NEUTRAL), Matrix.row(1, 1), "1");
    Node beta = input(new Name("beta", "\\beta", Role.NEUTRAL), Matrix.row(0, 0.5), "1");
    Node norm = new LayerNorm(1e-5).on(q, gamma, beta).as(OUTPUT);
    assertThat(Derivation.of(norm, 0, 1).text())
        .isEqualTo(
            """
            μ = (Q[it, 0] + Q[it, 1]) / 2
              = (1 + 0) / 2
              = 1 / 2
              = 0.5
            σ² = ((Q[it, 0] − μ)² + (Q[it, 1] − μ)²) / 2
               = ((1 − 0.5)² + (0 − 0.5)²) / 2
               = 0.5 / 2
               = 0.25
            O[it, 1] = gamma[1, 1] · (Q[it, 1] − μ) / √(σ² + 1·10⁻⁵) + beta[1, 1]
                     = 1 · (0 − 0.5) / √(0.25 + 1·10⁻⁵) + 0.5
                     = −1 + 0.5
                     = −0.5""");
  }

  private static Node input(Name name, Matrix value, String row) {
    Axis features = Axis.features("d", value.cols());
    return Node.input(name, value, Axis.single(row), features, Provenance.HAND_SET);
  }

  @Test
  void operandsWithoutANameAreReplacedByWhatTheyWereMadeFrom() {
    Node unnamed = q.timesTransposed(k).plus(scores);
    Derivation derivation = Derivation.of(unnamed, 0, 0);
    assertThat(derivation.text()).startsWith("((Q Kᵀ) + S)[it, it] = Q[it, 0] · K[it, 0] + ");
    assertThat(derivation.operands()).allMatch(cell -> cell.node().name().isPresent());
    assertThat(derivation.term().value()).isEqualTo(unnamed.value().get(0, 0));
  }

  @Test
  void itsPiecesCarryTheCellsTheyStandFor() {
    List<Piece> pieces = Derivation.of(weights, 0, 1).pieces(Derivation.Style.NUMBERS);
    assertThat(pieces.get(0)).isEqualTo(new Piece("e", Piece.Script.BASE, none()));
    assertThat(pieces.get(1))
        .isEqualTo(new Piece("0.7071", Piece.Script.SUPER, Optional.of(scaled.cell(0, 1))));
  }

  private static Optional<Term.Cell> none() {
    return Optional.empty();
  }

  @Test
  void anIndexedSymbolIsWrittenWithALoweredPiece() {
    Node head = q.as(new Name("q_1", "Q_{1}", Role.QUERY));
    assertThat(Derivation.of(head, 0, 0).head())
        .extracting(Piece::text, Piece::script)
        .containsExactly(
            tuple("Q", Piece.Script.BASE),
            tuple("1", Piece.Script.SUB),
            tuple("[it, 0]", Piece.Script.BASE));
  }

  @Test
  void aLongSumIsCutInTheMiddleForDisplayButNotInText() {
    Node row = Samples.given("x", 1, 40, 1);
    Derivation sum = Derivation.of(SumOf.over(SumOf.Over.ALL).on(row), 0, 0);
    String shown =
        sum.pieces(Derivation.Style.SYMBOLS).stream()
            .map(Piece::text)
            .collect(Collectors.joining());
    assertThat(shown).contains("x[0, 7] + … + x[0, 37]").doesNotContain("[0, 8]");
    assertThat(sum.text()).contains("x[0, 20]").doesNotContain("…");
    assertThat(sum.latex()).contains("\\cdots");
  }

  @Test
  void theWayBackEndsAtTheInputsAndShowsEachCellOnce() {
    List<List<Derivation>> back = Derivation.of(output, 0, 0).back(9);
    assertThat(back).hasSize(5);
    assertThat(back.get(4)).allMatch(d -> d.cell().node().operands().isEmpty());
    List<Term.Cell> cells = back.stream().flatMap(List::stream).map(Derivation::cell).toList();
    assertThat(cells).doesNotHaveDuplicates().contains(q.cell(0, 0), k.cell(1, 1), v.cell(1, 0));
    assertThat(Derivation.of(output, 0, 0).text(2)).contains("\n\nA[it, it] = e^");
  }

  @Test
  void aNumberThatFourDigitsWouldHideIsWrittenWithAPowerOfTen() {
    Node tiny = input(Q, Matrix.of(2, 2, 3.25e-7, -1e9, Double.NEGATIVE_INFINITY, Double.NaN));
    assertThat(Derivation.of(tiny, 0, 0).text()).endsWith("= 3.25·10⁻⁷");
    assertThat(Derivation.of(tiny, 0, 1).text()).endsWith("= −1·10⁹");
    assertThat(Derivation.of(tiny, 1, 0).text()).endsWith("= −∞");
    assertThat(Derivation.of(tiny, 1, 1).text()).endsWith("= NaN");
    assertThat(Derivation.of(tiny, 0, 0).latex()).contains("3.25 \\cdot 10^{-7}");
  }

  static Stream<OpCase> cases() {
    return OpCase.all(1).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyDerivationAndFormulaIsLatexThatCanBeSet(OpCase c) {
    assertThat(new TeXFormula(Derivation.of(c.node(), 0, 0).latex())).isNotNull();
    Name name = new Name("result", "R", Role.NEUTRAL);
    Graph graph = Graph.of(c.node().as(name));
    String formula = Formula.of(graph, name, Set.of()).replaceAll("\\\\part\\{\\w+\\}", "");
    assertThat(new TeXFormula(formula)).isNotNull();
  }

  @Test
  void aFormulaEndsAtNamedNodesUnlessTheyAreLookedThrough() {
    Graph graph = Graph.of(output);
    assertThat(Formula.of(graph, OUTPUT, Set.of())).isEqualTo("\\part{weights}{A} \\part{v}{V}");
    assertThat(Formula.of(graph, OUTPUT, Set.of(WEIGHTS, SCALED, SCORES)))
        .isEqualTo(
            "\\mathrm{softmax}\\left(\\frac{\\part{q}{Q} \\part{k}{K}^{\\top}}{\\sqrt{d_k}}\\right)"
                + " \\part{v}{V}");
  }

  @Test
  void aFormulaKeepsTheParenthesesItNeeds() {
    Name name = new Name("result", "R", Role.NEUTRAL);
    Node product = q.plus(k).timesTransposed(q.times(k)).as(name);
    assertThat(Formula.of(Graph.of(product), name, Set.of()))
        .isEqualTo(
            "\\left(\\part{q}{Q} + \\part{k}{K}\\right)"
                + " \\left(\\part{q}{Q} \\part{k}{K}\\right)^{\\top}");
    Node heads = v.timesTransposed(q.as(new Name("wq", "W^Q", Role.QUERY))).as(name);
    assertThat(Formula.of(Graph.of(heads), name, Set.of()))
        .isEqualTo("\\part{v}{V} {\\part{wq}{W^Q}}^{\\top}");
  }
}
