package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.CellFlow;
import attentionlab.figure.Figure;
import attentionlab.figure.Influence;
import attentionlab.figure.Table;
import attentionlab.graph.Matrix;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LessonFigureViewsTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @BeforeAll
  static void startToolkit() throws Exception {
    Shown.startToolkit();
  }

  static Stream<Figure> figures() {
    return Stream.of(
        LessonFigures.table(1, NAN, -INFINITY, 1e-9),
        new Table("empty", List.of("what"), List.of()),
        LessonFigures.influence(2, 0, 0, 1, NAN, INFINITY),
        LessonFigures.influence(99, 0),
        Influence.of(LessonFigures.node("none", Role.OUTPUT, Matrix.of(1, 0, (r, c) -> 0)), 0),
        LessonFigures.whole(4, 4),
        LessonFigures.halves(8, 4),
        new CellFlow("nothing", List.of(), List.of()),
        LessonFigures.cube(NAN),
        LessonFigures.cube(-INFINITY),
        LessonFigures.dials(8, 5, 8),
        LessonFigures.dials(64, 0),
        LessonFigures.dials(3),
        LessonFigures.dials(1, 0));
  }

  @Test
  void theNumbersAndLinksOfATableAreWalkedAndChosen() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown table = Shown.of(LessonFigures.table(0.5, 2), 500, 300);
              table.press(KeyCode.HOME);
              table.press(KeyCode.ENTER);
              table.press(KeyCode.DOWN);
              table.press(KeyCode.ENTER);
              return table;
            });
    assertThat(shown.changes).containsExactly("open L2.1 s4");
    assertThat(shown.pinned).hasSize(1);
    assertThat(shown.pinned.get(0).value()).isEqualTo(0.5);
  }

  @Test
  void theWordsOfATableAreReadableOnADarkSurface() {
    String style =
        Shown.onFxThread(
            () -> {
              Look light = Shown.look();
              Look dark = new Look(Palette.DARK, 14, light.words(), true);
              FigureView<?> view = Shown.of(LessonFigures.table(1, 2), 400, 300).view;
              FigureViews.show(view, LessonFigures.table(1, 2), dark);
              return view.lookupAll(".label").stream()
                  .map(javafx.scene.Node::getStyle)
                  .filter(css -> css.contains("-fx-padding"))
                  .reduce("", String::concat);
            });
    assertThat(style)
        .contains(Palette.hex(Palette.DARK.text()))
        .doesNotContain(Palette.hex(Palette.LIGHT.text()))
        .doesNotContain("#000000");
  }

  @Test
  void anInputOfTheLeakTesterCanBeChosenByMouseAndKeyboard() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown tester = Shown.of(LessonFigures.influence(2, 0, 0, 1), 400, 200);
              tester.mouse(MouseEvent.MOUSE_CLICKED, 390, 40);
              tester.press(KeyCode.RIGHT);
              tester.press(KeyCode.ENTER);
              return tester;
            });
    assertThat(shown.changes).containsExactly("token=2");
    assertThat(shown.pinned).extracting(Term.Cell::col).containsExactly(1);
  }

  @Test
  void theLeakTesterDrawsALineToEachOutputThatMovesAndToNoOther() {
    assertThat(red(LessonFigures.influence(0, 1e-15, 0, 0)))
        .isLessThan(red(LessonFigures.influence(0, 1, 0, 0)));
    assertThat(red(LessonFigures.influence(0, 1, 0, 0)))
        .isLessThan(red(LessonFigures.influence(0, 1, 1, 1)));
  }

  private static long red(Figure figure) {
    return Shown.onFxThread(
        () -> {
          Image picture = Shown.of(figure, 400, 200).picture();
          long count = 0;
          for (int x = 0; x < 400; x++) {
            for (int y = 70; y < 140; y++) {
              var color = picture.getPixelReader().getColor(x, y);
              count += color.getRed() - color.getGreen() > 0.2 ? 1 : 0;
            }
          }
          return count;
        });
  }

  @Test
  void aClickOnTheCubeSetsRowAndColumn() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown cube = Shown.of(LessonFigures.cube(0), 500, 300);
              cube.press(KeyCode.DOWN);
              cube.press(KeyCode.RIGHT);
              cube.press(KeyCode.ENTER);
              return cube;
            });
    assertThat(shown.changes).containsExactly("row=1", "col=1");
    assertThat(shown.pinned).hasSize(1);
  }

  @Test
  void cellsArriveWhereTheyWouldRestWithoutMotion() {
    boolean same =
        Shown.onFxThread(
            () -> {
              Shown still = Shown.of(LessonFigures.whole(4, 4), 400, 300);
              still.show(LessonFigures.halves(4, 4));
              Shown fresh = Shown.of(LessonFigures.halves(4, 4), 400, 300);
              return equal(still.picture(), fresh.picture());
            });
    assertThat(same).isTrue();
  }

  private static boolean equal(Image a, Image b) {
    for (int x = 0; x < a.getWidth(); x++) {
      for (int y = 0; y < a.getHeight(); y++) {
        if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
