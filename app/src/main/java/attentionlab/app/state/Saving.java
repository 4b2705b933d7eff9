package attentionlab.app.state;

import attentionlab.lesson.Message;
import java.nio.file.Path;
import java.util.Optional;

/** Writes what the user wants to keep outside of the application. */
public interface Saving {
  /**
   * Replaces a file by a text in UTF-8, as a whole or not at all.
   *
   * @return a sentence for the user where that was not possible
   */
  Optional<Message> save(Path file, String text);
}
