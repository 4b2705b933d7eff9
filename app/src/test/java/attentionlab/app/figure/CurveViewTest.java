package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Curve;
import attentionlab.figure.Curve.Axis;
import attentionlab.figure.Curve.Series;
import attentionlab.figure.Histogram;
import attentionlab.graph.Role;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CurveViewTest {
  private static final double[] SIZES = {4, 16, 64, 256, 1024};
  private static final double[] ROOTS = {2, 4, 8, 16, 32};

  @BeforeAll
  static void startToolkit() throws Exception {
    Shown.startToolkit();
  }

  private static Curve curve(Axis x, Axis y, double[] xs, double[] ys, boolean points) {
    Series series = new Series("line", Role.QUERY, xs, ys, points);
    return new Curve("curve", x, y, List.of(series), OptionalDouble.empty());
  }

  private static Pixels line(Curve curve) {
    Image picture = Shown.onFxThread(() -> Shown.of(curve, 440, 360).picture());
    return Pixels.of(picture, Palette.LIGHT.role(Role.QUERY));
  }

  @Test
  void halfWayAlongALinearAxisIsTheMiddle() {
    Axis x = Axis.linear("x", 0, 10);
    Axis y = Axis.linear("y", 0, 1);
    Pixels whole = line(curve(x, y, new double[] {0, 10}, new double[] {0, 1}, false));
    Pixels half = line(curve(x, y, new double[] {0, 5}, new double[] {0, 0.5}, false));
    assertThat(whole.height()).isGreaterThan(200);
    assertThat(half.height()).isBetween(whole.height() / 2 - 3, whole.height() / 2 + 3);
    assertThat(half.right() - whole.left())
        .isBetween(whole.middle() - whole.left() - 3, whole.middle() - whole.left() + 3);
  }

  @Test
  void theGeometricMeanIsTheMiddleOfALogarithmicAxis() {
    Axis x = Axis.logarithmic("d_k", 4, 1024);
    Axis y = Axis.linear("y", 0, 1);
    Pixels whole = line(curve(x, y, new double[] {4, 1024}, new double[] {.5, .5}, false));
    Pixels half = line(curve(x, y, new double[] {4, 64}, new double[] {.5, .5}, false));
    assertThat(half.right()).isBetween(whole.middle() - 2, whole.middle() + 2);
  }

  @Test
  void pointsThatAreNoNumbersAreLeftOut() {
    Axis x = Axis.linear("x", 0, 4);
    Axis y = Axis.linear("y", 0, 1);
    double[] xs = {0, 1, 2, 3, 4};
    double gap = Double.NaN;
    Pixels all = line(curve(x, y, xs, new double[] {.5, .5, .5, .5, .5}, false));
    Pixels some =
        line(curve(x, y, xs, new double[] {.5, .5, gap, Double.POSITIVE_INFINITY, .5}, false));
    assertThat(some.right()).isBetween(all.left() + 50, all.middle());
  }

  @Test
  void thePointerReadsTheNearestPoint() {
    Curve curve =
        curve(Axis.logarithmic("d_k", 4, 1024), Axis.linear("std", 0, 40), SIZES, ROOTS, true);
    String[] heard =
        Shown.onFxThread(
            () -> {
              Shown shown = Shown.of(curve, 440, 360);
              Pixels line = Pixels.of(shown.picture(), Palette.LIGHT.role(Role.QUERY));
              shown.mouse(MouseEvent.MOUSE_MOVED, line.middle() + 5, 200);
              String middle = shown.view.getAccessibleText();
              shown.press(KeyCode.RIGHT);
              return new String[] {middle, shown.view.getAccessibleText()};
            });
    assertThat(heard).containsExactly("d_k = 64, line: 8", "d_k = 256, line: 16");
  }

  @Test
  void theBarsOfAHistogramAreAsHighAsTheirCounts() {
    Histogram histogram =
        new Histogram("h", Role.QUERY, 0, 2, new int[] {100, 50}, 150, OptionalDouble.empty());
    Image picture = Shown.onFxThread(() -> Shown.of(histogram, 400, 300).picture());
    Palette palette = Palette.LIGHT;
    var shade = Ramp.mix(palette.surface(), palette.role(Role.QUERY), 0.6);
    Pixels all = Pixels.of(picture, shade);
    Pixels second = Pixels.within(picture, shade, all.middle() + 4, all.right());
    assertThat(all.height()).isGreaterThan(150);
    assertThat(second.height()).isBetween(all.height() / 2 - 1, all.height() / 2 + 1);
  }
}
