package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeMismatchTest {
  private static final Node X = Samples.given("x", 2, 3, 1);
  private static final Node Y = Samples.given("y", 4, 5, 1);
  private static final Node ROW = Samples.given("row", 1, 3, 1);

  static Stream<Arguments> operations() {
    return Stream.of(
        Arguments.of(new Add(), List.of(X, Y)),
        Arguments.of(new Subtract(), List.of(X, Y)),
        Arguments.of(new Hadamard(), List.of(X, Y)),
        Arguments.of(new AddRow(), List.of(X, Y)),
        Arguments.of(new Mask(), List.of(X, Y)),
        Arguments.of(new Dropout(0.5), List.of(X, Y)),
        Arguments.of(new Product(false), List.of(X, Y)),
        Arguments.of(new Product(true), List.of(X, Y)),
        Arguments.of(new JoinRows(), List.of(X, Y)),
        Arguments.of(new JoinCols(), List.of(X, Y)),
        Arguments.of(new LayerNorm(1e-5), List.of(X, Y, ROW)),
        Arguments.of(new LayerNorm(1e-5), List.of(X, ROW, Y)),
        Arguments.of(BatchNorm.overAllRows(1e-5), List.of(X, ROW, Y)),
        Arguments.of(new BatchNormInference(1e-5), List.of(X, ROW, ROW, ROW, Y)),
        Arguments.of(new RmsNorm(1e-5), List.of(X, Y)),
        Arguments.of(new AdditiveScore(), List.of(X, X, Y, Y, ROW, ROW)));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operandsThatDoNotFitAreRefusedWithTheirNamesAndShapes(Op op, List<Node> operands) {
    assertThatThrownBy(() -> op.on(operands.toArray(Node[]::new)))
        .isInstanceOf(ShapeMismatch.class)
        .hasMessageContaining("x is (2, 3), y is (4, 5)");
  }

  @Test
  void theOperandsThatDoNotFitCanBeAskedFor() {
    try {
      X.plus(Y);
    } catch (ShapeMismatch e) {
      assertThat(List.of(e.left(), e.right())).containsExactly(X, Y);
    }
  }

  @Test
  void parametersThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new Gather(List.of(2)).on(X))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new SliceCols(1, 4).on(X))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new SliceRows(0, 3).on(X))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> CrossEntropy.of(List.of(0, 3)).on(X))
        .hasMessage("cross entropy: no column 3 in x(2, 3)");
    assertThatThrownBy(() -> CrossEntropy.of(List.of(0)).on(X))
        .hasMessage("cross entropy: 1 targets, x(2, 3)");
    assertThatThrownBy(() -> new BatchNorm(1e-5, List.of(true)).on(X, ROW, ROW))
        .hasMessage("BatchNorm: 1 rows to keep or not, x(2, 3)");
    assertThatThrownBy(() -> new Dropout(1)).hasMessage("dropout rate 1.0 is not in [0, 1)");
  }
}
