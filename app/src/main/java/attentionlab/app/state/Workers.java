package attentionlab.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Makes workers, and ends them all together. */
public final class Workers implements Supplier<Worker>, AutoCloseable {
  private final List<Worker> made = new ArrayList<>();
  private final Executor back;

  /**
   * @param back runs a piece of work on the thread that asks the workers
   */
  public Workers(Executor back) {
    this.back = back;
  }

  @Override
  public Worker get() {
    Worker worker = new Worker(back);
    made.add(worker);
    return worker;
  }

  @Override
  public void close() {
    made.forEach(Worker::close);
  }
}
