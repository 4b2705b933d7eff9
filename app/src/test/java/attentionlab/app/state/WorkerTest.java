package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private final BlockingQueue<Runnable> back = new LinkedBlockingQueue<>();
  private final Worker worker = new Worker(back::add);
  private final List<Object> done = new ArrayList<>();
  private final List<Throwable> failed = new ArrayList<>();

  @AfterEach
  void close() {
    worker.close();
  }

  private boolean run(Callable<Object> work) {
    return worker.run(work, done::add, failed::add);
  }

  /** Work that waits until it is let go; its answer is given even when it was interrupted. */
  private static Callable<Object> waiting(CountDownLatch go, Object answer) {
    return () -> {
      boolean waiting = true;
      while (waiting) {
        try {
          go.await();
          waiting = false;
        } catch (InterruptedException e) {
          // stubborn on purpose
        }
      }
      return answer;
    };
  }

  private Runnable next() {
    try {
      return Optional.ofNullable(back.poll(20, TimeUnit.SECONDS)).orElseThrow();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void shortWorkIsDoneWhenTheCallReturns() {
    // a machine under load may be late; whenever the work was in time, its result is there
    int tries = 0;
    while (run(() -> "result") && tries < 1000) {
      tries++;
    }
    assertThat(done).contains("result");
    assertThat(failed).isEmpty();
  }

  @Test
  void longWorkComesLaterThroughTheGivenExecutor() {
    CountDownLatch go = new CountDownLatch(1);
    assertThat(run(waiting(go, "late"))).isTrue();
    assertThat(done).isEmpty();
    go.countDown();
    Runnable result = next();
    assertThat(done).isEmpty();
    result.run();
    assertThat(done).containsExactly("late");
  }

  @Test
  void theLatestRequestWins() {
    CountDownLatch go = new CountDownLatch(1);
    assertThat(run(waiting(go, "old"))).isTrue();
    assertThat(run(waiting(go, "new"))).isTrue();
    go.countDown();
    next().run();
    next().run();
    assertThat(done).containsExactly("new");
    assertThat(failed).isEmpty();
  }

  @Test
  void anOlderPieceOfWorkIsInterrupted() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    Callable<Object> endless =
        () -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          return "old";
        };
    assertThat(run(endless)).isTrue();
    CountDownLatch go = new CountDownLatch(1);
    assertThat(run(waiting(go, "new"))).isTrue();
    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    go.countDown();
    next().run();
    next().run();
    assertThat(done).containsExactly("new");
  }

  @Test
  void aResultThatIsOnItsWayIsDroppedWhenSomethingNewerIsAsked() {
    CountDownLatch go = new CountDownLatch(1);
    assertThat(run(waiting(go, "old"))).isTrue();
    go.countDown();
    Runnable old = next();
    assertThat(run(waiting(new CountDownLatch(1), "new"))).isTrue();
    old.run();
    assertThat(done).isEmpty();
  }

  @Test
  void cancelledWorkNeverComes() {
    CountDownLatch go = new CountDownLatch(1);
    assertThat(run(waiting(go, "old"))).isTrue();
    worker.cancel();
    go.countDown();
    next().run();
    assertThat(done).isEmpty();
    assertThat(failed).isEmpty();
  }

  @Test
  void whatLongWorkThrowsIsDeliveredAsItIs() {
    CountDownLatch go = new CountDownLatch(1);
    Callable<Object> work = waiting(go, "never");
    IllegalStateException cause = new IllegalStateException("broken");
    assertThat(
            run(
                () -> {
                  work.call();
                  throw cause;
                }))
        .isTrue();
    go.countDown();
    next().run();
    assertThat(failed).containsExactly(cause);
    assertThat(done).isEmpty();
  }

  @Test
  void whatShortWorkThrowsIsDeliveredWhenTheCallReturns() {
    IllegalStateException cause = new IllegalStateException("broken");
    int tries = 0;
    while (run(
            () -> {
              throw cause;
            })
        && tries < 1000) {
      tries++;
    }
    assertThat(failed).contains(cause);
  }

  @Test
  void afterAFailureTheNextWorkIsDone() {
    whatShortWorkThrowsIsDeliveredWhenTheCallReturns();
    failed.clear();
    shortWorkIsDoneWhenTheCallReturns();
  }

  @Test
  void anInterruptedCallerStaysInterruptedAndGetsNothing() {
    Thread.currentThread().interrupt();
    boolean busy = run(waiting(new CountDownLatch(1), "never"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(busy).isFalse();
    assertThat(done).isEmpty();
  }

  @Test
  void workAheadIsInterruptedByARequest() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    worker.prepare(
        () -> {
          try {
            begun.countDown();
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    if (run(() -> "result")) {
      next().run();
    }
    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(done).containsExactly("result");
  }

  @Test
  void workAheadThatFailsIsNoFailureOfARequest() {
    worker.prepare(
        () -> {
          throw new IllegalStateException("nobody asked for it yet");
        });
    if (run(() -> "result")) {
      next().run();
    }
    assertThat(done).containsExactly("result");
    assertThat(failed).isEmpty();
  }
}
