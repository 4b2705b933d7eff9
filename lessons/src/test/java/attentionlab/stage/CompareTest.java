package attentionlab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.figure.Curve;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Axis;
import attentionlab.graph.Derivation;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Settings;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A pinned state and the present one beside each other. */
class CompareTest {
  private static final Matrix WAS = Matrix.of(2, 2, 1, 2, 3, 4);
  private static final Matrix IS = Matrix.of(2, 2, 1, 2, 13, 4);

  private static Node input(Matrix value) {
    Axis rows = Axis.numbered("n", Axis.Kind.TOKENS, value.rows());
    Axis cols = Axis.numbered("m", Axis.Kind.TOKENS, value.cols());
    return Node.input(Name.of("X", Role.INPUT), value, rows, cols, Provenance.GIVEN);
  }

  private static Scene scene(Matrix value, Function<Node, Figure> figure) {
    Node x = input(value);
    Node y = x.times(2).as(Name.of("Y", Role.OUTPUT));
    return new Scene(Graph.of(y), Panels.row(figure.apply(y)));
  }

  private static Scene compared(Scene was, Scene is, boolean shared) {
    Live live = new Live(Settings.initial(List.of()), is.graph());
    return new Compare(was, shared).through(is, live);
  }

  private static List<Figure> row(Matrix was, Matrix is, Function<Node, Figure> figure) {
    return compared(scene(was, figure), scene(is, figure), true).panels().rows().get(0);
  }

  @Test
  void aHeatmapIsShownAsItWasAsItIsAndAsTheDifference() {
    List<Figure> row = row(WAS, IS, Heatmap::signed);
    assertThat(row).extracting(Figure::id).containsExactly("y@a", "y", "y@diff");
    assertThat(((Heatmap) row.get(2)).node().value()).isEqualTo(Matrix.of(2, 2, 0, 0, 20, 0));
  }

  @Test
  void onASharedScaleTheSameColourIsTheSameNumber() {
    List<Figure> row = row(WAS, IS, Heatmap::signed);
    assertThat(((Heatmap) row.get(0)).scale()).isEqualTo(Scale.signed(26));
    assertThat(((Heatmap) row.get(1)).scale()).isEqualTo(Scale.signed(26));
    assertThat(((Heatmap) row.get(2)).scale()).isEqualTo(Scale.signed(20));
  }

  @Test
  void onSeparateScalesEachHasItsOwn() {
    Scene was = scene(WAS, Heatmap::signed);
    List<Figure> row = compared(was, scene(IS, Heatmap::signed), false).panels().rows().get(0);
    assertThat(((Heatmap) row.get(0)).scale()).isEqualTo(Scale.signed(8));
    assertThat(((Heatmap) row.get(1)).scale()).isEqualTo(Scale.signed(26));
  }

  @Test
  void aDifferenceLeadsBackToTheInputsOfBothStates() {
    Scene scene = compared(scene(WAS, Heatmap::signed), scene(IS, Heatmap::signed), true);
    Derivation why = Derivation.of(scene.graph().node("y@diff"), 1, 0);
    assertThat(why.text()).startsWith("ΔY[1, 0] = Y[1, 0] − Y_A[1, 0]");
    assertThat(why.operands()).extracting(cell -> cell.node().id()).containsExactly("y", "y@a");
    Derivation before = Derivation.of(why.operands().get(1));
    assertThat(before.operands()).extracting(cell -> cell.node().id()).containsExactly("x@a");
    assertThat(before.operands().get(0).value()).isEqualTo(3);
  }

  @Test
  void nothingIsComputedAgainForTheStateThatWas() {
    Scene was = scene(WAS, Heatmap::signed);
    Scene scene = compared(was, scene(IS, Heatmap::signed), true);
    assertThat(scene.graph().node("y@a").value()).isSameAs(was.graph().node("y").value());
  }

  @Test
  void otherShapesAreSaidToHaveNoDifference() {
    List<Figure> row = row(Matrix.of(3, 1, 1, 2, 3), IS, Heatmap::signed);
    assertThat(row).hasSize(3);
    assertThat(((Table) row.get(2)).rows().get(0).id()).isEqualTo("y@shapes");
  }

  @Test
  void aStripOfAnotherRowIsSubtractedRowFromRow() {
    Scene was = scene(WAS, node -> Strip.signed(node, 0));
    Scene is = scene(IS, node -> Strip.signed(node, 1));
    Strip difference = (Strip) compared(was, is, true).panels().rows().get(0).get(2);
    assertThat(difference.id()).isEqualTo("y@rows");
    assertThat(difference.node().value()).isEqualTo(Matrix.row(24, 4));
  }

  @Test
  void aTableOfNumbersIsSubtractedNumberByNumber() {
    List<Figure> row = row(WAS, IS, CompareTest::table);
    Table difference = (Table) row.get(2);
    Table.Number number = (Table.Number) difference.rows().get(0).entries().get(0);
    assertThat(number.node().value().get(number.row(), number.col())).isEqualTo(20);
    assertThat(difference.rows()).as("words cannot be subtracted").hasSize(1);
  }

  private static Table table(Node node) {
    return new Table(
        "table",
        List.of("what", "much"),
        List.of(
            Table.Row.of("number", new Table.Number(node, 1, 0)),
            Table.Row.of("words", new Table.Words("words"))));
  }

  @Test
  void linesBetweenTokensStandBesideEachOtherAndTheirWeightsAreSubtracted() {
    List<Figure> row = row(WAS, IS, TokenLines::of);
    assertThat(row).extracting(Figure::id).containsExactly("y@a", "y", "y@diff");
    assertThat(row.get(0)).isInstanceOf(TokenLines.class);
    assertThat(row.get(2)).isInstanceOf(Heatmap.class);
  }

  @Test
  void curvesStandBesideEachOtherBetweenTheSameLimits() {
    Function<Node, Figure> curve =
        node ->
            new Curve(
                "curve",
                Curve.Axis.linear("x", 0, node.value().max()),
                Curve.Axis.linear("y", 0, 1),
                List.of(),
                OptionalDouble.of(node.value().max()));
    List<Figure> row = row(WAS, IS, curve);
    assertThat(row).extracting(Figure::id).containsExactly("curve@a", "curve");
    assertThat(((Curve) row.get(0)).x()).isEqualTo(((Curve) row.get(1)).x());
  }

  @Test
  void minusInfinityInBothIsAMaskedCellOfTheDifference() {
    Matrix masked = Matrix.of(1, 2, 1, Double.NEGATIVE_INFINITY);
    List<Figure> row = row(masked, masked, Heatmap::signed);
    Heatmap difference = (Heatmap) row.get(2);
    assertThat(difference.isMasked(0, 1)).isTrue();
    assertThat(difference.isMasked(0, 0)).isFalse();
  }

  @Test
  void anotherStepIsComparedWhereTheNodesHaveTheSameNames() {
    Scene was = new Scene(scene(WAS, Heatmap::signed).graph(), new Panels(List.of()));
    List<Figure> row = compared(was, scene(IS, TokenLines::of), true).panels().rows().get(0);
    assertThat(row).extracting(Figure::id).containsExactly("y@a", "y", "y@diff");
  }

  @Test
  void withNothingInCommonThereIsNothingToCompare() {
    Node other = input(WAS).as(Name.of("Z", Role.NEUTRAL));
    Scene was = new Scene(Graph.of(other), Panels.row(Heatmap.signed(other)));
    Scene is = scene(IS, Heatmap::signed);
    assertThatThrownBy(() -> compared(was, is, true)).isInstanceOf(Refused.class);
  }
}
