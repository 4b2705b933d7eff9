package attentionlab.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldersTest {
  private static final Path HOME = Path.of("home");
  private final String named = System.getProperty(Folders.PROPERTY);

  @AfterEach
  void restore() {
    if (named == null) {
      System.clearProperty(Folders.PROPERTY);
    } else {
      System.setProperty(Folders.PROPERTY, named);
    }
  }

  @Test
  void linuxKeepsItBelowTheConfigurationFolder() {
    assertThat(Folders.own("linux", HOME, Map.of()))
        .isEqualTo(Path.of("home", ".config", "attention-lab"));
    assertThat(Folders.own("linux", HOME, Map.of("XDG_CONFIG_HOME", "elsewhere")))
        .isEqualTo(Path.of("elsewhere", "attention-lab"));
    assertThat(Folders.own("linux", HOME, Map.of("XDG_CONFIG_HOME", "")))
        .isEqualTo(Path.of("home", ".config", "attention-lab"));
  }

  @Test
  void windowsKeepsItBelowTheRoamingFolder() {
    assertThat(Folders.own("windows 11", HOME, Map.of("APPDATA", "roaming")))
        .isEqualTo(Path.of("roaming", "Attention Lab"));
    assertThat(Folders.own("windows 11", HOME, Map.of()))
        .isEqualTo(Path.of("home", "Attention Lab"));
    assertThat(Folders.own("windows 11", HOME, Map.of("APPDATA", "")))
        .isEqualTo(Path.of("home", "Attention Lab"));
  }

  @Test
  void macKeepsItInApplicationSupport() {
    assertThat(Folders.own("mac os x", HOME, Map.of("XDG_CONFIG_HOME", "elsewhere")))
        .isEqualTo(Path.of("home", "Library", "Application Support", "Attention Lab"));
  }

  @Test
  void aNamedFolderGoesBeforeAllOthers() {
    System.setProperty(Folders.PROPERTY, "named");
    assertThat(Folders.own()).isEqualTo(Path.of("named"));
    System.clearProperty(Folders.PROPERTY);
    assertThat(Folders.own()).isNotEqualTo(Path.of("named")).isAbsolute();
  }
}
