package attentionlab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Scale.Kind;
import attentionlab.graph.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void aSignedScaleIsAsWideAsTheLargestNumberOnEitherSide() {
    assertThat(Scale.signed(Matrix.filled(1, 1, -3), Matrix.filled(1, 1, 2)))
        .isEqualTo(new Scale(Kind.DIVERGING, -3, 3));
    assertThat(Scale.signed(Matrix.of(1, 2, 0.5, 0.25))).isEqualTo(Scale.signed(0.5));
  }

  @Test
  void whatIsNotFiniteDoesNotWidenAScale() {
    assertThat(Scale.signed(Matrix.of(1, 4, NAN, -INFINITY, 2, INFINITY)))
        .isEqualTo(Scale.signed(2));
  }

  @Test
  void numbersThatAreAllZeroGetTheScaleOfOne() {
    assertThat(Scale.signed(Matrix.filled(2, 2, 0))).isEqualTo(Scale.signed(1));
    assertThat(Scale.signed(Matrix.filled(1, 1, NAN))).isEqualTo(Scale.signed(1));
    assertThat(Scale.signed()).isEqualTo(Scale.signed(1));
  }

  @Test
  void weightsGoFromZeroToOneWhateverTheyAre() {
    assertThat(Scale.WEIGHTS).isEqualTo(new Scale(Kind.SEQUENTIAL, 0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "-2, 0",
    "0, 0.5",
    "1, 0.75",
    "2, 1",
    "-2.1, 0",
    "99, 1",
    "-Infinity, 0",
    "Infinity, 1"
  })
  void aPositionIsHeldBetweenTheEnds(double value, double position) {
    assertThat(Scale.signed(2).position(value)).isCloseTo(position, within(1e-15));
  }

  @Test
  void whatIsNotANumberHasNoPosition() {
    assertThat(Scale.WEIGHTS.position(NAN)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "NaN, 1", "0, NaN", "0, Infinity", "-Infinity, 0"})
  void limitsThatHoldNoNumbersAreRefused(double low, double high) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Scale(Kind.SEQUENTIAL, low, high));
  }

  @Test
  void limitsOfADivergingScaleThatDifferAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Scale(Kind.DIVERGING, -1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.signed(0.0));
  }
}
