package attentionlab.app.state;

import attentionlab.lesson.Message;
import java.nio.file.Path;

/** Carries what is remembered out of the application and back in. */
public interface Transfer {
  /**
   * What came of it.
   *
   * @param isDone whether it was done; otherwise nothing has changed
   * @param sentence what to tell
   */
  record Outcome(boolean isDone, Message sentence) {}

  /** Writes everything that is remembered to a file. */
  Outcome save(Path file);

  /** Adds what such a file holds; what is here stays. */
  Outcome take(Path file);
}
