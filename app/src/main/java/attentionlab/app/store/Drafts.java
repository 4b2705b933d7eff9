package attentionlab.app.store;

import attentionlab.app.store.Store.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Keeps what is being written, one file for each text. A file is replaced as a whole, so that a
 * crash at any byte leaves the old text or the new one.
 */
public final class Drafts {
  private static final String ENDING = ".txt";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,80}");

  private final Path folder;
  private final Set<String> untouchable = new TreeSet<>();

  public Drafts(Path folder) {
    this.folder = folder.resolve("drafts");
  }

  /**
   * Reads all texts. One that cannot be read is left alone, also when it is changed afterwards:
   * what is there must not be lost to a text that began without it.
   *
   * @param taker gets each text by its name
   */
  public Outcome load(BiConsumer<String, String> taker) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      files.forEach(file -> take(file, taker));
    } catch (NoSuchFileException e) {
      return Outcome.FINE;
    } catch (IOException | DirectoryIteratorException e) {
      return unreadable();
    }
    return untouchable.isEmpty() ? Outcome.FINE : unreadable();
  }

  private void take(Path file, BiConsumer<String, String> taker) {
    String ended = file.getFileName().toString();
    String name = ended.substring(0, ended.length() - ENDING.length());
    try {
      taker.accept(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      untouchable.add(name);
    }
  }

  /**
   * Checks what shall be the name of a text.
   *
   * @throws IllegalArgumentException for a name that cannot be the name of a file
   */
  public static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of a draft: " + name);
    }
  }

  private Outcome unreadable() {
    return Outcome.because("journal.drafts", folder);
  }

  /**
   * Keeps a text in place of an older one of this name, unless that could not be read; an empty
   * text is removed.
   *
   * @throws IllegalArgumentException for a name that cannot be the name of a file
   */
  public Outcome save(String name, String text) {
    requireName(name);
    if (untouchable.contains(name)) {
      return Outcome.FINE;
    }
    Path file = folder.resolve(name + ENDING);
    try {
      if (text.isEmpty()) {
        Files.deleteIfExists(file);
        return Outcome.FINE;
      }
      Files.createDirectories(folder);
      WholeFile.write(file, text);
      return Outcome.FINE;
    } catch (IOException e) {
      return Outcome.because("store.readonly", folder);
    }
  }
}
