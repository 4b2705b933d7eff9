package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The emitted programs, run by the languages they are written in. */
class ProgramTest {
  @TempDir private Path folder;

  @Test
  void theNumpyProgramGivesTheValuesOfEveryNode() throws Exception {
    ProgramRun.assumePythonHas("numpy");
    new ProgramRun(folder).assertReproduces(everyOperation(), Dialect.NUMPY);
  }

  @Test
  void theTorchProgramGivesTheValuesOfEveryNode() throws Exception {
    ProgramRun.assumePythonHas("torch");
    new ProgramRun(folder).assertReproduces(everyOperation(), Dialect.TORCH);
  }

  @Test
  void theJavaProgramGivesTheValuesOfEveryNode() throws Exception {
    new ProgramRun(folder).assertReproduces(everyOperation(), Dialect.JAVA);
  }

  @ParameterizedTest
  @EnumSource
  void aVariableNeverHidesAFunctionOrAWordOfTheLanguage(Dialect dialect) {
    Node x = Samples.given("softmax", 2, 2, 1);
    Node y = Samples.given("softmax_", 2, 2, 1);
    Node z = Samples.given("class", 2, 2, 1);
    Node result = new Softmax(Softmax.EmptyRow.NAN).on(x.plus(y).plus(z));
    Program program = Program.of(Graph.of(result), dialect);
    assertThat(program.variable(z)).isEqualTo("class_");
    assertThat(program.variable(y)).isEqualTo("softmax_");
    assertThat(program.variable(x)).isEqualTo(dialect == Dialect.TORCH ? "softmax" : "softmax__");
  }

  @Test
  void aProgramReadsLikeOneWrittenByHand() {
    Node x = Samples.given("x", Matrix.of(1, 2, 1, Double.NEGATIVE_INFINITY));
    Node y = Samples.given("y", Matrix.of(2, 1, 3, 4));
    Graph graph = Graph.of(x.times(y).as(Name.of("Z", Role.OUTPUT)));
    assertThat(Program.of(graph, Dialect.NUMPY).text())
        .isEqualTo(
            """
            import numpy as np

            x = np.array([[1.0, -np.inf]])  # (n, d) = (1, 2)
            y = np.array([[3.0], [4.0]])  # (n, d) = (2, 1)
            z = x @ y  # (n, d) = (1, 1)
            print("z, (n, d) = (1, 1):")
            print(z)
            """);
    assertThat(Program.of(graph, Dialect.TORCH).text())
        .contains(
            "x = torch.tensor([[1.0, -torch.inf]], dtype=torch.float64)  # (n, d) = (1, 2)\n");
    assertThat(Program.of(graph, Dialect.JAVA).text())
        .contains(
            "    SimpleMatrix z = x.mult(y);  // (n, d) = (1, 1)\n",
            "    System.out.println(z);  // (n, d) = (1, 1)\n  }\n");
  }

  @Test
  void longNumbersStandInRowsOfTheirOwnThatAreBrokenWhereTheyAreFull() {
    Node x = Samples.given("x", Matrix.of(2, 30, (r, c) -> 0.125 * r));
    String text = Program.of(Graph.of(x), Dialect.NUMPY).text();
    assertThat(text).contains("x = np.array([  # (n, d) = (2, 30)\n    [0.0, 0.0");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void equalNumbersAreNotWrittenOneByOne() {
    Graph graph = Graph.of(Samples.given("x", Matrix.filled(3, 4, Double.NEGATIVE_INFINITY)));
    assertThat(Program.of(graph, Dialect.NUMPY).text()).contains("x = np.full((3, 4), -np.inf)");
    assertThat(Program.of(graph, Dialect.JAVA).text())
        .contains("x = SimpleMatrix.filled(3, 4, -Double.POSITIVE_INFINITY);");
  }

  @Test
  void aFunctionIsDefinedOnce() {
    Node x = Samples.given("x", 2, 2, 1);
    Op softmax = new Softmax(Softmax.EmptyRow.NAN);
    String text = Program.of(Graph.of(softmax.on(softmax.on(x))), Dialect.NUMPY).text();
    assertThat(text.split("def softmax", -1)).hasSize(2);
  }

  private static Graph everyOperation() {
    List<OpCase> cases = OpCase.all(5);
    Node[] nodes = new Node[cases.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = renamed(cases.get(i).node(), i);
    }
    return Graph.of(nodes);
  }

  /** The same computation on inputs whose names no other case has. */
  private static Node renamed(Node node, int number) {
    return renamed(node, number, new IdentityHashMap<>());
  }

  private static Node renamed(Node node, int number, Map<Node, Node> copies) {
    if (node.operands().isEmpty()) {
      return node.as(Name.of(node.id() + "_case" + number, Role.NEUTRAL));
    }
    List<Node> operands = new ArrayList<>();
    for (Node operand : node.operands()) {
      if (!copies.containsKey(operand)) {
        copies.put(operand, renamed(operand, number, copies));
      }
      operands.add(copies.get(operand));
    }
    return node.op().on(operands.toArray(Node[]::new));
  }
}
