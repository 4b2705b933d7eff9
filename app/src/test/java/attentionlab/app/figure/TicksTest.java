package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Curve;
import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void linearTicksAreRoundNumbersInsideTheAxis() {
    assertThat(Ticks.linear(0, 1, 5)).containsExactly(0, 0.2, 0.4, 0.6, 0.8, 1);
    assertThat(Ticks.linear(-3, 3, 6)).containsExactly(-3, -2, -1, 0, 1, 2, 3);
    assertThat(Ticks.linear(0.13, 0.52, 4)).containsExactly(0.2, 0.3, 0.4, 0.5);
  }

  @Test
  void thereAreSomeTicksEvenWhereLittleIsWanted() {
    assertThat(Ticks.linear(-32, 32, 2)).contains(0).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void logarithmicTicksArePowersOfTen() {
    assertThat(Ticks.logarithmic(1, 100_000, 6)).containsExactly(1, 10, 100, 1000, 1e4, 1e5);
    assertThat(Ticks.logarithmic(0.5, 2000, 6)).containsExactly(1, 10, 100, 1000);
  }

  @Test
  void betweenPowersOfTwoTheyArePowersOfTwoWithEqualSteps() {
    assertThat(Ticks.logarithmic(4, 1024, 5)).containsExactly(4, 16, 64, 256, 1024);
  }

  @Test
  void aShortLogarithmicAxisHasLinearTicks() {
    assertThat(Ticks.logarithmic(3, 7, 4)).containsExactly(3, 4, 5, 6, 7);
  }

  @Test
  void anAxisWithoutLengthHasNone() {
    assertThat(Ticks.of(Curve.Axis.linear("x", 1, 1), 5)).isEmpty();
    assertThat(Ticks.of(Curve.Axis.linear("x", 0, Double.POSITIVE_INFINITY), 5)).isEmpty();
  }

  @Test
  void veryLargeAndVerySmallNumbersAreWrittenAsPowers() {
    assertThat(Ticks.text(100_000)).isEqualTo("100\u202f000");
    assertThat(Ticks.text(1e6)).isEqualTo("10⁶");
    assertThat(Ticks.text(2e-4)).isEqualTo("2·10⁻⁴");
    assertThat(Ticks.text(-0.25)).isEqualTo("−0.25");
    assertThat(Ticks.text(0)).isEqualTo("0");
  }
}
