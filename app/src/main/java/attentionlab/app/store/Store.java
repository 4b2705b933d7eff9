package attentionlab.app.store;

import attentionlab.lesson.Message;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Keeps texts in one file of a folder. The file is replaced as a whole, so that a crash at any byte
 * leaves the old one or the new one. A file that cannot be read is set aside, never overwritten.
 */
public final class Store {
  private static final String VERSION = "1";
  private static final String VERSION_KEY = "version";
  private static final String END = "# end";

  private final Path file;
  private Map<String, String> known = Map.of();
  private boolean untouchable;

  public Store(Path folder) {
    file = folder.resolve("state.properties");
  }

  /** What came of a piece of work on the disk: a sentence for the user where it went wrong. */
  public record Outcome(Optional<Message> problem) {
    static final Outcome FINE = new Outcome(Optional.empty());

    static Outcome because(String key, Object... arguments) {
      return new Outcome(Optional.of(Message.of(key, arguments)));
    }
  }

  /**
   * Reads the texts. A damaged or newer file is set aside under another name.
   *
   * @param taker gets the texts; what it throws for texts it cannot take counts as damage
   */
  public Outcome load(Consumer<Map<String, String>> taker) {
    try {
      Map<String, String> texts = parse(Files.readString(file));
      taker.accept(texts);
      known = texts;
      return Outcome.FINE;
    } catch (NoSuchFileException e) {
      return Outcome.FINE;
    } catch (NewerVersion e) {
      return setAside("store.newer");
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return setAside("store.damaged");
    }
  }

  private static Map<String, String> parse(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    String version = properties.getProperty(VERSION_KEY, "");
    if (version.matches("\\d{1,9}") && Integer.parseInt(version) > Integer.parseInt(VERSION)) {
      throw new NewerVersion();
    }
    if (!version.equals(VERSION) || !text.stripTrailing().endsWith("\n" + END)) {
      throw new IllegalArgumentException("cut off or of an unknown kind");
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }

  /** Moves the file to a name that is free, so that nothing of it is lost. */
  private Outcome setAside(String key) {
    try {
      Path aside = file.resolveSibling("state.set-aside.properties");
      for (int i = 2; Files.exists(aside); i++) {
        aside = file.resolveSibling("state.set-aside-" + i + ".properties");
      }
      Files.move(file, aside);
      return Outcome.because(key, aside);
    } catch (IOException e) {
      untouchable = true;
      return Outcome.because("store.unreadable", file);
    }
  }

  /**
   * Replaces the file, as a whole or not at all, by these texts; what another running copy has
   * changed in the meantime, and this one has not, stays. A file that could be neither read nor set
   * aside is left alone.
   */
  public Outcome save(Map<String, String> texts) {
    return untouchable ? Outcome.FINE : Alone.with(file, () -> merge(texts));
  }

  private Outcome merge(Map<String, String> texts) throws IOException {
    Map<String, String> all = new TreeMap<>();
    Outcome read = new Store(file.getParent()).load(all::putAll);
    Map<String, String> before = all.isEmpty() ? Map.of() : known;
    before.keySet().stream().filter(key -> !texts.containsKey(key)).forEach(all::remove);
    texts.forEach(
        (key, text) -> {
          if (!text.equals(before.get(key))) {
            all.put(key, text);
          }
        });
    WholeFile.write(file, text(all));
    known = Map.copyOf(texts);
    return read;
  }

  private static String text(Map<String, String> texts) throws IOException {
    Properties properties = new Properties();
    properties.putAll(texts);
    properties.setProperty(VERSION_KEY, VERSION);
    StringWriter writer = new StringWriter();
    properties.store(writer, "Attention Lab");
    return writer + END + "\n";
  }

  private static final class NewerVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
