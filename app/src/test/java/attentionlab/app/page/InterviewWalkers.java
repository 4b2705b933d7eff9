package attentionlab.app.page;

import attentionlab.app.page.InterviewWalker.Size;
import attentionlab.app.page.InterviewWalker.Wording;
import java.util.Optional;

/** One window for all walks in the same words. */
final class InterviewWalkers implements AutoCloseable {
  private Optional<InterviewWalker> open = Optional.empty();
  private Wording wording;

  /** The walker in these words, in a window of this size. */
  InterviewWalker in(Wording words, Size size) {
    if (words != wording) {
      close();
      wording = words;
      open = Optional.of(new InterviewWalker(words));
    }
    InterviewWalker walker = open.orElseThrow();
    walker.size(size);
    return walker;
  }

  @Override
  public void close() {
    open.ifPresent(InterviewWalker::close);
    open = Optional.empty();
  }
}
