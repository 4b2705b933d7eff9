package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Emphasis;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StripViewTest {
  private static final Color HUE = Palette.LIGHT.role(Role.SCORES);
  private static final Node SCORES =
      Shown.row("scores", Role.SCORES, 1.2, 0.5, 2.6, 1.0, 4.0, 0, 0, 2.0);

  @BeforeAll
  static void startToolkit() throws Exception {
    Shown.startToolkit();
  }

  private static Strip strip(double... cells) {
    return Strip.signed(Shown.row("s", Role.SCORES, cells), 0).on(Scale.signed(4));
  }

  private static Pixels half(Image picture, boolean second) {
    int middle = (int) picture.getWidth() / 2;
    return second
        ? Pixels.within(picture, HUE, middle, (int) picture.getWidth())
        : Pixels.within(picture, HUE, 0, middle);
  }

  @Test
  void aBarIsAsHighAsItsNumberAndHasTheHueOfTheRole() {
    Image picture = Shown.onFxThread(() -> Shown.of(strip(4, 2), 400, 240).picture());
    int whole = half(picture, false).height();
    assertThat(whole).isGreaterThan(100);
    assertThat(half(picture, true).height()).isBetween(whole / 2 - 1, whole / 2 + 1);
  }

  @Test
  void allBarsStandOnTheZeroLine() {
    Image picture = Shown.onFxThread(() -> Shown.of(strip(4, 2), 400, 240).picture());
    int bottom = half(picture, false).bottom();
    assertThat(half(picture, true).bottom()).isEqualTo(bottom);
    int between = half(picture, false).right() + 20;
    Pixels line = Pixels.within(picture, Palette.LIGHT.faint(), between, between + 30);
    assertThat(line.top()).isEqualTo(line.bottom()).isBetween(bottom, bottom + 1);
  }

  @Test
  void aNegativeBarHangsBelowTheZeroLine() {
    Image picture = Shown.onFxThread(() -> Shown.of(strip(4, -4), 400, 240).picture());
    Pixels up = half(picture, false);
    Pixels down = half(picture, true);
    assertThat(down.top()).isBetween(up.bottom(), up.bottom() + 2);
    assertThat(down.height()).isBetween(up.height() - 2, up.height() + 2);
  }

  @Test
  void columnsTheStepIsNotAboutAreFaded() {
    Strip strip = strip(4, 2).emphasising(Emphasis.col(1));
    Image picture = Shown.onFxThread(() -> Shown.of(strip, 400, 240).picture());
    assertThat(half(picture, true).count()).isGreaterThan(1000);
    assertThat(half(picture, false).count()).isZero();
  }

  @Test
  void minusInfinityHasNoBarAndBreaksNothing() {
    Strip strip = strip(4, Double.NEGATIVE_INFINITY);
    Image picture = Shown.onFxThread(() -> Shown.of(strip, 400, 240).picture());
    assertThat(half(picture, false).count()).isGreaterThan(1000);
    assertThat(half(picture, true).count()).isZero();
  }

  @Test
  void thePointedBarIsOutlined() {
    Strip strip = strip(4, 2);
    Optional<Term.Cell> cell = Optional.of(strip.node().cell(0, 1));
    Highlight lit = new Highlight(cell, Optional.empty(), Set.of(), Set.of());
    int[] dark =
        Shown.onFxThread(
            () -> {
              Shown shown = Shown.of(strip, 400, 240);
              int before = Pixels.of(shown.picture(), Palette.LIGHT.text()).count();
              shown.view.highlight(lit);
              return new int[] {before, Pixels.of(shown.picture(), Palette.LIGHT.text()).count()};
            });
    assertThat(dark[1]).isGreaterThan(dark[0] + 200);
  }

  @Test
  void thePointerPointsAtTheBarsColumnOnceAndLeaves() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown strip = Shown.of(strip(4, 2), 400, 240);
              int bar = half(strip.picture(), true).middle();
              strip.mouse(MouseEvent.MOUSE_MOVED, bar, 150);
              strip.mouse(MouseEvent.MOUSE_MOVED, bar + 1, 151);
              strip.mouse(MouseEvent.MOUSE_CLICKED, bar + 1, 151);
              strip.mouse(MouseEvent.MOUSE_EXITED, 500, 151);
              return strip;
            });
    assertThat(shown.pointed).hasSize(2);
    assertThat(shown.pointed.get(0).orElseThrow().col()).isEqualTo(1);
    assertThat(shown.pointed.get(1)).isEmpty();
    assertThat(shown.pinned).singleElement().matches(cell -> cell.col() == 1);
  }

  @Test
  void arrowKeysWalkTheBarsAndStopAtTheEnds() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown strip = Shown.of(Strip.signed(SCORES, 0), 400, 240);
              strip.press(KeyCode.RIGHT);
              strip.press(KeyCode.END);
              strip.press(KeyCode.RIGHT);
              strip.press(KeyCode.LEFT);
              strip.press(KeyCode.SPACE);
              return strip;
            });
    assertThat(shown.pointed).map(cell -> cell.orElseThrow().col()).containsExactly(1, 7, 6);
    assertThat(shown.pinned).map(Term.Cell::col).containsExactly(6);
  }

  @Test
  void aScreenReaderHearsLabelNumberAndRank() {
    String[] heard =
        Shown.onFxThread(
            () -> {
              Shown strip = Shown.of(Strip.signed(SCORES, 0), 400, 240);
              String first = strip.view.getAccessibleText();
              for (int i = 0; i < 4; i++) {
                strip.press(KeyCode.RIGHT);
              }
              return new String[] {first, strip.view.getAccessibleText()};
            });
    assertThat(heard).containsExactly("figure.bar[我, 1.2, 4, 8]", "figure.bar.largest[苹果, 4, 8]");
  }
}
