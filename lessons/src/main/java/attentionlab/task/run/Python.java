package attentionlab.task.run;

import attentionlab.task.Function;
import attentionlab.task.Task;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Python 3 with NumPy.
 *
 * @param command the words that start it
 * @param version what it says about itself, such as {@code Python 3.11.7, NumPy 2.1.0}
 */
public record Python(List<String> command, String version) implements Runner {
  private static final List<List<String>> CANDIDATES =
      List.of(
          List.of("python3", "-I"),
          List.of("python3", "-E"),
          List.of("python", "-I"),
          List.of("py", "-3", "-I"));
  private static final String QUESTION =
      "import sys, numpy; assert sys.version_info >= (3, 8); "
          + "print('Python %d.%d.%d, NumPy %s' % (*sys.version_info[:3], numpy.__version__))";
  private static final long PATIENCE = 20;
  private static final long MEGABYTE = 1 << 20;

  public Python {
    command = List.copyOf(command);
  }

  /**
   * Looks for it among the programs of this system, which may take seconds; {@link PythonSearch}
   * does that once and elsewhere.
   *
   * @throws InterruptedException when the thread is interrupted; no process is left
   */
  public static Optional<Python> find() throws InterruptedException {
    for (List<String> candidate : CANDIDATES) {
      Optional<String> version = version(candidate);
      if (version.isPresent()) {
        return Optional.of(new Python(candidate, version.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> version(List<String> candidate) throws InterruptedException {
    List<String> words = new ArrayList<>(candidate);
    words.add("-c");
    words.add(QUESTION);
    try {
      Process process =
          new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try {
        process.getOutputStream().close();
        boolean answered = process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0;
        return answered ? Optional.of(read(process.getInputStream())) : Optional.empty();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  @Override
  public String starter(Task task) {
    return task.starter().python();
  }

  @Override
  public String name(Function function) {
    return function.pythonName();
  }

  @Override
  public String head(Function function) {
    return function.python();
  }

  @Override
  public List<String> command(Path folder, Path results, Path printed, Limits limits)
      throws IOException {
    return command(folder, limits, List.of("-", results.toString(), printed.toString()));
  }

  /** The command for several programs, one after the other. */
  List<String> command(Path folder, Limits limits, List<String> files) throws IOException {
    Path script = folder.resolveSibling("child.py");
    try (InputStream in = Python.class.getResourceAsStream("child.py")) {
      Files.write(script, in.readAllBytes());
    }
    List<String> words = new ArrayList<>(command);
    words.add(script.toString());
    words.add(Long.toString(limits.heapMegabytes() * MEGABYTE));
    words.addAll(files);
    return words;
  }
}
