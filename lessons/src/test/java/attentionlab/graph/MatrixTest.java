package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final Matrix matrix = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);

  @Test
  void everyWayToMakeAMatrixGivesTheSameCells() {
    assertThat(Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}})).isEqualTo(matrix);
    assertThat(Matrix.of(2, 3, (r, c) -> 3 * r + c + 1)).isEqualTo(matrix);
    assertThat(Matrix.row(1, 2, 3)).isEqualTo(Matrix.of(1, 3, matrix.row(0)));
    assertThat(Matrix.identity(2)).isEqualTo(Matrix.of(2, 2, 1, 0, 0, 1));
    assertThat(Matrix.filled(2, 1, 0.5)).isEqualTo(Matrix.of(2, 1, 0.5, 0.5));
  }

  @Test
  void cellsAreReadByRowAndColumn() {
    assertThat(matrix.get(1, 0)).isEqualTo(4);
    assertThat(matrix.get(0, 2)).isEqualTo(3);
    assertThat(matrix.row(1)).containsExactly(4, 5, 6);
    assertThat(matrix.toArray()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(matrix.shape()).isEqualTo("(2, 3)");
  }

  @Test
  void rowsOfDifferentLengthsAreRefused() {
    assertThatThrownBy(() -> Matrix.of(new double[][] {{1, 2}, {3}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows of 2 and 1 cells");
  }

  @Test
  void anotherNumberOfCellsThanTheShapeHasIsRefused() {
    assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, 3)).hasMessage("3 cells for 2 × 2");
    assertThatThrownBy(() -> Matrix.of(1, 2, 1, 2, 3)).hasMessage("3 cells for 1 × 2");
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "2, 0", "0, -1", "0, 3"})
  void aCellOutsideIsRefusedAlsoWhereTheArrayWouldHaveOne(int row, int col) {
    assertThatThrownBy(() -> matrix.get(row, col)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> matrix.with(row, col, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aRowOutsideIsRefused() {
    assertThatThrownBy(() -> matrix.row(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> matrix.row(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void arraysHandedInDoNotChangeItLater() {
    double[] cells = {1, 2};
    double[][] rows = {{1, 2}};
    Matrix fromCells = Matrix.of(1, 2, cells);
    Matrix fromRows = Matrix.of(rows);
    cells[0] = 9;
    rows[0][0] = 9;
    assertThat(fromCells).isEqualTo(fromRows).isEqualTo(Matrix.row(1, 2));
  }

  @Test
  void arraysHandedOutDoNotChangeItLater() {
    matrix.row(0)[0] = 9;
    matrix.toArray()[0] = 9;
    assertThat(matrix.get(0, 0)).isEqualTo(1);
  }

  @Test
  void withOneCellChangedTheOthersAndTheOriginalStay() {
    assertThat(matrix.max()).as("found before the change").isEqualTo(6);
    Matrix changed = matrix.with(1, 1, 50);
    assertThat(changed).isEqualTo(Matrix.of(2, 3, 1, 2, 3, 4, 50, 6));
    assertThat(changed.max()).isEqualTo(50);
    assertThat(matrix.get(1, 1)).isEqualTo(5);
  }

  @Test
  void theLimitsAreThoseOfTheFiniteCells() {
    Matrix odd = Matrix.row(NAN, -INFINITY, 3, INFINITY, -2, NAN);
    assertThat(odd.min()).isEqualTo(-2);
    assertThat(odd.max()).isEqualTo(3);
    assertThat(Matrix.row(NAN, 5).min()).isEqualTo(5);
    assertThat(Matrix.row(-INFINITY, -5).max()).isEqualTo(-5);
  }

  @Test
  void withoutAFiniteCellBothLimitsAreZero() {
    Matrix none = Matrix.row(NAN, INFINITY, -INFINITY);
    assertThat(none.min()).isZero();
    assertThat(none.max()).isZero();
    assertThat(Matrix.of(0, 3, (r, c) -> 1).max()).isZero();
  }

  @Test
  void equalMatricesHaveTheSameShapeAndTheSameCells() {
    Matrix same = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);
    assertThat(same).isEqualTo(matrix).hasSameHashCodeAs(matrix);
    assertThat(Matrix.of(3, 2, 1, 2, 3, 4, 5, 6)).isNotEqualTo(matrix);
    assertThat(Matrix.of(6, 1, 1, 2, 3, 4, 5, 6)).isNotEqualTo(Matrix.row(1, 2, 3, 4, 5, 6));
    assertThat(Matrix.of(2, 0)).isNotEqualTo(Matrix.of(3, 0));
    assertThat(matrix.with(1, 2, 7)).isNotEqualTo(matrix);
    assertThat(matrix).isNotEqualTo("Matrix(2, 3)");
  }

  @Test
  void notANumberEqualsItself() {
    assertThat(Matrix.row(NAN, -INFINITY)).isEqualTo(Matrix.row(0.0 / 0.0, -1 / 0.0));
  }
}
