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
import attentionlab.graph.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HeatmapViewTest {
  private static final Color FULL = Palette.LIGHT.role(Role.WEIGHTS);

  /** Right of the cells, where the colour bar is. */
  private static final int BAR = 60;

  @BeforeAll
  static void startToolkit() {
    Toolkit.start();
  }

  private static Node node(Matrix cells) {
    return Node.input(
        new Name("w", "", Role.WEIGHTS),
        cells,
        Axis.tokens("n", Shown.APPLE.subList(0, cells.rows())),
        Axis.tokens("n", Shown.APPLE.subList(0, cells.cols())),
        Provenance.HAND_SET);
  }

  /** Weights that are 0 but for one. */
  private static Heatmap one(int rows, int cols, int row, int col) {
    return Heatmap.weights(node(Matrix.filled(rows, cols, 0).with(row, col, 1)));
  }

  /** The picture of a heatmap whose cells are as large as that. */
  private static Image picture(Heatmap heatmap, int cell) {
    return Shown.onFxThread(
        () -> {
          FigureView.Units units = Shown.of(heatmap, 100, 100).view.units();
          return Shown.of(
                  heatmap,
                  Math.ceil(units.fixedWidth() + units.wide() * cell),
                  Math.ceil(units.fixedHeight() + units.high() * cell))
              .picture();
        });
  }

  /** Where the one cell that is 1 was drawn. */
  private static Pixels cell(Image picture) {
    return Pixels.within(picture, FULL, 0, (int) picture.getWidth() - BAR);
  }

  private static int middleY(Pixels cell) {
    return (cell.top() + cell.bottom()) / 2;
  }

  @Test
  void numbersAreWrittenInCellsThatHaveRoomForThem() {
    assertThat(otherColours(40)).isGreaterThan(20);
    assertThat(otherColours(11)).isZero();
  }

  /** How many pixels of a cell have another colour than its own: those of its number. */
  private static int otherColours(int size) {
    Image picture = picture(one(5, 5, 0, 0), size);
    Pixels cell = cell(picture);
    int full = picture.getPixelReader().getArgb(cell.left() + 1, cell.top() + 1);
    int count = 0;
    for (int x = cell.left() + 1; x < cell.right(); x++) {
      for (int y = cell.top() + 1; y < cell.bottom(); y++) {
        count += picture.getPixelReader().getArgb(x, y) == full ? 0 : 1;
      }
    }
    assertThat(cell.height()).as("a cell is there").isGreaterThan(3);
    return count;
  }

  @Test
  void thePointerPointsAtTheCellUnderItAndThenAtNone() {
    for (int[] at : new int[][] {{0, 0}, {2, 3}, {1, 0}, {0, 3}, {2, 2}}) {
      Shown shown =
          Shown.onFxThread(
              () -> {
                Shown view = Shown.of(one(3, 4, at[0], at[1]), 400, 300);
                Pixels cell = cell(view.picture());
                view.mouse(MouseEvent.MOUSE_MOVED, cell.left() + 1, cell.top() + 1);
                view.mouse(MouseEvent.MOUSE_MOVED, cell.right() - 1, cell.bottom() - 1);
                view.mouse(MouseEvent.MOUSE_MOVED, 2, 2);
                view.mouse(MouseEvent.MOUSE_EXITED, 500, 2);
                return view;
              });
      assertThat(shown.pointed).hasSize(4);
      assertThat(shown.pointed.subList(0, 2))
          .allSatisfy(cell -> assertCell(cell.orElseThrow(), at[0], at[1]));
      assertThat(shown.pointed.subList(2, 4)).allMatch(Optional::isEmpty);
    }
  }

  private static void assertCell(Term.Cell cell, int row, int col) {
    assertThat(List.of(cell.row(), cell.col())).containsExactly(row, col);
  }

  @Test
  void aClickPinsTheCellAndMovesTheKeyboardThere() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown view = Shown.of(one(3, 4, 1, 2), 400, 300);
              Pixels cell = cell(view.picture());
              view.mouse(MouseEvent.MOUSE_CLICKED, cell.middle(), middleY(cell));
              view.mouse(MouseEvent.MOUSE_CLICKED, 2, 2);
              view.press(KeyCode.RIGHT);
              return view;
            });
    assertThat(shown.pinned).singleElement().satisfies(cell -> assertCell(cell, 1, 2));
    assertCell(shown.pointed.get(shown.pointed.size() - 1).orElseThrow(), 1, 3);
  }

  @Test
  void arrowKeysWalkFromCellToCellAndComeInAgainOnTheOtherSide() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown view = Shown.of(one(3, 4, 0, 0), 400, 300);
              List.of(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT, KeyCode.LEFT, KeyCode.UP)
                  .forEach(view::press);
              List.of(KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN).forEach(view::press);
              return view;
            });
    assertThat(shown.pointed)
        .map(cell -> cell.orElseThrow().row() + "," + cell.orElseThrow().col())
        .containsExactly("0,1", "1,1", "1,0", "1,3", "0,3", "2,3", "2,0", "0,0");
  }

  @Test
  void spacePinsTheCell() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown view = Shown.of(one(3, 4, 0, 0), 400, 300);
              view.press(KeyCode.RIGHT);
              view.press(KeyCode.SPACE);
              return view;
            });
    assertThat(shown.pinned).hasSize(1).allSatisfy(cell -> assertCell(cell, 0, 1));
  }

  @Test
  void aMatrixThatBecomesSmallerKeepsTheKeyboardInside() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown view = Shown.of(one(5, 5, 0, 0), 400, 300);
              view.press(KeyCode.UP);
              view.press(KeyCode.LEFT);
              view.show(one(2, 3, 0, 0));
              view.press(KeyCode.SPACE);
              return view;
            });
    assertThat(shown.pinned).singleElement().satisfies(cell -> assertCell(cell, 1, 2));
  }

  @Test
  void aScreenReaderHearsRowColumnNumberAndRank() {
    Heatmap weights = Heatmap.weights(node(Matrix.of(2, 3, 0.5, 0.3, 0.2, 0.1, 0.2222222, 0.7)));
    String[] heard =
        Shown.onFxThread(
            () -> {
              Shown view = Shown.of(weights, 400, 300);
              String first = view.view.getAccessibleText();
              view.press(KeyCode.DOWN);
              view.press(KeyCode.RIGHT);
              String second = view.view.getAccessibleText();
              view.show(Heatmap.weights(node(Matrix.filled(2, 3, 0.25))));
              return new String[] {first, second, view.view.getAccessibleText()};
            });
    assertThat(heard)
        .containsExactly(
            "figure.cell[w, 我, 我, 0.5, 1, 3]",
            "figure.cell[w, 昨天, 昨天, 0.222, 2, 3]",
            "figure.cell[w, 昨天, 昨天, 0.25, 1, 3]");
  }

  @Test
  void thePointedCellIsFramedInEveryHeatmapOfItsNode() {
    Heatmap weights = one(3, 4, 1, 1);
    Heatmap other = Heatmap.weights(weights.node().as(new Name("other", "", Role.WEIGHTS)));
    Highlight lit =
        new Highlight(Optional.of(weights.node().cell(2, 3)), Optional.empty(), Set.of(), Set.of());
    assertThat(darkened(weights, lit)).isGreaterThan(100);
    assertThat(darkened(other, lit)).isZero();
  }

  private static int darkened(Heatmap heatmap, Highlight lit) {
    return Shown.onFxThread(
        () -> {
          Shown view = Shown.of(heatmap, 400, 300);
          int before = Pixels.of(view.picture(), Palette.LIGHT.text()).count();
          view.view.highlight(lit);
          return Pixels.of(view.picture(), Palette.LIGHT.text()).count() - before;
        });
  }

  @Test
  void rowsTheStepIsNotAboutArePaled() {
    Heatmap weights = Heatmap.weights(node(Matrix.filled(3, 3, 1)));
    int all = Shown.onFxThread(() -> cell(Shown.of(weights, 300, 300).picture()).count());
    Heatmap one = weights.emphasising(attentionlab.figure.Emphasis.row(1));
    Pixels bright = Shown.onFxThread(() -> cell(Shown.of(one, 300, 300).picture()));
    assertThat(bright.count()).isBetween(all / 4, all / 2);
  }
}
