package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellImageTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @BeforeAll
  static void startToolkit() {
    Toolkit.start();
  }

  static Stream<Palette> palettes() {
    return Stream.of(Palette.LIGHT, Palette.DARK);
  }

  private static Node node(String id, Matrix cells) {
    return Node.input(
        new Name(id, "", Role.WEIGHTS),
        cells,
        Axis.features("n", cells.rows()),
        Axis.features("d", cells.cols()),
        Provenance.HAND_SET);
  }

  /** The cells alone, from the corner of the picture. */
  private static Image picture(Heatmap heatmap, double cell, Palette palette) {
    return Shown.onFxThread(
        () -> {
          Matrix cells = heatmap.node().value();
          HeatmapGeometry at = new HeatmapGeometry(cells.rows(), cells.cols(), 0, 0, cell, false);
          Canvas canvas = new Canvas(Math.ceil(at.width()), Math.ceil(at.height()));
          Ramp ramp = Ramp.of(heatmap.scale(), Role.WEIGHTS, palette);
          new CellImage().draw(canvas.getGraphicsContext2D(), heatmap, at, ramp, palette);
          return canvas.snapshot(null, null);
        });
  }

  private static String at(Image picture, int x, int y) {
    return Palette.hex(picture.getPixelReader().getColor(x, y));
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void zeroIsNeutralAndTheEndsAreTheHuesOfThePalette(Palette palette) {
    Heatmap signed = Heatmap.signed(node("s", Matrix.of(1, 4, -2, 0, -0.0, 2)));
    Image picture = picture(signed, 6, palette);
    assertThat(at(picture, 3, 3)).isEqualTo(Palette.hex(palette.negative()));
    assertThat(at(picture, 9, 3)).isEqualTo(Palette.hex(palette.surface()));
    assertThat(at(picture, 15, 3)).isEqualTo(Palette.hex(palette.surface()));
    assertThat(at(picture, 21, 3)).isEqualTo(Palette.hex(palette.positive()));
  }

  /** Without a graphics card JavaFX may begin a cell one pixel late; a colour between is wrong. */
  @ParameterizedTest
  @MethodSource("palettes")
  void cellsAreNeverMixedWhereTheyMeet(Palette palette) {
    Heatmap weights = Heatmap.weights(node("w", Matrix.of(2, 2, 0, 1, 1, 0)));
    Image picture = picture(weights, 7, palette);
    String zero = Palette.hex(palette.surface());
    String one = Palette.hex(palette.role(Role.WEIGHTS));
    for (int x = 0; x < 14; x++) {
      for (int y = 0; y < 14; y++) {
        if (x != 7 && y != 7) {
          assertThat(at(picture, x, y)).as("%d, %d", x, y).isEqualTo(x < 7 == y < 7 ? zero : one);
        }
        assertThat(at(picture, x, y)).isIn(zero, one);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void whatIsMaskedOrNotANumberLooksLikeNoNumberNearZero(Palette palette) {
    Node scores = node("s", Matrix.of(1, 4, 0, -INFINITY, 0, 0));
    Heatmap weights = Heatmap.weights(node("w", Matrix.of(1, 4, 0, 0, NAN, -INFINITY)));
    Image picture = picture(weights.maskedWhere(scores), 5, palette);
    String zero = Palette.hex(palette.surface());
    String masked = Palette.hex(CellImage.maskedColor(palette));
    assertThat(at(picture, 2, 2)).isEqualTo(zero);
    assertThat(at(picture, 7, 2)).isEqualTo(masked).isNotEqualTo(zero);
    assertThat(at(picture, 12, 2)).isEqualTo(Palette.hex(palette.bad())).isNotEqualTo(zero);
    assertThat(at(picture, 17, 2)).isEqualTo(masked);
  }

  @Test
  void aMaskedCellThatIsNotANumberSaysSo() {
    Node scores = node("s", Matrix.of(1, 1, -INFINITY));
    Heatmap weights = Heatmap.weights(node("w", Matrix.of(1, 1, NAN))).maskedWhere(scores);
    assertThat(at(picture(weights, 5, Palette.LIGHT), 2, 2))
        .isEqualTo(Palette.hex(Palette.LIGHT.bad()));
  }

  @Test
  void infinityHasTheColourOfTheEnd() {
    Heatmap signed = Heatmap.signed(node("s", Matrix.of(1, 2, INFINITY, -1)));
    assertThat(at(picture(signed, 5, Palette.LIGHT), 2, 2))
        .isEqualTo(Palette.hex(Palette.LIGHT.positive()));
  }

  @Test
  void everyCellOfALargeMatrixIsAPixel() {
    Matrix cells = Matrix.of(2048, 2048, (r, c) -> (r * 31 + c * 17) % 5 / 4.0);
    PixelReader pixels =
        picture(Heatmap.weights(node("w", cells)), 1, Palette.LIGHT).getPixelReader();
    Ramp ramp = Ramp.of(Scale.WEIGHTS, Role.WEIGHTS, Palette.LIGHT);
    int wrong = 0;
    for (int r = 0; r < 2048; r++) {
      for (int c = 0; c < 2048; c++) {
        wrong += pixels.getArgb(c, r) == ramp.argb(cells.get(r, c)) ? 0 : 1;
      }
    }
    assertThat(wrong).isZero();
  }

  @Test
  void ofCellsSmallerThanAPixelThePixelHasTheColourOfOne() {
    Matrix blocks = Matrix.of(2048, 2048, (r, c) -> (r / 4 + c / 4) % 2);
    Image picture = picture(Heatmap.weights(node("w", blocks)), 0.25, Palette.LIGHT);
    assertThat(picture.getWidth()).isEqualTo(512);
    Ramp ramp = Ramp.of(Scale.WEIGHTS, Role.WEIGHTS, Palette.LIGHT);
    for (int r = 0; r < 512; r += 3) {
      for (int c = 0; c < 512; c++) {
        assertThat(picture.getPixelReader().getArgb(c, r)).isEqualTo(ramp.argb((r + c) % 2));
      }
    }
  }

  @Test
  void anImageIsUsedAgainWithoutAnythingOfTheOneBefore() {
    String[] colors =
        Shown.onFxThread(
            () -> {
              Canvas canvas = new Canvas(20, 20);
              CellImage image = new CellImage();
              String[] seen = new String[2];
              for (int i = 0; i < 2; i++) {
                Heatmap weights = Heatmap.weights(node("w", Matrix.filled(2, 2, 1 - i)));
                HeatmapGeometry at = new HeatmapGeometry(2, 2, 0, 0, 10, false);
                Ramp ramp = Ramp.of(Scale.WEIGHTS, Role.WEIGHTS, Palette.LIGHT);
                image.draw(canvas.getGraphicsContext2D(), weights, at, ramp, Palette.LIGHT);
                seen[i] = at(canvas.snapshot(null, null), 15, 5);
              }
              return seen;
            });
    assertThat(colors)
        .containsExactly(
            Palette.hex(Palette.LIGHT.role(Role.WEIGHTS)), Palette.hex(Palette.LIGHT.surface()));
  }
}
