package attentionlab.task.run;

import attentionlab.task.Function;
import attentionlab.task.Task;
import attentionlab.task.child.Child;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * Java, compiled and run by the runtime of this application.
 *
 * @param home the folder of the runtime
 */
public record JavaRunner(Path home) implements Runner {

  /** The runtime that runs this. */
  public JavaRunner() {
    this(Path.of(System.getProperty("java.home")));
  }

  @Override
  public String starter(Task task) {
    return task.starter().java();
  }

  @Override
  public String name(Function function) {
    return function.name();
  }

  @Override
  public String head(Function function) {
    return function.java();
  }

  @Override
  public List<String> command(Path folder, Path results, Path printed, Limits limits)
      throws IOException {
    return List.of(
        home.resolve("bin").resolve("java").toString(),
        "-Xmx" + limits.heapMegabytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-XX:-CreateCoredumpOnCrash",
        "-Xshare:auto",
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + folder,
        "-cp",
        classes().toString(),
        Child.class.getName(),
        results.toString(),
        printed.toString());
  }

  /** Where the child's classes are; it needs none of the libraries. */
  private static Path classes() throws IOException {
    try {
      return Path.of(Child.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
