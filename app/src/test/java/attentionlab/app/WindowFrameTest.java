package attentionlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.AppState.WindowPlace;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowFrameTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1280, 800);

  @Test
  void aWindowThatIsLargerThanTheScreenOfTodayBecomesSmaller() {
    WindowPlace projector = new WindowPlace(200, 40, 1920, 1040, false);
    assertThat(WindowFrame.within(projector, LAPTOP))
        .isEqualTo(new WindowPlace(0, 0, 1280, 800, false));
  }

  @Test
  void aWindowThatStandsOutOfTheScreenComesInside() {
    WindowPlace aside = new WindowPlace(900, -20, 1000, 700, false);
    assertThat(WindowFrame.within(aside, LAPTOP))
        .isEqualTo(new WindowPlace(280, 0, 1000, 700, false));
  }

  @Test
  void aWindowThatFitsStaysWhereItWas() {
    WindowPlace place = new WindowPlace(100, 50, 1000, 700, true);
    assertThat(WindowFrame.within(place, LAPTOP)).isEqualTo(place);
  }
}
