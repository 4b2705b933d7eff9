package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every operation. */
class OpTest {
  private static final double STEP = 1e-5;

  static Stream<OpCase> cases() {
    return Stream.of(1L, 2L, 3L).flatMap(seed -> OpCase.all(seed).stream());
  }

  static Stream<OpCase> smoothCases() {
    return cases().filter(OpCase::smooth);
  }

  @Test
  void everyOperationIsInTheTable() {
    Set<String> operations =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("attentionlab")
                .stream()
                .filter(type -> type.isAssignableTo(Op.class) && !type.isInterface())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    Set<String> tested =
        OpCase.all(1).stream()
            .map(c -> c.node().op().getClass().getSimpleName())
            .collect(Collectors.toSet());
    assertThat(tested).isEqualTo(operations);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aDerivationGivesTheValueOfItsCellFromCellsOfTheOperands(OpCase c) {
    Node node = c.node();
    for (int row = 0; row < node.value().rows(); row++) {
      for (int col = 0; col < node.value().cols(); col++) {
        Term term = node.op().derive(node.operands(), row, col);
        assertThat(term.value())
            .as("cell %d, %d", row, col)
            .matches(closeTo(node.value().get(row, col)), "is " + node.value().get(row, col));
        assertThat(term.cells())
            .allMatch(cell -> node.operands().stream().anyMatch(o -> o == cell.node()));
      }
    }
  }

  private static Predicate<Double> closeTo(double want) {
    return got -> Samples.close(got, want, 1e-14, 1e-12);
  }

  @ParameterizedTest
  @MethodSource("smoothCases")
  void theGradientIsTheSlopeBetweenNeighbours(OpCase c) {
    Node node = c.node();
    List<Matrix> operands = node.operands().stream().map(Node::value).toList();
    Matrix upstream = upstream(node.value());
    List<Matrix> gradients = node.op().backward(operands, node.value(), upstream);
    assertThat(gradients).hasSameSizeAs(operands);
    for (int i = 0; i < operands.size(); i++) {
      assertThat(gradients.get(i).shape()).isEqualTo(operands.get(i).shape());
      for (int cell = 0; cell < operands.get(i).toArray().length; cell++) {
        check(node.op(), operands, i, cell, gradients.get(i), upstream);
      }
    }
  }

  private static void check(
      Op op, List<Matrix> operands, int i, int cell, Matrix gradient, Matrix upstream) {
    int row = cell / gradient.cols();
    int col = cell % gradient.cols();
    if (Double.isFinite(operands.get(i).get(row, col))) {
      double up = weighted(op.forward(moved(operands, i, row, col, STEP)), upstream);
      double down = weighted(op.forward(moved(operands, i, row, col, -STEP)), upstream);
      double slope = (up - down) / (2 * STEP);
      assertThat(gradient.get(row, col))
          .as("operand %d, cell %d, %d", i, row, col)
          .matches(got -> Samples.close(got, slope, 1e-7, 1e-5), "is " + slope);
    }
  }

  /** Random, and 0 where the result is not a finite number. */
  private static Matrix upstream(Matrix result) {
    Random random = new Random(7);
    return Cells.map(result, y -> Double.isFinite(y) ? random.nextGaussian() : 0);
  }

  private static double weighted(Matrix result, Matrix weights) {
    double sum = 0;
    for (int i = 0; i < weights.toArray().length; i++) {
      double weight = weights.toArray()[i];
      sum += weight == 0 ? 0 : weight * result.toArray()[i];
    }
    return sum;
  }

  private static List<Matrix> moved(List<Matrix> operands, int i, int row, int col, double by) {
    List<Matrix> moved = new ArrayList<>(operands);
    moved.set(i, operands.get(i).with(row, col, operands.get(i).get(row, col) + by));
    return moved;
  }
}
