package attentionlab.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of the numeric core and prints them as a table. */
public final class LessonsBenchmark {
  private LessonsBenchmark() {}

  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(AttentionBenchmark.class.getName())
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    System.out.println("| Settings to a new graph: attention, d = 64 | Median, ms | 95 %, ms |");
    System.out.println("|---|---:|---:|");
    results.stream()
        .sorted(Comparator.comparingInt(LessonsBenchmark::n))
        .forEach(LessonsBenchmark::print);
    System.out.println();
  }

  private static int n(RunResult result) {
    return Integer.parseInt(result.getParams().getParam("n"));
  }

  private static void print(RunResult run) {
    Result<?> result = run.getPrimaryResult();
    System.out.printf(
        Locale.ROOT,
        "| n = %d | %.3f | %.3f |%n",
        n(run),
        result.getStatistics().getPercentile(50),
        result.getStatistics().getPercentile(95));
  }
}
