package attentionlab.app.state;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The one place where work leaves the thread of the user interface. A short piece of work is waited
 * for, so that its result is there at once; after 8 ms the caller goes on and the result follows.
 * The latest request wins: an older one is interrupted and its result dropped.
 */
public final class Worker implements AutoCloseable {
  private static final long PATIENCE_MS = 8;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread daemon = new Thread(work, "computation");
            daemon.setDaemon(true);
            return daemon;
          });
  private final Executor back;
  private Future<?> latest;
  private Future<?> ahead;
  private long ticket;

  /**
   * @param back runs a piece of work on the thread that calls {@link #run}
   */
  public Worker(Executor back) {
    this.back = back;
  }

  /**
   * Runs work.
   *
   * @param done gets the result, on the caller's thread
   * @param failed gets what the work threw, on the caller's thread
   * @return whether the work is still running
   */
  public <T> boolean run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    cancel();
    long mine = ++ticket;
    Future<T> future = thread.submit(work);
    latest = future;
    try {
      done.accept(future.get(PATIENCE_MS, TimeUnit.MILLISECONDS));
      return false;
    } catch (TimeoutException e) {
      thread.execute(() -> back.execute(() -> finish(mine, future, done, failed)));
      return true;
    } catch (ExecutionException e) {
      failed.accept(e.getCause());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Does work ahead while nothing else is asked for. Its result is dropped: what it leaves behind
   * is what was computed once and is kept. The next request interrupts it.
   */
  public void prepare(Runnable work) {
    ahead = thread.submit(work);
  }

  private <T> void finish(
      long mine, Future<T> future, Consumer<T> done, Consumer<Throwable> failed) {
    if (mine != ticket) {
      return;
    }
    try {
      done.accept(future.get());
    } catch (CancellationException e) {
      failed.accept(e);
    } catch (ExecutionException e) {
      failed.accept(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops the work under way; its result will not come. */
  public void cancel() {
    ticket++;
    if (latest != null) {
      latest.cancel(true);
    }
    if (ahead != null) {
      ahead.cancel(true);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
