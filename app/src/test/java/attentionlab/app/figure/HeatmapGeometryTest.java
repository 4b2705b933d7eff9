package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.app.figure.HeatmapGeometry.Labels;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeatmapGeometryTest {
  private static final Labels SHORT = new Labels(26, 19, 40, 20, 12);
  private static final Labels LONG = new Labels(26, 19, 40, 90, 12);

  /** A matrix, its labels and the room it has. */
  record Room(int rows, int cols, Labels labels, double width, double height) {
    HeatmapGeometry fit() {
      return HeatmapGeometry.fit(rows, cols, labels, width, height);
    }
  }

  static Stream<Room> rooms() {
    Random random = new Random(5);
    return Stream.generate(
            () ->
                new Room(
                    1 + random.nextInt(random.nextBoolean() ? 12 : 300),
                    1 + random.nextInt(random.nextBoolean() ? 12 : 300),
                    new Labels(
                        20 + random.nextInt(12),
                        14 + random.nextInt(16),
                        random.nextInt(100) + random.nextDouble(),
                        random.nextInt(100) + random.nextDouble(),
                        random.nextInt(30)),
                    320 + random.nextInt(1200) + random.nextDouble(),
                    200 + random.nextInt(900) + random.nextDouble()))
        .limit(300);
  }

  @Test
  void cellsThatCanBeSeenAreWholePixelsOnWholePixels() {
    rooms().forEach(HeatmapGeometryTest::assertWhole);
  }

  private static void assertWhole(Room room) {
    HeatmapGeometry at = room.fit();
    assertThat(at.left()).as(room.toString()).isEqualTo(Math.rint(at.left()));
    assertThat(at.top()).isEqualTo(Math.rint(at.top()));
    if (at.cell() >= 4) {
      assertThat(at.cell()).isEqualTo(Math.rint(at.cell()));
    }
  }

  @Test
  void nothingLiesBeyondTheView() {
    rooms().forEach(HeatmapGeometryTest::assertInside);
  }

  private static void assertInside(Room room) {
    HeatmapGeometry at = room.fit();
    Labels labels = room.labels();
    assertThat(at.left()).isGreaterThanOrEqualTo(labels.left());
    assertThat(at.top()).isGreaterThanOrEqualTo(labels.top(at.angled()));
    double right = labels.right() + labels.overhang(at.angled());
    assertThat(at.left() + at.width() + right)
        .as(room.toString())
        .isLessThanOrEqualTo(room.width() + 1e-9);
    assertThat(at.top() + at.height()).as(room.toString()).isLessThanOrEqualTo(room.height());
  }

  @Test
  void oneOfTheDirectionsIsFilled() {
    rooms().forEach(HeatmapGeometryTest::assertFilled);
  }

  private static void assertFilled(Room room) {
    HeatmapGeometry at = room.fit();
    Labels labels = room.labels();
    double right = labels.right() + labels.overhang(at.angled());
    boolean wider = at.left() + larger(at.across()) + right <= room.width();
    boolean higher = at.top() + larger(at.down()) + 2 + labels.line() <= room.height();
    assertThat(wider && higher).as("cells could be larger than " + at.cell()).isFalse();
  }

  /** The next larger cells that are drawn sharply. */
  private static double larger(CellSpan span) {
    double cell = span.cell();
    double larger = cell < 1 ? CellSpan.sharp(cell * 2) : cell < 4 ? cell * 1.001 : cell + 1;
    return larger * span.total();
  }

  @Test
  void labelsThatStandLevelDoNotTouch() {
    rooms().forEach(HeatmapGeometryTest::assertApart);
  }

  private static void assertApart(Room room) {
    HeatmapGeometry at = room.fit();
    if (!at.angled()) {
      assertThat(room.labels().colLabel()).isLessThanOrEqualTo(at.cellWidth() - 4);
    }
  }

  @Test
  void thePlaceOfACellLeadsBackToIt() {
    rooms().forEach(HeatmapGeometryTest::assertFound);
  }

  private static void assertFound(Room room) {
    HeatmapGeometry at = room.fit();
    for (int c = 0; c < at.cols(); c++) {
      assertThat(at.col(at.x(c) + at.cellWidth() / 2)).isEqualTo(c);
    }
    for (int r = 0; r < at.rows(); r++) {
      assertThat(at.row(at.y(r) + at.cellHeight() / 2)).isEqualTo(r);
    }
  }

  @Test
  void aCellReachesFromItsFirstPixelToTheNextCell() {
    HeatmapGeometry at = new HeatmapGeometry(3, 4, 50, 30, 20, false);
    assertThat(at.col(50)).isZero();
    assertThat(at.col(69.999)).isZero();
    assertThat(at.col(70)).isEqualTo(1);
    assertThat(at.col(129.999)).isEqualTo(3);
    assertThat(at.row(30)).isZero();
    assertThat(at.row(89.999)).isEqualTo(2);
  }

  @Test
  void besideTheCellsThereIsNone() {
    HeatmapGeometry at = new HeatmapGeometry(3, 4, 50, 30, 20, false);
    assertThat(at.col(49.999)).isEqualTo(-1);
    assertThat(at.col(130)).isEqualTo(-1);
    assertThat(at.row(29.999)).isEqualTo(-1);
    assertThat(at.row(90)).isEqualTo(-1);
  }

  @Test
  void labelsRiseWhereTheyAreWiderThanTheirCells() {
    assertThat(HeatmapGeometry.fit(4, 4, LONG, 600, 600).angled()).isFalse();
    assertThat(HeatmapGeometry.fit(4, 4, LONG, 300, 600).angled()).isTrue();
    assertThat(HeatmapGeometry.fit(4, 4, SHORT, 300, 600).angled()).isFalse();
  }

  @Test
  void risingLabelsTakeTheirHeightAndTheLastHasRoomToTheRight() {
    double diagonal = 90 / Math.sqrt(2);
    assertThat(LONG.top(true)).isCloseTo(26 + diagonal + 19 * 0.8 + 4, within(1e-9));
    assertThat(LONG.top(false)).isEqualTo(26 + 19 + 4);
    assertThat(LONG.right() + LONG.overhang(true)).isCloseTo(diagonal, within(1e-9));
    assertThat(LONG.overhang(false)).isZero();
    assertThat(SHORT.overhang(true)).as("shorter than the colour bar").isZero();
  }

  @Test
  void withoutAnyRoomThereAreStillCells() {
    HeatmapGeometry at = HeatmapGeometry.fit(2048, 2048, LONG, 10, 10);
    assertThat(at.cell()).isPositive();
  }
}
