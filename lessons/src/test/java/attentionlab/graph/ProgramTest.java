package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The emitted programs, run by the languages they are written in. */
class ProgramTest {
  @TempDir private Path folder;

  @Test
  void theNumpyProgramGivesTheValuesOfEveryNode() throws Exception {
    assumeTrue(succeeds("python3", "-c", "import numpy"), "python3 has numpy");
    assertReproduces(everyOperation(), Dialect.NUMPY);
  }

  @Test
  void theTorchProgramGivesTheValuesOfEveryNode() throws Exception {
    assumeTrue(succeeds("python3", "-c", "import torch"), "python3 has torch");
    assertReproduces(everyOperation(), Dialect.TORCH);
  }

  @Test
  void theJavaProgramGivesTheValuesOfEveryNode() throws Exception {
    assertReproduces(everyOperation(), Dialect.JAVA);
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

            x = np.array([[1.0, -np.inf]])
            y = np.array([[3.0], [4.0]])
            z = x @ y
            print(z)
            """);
    assertThat(Program.of(graph, Dialect.TORCH).text())
        .contains("x = torch.tensor([[1.0, -torch.inf]], dtype=torch.float64)\n");
    assertThat(Program.of(graph, Dialect.JAVA).text())
        .contains("    SimpleMatrix z = x.mult(y);\n    System.out.println(z);\n  }\n");
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
    if (node.operands().isEmpty()) {
      return node.as(Name.of(node.id() + "_case" + number, Role.NEUTRAL));
    }
    Map<Node, Node> copies = new IdentityHashMap<>();
    return node.op()
        .on(
            node.operands().stream()
                .map(x -> copies.computeIfAbsent(x, operand -> renamed(operand, number)))
                .toArray(Node[]::new));
  }

  private void assertReproduces(Graph graph, Dialect dialect) throws Exception {
    Program program = Program.of(graph, dialect);
    int end = program.text().lastIndexOf(dialect == Dialect.JAVA ? "System.out" : "print(");
    int line = program.text().indexOf('\n', end);
    String text =
        program.text().substring(0, end)
            + graph.nodes().stream()
                .map(node -> shown(node, program.variable(node), dialect))
                .collect(Collectors.joining("\n"))
            + program.text().substring(line);
    String output = dialect == Dialect.JAVA ? runJava(text) : runPython(text);
    Properties values = new Properties();
    values.load(new StringReader(output));
    for (Node node : graph.nodes()) {
      assertClose(node, values.getProperty(program.variable(node)));
    }
  }

  private static String shown(Node node, String variable, Dialect dialect) {
    return dialect == Dialect.JAVA
        ? "System.out.println(\"%s=\" + java.util.Arrays.toString(%s.getDDRM().data));"
            .formatted(variable, variable)
        : "print('%s=' + str(%s.reshape(-1).tolist()))".formatted(variable, variable);
  }

  private static void assertClose(Node node, String printed) {
    assertThat(printed).as(node.toString()).isNotNull();
    String[] cells = printed.replaceAll("[\\[\\]]", "").split(", ");
    double[] want = node.value().toArray();
    assertThat(cells).hasSameSizeAs(want);
    for (int i = 0; i < want.length; i++) {
      String cell = cells[i].replace("nan", "NaN").replaceFirst("inf$", "Infinity");
      double wanted = want[i];
      assertThat(Double.parseDouble(cell))
          .as("%s of %s", node, node.op())
          .matches(got -> Samples.close(got, wanted, 1e-9, 1e-9), "is " + wanted);
    }
  }

  private String runPython(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("program.py"), text);
    return run("python3", file.toString());
  }

  private String runJava(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("Attention.java"), text);
    String path = System.getProperty("java.class.path");
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", path, "-d", folder.toString(), file.toString());
    assertThat(failed).as(text).isZero();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return run(java, "-cp", folder + System.getProperty("path.separator") + path, "Attention");
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private String run(String... command) throws Exception {
    Path output = folder.resolve("output.txt");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectError(errors.toFile())
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("ended in time").isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return Files.readString(output);
  }
}
