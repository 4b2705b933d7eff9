package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.CellFlow;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where things stand, without a toolkit. */
class FigureGeometryTest {

  @Test
  void everyCellOfACubeIsFoundWhereItIsDrawn() {
    CubeGeometry at = CubeGeometry.fit(new CubeGeometry(2, 4, 3, 30, 20, 1), 500, 300);
    for (int index = 0; index < 24; index++) {
      int layer = index / 12;
      double x = at.x(layer, index % 3) + at.cell() / 2;
      double y = at.y(layer, index % 12 / 3) + at.cell() / 2;
      assertThat(at.at(x, y)).isEqualTo(index);
    }
    assertThat(at.at(1, 1)).isEqualTo(-1);
    assertThat(at.x(1, 3)).isLessThan(500);
    assertThat(at.y(0, 4)).isLessThanOrEqualTo(300);
  }

  @Test
  void everyNumberOfAFlowHasItsPlaceAndNoTwoShareOne() {
    CellFlow halves = LessonFigures.halves(8, 4);
    FlowPlaces places =
        FlowPlaces.of(halves.blocks(), List.of(20.0, 20.0), new double[] {400, 300}, 20, 50);
    assertThat(places.places()).hasSize(32);
    assertThat(places.places().values().stream().map(at -> at[0] + " " + at[1]).distinct())
        .hasSize(32);
    assertThat(places.places().values())
        .allSatisfy(
            at -> {
              assertThat(at[0]).isBetween(0.0, 400 - places.cell());
              assertThat(at[1]).isBetween(20.0, 300 - places.cell());
            });
  }

  @Test
  void aFlightStartsAndEndsAtItsPlaces() {
    double[] from = {10, 20};
    double[] to = {110, 60};
    assertThat(FlowPlaces.between(from, to, 0)).containsExactly(from);
    assertThat(FlowPlaces.between(from, to, 1)).containsExactly(to);
    assertThat(FlowPlaces.between(from, to, 0.5)).containsExactly(60, 40);
  }

  @Test
  void aTableThatIsNarrowerIsHigher() {
    List<List<String>> texts =
        List.of(List.of("a", "b"), List.of("some words that are long", "more of them here"));
    TableSizes sizes = TableSizes.of(texts, text -> 7.0 * text.length(), 14);
    assertThat(sizes.height(sizes.width() / 2)).isGreaterThan(sizes.height(sizes.width()));
    double sum = sizes.shares(sizes.width() / 2).stream().mapToDouble(share -> share).sum();
    assertThat(sum).isCloseTo(1, within(1e-9));
  }

  @Test
  void aTableShortOfRoomTakesItFromItsWideColumns() {
    List<List<String>> texts = List.of(List.of("ab", "a long text that gives of its room"));
    TableSizes sizes = TableSizes.of(texts, text -> 7.0 * text.length(), 14);
    double narrow = 0.7 * sizes.width();
    assertThat(sizes.scale(narrow)).isEqualTo(1);
    assertThat(narrow * sizes.shares(narrow).get(0))
        .isCloseTo(sizes.width() * sizes.shares(sizes.width()).get(0), within(0.1));
  }

  @Test
  void aTableWhoseWordsHaveNoRoomBecomesSmallerAsAWhole() {
    List<List<String>> texts =
        List.of(List.of("项目", "h = 1"), List.of("乘加次数，打分与混合", "10\u202f485\u202f760"));
    TableSizes sizes = TableSizes.of(texts, text -> 7.0 * text.length(), 14);
    double narrow = 0.7 * sizes.width();
    double scale = sizes.scale(narrow);
    assertThat(scale).isBetween(0.6, 0.99);
    double whole = sizes.rows(narrow / scale).stream().mapToDouble(high -> high).sum();
    assertThat(sizes.height(narrow)).isCloseTo(scale * whole, within(1.0));
  }

  private static Heatmap painted(double... cells) {
    Node mask = LessonFigures.node("mask", Role.NEUTRAL, Matrix.of(2, 2, cells));
    return Heatmap.signed(mask).painting("mask");
  }

  @Test
  void theFirstCellIsTurnedOverAndTheBrushPaintsWhatItBecame() {
    MaskBrush brush = new MaskBrush();
    assertThat(brush.start(painted(1, 1, 0, 1), 0, 0)).isEqualTo("0,1;0,1");
    assertThat(brush.move(0, 1)).hasValue("0,0;0,1");
    assertThat(brush.move(1, 0)).isEmpty();
    brush.lift();
    assertThat(brush.move(1, 1)).isEmpty();
    assertThat(brush.isDown()).isFalse();
  }

  @Test
  void whereScoresAreMaskedTheMaskIsReadFromThem() {
    Node scores =
        LessonFigures.node(
            "scores", Role.SCORES, Matrix.of(2, 2, 0, Double.NEGATIVE_INFINITY, 1, 2));
    Heatmap figure = painted(0.5, 0, 0.25, 0.75).maskedWhere(scores);
    assertThat(MaskBrush.mask(figure)).isEqualTo(Matrix.of(2, 2, 1, 0, 1, 1));
  }

  @Test
  void labelsThatWouldStandOnEachOtherMoveApartInTheirOrder() {
    assertThat(Spread.apart(new double[] {50, 52, 10}, 10, 0, 100)).containsExactly(50, 60, 10);
    assertThat(Spread.apart(new double[] {95, 96, 97}, 10, 0, 100)).containsExactly(80, 90, 100);
    assertThat(Spread.apart(new double[] {}, 10, 0, 100)).isEmpty();
  }

  @Test
  void numbersInCellsLoseAZeroBeforeTheyLoseADigit() {
    assertThat(new CellText(2, true).of(0.664)).isEqualTo(".66");
    assertThat(new CellText(2, true).of(-0.664)).isEqualTo("−.66");
    assertThat(new CellText(2, true).of(1)).isEqualTo("1");
    assertThat(new CellText(2, false).of(0.9999999999)).isEqualTo("1");
    assertThat(new CellText(1, false).says(Matrix.of(1, 2, 0.02, 0.5))).isFalse();
    assertThat(new CellText(1, false).says(Matrix.of(1, 2, 0.2, 0.5))).isTrue();
    assertThat(new CellText(0, false).says(Matrix.of(1, 2, 120.4, 3))).isTrue();
  }
}
