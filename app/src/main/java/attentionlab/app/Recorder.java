package attentionlab.app;

import attentionlab.app.state.Rehearsal;
import attentionlab.app.store.Drafts;
import attentionlab.app.store.Journal;
import attentionlab.app.store.Store.Outcome;
import attentionlab.interview.Entry;
import attentionlab.lesson.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Keeps what is practised on disk: each entry at once, what is being written a moment after it was
 * changed.
 */
final class Recorder implements Rehearsal.Keeping, AutoCloseable {
  private static final long MOMENT_MS = 400;
  private static final long LONGEST_SAVE_S = 5;

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread daemon = new Thread(work, "recorder");
            daemon.setDaemon(true);
            return daemon;
          });
  private final Map<String, String> changed = new TreeMap<>();
  private final Journal journal;
  private final Drafts drafts;
  private final Consumer<Message> problems;
  private Future<?> latest = CompletableFuture.completedFuture(null);
  private final AtomicBoolean told = new AtomicBoolean();

  Recorder(Path folder, Consumer<Message> problems) {
    journal = new Journal(folder, "practice");
    drafts = new Drafts(folder);
    this.problems = problems;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** What was kept earlier; what of it is damaged is told. */
  void recall(Rehearsal rehearsal) {
    List<Entry> entries = new ArrayList<>();
    journal.load(line -> entries.add(Entry.parse(line))).problem().ifPresent(problems);
    Map<String, String> kept = new TreeMap<>();
    drafts.load(kept::put).problem().ifPresent(problems);
    rehearsal.remember(entries, kept);
  }

  /**
   * Whoever goes on to the next answer has the former one on disk: no more than one is ever on its
   * way there.
   */
  @Override
  public void keep(List<Entry> entries) {
    List<String> lines = entries.stream().map(Entry::text).toList();
    awaitLatest();
    latest = thread.submit(() -> tell(journal.add(lines)));
  }

  private void awaitLatest() {
    try {
      latest.get(LONGEST_SAVE_S, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      tellOnce(Message.of("journal.slow"));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void keepDraft(String name, String text) {
    Drafts.requireName(name); // here, where the caller learns of it
    synchronized (changed) {
      boolean waiting = !changed.isEmpty();
      changed.put(name, text);
      if (!waiting) {
        thread.schedule(this::keepDrafts, MOMENT_MS, TimeUnit.MILLISECONDS);
      }
    }
  }

  private void keepDrafts() {
    Map<String, String> texts;
    synchronized (changed) {
      texts = Map.copyOf(changed);
      changed.clear();
    }
    texts.forEach((name, text) -> tell(drafts.save(name, text)));
  }

  private void tell(Outcome outcome) {
    outcome.problem().ifPresent(this::tellOnce);
  }

  private void tellOnce(Message problem) {
    if (!told.getAndSet(true)) {
      problems.accept(problem);
    }
  }

  /** Keeps what is not yet kept, and ends. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(LONGEST_SAVE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    keepDrafts();
  }
}
