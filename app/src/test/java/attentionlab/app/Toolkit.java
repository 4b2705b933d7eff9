package attentionlab.app;

import attentionlab.app.text.Fonts;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The JavaFX toolkit for tests that need it. */
public final class Toolkit {
  private static final long PATIENCE_MS = 20_000;

  private Toolkit() {}

  /** Starts the toolkit, once for all tests, with the fonts of the application. */
  public static void start() {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
    run(Fonts::load);
  }

  /** What an action on the JavaFX thread gives. */
  public static <T> T call(Callable<T> action) {
    T result = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, action);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }

  /** What an action on the JavaFX thread gives as soon as it gives something. */
  public static <T> T await(Callable<T> action) {
    AtomicReference<T> found = new AtomicReference<>();
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_MS,
          TimeUnit.MILLISECONDS,
          () -> {
            found.set(call(action));
            return found.get() != null;
          });
    } catch (TimeoutException e) {
      throw new AssertionError("nothing found", e);
    }
    return found.get();
  }

  /** Runs an action on the JavaFX thread and waits for what follows from it. */
  public static void run(Runnable action) {
    call(
        () -> {
          action.run();
          return null;
        });
  }
}
