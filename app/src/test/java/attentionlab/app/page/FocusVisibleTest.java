package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Wherever the keyboard is, that can be seen. */
class FocusVisibleTest {
  private Window window;

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void everyStopOfTheTabKeyShowsThatTheKeyboardIsThere() {
    window = Window.at("L2.1 own");
    assertThat(new FocusRings(window).unseen("next")).isEmpty();
    window.act(() -> window.state.themeProperty().set(Theme.DARK));
    assertThat(new FocusRings(window).unseen("next")).isEmpty();
  }
}
