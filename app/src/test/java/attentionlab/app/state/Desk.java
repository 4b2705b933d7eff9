package attentionlab.app.state;

import attentionlab.lesson.Course;
import attentionlab.lesson.Live;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A session over two sample lessons, where results that come later come when they are asked for.
 */
final class Desk implements AutoCloseable {
  final SampleLesson first = new SampleLesson("L9.1");
  final SampleLesson second = new SampleLesson("L9.2");
  final BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
  final LessonSession session;
  private final Worker worker = new Worker(later::add);

  Desk() {
    Course course = new Course(List.of(new Course.Unit("U0", List.of(first, second))));
    session = new LessonSession(course, first, worker);
  }

  /** The state after everything under way has come. */
  Snapshot settled() {
    while (session.snapshot().busy()) {
      take().run();
    }
    return session.snapshot();
  }

  /** The next result that comes later. */
  Runnable take() {
    try {
      return Optional.ofNullable(later.poll(20, TimeUnit.SECONDS)).orElseThrow();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The lesson, the step and the changed settings as a bookmark. */
  String place() {
    return settled().place().bookmark().text();
  }

  Live live() {
    return settled().shown().live();
  }

  double factor() {
    return settled().place().settings().get(SampleLesson.FACTOR);
  }

  @Override
  public void close() {
    worker.close();
  }
}
