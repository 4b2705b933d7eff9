package attentionlab.task.run;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Language;
import attentionlab.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Judges many programs in one process, which is quicker: for programs that do no harm. */
final class NumpyBatch {
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), 512, 2000);

  private final Python python;
  private final Path folder;
  private final List<Task> tasks = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  /**
   * @param folder where requests and results are written
   */
  NumpyBatch(Python python, Path folder) throws IOException {
    this.python = python;
    this.folder = Files.createDirectories(folder.resolve("batch"));
  }

  void add(Task task, String source) throws IOException {
    byte[] request = RequestWriter.request(python, task, source, LIMITS, Language.ENGLISH.locale());
    int number = tasks.size();
    tasks.add(task);
    files.add(Files.write(folder.resolve(number + ".request"), request).toString());
    files.add(Files.createFile(folder.resolve(number + ".results")).toString());
    files.add(Files.createFile(folder.resolve(number + ".printed")).toString());
  }

  /** The verdicts in the order in which the programs were added. */
  List<Verdict> judge() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(python.command(folder, LIMITS, files))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    try {
      while (process.isAlive() && !transcript(tasks.size() - 1).done()) {
        process.waitFor(20, TimeUnit.MILLISECONDS);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    List<Verdict> verdicts = new ArrayList<>();
    Judge judge = new Judge(python, LIMITS, Language.ENGLISH);
    for (int i = 0; i < tasks.size(); i++) {
      Transcript transcript = transcript(i);
      assertThat(transcript.done()).as(Files.readString(folder.resolve("output"))).isTrue();
      verdicts.add(judge.verdict(tasks.get(i), new Run(transcript, Run.Ending.DONE, 0, "", false)));
    }
    return verdicts;
  }

  private Transcript transcript(int number) throws IOException {
    Transcript transcript = new Transcript();
    transcript.add(Files.readAllBytes(folder.resolve(number + ".results")));
    return transcript;
  }
}
