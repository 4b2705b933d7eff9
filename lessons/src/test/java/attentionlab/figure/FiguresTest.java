package attentionlab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Curve.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the other figures answer about themselves. */
class FiguresTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final Node weights = Samples.given("a", 2, 3, 1);
  private final Node scores =
      Samples.given("s", Matrix.of(2, 3, 0, -INFINITY, INFINITY, Double.NaN, 1, -1e300));

  @Test
  void anEmphasisOfNothingIsEverythingAlike() {
    assertThat(Emphasis.NONE.isNone()).isTrue();
    assertThat(Emphasis.NONE.includes(7, 9)).isTrue();
  }

  @Test
  void anEmphasisedRowColumnOrCellIsJustThat() {
    assertThat(Emphasis.row(1).includes(1, 9)).isTrue();
    assertThat(Emphasis.row(1).includes(9, 1)).isFalse();
    assertThat(Emphasis.col(1).includes(9, 1)).isTrue();
    assertThat(Emphasis.col(1).includes(1, 9)).isFalse();
    assertThat(Emphasis.cell(1, 2).includes(1, 2)).isTrue();
    assertThat(Emphasis.cell(1, 2).includes(1, 1)).isFalse();
    assertThat(Emphasis.cell(1, 2).includes(2, 2)).isFalse();
    assertThat(List.of(Emphasis.row(0), Emphasis.col(0))).noneMatch(Emphasis::isNone);
  }

  @Test
  void anEmphasisStaysWhenTheSetsItWasMadeOfChange() {
    Set<Integer> rows = new HashSet<>(Set.of(1));
    Emphasis emphasis = new Emphasis(rows, Set.of());
    rows.add(2);
    assertThat(emphasis).isEqualTo(Emphasis.row(1));
  }

  @Test
  void onlyMinusInfinityMarksAMaskedCell() {
    Heatmap masked = Heatmap.weights(weights).maskedWhere(scores);
    assertThat(masked.isMasked(0, 1)).isTrue();
    for (int[] cell : new int[][] {{0, 0}, {0, 2}, {1, 0}, {1, 1}, {1, 2}}) {
      assertThat(masked.isMasked(cell[0], cell[1])).as("%d, %d", cell[0], cell[1]).isFalse();
    }
    assertThat(Heatmap.weights(scores).isMasked(0, 1)).as("no mask given").isFalse();
  }

  @Test
  void aMaskOfAnotherShapeIsRefused() {
    Node other = Samples.given("other", 3, 2, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Heatmap.weights(weights).maskedWhere(other))
        .withMessage("a is (2, 3), its mask is (3, 2)");
  }

  @Test
  void aHeatmapKeepsEverythingElseWhenOnePartChanges() {
    Heatmap all =
        Heatmap.signed(weights)
            .editing("w")
            .maskedWhere(scores)
            .emphasising(Emphasis.row(1))
            .on(Scale.WEIGHTS);
    assertThat(all.edit()).hasValue(new Heatmap.Edit("w", Heatmap.Way.TYPING));
    assertThat(all.masked()).hasValue(scores);
    assertThat(all.emphasis()).isEqualTo(Emphasis.row(1));
    assertThat(all.scale()).isEqualTo(Scale.WEIGHTS);
    assertThat(all.id()).isEqualTo("a");
  }

  @Test
  void anIntervalHoldsItsLowerEdgeAndNotItsUpperOne() {
    double[] samples = {0, 0.99, 1, 2, 2.5, 3.999};
    assertThat(Histogram.of("h", Role.INPUT, samples, 0, 4, 4).counts())
        .containsExactly(2, 1, 2, 1);
  }

  @Test
  void numbersOutsideAreCountedInTheTotalOnly() {
    double[] samples = {-0.001, 4, INFINITY, -INFINITY, Double.NaN, 2, -1e-300};
    Histogram histogram = Histogram.of("h", Role.INPUT, samples, 0, 4, 2);
    assertThat(histogram.counts()).containsExactly(0, 1);
    assertThat(histogram.total()).isEqualTo(7);
    assertThat(histogram.withNormal(2).total()).isEqualTo(7);
    assertThat(histogram.withNormal(2).normal()).hasValue(2);
  }

  @Test
  void equalStepsOfALinearAxisAreEqualDistances() {
    Axis axis = Axis.linear("x", -1, 3);
    assertThat(axis.position(-1)).isZero();
    assertThat(axis.position(0)).isEqualTo(0.25);
    assertThat(axis.position(3)).isEqualTo(1);
    assertThat(axis.position(5)).as("beyond the end").isEqualTo(1.5);
  }

  @Test
  void equalFactorsOfALogarithmicAxisAreEqualDistances() {
    Axis axis = Axis.logarithmic("x", 0.1, 1000);
    assertThat(axis.position(0.1)).isZero();
    assertThat(axis.position(1)).isCloseTo(0.25, within(1e-15));
    assertThat(axis.position(10)).isCloseTo(0.5, within(1e-15));
    assertThat(axis.position(1000)).isCloseTo(1, within(1e-15));
  }

  @Test
  void panelsGrowByRowsBelowAndListTheirFiguresInReadingOrder() {
    Figure first = Heatmap.weights(weights);
    Figure second = Heatmap.signed(scores);
    Figure third = new Gauges("g", List.of());
    Panels row = Panels.row(first, second);
    Panels both = row.below(third);
    assertThat(both.figures()).containsExactly(first, second, third);
    assertThat(both.rows()).hasSize(2);
    assertThat(row.rows()).as("stays").hasSize(1);
    assertThatThrownBy(() -> both.rows().get(0).add(third))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
