package attentionlab.app.store;

import attentionlab.app.store.Store.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Keeps lines of text in one file that only grows. Each line carries its check sum and is on the
 * disk before it counts as kept. A crash can only leave the last line unfinished, and that one is
 * dropped; a lock lets several running copies add to the same file. A damaged file is copied aside
 * before its good lines are written anew; one of a newer version is set aside and left alone.
 */
public final class Journal {
  private static final String HEAD = "attention-lab-journal ";
  private static final int VERSION = 1;

  private final Path file;
  private boolean untouchable;

  public Journal(Path folder, String name) {
    file = folder.resolve(name + ".journal");
  }

  /**
   * Reads all lines.
   *
   * @param taker gets each good line in the order in which it was added; what it throws as {@link
   *     IllegalArgumentException} counts as damage of that line
   */
  public Outcome load(Consumer<String> taker) {
    if (!Files.exists(file)) {
      return Outcome.FINE;
    }
    try {
      // bytes that are no text spoil the check sum of their own line only
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      List<String> good = new ArrayList<>();
      return switch (takeAll(text, taker, good)) {
        case FINE -> Outcome.FINE;
        case DAMAGED -> Alone.with(file, () -> mend(good));
        case NEWER -> Alone.with(file, this::leave);
      };
    } catch (IOException e) {
      untouchable = true;
      return Outcome.because("store.unreadable", file);
    }
  }

  private enum State {
    FINE,
    DAMAGED,
    NEWER
  }

  private static State takeAll(String text, Consumer<String> taker, List<String> good) {
    int finished = text.lastIndexOf('\n') + 1; // what follows was being written when all stopped
    List<String> lines = text.substring(0, finished).lines().toList();
    if (lines.isEmpty()) {
      return State.FINE;
    }
    if (version(lines.get(0)) > VERSION) {
      return State.NEWER;
    }
    boolean fine = version(lines.get(0)) == VERSION;
    for (String line : lines.subList(1, lines.size())) {
      fine &= takeLine(line, taker, good);
    }
    return fine ? State.FINE : State.DAMAGED;
  }

  private static boolean takeLine(String line, Consumer<String> taker, List<String> good) {
    String[] words = line.split(" ", 2);
    if (words.length < 2 || !words[0].equals(sum(words[1]))) {
      return false;
    }
    try {
      taker.accept(words[1]);
      good.add(words[1]);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int version(String head) {
    String version = head.startsWith(HEAD) ? head.substring(HEAD.length()) : "";
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
  }

  private static String sum(String line) {
    CRC32 sum = new CRC32();
    sum.update(line.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  /** The damaged file stays beside; a new one with the good lines takes its place as a whole. */
  private Outcome mend(List<String> good) throws IOException {
    Path aside = aside();
    Files.copy(file, aside);
    WholeFile.write(file, text(head(), good));
    return Outcome.because("journal.mended", aside);
  }

  private Outcome leave() throws IOException {
    Path aside = aside();
    Files.move(file, aside);
    return Outcome.because("journal.newer", aside);
  }

  private Path aside() {
    String name = file.getFileName().toString().replace(".journal", "");
    Path aside = file.resolveSibling(name + ".set-aside.journal");
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling(name + ".set-aside-" + i + ".journal");
    }
    return aside;
  }

  /** Adds lines. They are on the disk, all of them, when this returns without a problem. */
  public Outcome add(List<String> lines) {
    if (untouchable || lines.isEmpty()) {
      return Outcome.FINE;
    }
    return Alone.with(file, () -> append(lines));
  }

  private Outcome append(List<String> lines) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = finished(channel);
      channel.truncate(end);
      channel.position(end);
      String head = end == 0 ? head() : "";
      WholeFile.writeThrough(channel, StandardCharsets.UTF_8.encode(text(head, lines)));
      return Outcome.FINE;
    }
  }

  private static String head() {
    return HEAD + VERSION + "\n";
  }

  private static String text(String head, List<String> lines) {
    StringBuilder text = new StringBuilder(head);
    lines.forEach(line -> text.append(sum(line)).append(' ').append(line).append('\n'));
    return text.toString();
  }

  /** Where the last finished line ends. */
  private static long finished(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    for (long at = channel.size(); at > 0; at--) {
      one.clear();
      channel.read(one, at - 1);
      if (one.get(0) == '\n') {
        return at;
      }
    }
    return 0;
  }
}
