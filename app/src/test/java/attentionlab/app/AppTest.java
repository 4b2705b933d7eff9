package attentionlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.AppState;
import attentionlab.app.state.Theme;
import attentionlab.app.store.Folders;
import attentionlab.app.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The whole application, from its start to its end. */
class AppTest {
  @TempDir private Path folder;
  private Stage stage;

  @BeforeEach
  void prepare() {
    System.setProperty(Folders.PROPERTY, folder.toString());
    Toolkit.start();
  }

  @AfterEach
  void restore() {
    System.clearProperty(Folders.PROPERTY);
    Toolkit.run(() -> Application.setUserAgentStylesheet(null));
  }

  private Application start() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
    return FxToolkit.setupApplication(App::new);
  }

  private <T extends Node> T find(Class<T> kind, String selector) {
    return kind.cast(Toolkit.await(() -> stage.getScene().lookup(selector)));
  }

  private String bookmark() {
    return find(Label.class, ".bookmark").getText();
  }

  private boolean isNoticed() {
    return find(Node.class, ".notice").isVisible();
  }

  private AppState kept() {
    AppState kept = new AppState(Locale.ENGLISH);
    assertThat(new Store(folder).load(kept::read).problem()).isEmpty();
    return kept;
  }

  @Test
  void whatWasDoneIsThereAtTheNextStart() throws TimeoutException {
    Application first = start();
    String start = bookmark();
    Toolkit.run(find(Button.class, "#next")::fire);
    Toolkit.run(find(Button.class, "#theme")::fire);
    String reached = bookmark();
    assertThat(reached).isNotEqualTo(start);
    FxToolkit.cleanupApplication(first);
    assertThat(kept().bookmarkProperty().get()).isEqualTo(reached);
    assertThat(kept().themeProperty().get()).isEqualTo(Theme.DARK);
    Application second = start();
    assertThat(bookmark()).isEqualTo(reached);
    assertThat(isNoticed()).isFalse();
    FxToolkit.cleanupApplication(second);
  }

  @Test
  void aDamagedStateIsToldAndKeptAside() throws IOException, TimeoutException {
    Files.writeString(folder.resolve("state.properties"), "damaged");
    Application app = start();
    assertThat(isNoticed()).isTrue();
    assertThat(folder.resolve("state.set-aside.properties")).hasContent("damaged");
    FxToolkit.cleanupApplication(app);
    assertThat(kept().bookmarkProperty().get()).isNotEmpty();
  }

  @Test
  void aPlaceThatIsNoLongerThereIsTold() throws TimeoutException {
    new Store(folder).save(Map.of("bookmark", "L9.9 s1"));
    Application app = start();
    assertThat(isNoticed()).isTrue();
    assertThat(bookmark()).endsWith(" s1").doesNotContain("L9.9");
    FxToolkit.cleanupApplication(app);
  }

  @Test
  void aDamagedPracticeRecordIsToldOnTheInterviewPageAndKeptAside()
      throws IOException, TimeoutException {
    Files.writeString(folder.resolve("practice.journal"), "attention-lab-journal 1\ndamaged\n");
    Application app = start();
    Toolkit.run(find(ToggleButton.class, "#interview.toggle-button")::fire);
    assertThat(find(Node.class, ".interview-notice").isVisible()).isTrue();
    assertThat(folder.resolve("practice.set-aside.journal")).content().contains("damaged");
    FxToolkit.cleanupApplication(app);
  }
}
