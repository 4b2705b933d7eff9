package attentionlab.benchmark;

import attentionlab.app.Main;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

/**
 * Starts the application, tells when its window has been painted and how much memory it takes, and
 * ends it.
 */
public final class StartProbe {
  /** When a third pulse is laid out, the render thread has painted the first. */
  private static final int PULSES = 3;

  private int pulses;

  private StartProbe() {}

  public static void main(String[] arguments) {
    StartProbe probe = new StartProbe();
    ListChangeListener<Window> shown =
        change -> change.getList().stream().limit(1).forEach(w -> probe.watch(w.getScene()));
    Window.getWindows().addListener(shown);
    Main.main(arguments);
  }

  private void watch(Scene scene) {
    if (pulses == 0) {
      scene.addPostLayoutPulseListener(() -> pulse(scene));
    }
  }

  private void pulse(Scene scene) {
    pulses++;
    if (pulses < PULSES) {
      Platform.requestNextPulse();
    } else if (pulses == PULSES) {
      long painted = System.currentTimeMillis();
      Platform.runLater(() -> report(painted, scene));
    }
  }

  private static void report(long painted, Scene scene) {
    long resident = resident();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.println(painted + " " + heap + " " + resident + " " + colours(scene.snapshot(null)));
    Platform.exit();
  }

  /** How many colours a picture has: a blank window has one. */
  private static long colours(WritableImage picture) {
    PixelReader pixels = picture.getPixelReader();
    int width = (int) picture.getWidth();
    return IntStream.range(0, width * (int) picture.getHeight())
        .map(i -> pixels.getArgb(i % width, i / width))
        .distinct()
        .count();
  }

  /** The memory of the process in bytes, as Linux tells it; 0 elsewhere. */
  private static long resident() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
