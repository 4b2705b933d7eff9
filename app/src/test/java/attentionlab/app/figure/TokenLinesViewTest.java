package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Bars;
import attentionlab.figure.Emphasis;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Figures of the cells of one matrix: lines and bars. */
class TokenLinesViewTest {
  private static final Color HUE = Palette.LIGHT.role(Role.WEIGHTS);
  private static final Node WEIGHTS =
      Node.input(
          Name.of("A", Role.WEIGHTS),
          Matrix.of(2, 2, 1, 0, 0.25, 0.75),
          Axis.tokens("n_q", List.of("it", "is")),
          Axis.tokens("n_k", List.of("an", "apple")),
          Provenance.HAND_SET);
  private static final TokenLines LINES = TokenLines.of(WEIGHTS);

  @BeforeAll
  static void startToolkit() throws Exception {
    Shown.startToolkit();
  }

  private static int count(Shown shown, Color color) {
    return Pixels.of(shown.picture(), color).count();
  }

  @Test
  void theLinesOfTheQueryInFocusAreInItsHueAndTheOthersFaint() {
    int[] counts =
        Shown.onFxThread(
            () -> {
              Shown first = Shown.of(LINES.focusing(0), 400, 240);
              Shown second = Shown.of(LINES.focusing(1), 400, 240);
              return new int[] {count(first, HUE), count(second, HUE)};
            });
    assertThat(counts[0]).isGreaterThan(500);
    assertThat(counts[1]).isLessThan(counts[0] / 2);
  }

  @Test
  void aClickOnAQuerySetsTheSettingOrElseExplainsItsLargestWeight() {
    Shown[] shown =
        Shown.onFxThread(
            () -> {
              Shown choosing = Shown.of(LINES.choosing("query"), 400, 240);
              Shown plain = Shown.of(LINES, 400, 240);
              double y = choosing.view.getHeight() / 2;
              for (Shown each : List.of(choosing, plain)) {
                for (double at = 30; at < y; at += 4) {
                  each.mouse(MouseEvent.MOUSE_CLICKED, 12, at);
                }
              }
              return new Shown[] {choosing, plain};
            });
    assertThat(shown[0].changes).contains("query=0", "query=1").doesNotContain("query=2");
    assertThat(shown[0].pinned).isEmpty();
    assertThat(shown[1].pinned).contains(WEIGHTS.cell(0, 0), WEIGHTS.cell(1, 1));
  }

  @Test
  void arrowKeysWalkQueriesAndKeysAndEnterPins() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown lines = Shown.of(LINES, 400, 240);
              lines.press(KeyCode.DOWN);
              lines.press(KeyCode.DOWN);
              lines.press(KeyCode.RIGHT);
              lines.press(KeyCode.ENTER);
              return lines;
            });
    assertThat(shown.pointed)
        .map(cell -> cell.orElseThrow())
        .containsExactly(WEIGHTS.cell(1, 0), WEIGHTS.cell(1, 1));
    assertThat(shown.pinned).containsExactly(WEIGHTS.cell(1, 1));
    assertThat(shown.view.getAccessibleText()).isEqualTo("figure.cell[a, is, apple, 0.75, 1, 2]");
  }

  @Test
  void thePointerInTheMiddleOfALinePointsAtItsWeight() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown lines = Shown.of(LINES.focusing(0), 400, 240);
              int y = Pixels.of(lines.picture(), HUE).bottom() - 2;
              lines.mouse(MouseEvent.MOUSE_MOVED, 180, y);
              return lines;
            });
    assertThat(shown.pointed).containsExactly(Optional.of(WEIGHTS.cell(0, 0)));
  }

  @Test
  void barsHaveTheHuesOfTheirRowsAndFadeWhereTheStepIsNotAboutThem() {
    int[] counts =
        Shown.onFxThread(
            () -> {
              Shown bars = Shown.of(Bars.beside(WEIGHTS), 400, 240);
              int all = count(bars, Palette.LIGHT.series(1));
              bars.show(Bars.beside(WEIGHTS).emphasising(Emphasis.row(0)));
              return new int[] {all, count(bars, Palette.LIGHT.series(1))};
            });
    assertThat(counts[0]).isGreaterThan(2000);
    assertThat(counts[1]).isLessThan(150); // its entry in the legend stays
  }

  @Test
  void thePointedBarIsOutlinedAndClicksPinIt() {
    Term.Cell cell = WEIGHTS.cell(0, 0);
    int[] dark = new int[2];
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown bars = Shown.of(Bars.stacked(WEIGHTS), 400, 240);
              Color text = Palette.LIGHT.text();
              dark[0] = count(bars, text);
              Set<Term.Cell> none = Set.of();
              bars.view.highlight(
                  new Highlight(Optional.of(cell), Optional.empty(), none, Set.of()));
              dark[1] = count(bars, text);
              Pixels bar = Pixels.of(bars.picture(), Palette.LIGHT.series(0));
              bars.mouse(MouseEvent.MOUSE_CLICKED, 120, bar.bottom() - 10);
              return bars;
            });
    assertThat(dark[1]).isGreaterThan(dark[0] + 200);
    assertThat(shown.pinned).containsExactly(cell);
  }
}
