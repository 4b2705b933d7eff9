package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static double[] labels(int count, double width) {
    double[] widths = new double[count];
    Arrays.fill(widths, width);
    return widths;
  }

  @Test
  void labelsThatFitStandLevel() {
    ColumnLabels labels = ColumnLabels.of(labels(8, 30), 40, 16, false);
    assertThat(labels).isEqualTo(new ColumnLabels(false, 1, 40, 16));
  }

  @Test
  void labelsThatAreTooWideRiseAndVeryLongOnesAreCut() {
    ColumnLabels labels = ColumnLabels.of(labels(8, 300), 40, 16, false);
    assertThat(labels.rising()).isTrue();
    assertThat(labels.every()).isEqualTo(1);
    assertThat(labels.length()).isEqualTo(80);
    assertThat(labels.height()).isBetween(60.0, 80.0);
  }

  @Test
  void numbersInNarrowColumnsAreLeftOutNotTurned() {
    ColumnLabels labels = ColumnLabels.of(labels(64, 15), 6, 16, true);
    assertThat(labels.rising()).isFalse();
    assertThat(labels.every()).isEqualTo(3);
  }

  @Test
  void boxesThatDoNotFitGoToTheNextLine() {
    Flow flow = Flow.of(new double[] {40, 40, 40}, 10, 100);
    assertThat(flow.lines()).isEqualTo(2);
    assertThat(flow.width()).isEqualTo(90);
    assertThat(flow.places().get(2)).isEqualTo(new Flow.Place(1, 0, 40));
    assertThat(flow.at(0, 55)).isEqualTo(1);
    assertThat(flow.at(0, 45)).as("the gap").isEqualTo(-1);
  }

  @Test
  void barsMeasureFromZeroAndHoldNumbersAtTheLimits() {
    StripBars bars = new StripBars(20, 10, 30, 100, 4, -1, 1);
    assertThat(bars.zero()).isEqualTo(60);
    assertThat(bars.y(0.5)).isEqualTo(35);
    assertThat(bars.y(7)).isEqualTo(10);
    assertThat(bars.colAt(79)).isEqualTo(1);
    assertThat(bars.colAt(19)).isEqualTo(-1);
    assertThat(bars.colAt(140)).isEqualTo(-1);
  }

  @Test
  void aPlaneTurnsPositionsIntoNumbersAndBack() {
    Plane plane = new Plane(30, 10, 200, 4);
    assertThat(plane.x(0)).isEqualTo(130);
    assertThat(plane.y(4)).isEqualTo(10);
    assertThat(plane.valueX(plane.x(1.5))).isEqualTo(1.5);
    assertThat(plane.valueY(plane.y(-2.5))).isEqualTo(-2.5);
  }

  @Test
  void aVectorIsSnappedAndWrittenAsBookmarksWriteIt() {
    assertThat(Plane.write(Plane.snap(1.2743, 3), Plane.snap(-0.01, 3))).isEqualTo("1.25,0");
    assertThat(Plane.write(Plane.snap(12, 3), Plane.snap(-0.34, 3))).isEqualTo("3,-0.35");
  }

  @Test
  void aLineIsReadBetweenItsSamples() {
    double[] xs = {1, 100, 10_000};
    double[] ys = {0, 2, 4};
    assertThat(Samples.at(xs, ys, 100, true)).isEqualTo(2);
    assertThat(Samples.at(xs, ys, 10, true)).isEqualTo(1);
    assertThat(Samples.at(xs, ys, 50.5, false)).isEqualTo(1);
    assertThat(Samples.at(xs, ys, 0.5, false)).isNaN();
  }

  @Test
  void aSymbolHasOneLoweredOrRaisedPart() {
    assertThat(Symbol.of("W_Q")).isEqualTo(new Symbol("W", "Q", false));
    assertThat(Symbol.of("K^{\\top}")).isEqualTo(new Symbol("K", "⊤", true));
    assertThat(Symbol.of("\\mathrm{A}")).isEqualTo(new Symbol("A", "", false));
  }

  @Test
  void numbersAreWrittenInAsManyDecimalsAsFitUnlessThatLosesThem() {
    double[] weights = {0.039, 0.641, Double.NEGATIVE_INFINITY};
    assertThat(Decimals.fitting(weights, String::length, 5)).isEqualTo(3);
    assertThat(Decimals.fitting(weights, String::length, 4)).isEqualTo(2);
    assertThat(Decimals.fitting(weights, String::length, 3)).as("0.039 is not 0").isZero();
    assertThat(Decimals.fitting(new double[] {2.5, 4}, String::length, 3)).isEqualTo(3);
    assertThat(Decimals.fitting(new double[] {2.5, 4}, String::length, 2)).isZero();
  }
}
