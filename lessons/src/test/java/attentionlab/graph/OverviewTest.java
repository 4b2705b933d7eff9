package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverviewTest {
  private static final double MASKED = Double.NEGATIVE_INFINITY;

  private static double strongest(Matrix matrix, int row, int col, int side) {
    double found = MASKED;
    for (int r = row; r < Math.min(matrix.rows(), row + side); r++) {
      for (int c = col; c < Math.min(matrix.cols(), col + side); c++) {
        found = Overview.isStronger(matrix.get(r, c), found) ? matrix.get(r, c) : found;
      }
    }
    return found;
  }

  @Test
  void aBlockIsItsCellOfLargestMagnitudeAtEveryLevel() {
    Random random = new Random(3);
    Matrix matrix = Matrix.of(301, 307, (r, c) -> random.nextGaussian());
    Overview overview = matrix.overview(Optional.empty());
    for (int side = 1; side <= 16; side *= 2) {
      for (int r = 0; r * side < 301; r++) {
        double[] row = overview.row(r, side);
        for (int c = 0; c < row.length; c++) {
          assertThat(Math.abs(row[c]))
              .isEqualTo(Math.abs(strongest(matrix, r * side, c * side, side)));
        }
      }
    }
  }

  @Test
  void whatIsNotANumberHidesAllOthers() {
    Matrix matrix = Matrix.filled(300, 300, 5).with(7, 8, Double.NaN);
    Overview overview = matrix.overview(Optional.empty());
    assertThat(overview.row(0, 16)[0]).isNaN();
    assertThat(overview.row(1, 16)[0]).isEqualTo(5);
  }

  @Test
  void aBlockIsMaskedOnlyWhereAllItsCellsAre() {
    Matrix mask = Matrix.of(300, 300, (r, c) -> c > r ? MASKED : 0);
    Overview overview = Matrix.filled(300, 300, 0.25).overview(Optional.of(mask));
    double[] row = overview.row(0, 4);
    assertThat(row[0]).isEqualTo(0.25);
    assertThat(row[1]).isEqualTo(MASKED);
  }

  @Test
  void aMaskedCellThatIsLargeDoesNotStandForOthers() {
    Matrix mask = Matrix.filled(300, 300, 0).with(1, 1, MASKED);
    Matrix matrix = Matrix.filled(300, 300, -0.5).with(1, 1, 9);
    assertThat(matrix.overview(Optional.of(mask)).row(0, 2)[0]).isEqualTo(-0.5);
  }

  @Test
  void itIsMadeOnce() {
    Matrix matrix = Matrix.filled(300, 300, 1);
    assertThat(matrix.overview(Optional.empty())).isSameAs(matrix.overview(Optional.empty()));
  }

  @Test
  void aSmallMatrixIsReadAsItIs() {
    Overview overview = Matrix.of(2, 2, 1, 2, 3, 4).overview(Optional.empty());
    assertThat(overview.side(16)).isEqualTo(1);
    assertThat(overview.row(1, 1)).containsExactly(3, 4);
  }
}
