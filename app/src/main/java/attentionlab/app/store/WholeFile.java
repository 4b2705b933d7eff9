package attentionlab.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces files as a whole: a crash at any byte leaves the old one or the new one. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a text in place of what a file held; its folder has to be there.
   *
   * @throws IOException when it cannot be written; the file is as it was then
   */
  public static void write(Path file, String text) throws IOException {
    Path target = file.toAbsolutePath();
    Path fresh = Files.createTempFile(target.getParent(), "whole", ".new");
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        writeThrough(channel, StandardCharsets.UTF_8.encode(text));
      }
      Files.move(
          fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
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
