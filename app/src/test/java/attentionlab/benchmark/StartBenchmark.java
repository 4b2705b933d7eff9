package attentionlab.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * From the start of the process until the first lesson is painted, and the memory this takes: each
 * run is a process of its own, once from the plain class path and once with an archive of the
 * classes.
 */
final class StartBenchmark {
  private static final int RUNS = 11;
  private static final int COLOURS = 50;
  private static final String DISPLAY = "attentionlab.display";
  private static final List<String> NO_DISPLAY =
      List.of(
          "-Dglass.platform=Monocle",
          "-Dmonocle.platform=Headless",
          "-Dheadless.geometry=1920x1200-32",
          "-Dprism.order=sw",
          "-Djava.awt.headless=true");

  private final Path folder;

  private StartBenchmark(Path folder) {
    this.folder = folder;
  }

  /** One run: milliseconds, and bytes. */
  private record Run(long time, long heap, long resident) {}

  static void print() throws IOException, InterruptedException {
    StartBenchmark benchmark = new StartBenchmark(Files.createTempDirectory("attention-lab"));
    Path archive = benchmark.folder.resolve("classes.jsa");
    benchmark.run("-XX:ArchiveClassesAtExit=" + archive);
    List<Run> plain = new ArrayList<>();
    List<Run> archived = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      plain.add(benchmark.run("-Xshare:auto"));
      archived.add(benchmark.run("-XX:SharedArchiveFile=" + archive));
    }
    System.out.println(
        "| Start of the process to the first lesson painted | Median (least–most), ms"
            + " | Heap after GC, MB | Resident, MB |");
    System.out.println("|---|---:|---:|---:|");
    print("class path", plain);
    print("class path and class-data archive", archived);
    System.out.println();
  }

  private static void print(String name, List<Run> runs) {
    long[] times = sorted(runs.stream().mapToLong(Run::time));
    System.out.printf(
        Locale.ROOT,
        "| %s | %d (%d–%d) | %.0f | %.0f |%n",
        name,
        times[RUNS / 2],
        times[0],
        times[RUNS - 1],
        sorted(runs.stream().mapToLong(Run::heap))[RUNS / 2] / 1e6,
        sorted(runs.stream().mapToLong(Run::resident))[RUNS / 2] / 1e6);
  }

  private static long[] sorted(LongStream values) {
    long[] array = values.toArray();
    Arrays.sort(array);
    return array;
  }

  private Run run(String option) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(option);
    command.add("-Dattentionlab.folder=" + folder.resolve("state"));
    if (!Boolean.getBoolean(DISPLAY)) {
      command.addAll(NO_DISPLAY);
    }
    command.addAll(List.of("-cp", jars()));
    command.add(StartProbe.class.getName());
    Path output = folder.resolve("output.txt");
    long start = System.currentTimeMillis();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    boolean ended = process.waitFor(1, TimeUnit.MINUTES);
    process.destroyForcibly();
    return parse(start, ended, Files.readString(output, StandardCharsets.UTF_8));
  }

  /** The class path without its folders: an archive of classes takes jars only. */
  private static String jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Run parse(long start, boolean ended, String output) throws IOException {
    String[] words =
        output.lines().filter(line -> line.matches("[\\d ]+")).findFirst().orElse("").split(" ");
    if (!ended || words.length != 4 || Integer.parseInt(words[3]) < COLOURS) {
      throw new IllegalStateException(
          "no start: " + output + Files.readString(folder.resolve("errors.txt")));
    }
    return new Run(
        Long.parseLong(words[0]) - start, Long.parseLong(words[1]), Long.parseLong(words[2]));
  }
}
