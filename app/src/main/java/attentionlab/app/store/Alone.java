package attentionlab.app.store;

import attentionlab.app.store.Store.Outcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one running copy at a time change a file. */
final class Alone {
  private Alone() {}

  /** A piece of work on a file. */
  interface Change {
    Outcome run() throws IOException;
  }

  /** Does the work while no other running copy changes the file. */
  static Outcome with(Path file, Change change) {
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        return held.isValid() ? change.run() : Outcome.because("store.readonly", file.getParent());
      }
    } catch (IOException e) {
      return Outcome.because("store.readonly", file.getParent());
    }
  }
}
