package attentionlab.app.store;

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

/**
 * Replaces files as a whole: it writes beside the file, waits until the disk has all of it, and
 * then gives it the name. A full disk or a crash at any byte leaves the old file or the new one.
 */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a text in place of what a file held; its folder has to be there.
   *
   * @throws IOException when it cannot be written; the file is as it was then
   */
  public static void write(Path file, String text) throws IOException {
    Path whole = file.toAbsolutePath();
    Path fresh = beside(whole, text);
    try {
      move(fresh, whole);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** The text in a new file beside the other, under a name that was free. */
  private static Path beside(Path file, String text) throws IOException {
    for (int i = 1; ; i++) {
      Path fresh = file.resolveSibling(file.getFileName() + ".new-" + i);
      try (FileChannel channel =
          FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        fill(channel, fresh, text);
        return fresh;
      } catch (FileAlreadyExistsException e) {
        continue; // somebody else's
      }
    }
  }

  private static void fill(FileChannel channel, Path fresh, String text) throws IOException {
    try {
      writeThrough(channel, StandardCharsets.UTF_8.encode(text));
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

  /** Writes and waits until the disk has it. */
  static void writeThrough(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) { // a full disk takes a part, and refuses the rest
      channel.write(bytes);
    }
    channel.force(true);
  }
}
