package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Runs emitted programs by the languages they are written in. */
public final class ProgramRun {
  private final Path folder;

  /**
   * @param folder where programs and what they print are written
   */
  public ProgramRun(Path folder) {
    this.folder = folder;
  }

  /** Skips a test where python3 does not have a module. */
  public static void assumePythonHas(String module) throws InterruptedException {
    assumeTrue(succeeds("python3", "-c", "import " + module), "python3 has " + module);
  }

  /** Runs the program of a graph and compares what it gives for every node. */
  public void assertReproduces(Graph graph, Dialect dialect) throws Exception {
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

  /** Runs the program of each result by itself, all in one process, and compares its result. */
  public void assertResults(List<Node> results, Dialect dialect) throws Exception {
    Map<String, Node> programs = new LinkedHashMap<>();
    for (Node result : results) {
      Program program = Program.of(Graph.of(result), dialect);
      int end = program.text().lastIndexOf(dialect == Dialect.JAVA ? "System.out" : "print(");
      int line = program.text().indexOf('\n', end);
      String shown = shown(result, program.variable(result), dialect);
      String head = program.text().substring(0, end);
      programs.putIfAbsent(head + shown + program.text().substring(line), result);
    }
    String output =
        dialect == Dialect.JAVA ? allJava(programs.keySet()) : allPython(programs.keySet());
    List<String> lines = output.lines().filter(line -> line.contains("=[")).toList();
    assertThat(lines).hasSameSizeAs(programs.keySet());
    int index = 0;
    for (Node result : programs.values()) {
      String line = lines.get(index++);
      assertClose(result, line.substring(line.indexOf('=') + 1));
    }
  }

  private String allPython(Set<String> programs) throws Exception {
    int number = 0;
    for (String program : programs) {
      Files.writeString(folder.resolve(number++ + ".py"), program);
    }
    return runPython(
        """
        import os
        folder = os.path.dirname(__file__)
        for i in range(%d):
            path = os.path.join(folder, str(i) + '.py')
            with open(path, encoding='utf-8') as source:
                exec(compile(source.read(), path, 'exec'), {})
        """
            .formatted(number));
  }

  private String allJava(Set<String> programs) throws Exception {
    StringBuilder calls = new StringBuilder();
    StringBuilder classes = new StringBuilder();
    for (String program : programs) {
      String name = "Program" + calls.length();
      calls.append(name).append(".main(args);\n");
      classes.append(program.replace("public class Attention", "class " + name));
    }
    String text = classes.toString().replace("import org.ejml.simple.SimpleMatrix;", "");
    return runJava(
        "import org.ejml.simple.SimpleMatrix;\npublic class Attention {\n"
            + "public static void main(String[] args) {\n"
            + calls
            + "}}\n"
            + text);
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
