package attentionlab.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where this system keeps what belongs to an application. */
public final class Folders {
  /** A system property that names another folder. */
  public static final String PROPERTY = "attentionlab.folder";

  private Folders() {}

  /** The folder of the application's own files; it need not exist yet. */
  public static Path own() {
    String named = System.getProperty(PROPERTY);
    return named != null
        ? Path.of(named)
        : own(
            System.getProperty("os.name").toLowerCase(Locale.ROOT),
            Path.of(System.getProperty("user.home")),
            System.getenv());
  }

  static Path own(String system, Path home, Map<String, String> environment) {
    if (system.contains("win")) {
      String roaming = environment.getOrDefault("APPDATA", "");
      return (roaming.isEmpty() ? home : Path.of(roaming)).resolve("Attention Lab");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/Attention Lab");
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    return (config.isEmpty() ? home.resolve(".config") : Path.of(config)).resolve("attention-lab");
  }

  /**
   * JavaFX unpacks its native libraries below the home folder. Where that cannot be written, they
   * go to the folder for temporary files.
   */
  public static void prepareNativeCache() {
    Path home = Path.of(System.getProperty("user.home"));
    if (System.getProperty("javafx.cachedir") == null && !Files.isWritable(home)) {
      System.setProperty(
          "javafx.cachedir",
          Path.of(System.getProperty("java.io.tmpdir"), "attention-lab-natives").toString());
    }
  }
}
