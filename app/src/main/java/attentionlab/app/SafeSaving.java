package attentionlab.app;

import attentionlab.app.state.Saving;
import attentionlab.lesson.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes beside the file, waits until the disk has all of it, and then gives it the name: a full
 * disk or a crash leaves an older file as it was.
 */
final class SafeSaving implements Saving {
  @Override
  public Optional<Message> save(Path file, String text) {
    Path whole = file.toAbsolutePath();
    try {
      Path fresh = write(whole, text);
      try {
        move(fresh, whole);
      } finally {
        Files.deleteIfExists(fresh);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Message.of("save.failed", file));
    }
  }

  /** The text in a new file beside the other, under a name that was free. */
  private static Path write(Path file, String text) throws IOException {
    for (int i = 1; ; i++) {
      Path fresh = file.resolveSibling(file.getFileName() + ".new-" + i);
      try (FileChannel channel =
          FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        write(channel, fresh, text);
        return fresh;
      } catch (FileAlreadyExistsException e) {
        continue; // somebody else's
      }
    }
  }

  private static void write(FileChannel channel, Path fresh, String text) throws IOException {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) { // a full disk takes a part, and refuses the rest
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
  }

  private static void move(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(
          fresh, file, StandardCopyOption.REPLACE_EXISTING); // on such disks the best there is
    }
  }
}
