package attentionlab.benchmark;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/**
 * Runs the benchmarks of the application and prints them as tables: all, or those named by the
 * arguments.
 */
public final class AppBenchmark {
  private AppBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(started::countDown);
    started.await();
    List<String> parts = List.of(arguments);
    if (parts.isEmpty() || parts.contains("heatmaps")) {
      HeatmapBenchmark.print();
    }
    if (parts.isEmpty() || parts.contains("drag")) {
      DragBenchmark.print();
    }
    if (parts.isEmpty() || parts.contains("interview")) {
      InterviewBenchmark.print();
    }
    if (parts.isEmpty() || parts.contains("heap")) {
      HeapBenchmark.print();
    }
    Platform.exit();
    if (parts.isEmpty() || parts.contains("start")) {
      StartBenchmark.print();
    }
  }
}
