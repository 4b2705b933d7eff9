package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Bars.Layout;
import attentionlab.figure.Curve;
import attentionlab.graph.Matrix;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GroupedBarsTest {
  private static final Matrix VALUE = Matrix.of(new double[][] {{1, 2}, {3, -1}, {2, 1}});

  private static GroupedBars bars(Matrix value, Layout layout) {
    return new GroupedBars(value, layout, 10, 20, 200, 100, -1, 4);
  }

  private static Curve.Axis limits(Matrix value, Layout layout, OptionalDouble limit) {
    return GroupedBars.limits(value, layout, limit);
  }

  @Test
  void barsOfAGroupStandSideBySideInTheirOrder() {
    GroupedBars bars = bars(VALUE, Layout.BESIDE);
    assertThat(bars.bar(0, 0).left() + bars.slot()).isCloseTo(bars.bar(1, 0).left(), within(1e-9));
    assertThat(bars.bar(1, 0).middle()).isCloseTo(bars.middle(0), within(1.0));
    assertThat(bars.bar(2, 0).left() + bars.slot()).isLessThan(bars.bar(0, 1).left());
  }

  @Test
  void aNegativeBarHangsFromZero() {
    GroupedBars.Bar bar = bars(VALUE, Layout.BESIDE).bar(1, 1);
    assertThat(bar.top()).isEqualTo(bars(VALUE, Layout.BESIDE).y(0));
    assertThat(bar.height()).isCloseTo(20, within(1e-9));
  }

  @Test
  void aStackedBarStandsOnTheOneBefore() {
    GroupedBars bars = bars(VALUE, Layout.STACKED);
    GroupedBars.Bar upper = bars.bar(1, 0);
    assertThat(upper.top() + upper.height()).isCloseTo(bars.bar(0, 0).top(), within(1e-9));
    assertThat(upper.left()).isEqualTo(bars.bar(0, 0).left());
  }

  @Test
  void everyBarIsFoundWhereItStands() {
    for (Layout layout : Layout.values()) {
      GroupedBars bars = bars(Matrix.of(2, 2, 1, 2, 2, 1), layout);
      for (int row = 0; row < 2; row++) {
        for (int col = 0; col < 2; col++) {
          GroupedBars.Bar bar = bars.bar(row, col);
          assertThat(bars.at(bar.middle(), bar.top() + bar.height() / 2)).contains(bar);
        }
      }
      assertThat(bars.at(5, 50)).isEmpty();
    }
  }

  @Test
  void theAxisEndsAtARoundNumberAboveAllBars() {
    Matrix weights = Matrix.of(2, 1, 0.62, 0.57);
    assertThat(limits(weights, Layout.BESIDE, OptionalDouble.empty()).high())
        .isCloseTo(0.8, within(1e-9));
    assertThat(limits(weights, Layout.STACKED, OptionalDouble.empty()).high())
        .isCloseTo(1.2, within(1e-9));
    assertThat(limits(VALUE, Layout.BESIDE, OptionalDouble.empty()).low()).isEqualTo(-1);
    assertThat(limits(VALUE, Layout.BESIDE, OptionalDouble.of(5)))
        .isEqualTo(Curve.Axis.linear("", -5, 5));
  }

  @Test
  void barsWithoutANumberHaveNoHeight() {
    GroupedBars bars = bars(Matrix.of(2, 1, Double.NaN, Double.NEGATIVE_INFINITY), Layout.STACKED);
    assertThat(bars.bar(0, 0).height()).isZero();
    assertThat(bars.bar(1, 0).height()).isZero();
  }
}
