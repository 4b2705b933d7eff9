package attentionlab.app;

import attentionlab.app.state.AppState;
import attentionlab.app.store.Store;
import attentionlab.lesson.Message;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;

/** Keeps the user's state on disk: a moment after each change, and at the end. */
final class Keeper implements AutoCloseable {
  private static final long MOMENT_MS = 400;
  private static final long LONGEST_SAVE_S = 5;

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread daemon = new Thread(work, "keeper");
            daemon.setDaemon(true);
            return daemon;
          });
  private final Store store;
  private final AppState state;
  private final Consumer<Message> problems;
  private Map<String, String> wanted;
  private Map<String, String> kept = Map.of();
  private boolean told;

  Keeper(Store store, AppState state, Consumer<Message> problems) {
    this.store = store;
    this.state = state;
    this.problems = problems;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    InvalidationListener changed = observable -> later();
    state.languageProperty().addListener(changed);
    state.themeProperty().addListener(changed);
    state.textSizeProperty().addListener(changed);
    state.reducedMotionProperty().addListener(changed);
    state.bookmarkProperty().addListener(changed);
    state.windowProperty().addListener(changed);
    state.progress().changesProperty().addListener(changed);
    later();
  }

  private synchronized void later() {
    boolean waiting = wanted != null;
    wanted = state.write();
    if (!waiting) {
      thread.schedule(this::keep, MOMENT_MS, TimeUnit.MILLISECONDS);
    }
  }

  private void keep() {
    Map<String, String> texts;
    synchronized (this) {
      texts = wanted;
      wanted = null;
    }
    if (texts == null || texts.equals(kept)) {
      return;
    }
    Store.Outcome outcome = store.save(texts);
    if (outcome.problem().isEmpty()) {
      kept = texts;
    } else if (!told) {
      told = true;
      problems.accept(outcome.problem().get());
    }
  }

  /** Keeps what is not yet kept, and ends. */
  @Override
  public void close() {
    synchronized (this) {
      wanted = state.write();
    }
    awaitSave();
    keep();
  }

  /** A save under way is waited for: an interrupted one would be lost. */
  private void awaitSave() {
    thread.shutdown();
    try {
      thread.awaitTermination(LONGEST_SAVE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
