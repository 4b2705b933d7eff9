package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private final BlockingQueue<Runnable> back = new LinkedBlockingQueue<>();
  private final Workers workers = new Workers(back::add);

  @Test
  void eachWorkerWorksBesideTheOthers() throws InterruptedException {
    Worker one = workers.get();
    Worker other = workers.get();
    assertThat(one).isNotSameAs(other);
    CountDownLatch go = new CountDownLatch(1);
    List<String> done = new ArrayList<>();
    assertThat(one.run(() -> waited(go), done::add, failure -> done.add("failed"))).isTrue();
    if (other.run(() -> "other", done::add, failure -> done.add("failed"))) {
      next().run();
    }
    assertThat(done).containsExactly("other");
    go.countDown();
    next().run();
    assertThat(done).containsExactly("other", "one");
    workers.close();
  }

  private static String waited(CountDownLatch go) throws InterruptedException {
    go.await();
    return "one";
  }

  private Runnable next() throws InterruptedException {
    Runnable result = back.poll(20, TimeUnit.SECONDS);
    assertThat(result).isNotNull();
    return result;
  }

  @Test
  void allAreEndedTogetherAndWhatTheyDoIsInterrupted() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(2);
    CountDownLatch begun = new CountDownLatch(2);
    List<Worker> both = List.of(workers.get(), workers.get());
    for (Worker worker : both) {
      worker.prepare(
          () -> {
            begun.countDown();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              interrupted.countDown();
            }
          });
    }
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    workers.close();
    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    for (Worker worker : both) {
      assertThatThrownBy(() -> worker.prepare(() -> {}))
          .isInstanceOf(RejectedExecutionException.class);
    }
  }

  @Test
  void endingNoneAndEndingTwiceIsFine() {
    workers.close();
    workers.get();
    workers.close();
    workers.close();
    assertThat(back).isEmpty();
  }
}
