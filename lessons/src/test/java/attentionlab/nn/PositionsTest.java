package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the paper says about its encodings, section 3.5. */
class PositionsTest {
  private static final double BASE = SinusoidalPositions.BASE;

  private static Node encodings(int n, int width) {
    return Samples.given("pe", SinusoidalPositions.of(n, width));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 16, 64})
  void theProductOfTwoEncodingsDependsOnlyOnTheirDistance(int width) {
    Node pe = encodings(12, width);
    Matrix products = pe.timesTransposed(pe).value();
    for (int i = 0; i < 12; i++) {
      assertThat(products.get(i, i)).isCloseTo(width / 2.0, within(1e-12));
      for (int j = 0; j < 12; j++) {
        assertThat(products.get(i, j)).isCloseTo(products.get(0, Math.abs(i - j)), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 0, 1, 7})
  void aShiftLeadsFromEveryPositionToTheOneSoFarOn(int offset) {
    Node shift = Samples.given("shift", SinusoidalPositions.shift(offset, 8, BASE));
    Matrix moved = encodings(20, 8).timesTransposed(shift).value();
    Matrix pe = SinusoidalPositions.of(20, 8);
    for (int pos = 3; pos < 13; pos++) {
      assertThat(moved.row(pos)).containsExactly(pe.row(pos + offset), within(1e-12));
    }
  }

  @Test
  void aShiftIsARotationItsTransposeLeadsBack() {
    Node shift = Samples.given("shift", SinusoidalPositions.shift(5, 6, BASE));
    Matrix product = shift.timesTransposed(shift).value();
    assertThat(product.toArray()).containsExactly(Matrix.identity(6).toArray(), within(1e-14));
    assertThat(shift.transposed().value().toArray())
        .containsExactly(SinusoidalPositions.shift(-5, 6, BASE).toArray(), within(1e-15));
    assertThat(SinusoidalPositions.shift(0, 4, BASE).toArray())
        .containsExactly(Matrix.identity(4).toArray(), within(0.0));
  }

  @Test
  void thePairsTurnSlowerAndSlowerFromOneRadianDown() {
    assertThat(SinusoidalPositions.frequency(0, 8, BASE)).isEqualTo(1);
    assertThat(SinusoidalPositions.frequency(2, 8, BASE)).isCloseTo(0.01, within(1e-16));
    for (int pair = 1; pair < 4; pair++) {
      assertThat(SinusoidalPositions.frequency(pair, 8, BASE))
          .isCloseTo(SinusoidalPositions.frequency(pair - 1, 8, BASE) / 10, within(1e-16));
    }
    assertThat(SinusoidalPositions.frequency(1, 4, 100)).as("another base").isEqualTo(0.1);
  }

  @Test
  void evenColumnsAreSinesOddOnesTheCosinesOfTheSameAngle() {
    for (int column = 0; column < 8; column += 2) {
      double angle = 3 * SinusoidalPositions.frequency(column / 2, 8, BASE);
      assertThat(SinusoidalPositions.at(3, column, 8, BASE)).isEqualTo(Math.sin(angle));
      assertThat(SinusoidalPositions.at(3, column + 1, 8, BASE)).isEqualTo(Math.cos(angle));
    }
  }

  @Test
  void anOddWidthHasOneMoreSineThanCosinesAndKeepsItsOwnFrequencies() {
    Matrix odd = SinusoidalPositions.of(3, 5);
    assertThat(odd.cols()).isEqualTo(5);
    assertThat(odd.get(2, 2)).isEqualTo(Math.sin(2 / Math.pow(10000, 2.0 / 5)));
    assertThat(odd.get(2, 3)).isEqualTo(Math.cos(2 / Math.pow(10000, 2.0 / 5)));
    assertThat(SinusoidalPositions.of(3, 1).get(2, 0)).isEqualTo(Math.sin(2));
  }
}
