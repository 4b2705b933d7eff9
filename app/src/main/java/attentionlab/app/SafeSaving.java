package attentionlab.app;

import attentionlab.app.state.Saving;
import attentionlab.app.store.WholeFile;
import attentionlab.lesson.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the files that the user asks for, as a whole or not at all. */
final class SafeSaving implements Saving {
  @Override
  public Optional<Message> save(Path file, String text) {
    try {
      WholeFile.write(file, text);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Message.of("save.failed", file));
    }
  }
}
