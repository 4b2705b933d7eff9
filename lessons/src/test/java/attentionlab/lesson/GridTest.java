package attentionlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {
  private static final Grid GRID = new Grid("k", Matrix.of(2, 3, 1, 0, 0, 0, 1, 0), -3, 3);
  private static final MaskGrid MASK = new MaskGrid("mask", Matrix.identity(2));

  @Test
  void aMatrixIsATextAndBack() {
    Matrix cells = Matrix.of(2, 3, 1, -2, 0.1, 2.9999999999, 0, 1e-9);
    assertThat(GRID.write(cells)).isEqualTo("1,-2,0.1;2.9999999999,0,1.0E-9");
    assertThat(GRID.parse(GRID.write(cells))).isEqualTo(cells);
  }

  @Test
  void aSingleColumnIsATextAndBack() {
    Grid column = new Grid("v", Matrix.of(3, 1, 1, 2, 3), 0, 9);
    assertThat(column.write(column.initial())).isEqualTo("1;2;3");
    assertThat(column.parse("1;2;3")).isEqualTo(column.initial());
  }

  @Test
  void anotherShapeIsRefusedWithBothShapes() {
    assertThat(Refusals.reason(() -> GRID.parse("1,2,3")))
        .isEqualTo(Message.of("refused.shape", "(1, 3)", "(2, 3)"));
    assertThat(Refusals.key(() -> GRID.check(Matrix.identity(3)))).isEqualTo("refused.shape");
    assertThat(Refusals.key(() -> MASK.check(Matrix.identity(3)))).isEqualTo("refused.shape");
  }

  @Test
  void rowsOfDifferentLengthAreRefused() {
    assertThat(Refusals.key(() -> GRID.parse("1,2,3;4,5"))).isEqualTo("refused.rows");
    assertThat(Refusals.key(() -> MASK.parse("1,0;1"))).isEqualTo("refused.rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", "1,2,3;4,x,6", "1,2,3;4,,6", "1,2,3;", "NaN,0,0;0,0,0"})
  void aCellThatIsNoNumberIsRefused(String text) {
    assertThat(Refusals.key(() -> GRID.parse(text))).isEqualTo("refused.number");
  }

  @Test
  void aCellOutsideTheLimitsIsRefused() {
    assertThat(Refusals.reason(() -> GRID.parse("0,0,0;0,0,3.5")))
        .isEqualTo(Message.of("refused.range", "3.5", "−3", "3"));
    Matrix nan = GRID.initial().with(0, 0, Double.NaN);
    assertThat(Refusals.key(() -> GRID.check(nan))).isEqualTo("refused.range");
  }

  @Test
  void oneCellIsReadTheWayPeopleTypeIt() {
    assertThat(GRID.parseCell(" −2,5 ")).isEqualTo(-2.5);
    assertThat(Refusals.key(() -> GRID.parseCell("4"))).isEqualTo("refused.range");
    assertThat(Refusals.key(() -> GRID.parseCell("four"))).isEqualTo("refused.number");
  }

  @Test
  void aMaskIsATextAndBack() {
    assertThat(MASK.write(Matrix.identity(2))).isEqualTo("1,0;0,1");
    assertThat(MASK.parse("1,1;0,1")).isEqualTo(Matrix.of(2, 2, 1, 1, 0, 1));
  }

  @Test
  void aMaskHoldsOnlyZeroAndOne() {
    assertThat(Refusals.key(() -> MASK.parse("1,0.5;0,1"))).isEqualTo("refused.mask");
    assertThat(Refusals.key(() -> MASK.check(Matrix.filled(2, 2, Double.NaN))))
        .isEqualTo("refused.mask");
  }
}
