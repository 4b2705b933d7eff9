package attentionlab.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {
  @ParameterizedTest
  @CsvSource({
    "1048576, 1048576, true",
    "1048576, 1050000, true",
    "1048576, 1040000, true",
    "1048576, 1049000, true",
    "1048576, 1048570, true",
    "1048576, 1050624, false",
    "1048576, 1048577, false",
    "1048576, 1000000, false",
    "1048576, 1060000, false",
    "1000000, 1000000, true",
    "1000000, 1010000, false",
    "2.8284271247461903, 2.83, true",
    "2.8284271247461903, 2.82, true",
    "2.8284271247461903, 2.828427125, true",
    "2.8284271247461903, 2.82842712474619, true",
    "2.8284271247461903, 2.8, false",
    "2.8284271247461903, 2.85, false",
    "-4.5, -4.5, true",
    "-4.5, 4.5, false",
    "64, 64, true",
    "64, 65, false",
    "0.00390625, 0.0039, true",
    "0.00390625, 0.004, false",
    "0.00390625, 0.00391, true",
    "0, 0, true",
    "0, 0.001, false",
    "5, 0, false"
  })
  void aCountIsRightAsFarAsItWasWritten(double right, double answer, boolean accepted) {
    assertThat(Tolerance.COUNT.accepts(right, answer)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "0.665, 0.67, true",
    "0.665, 0.655, true",
    "0.665, 0.676, false",
    "0, 0.01, true",
    "0, 0.011, false"
  })
  void aWeightMayBeOffByOneHundredth(double right, double answer, boolean accepted) {
    assertThat(Tolerance.WEIGHT.accepts(right, answer)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({"1.5, 1.52, true", "1.5, 1.53, false", "-10.64, -10.6, true", "10.64, 10.7, false"})
  void aScoreMayBeOffInItsSecondDigitBehindThePointOrItsFourth(
      double right, double answer, boolean accepted) {
    assertThat(Tolerance.SCORE.accepts(right, answer)).isEqualTo(accepted);
  }

  @Test
  void noAnswerIsNeverRight() {
    for (Tolerance tolerance : new Tolerance[] {Tolerance.COUNT, Tolerance.SCORE}) {
      assertThat(tolerance.accepts(1, Double.NaN)).isFalse();
      assertThat(tolerance.accepts(1, Double.POSITIVE_INFINITY)).isFalse();
    }
  }
}
