package attentionlab.task.run;

import attentionlab.task.run.Run.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A process that runs a program, watched until it ends or has to be ended. */
final class ChildRun {
  private static final long PAUSE = 4;
  private static final int PAUSES_BETWEEN_LOOKS = 12;
  private static final long FAREWELL = 5000;

  private final Workspace space;
  private final Process process;
  private final Limits limits;
  private final Transcript transcript = new Transcript();
  private final Set<ProcessHandle> descendants = new HashSet<>();

  private ChildRun(Workspace space, Process process, Limits limits) {
    this.space = space;
    this.process = process;
    this.limits = limits;
  }

  /**
   * Runs a program to its end. When the thread is interrupted the process and all that it has
   * started are ended before this throws.
   *
   * @throws IOException when the process cannot be started
   */
  static Run of(Runner runner, byte[] request, Limits limits)
      throws IOException, InterruptedException {
    try (Workspace space = Workspace.open()) {
      ProcessBuilder builder =
          new ProcessBuilder(
                  runner.command(space.work(), space.resultsFile(), space.printedFile(), limits))
              .directory(space.work().toFile())
              .redirectInput(space.request(request).toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      plain(builder.environment(), space.work());
      ChildRun run = new ChildRun(space, builder.start(), limits);
      try {
        return run.watched();
      } finally {
        run.end();
      }
    }
  }

  /** No options from outside, one thread for linear algebra. */
  private static void plain(Map<String, String> environment, Path folder) {
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.remove("JDK_JAVA_OPTIONS");
    environment.remove("_JAVA_OPTIONS");
    environment.put("OPENBLAS_NUM_THREADS", "1");
    environment.put("OMP_NUM_THREADS", "1");
    environment.put("MKL_NUM_THREADS", "1");
    environment.put("TMPDIR", folder.toString());
  }

  private Run watched() throws IOException, InterruptedException {
    long since = System.nanoTime();
    boolean running = false;
    Optional<Ending> ending = Optional.empty();
    for (int pauses = 0; ending.isEmpty(); pauses++) {
      boolean alive = process.isAlive();
      read();
      if (transcript.compiled() && !running) {
        running = true;
        since = System.nanoTime();
      }
      if (pauses % PAUSES_BETWEEN_LOOKS == 0) {
        process.descendants().forEach(descendants::add);
      }
      long limit = running ? limits.run().toNanos() : limits.start().toNanos();
      ending = ending(alive, System.nanoTime() - since > limit);
      if (ending.isEmpty()) {
        process.waitFor(PAUSE, TimeUnit.MILLISECONDS);
      }
    }
    int code = ending.get() == Ending.ENDED ? process.exitValue() : 0;
    return new Run(
        transcript,
        ending.get(),
        code,
        space.printed(limits.printable()),
        space.printedSize() > limits.printable());
  }

  private void read() throws IOException {
    for (byte[] news = space.news(); news.length > 0; news = space.news()) {
      transcript.add(news);
    }
    if (space.cut()) {
      transcript.spoil();
    }
  }

  private Optional<Ending> ending(boolean alive, boolean late) {
    if (transcript.done() || transcript.damaged()) {
      return Optional.of(Ending.DONE);
    }
    if (transcript.exiting()) {
      return Optional.of(Ending.EXITING);
    }
    if (!alive) {
      return Optional.of(Ending.ENDED);
    }
    return late ? Optional.of(Ending.TIME) : Optional.empty();
  }

  /** Ends the process and whatever it has started. */
  private void end() throws InterruptedException {
    process.descendants().forEach(descendants::add);
    process.destroyForcibly();
    descendants.forEach(each -> each.descendants().forEach(ProcessHandle::destroyForcibly));
    descendants.forEach(ProcessHandle::destroyForcibly);
    process.waitFor(FAREWELL, TimeUnit.MILLISECONDS);
  }
}
