package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Role;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours as other eyes see them, by the matrices of Machado, Oliveira and Fernandes (2009). */
class PalettesTest {
  private static final List<Role> ROLES =
      List.of(Role.QUERY, Role.KEY, Role.VALUE, Role.SCORES, Role.WEIGHTS, Role.OUTPUT);

  /** A distance in the Lab space that is seen beside each other and from memory. */
  private static final double TOLD_APART = 15;

  private static final double[][] PROTANOPIA = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };
  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968},
    {0.280085, 0.672501, 0.047413},
    {-0.011820, 0.042940, 0.968881}
  };
  private static final double[][] TRITANOPIA = {
    {1.255528, -0.076749, -0.178779},
    {-0.078411, 0.930809, 0.147602},
    {0.004733, 0.691367, 0.303900}
  };

  static Stream<Palette> all() {
    return Palettes.all();
  }

  private static double[] linear(Color color) {
    return new double[] {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static UnaryOperator<double[]> eyes(double[][] matrix) {
    return rgb -> {
      double[] seen = new double[3];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          seen[i] += matrix[i][j] * rgb[j];
        }
        seen[i] = Math.max(0, Math.min(1, seen[i]));
      }
      return seen;
    };
  }

  private static double[] lab(double[] rgb) {
    double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
    double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  private static double apart(Color one, Color other, UnaryOperator<double[]> eyes) {
    double[] a = lab(eyes.apply(linear(one)));
    double[] b = lab(eyes.apply(linear(other)));
    return Math.sqrt(
        (a[0] - b[0]) * (a[0] - b[0])
            + (a[1] - b[1]) * (a[1] - b[1])
            + (a[2] - b[2]) * (a[2] - b[2]));
  }

  private static void assertRolesApart(
      Palette palette, UnaryOperator<double[]> eyes, double least) {
    for (int i = 0; i < ROLES.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(apart(palette.role(ROLES.get(i)), palette.role(ROLES.get(j)), eyes))
            .as("%s and %s", ROLES.get(i), ROLES.get(j))
            .isGreaterThan(least);
      }
    }
  }

  @Test
  void whoHardlyTellsRedFromGreenTellsRolesAndSignsApart() {
    for (boolean dark : new boolean[] {false, true}) {
      Palette palette = Palettes.redGreen(dark);
      for (double[][] matrix : List.of(PROTANOPIA, DEUTERANOPIA)) {
        assertRolesApart(palette, eyes(matrix), TOLD_APART);
        assertThat(apart(palette.positive(), palette.negative(), eyes(matrix))).isGreaterThan(40);
        assertThat(apart(palette.good(), palette.bad(), eyes(matrix))).isGreaterThan(TOLD_APART);
      }
    }
  }

  @Test
  void whoHardlyTellsBlueFromYellowTellsRolesAndSignsApart() {
    for (boolean dark : new boolean[] {false, true}) {
      Palette palette = Palettes.blueYellow(dark);
      assertRolesApart(palette, eyes(TRITANOPIA), TOLD_APART);
      assertThat(apart(palette.positive(), palette.negative(), eyes(TRITANOPIA))).isGreaterThan(40);
      assertThat(apart(palette.good(), palette.bad(), eyes(TRITANOPIA))).isGreaterThan(TOLD_APART);
    }
  }

  @Test
  void greysDifferInLightnessAlone() {
    for (boolean dark : new boolean[] {false, true}) {
      Palette palette = Palettes.grey(dark);
      assertRolesApart(palette, UnaryOperator.identity(), 9);
      ROLES.forEach(role -> assertThat(palette.role(role).getSaturation()).isZero());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyRoleAndEveryTextStandsOut(Palette palette) {
    ROLES.forEach(
        role -> {
          assertThat(Ramp.contrast(palette.role(role), palette.surface())).isGreaterThan(3);
          assertThat(Ramp.contrast(palette.role(role), palette.background())).isGreaterThan(3);
        });
    assertThat(Ramp.contrast(palette.positive(), palette.surface())).isGreaterThan(3);
    assertThat(Ramp.contrast(palette.negative(), palette.surface())).isGreaterThan(3);
    assertThat(Ramp.contrast(palette.text(), palette.surface())).isGreaterThan(7);
    assertThat(Ramp.contrast(palette.muted(), palette.background())).isGreaterThan(4.5);
    assertThat(Ramp.contrast(palette.accent(), palette.surface())).isGreaterThan(4.5);
    assertThat(Ramp.contrast(palette.good(), palette.surface())).isGreaterThan(4.5);
    assertThat(Ramp.contrast(palette.bad(), palette.surface())).isGreaterThan(4.5);
  }
}
