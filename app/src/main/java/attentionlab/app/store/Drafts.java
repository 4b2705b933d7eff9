package attentionlab.app.store;

import attentionlab.app.store.Store.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Keeps what is being written, one file for each text. A file is replaced as a whole, so that a
 * crash at any byte leaves the old text or the new one.
 */
public final class Drafts {
  private static final String ENDING = ".txt";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,80}");

  private final Path folder;

  public Drafts(Path folder) {
    this.folder = folder.resolve("drafts");
  }

  /**
   * All texts by their names.
   *
   * @throws IOException when they cannot be read
   */
  public Map<String, String> load() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        texts.put(
            name.substring(0, name.length() - ENDING.length()),
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (NoSuchFileException e) {
      return texts;
    }
    return texts;
  }

  /** Whether a draft may be called so: what can be the name of a file everywhere. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Keeps a text in place of an older one of this name; an empty text is removed.
   *
   * @throws IllegalArgumentException for a name that cannot be the name of a file
   */
  public Outcome save(String name, String text) {
    if (!isName(name)) {
      throw new IllegalArgumentException("no name of a draft: " + name);
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
