package attentionlab.task.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A temporary folder for one run. The files that the child writes are opened before it starts, so
 * that a program that deletes them changes nothing.
 */
final class Workspace implements AutoCloseable {
  private static final int PIECE = 1 << 16;

  private final Path folder;
  private final FileChannel results;
  private final FileChannel printed;
  private long read;

  private Workspace(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectory(work());
    results = created(resultsFile());
    printed = created(printedFile());
  }

  static Workspace open() throws IOException {
    return new Workspace(Files.createTempDirectory("attention-lab-task"));
  }

  private static FileChannel created(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Where the program runs and may leave files. */
  Path work() {
    return folder.resolve("work");
  }

  Path resultsFile() {
    return folder.resolve("results");
  }

  Path printedFile() {
    return folder.resolve("printed");
  }

  /** The file with this content. */
  Path request(byte[] content) throws IOException {
    return Files.write(folder.resolve("request"), content);
  }

  /** Whether the frames have become shorter than what was read already. */
  boolean cut() throws IOException {
    return results.size() < read;
  }

  /** What has been written since the last time, at most a piece. */
  byte[] news() throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(PIECE);
    int count = Math.max(0, results.read(buffer, read));
    read += count;
    byte[] bytes = new byte[count];
    buffer.flip().get(bytes);
    return bytes;
  }

  /** What the program printed, at most that many bytes. */
  String printed(int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    int count = Math.max(0, printed.read(buffer, 0));
    return new String(buffer.array(), 0, count, StandardCharsets.UTF_8);
  }

  long printedSize() throws IOException {
    return printed.size();
  }

  @Override
  public void close() throws IOException {
    results.close();
    printed.close();
    Files.walkFileTree(folder, new Removal());
  }

  /** Removes what can be removed; what a dying process still holds goes when this one ends. */
  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return remove(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) {
      return remove(file);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException failed) {
      return remove(directory);
    }

    private static FileVisitResult remove(Path path) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException held) {
        path.toFile().deleteOnExit();
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
