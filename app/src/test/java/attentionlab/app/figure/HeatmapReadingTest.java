package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;
import javafx.event.Event;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Heatmaps of any size can be read: enlarged, moved, spoken, and pixel by pixel. */
class HeatmapReadingTest {
  private static final HeatmapGeometry.Labels LABELS =
      new HeatmapGeometry.Labels(26, 19, 40, 20, 12);

  @BeforeAll
  static void startToolkit() {
    Toolkit.start();
  }

  private static Heatmap square(int n) {
    Axis axis = Axis.numbered("n", Axis.Kind.TOKENS, n);
    Matrix cells = Matrix.of(n, n, (r, c) -> (r * 7 + c * 13) % 11 - 5);
    Name name = new Name("w", "W", Role.SCORES);
    return Heatmap.signed(Node.input(name, cells, axis, axis, Provenance.HAND_SET));
  }

  private static void scroll(Shown shown, double x, double y, double turns, boolean control) {
    Event.fireEvent(
        shown.view,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            control,
            false,
            false,
            false,
            false,
            0,
            40 * turns,
            0,
            0,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private static void press(Shown shown, KeyCode code, boolean zoom) {
    Event.fireEvent(
        shown.view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, zoom, zoom, false, false));
  }

  private static boolean same(Image one, Image other) {
    for (int x = 0; x < one.getWidth(); x++) {
      for (int y = 0; y < one.getHeight(); y++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void aLargerCellStaysUnderThePlaceItIsEnlargedAbout() {
    HeatmapGeometry whole = HeatmapGeometry.fit(100, 100, LABELS, 600, 600);
    HeatmapGeometry zoomed = whole.zoomed(4, 60, 50, 20, LABELS);
    assertThat(zoomed.cell()).isEqualTo(4 * whole.cell());
    assertThat(zoomed.down().first()).isEqualTo(50);
    assertThat(zoomed.across().first()).isEqualTo(20);
    assertThat(zoomed.width()).isLessThanOrEqualTo(whole.width());
    assertThat(zoomed.row(zoomed.top() + 1)).isEqualTo(50);
    assertThat(zoomed.shows(49, 20)).isFalse();
    assertThat(zoomed.shows(50, 20)).isTrue();
  }

  @Test
  void theEnlargedPartNeverLeavesTheMatrix() {
    HeatmapGeometry whole = HeatmapGeometry.fit(100, 100, LABELS, 600, 600);
    HeatmapGeometry zoomed = whole.zoomed(4, 60, 99, -5, LABELS);
    assertThat(zoomed.down().end()).isEqualTo(100);
    assertThat(zoomed.across().first()).isZero();
  }

  @Test
  void aPixelOfALargeMatrixStandsForAWholeNumberOfCells() {
    HeatmapGeometry at = HeatmapGeometry.fit(2048, 2048, LABELS, 500, 500);
    assertThat(at.isReduced()).isTrue();
    assertThat(at.across().blocks() * at.across().perPixel()).isGreaterThanOrEqualTo(2048);
    assertThat(at.width()).isEqualTo(at.across().blocks());
  }

  @Test
  void longColumnsOfFewFeaturesAreMadeWider() {
    HeatmapGeometry at = HeatmapGeometry.fit(2048, 4, LABELS, 500, 500);
    assertThat(at.cellWidth()).isGreaterThan(8);
    assertThat(at.cellHeight()).isLessThan(1);
  }

  @Test
  void theCellThatAPixelShowsIsTheOneOfLargestMagnitude() {
    Axis axis = Axis.numbered("n", Axis.Kind.TOKENS, 1024);
    Matrix cells = Matrix.filled(1024, 1024, 0.5).with(9, 6, -3);
    Name name = new Name("w", "W", Role.SCORES);
    Heatmap map = Heatmap.signed(Node.input(name, cells, axis, axis, Provenance.HAND_SET));
    HeatmapGeometry at = HeatmapGeometry.fit(1024, 1024, LABELS, 340, 340);
    int step = at.across().perPixel();
    assertThat(step).isGreaterThan(2);
    CellBlocks blocks = new CellBlocks(map, at);
    assertThat(blocks.shownFor(9 / step * step, 6 / step * step)).containsExactly(9, 6);
    assertThat(blocks.row(9 / step)[6 / step]).isEqualTo(-3);
    assertThat(blocks.row(0)[at.across().blocks() - 1]).isEqualTo(0.5);
  }

  @Test
  void theWheelWithControlEnlargesAndZeroWithShiftGoesBack() {
    Shown.onFxThread(
        () -> {
          Shown shown = Shown.of(square(60), 420, 420);
          Image before = shown.picture();
          scroll(shown, 200, 200, 3, true);
          Image enlarged = shown.picture();
          assertThat(same(before, enlarged)).isFalse();
          scroll(shown, 200, 200, -2, false);
          assertThat(same(enlarged, shown.picture())).as("the wheel moves it").isFalse();
          press(shown, KeyCode.DIGIT0, true);
          assertThat(same(before, shown.picture())).isTrue();
          return null;
        });
  }

  @Test
  void theCursorIsAlwaysInTheEnlargedPart() {
    Shown.onFxThread(
        () -> {
          Shown shown = Shown.of(square(60), 420, 420);
          for (int i = 0; i < 10; i++) {
            press(shown, KeyCode.EQUALS, true);
          }
          Image corner = shown.picture();
          press(shown, KeyCode.UP, false);
          assertThat(shown.pointed.get(shown.pointed.size() - 1).orElseThrow().row()).isEqualTo(59);
          assertThat(same(corner, shown.picture())).isFalse();
          shown.mouse(MouseEvent.MOUSE_MOVED, 200, 200);
          assertThat(shown.pointed.get(shown.pointed.size() - 1).orElseThrow().row())
              .isGreaterThan(40);
          return null;
        });
  }

  private static double chroma(Color color) {
    double most = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
    double least = Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue()));
    return most - least;
  }

  @Test
  void marksNeedNoColour() {
    Shown.onFxThread(
        () -> {
          Look usual = Shown.look();
          Look marks =
              new Look(Palettes.grey(false), 14, usual.words(), true, new Look.Reading(0, true));
          Shown shown = Shown.of(square(8), 420, 420);
          FigureViews.show(shown.view, square(8), marks);
          Image picture = shown.picture();
          for (int x = 0; x < picture.getWidth(); x += 3) {
            for (int y = 40; y < picture.getHeight(); y += 3) {
              assertThat(chroma(picture.getPixelReader().getColor(x, y))).isLessThan(0.25);
            }
          }
          return null;
        });
  }

  @Test
  void aRowIsSpokenWhenItIsReachedAndWhenAskedFor() {
    Shown.onFxThread(
        () -> {
          Axis axis = Axis.tokens("n", List.of("a", "b", "a"));
          Matrix cells = Matrix.of(3, 3, 0.1, 0.2, 0.7, 0.5, 0.25, 0.25, 0, 1, 0);
          Name name = new Name("w", "W", Role.WEIGHTS);
          Node node = Node.input(name, cells, axis, axis, Provenance.HAND_SET);
          Shown shown = Shown.of(Heatmap.weights(node), 400, 400);
          Spoken spoken = new Spoken(node, Shown.look());
          press(shown, KeyCode.DOWN, false);
          assertThat(shown.view.getAccessibleText()).startsWith(spoken.row(1));
          press(shown, KeyCode.RIGHT, false);
          assertThat(shown.view.getAccessibleText()).isEqualTo(spoken.cell(1, 1));
          press(shown, KeyCode.R, false);
          assertThat(shown.view.getAccessibleText()).startsWith(spoken.row(1));
          return null;
        });
  }
}
