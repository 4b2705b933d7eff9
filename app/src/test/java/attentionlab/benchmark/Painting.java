package attentionlab.benchmark;

import com.sun.javafx.tk.Toolkit;
import com.sun.javafx.tk.quantum.QuantumToolkit;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import javafx.application.Platform;

/**
 * Measures from a change of what is shown until it is painted: the change, one full pulse with
 * styles and layout, and the end of the render thread's work. What follows, the copy to the screen,
 * belongs to the window system.
 */
final class Painting {
  private static final long WARM_UP_NS = 8_000_000_000L;
  private static final int SAMPLES = 200;

  private Painting() {}

  /**
   * Times in milliseconds.
   *
   * @param low 5 % of the samples are below
   * @param median half of the samples are below
   * @param high 95 % of the samples are below
   */
  record Times(double low, double median, double high) {
    static final String HEAD = " | Median, ms | 95 %, ms | 5 %, ms |\n|---|---:|---:|---:|";

    static Times of(double[] samples) {
      double[] sorted = samples.clone();
      Arrays.sort(sorted);
      return new Times(
          sorted[(int) (sorted.length * 0.05)],
          sorted[sorted.length / 2],
          sorted[(int) (sorted.length * 0.95)]);
    }

    String row(String name) {
      return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |", name, median, high, low);
    }
  }

  /**
   * Repeats a change and measures each until it is painted; what comes first, while the virtual
   * machine still compiles, does not count.
   *
   * @param prepare makes the change of a sample from its number; only the change itself is measured
   */
  static Times measure(IntFunction<Runnable> prepare) {
    return measure(prepare, () -> true);
  }

  /**
   * As {@link #measure(IntFunction)}, until a change that leaves the thread has come back too.
   *
   * @param done whether it has
   */
  static Times measure(IntFunction<Runnable> prepare, BooleanSupplier done) {
    long start = System.nanoTime();
    int sample = 0;
    while (System.nanoTime() - start < WARM_UP_NS) {
      measure(prepare.apply(sample++), done);
    }
    double[] times = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      times[i] = measure(prepare.apply(sample++), done);
    }
    return Times.of(times);
  }

  /** Makes a change and waits until it is painted, in milliseconds. */
  static double measure(Runnable change, BooleanSupplier done) {
    long start = onFxThread(() -> begin(change));
    while (!onFxThread(() -> painted(done))) {
      Thread.onSpinWait();
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static long begin(Runnable change) {
    waitForRenderThread();
    long before = System.nanoTime();
    change.run();
    return before;
  }

  /** Makes a change, paints it and tells how long that took. On the JavaFX thread. */
  static double paint(Runnable change) {
    long before = begin(change);
    pulse();
    waitForRenderThread();
    return (System.nanoTime() - before) / 1e6;
  }

  private static boolean painted(BooleanSupplier done) {
    if (!done.getAsBoolean()) {
      return false;
    }
    pulse();
    waitForRenderThread();
    return true;
  }

  /** Paints what there is to paint. On the JavaFX thread. */
  static void paint() {
    painted(() -> true);
  }

  private static void pulse() {
    try {
      Method pulse = QuantumToolkit.class.getDeclaredMethod("pulse");
      pulse.setAccessible(true);
      pulse.invoke(Toolkit.getToolkit());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** It does one piece of work after the other, so an empty one ends when all before it have. */
  private static void waitForRenderThread() {
    QuantumToolkit.runInRenderThreadAndWait(() -> {});
  }

  /** The result of work on the thread of the user interface. */
  static <T> T onFxThread(java.util.concurrent.Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result.join();
  }
}
