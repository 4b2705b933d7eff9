package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.figure.Scale;
import attentionlab.graph.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RampTest {
  private static final Scale SIGNED = Scale.signed(2);

  @BeforeAll
  static void startToolkit() {
    Toolkit.start();
  }

  static Stream<Palette> palettes() {
    return Stream.of(Palette.LIGHT, Palette.DARK);
  }

  static Stream<Arguments> ramps() {
    return palettes()
        .flatMap(
            palette ->
                Stream.concat(
                    Stream.of(Arguments.of(Ramp.of(SIGNED, Role.SCORES, palette), SIGNED, palette)),
                    Stream.of(Role.values())
                        .map(
                            role ->
                                Arguments.of(
                                    Ramp.of(Scale.WEIGHTS, role, palette),
                                    Scale.WEIGHTS,
                                    palette))));
  }

  /** All colours, from the lowest number to the highest. */
  private static List<Color> colors(Ramp ramp, Scale scale) {
    List<Color> colors = new ArrayList<>();
    for (int i = 0; i < Ramp.SIZE; i++) {
      double t = i / (Ramp.SIZE - 1.0);
      colors.add(ramp.color(scale.low() * (1 - t) + scale.high() * t));
    }
    return colors;
  }

  @ParameterizedTest
  @MethodSource("ramps")
  void everyTextOnAColourCanBeRead(Ramp ramp, Scale scale, Palette palette) {
    for (Color color : colors(ramp, scale)) {
      double contrast = Ramp.contrast(color, Ramp.textOn(color, palette));
      assertThat(contrast).as(Palette.hex(color)).isGreaterThanOrEqualTo(4.5);
    }
    Color bad = palette.bad();
    assertThat(Ramp.contrast(bad, Ramp.textOn(bad, palette))).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @MethodSource("ramps")
  void aNumberFurtherFromZeroStandsOutMore(Ramp ramp, Scale scale, Palette palette) {
    List<Color> colors = colors(ramp, scale);
    int zero = scale.kind() == Scale.Kind.DIVERGING ? Ramp.SIZE / 2 : 0;
    for (int i = zero; i < Ramp.SIZE - 1; i++) {
      assertThat(strength(colors.get(i + 1), palette))
          .as("above zero, %d", i)
          .isGreaterThan(strength(colors.get(i), palette));
    }
    for (int i = zero; i > 0; i--) {
      assertThat(strength(colors.get(i - 1), palette))
          .as("below zero, %d", i)
          .isGreaterThan(strength(colors.get(i), palette));
    }
  }

  private static double strength(Color color, Palette palette) {
    return Ramp.contrast(color, palette.surface());
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void zeroIsExactlyTheNeutralColour(Palette palette) {
    for (double limit : new double[] {1, 0.3, 1e-9, 12345.678}) {
      Scale scale = Scale.signed(limit);
      Ramp ramp = Ramp.of(scale, Role.SCORES, palette);
      assertThat(Palette.hex(ramp.color(0))).isEqualTo(Palette.hex(palette.surface()));
      assertThat(ramp.color(-0.0)).isEqualTo(ramp.color(0));
    }
    assertThat(Palette.hex(Ramp.of(Scale.WEIGHTS, Role.QUERY, palette).color(0)))
        .isEqualTo(Palette.hex(palette.surface()));
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void theEndsAreTheColoursOfThePalette(Palette palette) {
    Ramp ramp = Ramp.of(SIGNED, Role.SCORES, palette);
    assertThat(Palette.hex(ramp.color(2))).isEqualTo(Palette.hex(palette.positive()));
    assertThat(Palette.hex(ramp.color(-2))).isEqualTo(Palette.hex(palette.negative()));
    for (Role role : Role.values()) {
      assertThat(Palette.hex(Ramp.of(Scale.WEIGHTS, role, palette).color(1)))
          .isEqualTo(Palette.hex(palette.role(role)));
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void bothSidesOfZeroAreMixedAlike(Palette palette) {
    Ramp ramp = Ramp.of(Scale.signed(1), Role.SCORES, palette);
    for (int i = 1; i <= Ramp.SIZE / 2; i++) {
      double t = i / (double) (Ramp.SIZE / 2);
      assertThat(ramp.color(t)).isEqualTo(Ramp.mix(palette.surface(), palette.positive(), t));
      assertThat(ramp.color(-t)).isEqualTo(Ramp.mix(palette.surface(), palette.negative(), t));
    }
  }

  @Test
  void numbersBeyondTheEndsHaveTheColoursOfTheEnds() {
    Ramp ramp = Ramp.of(SIGNED, Role.SCORES, Palette.LIGHT);
    assertThat(ramp.color(99)).isEqualTo(ramp.color(2));
    assertThat(ramp.color(-99)).isEqualTo(ramp.color(-2));
    assertThat(ramp.argb(Double.POSITIVE_INFINITY)).isEqualTo(ramp.argb(2));
    assertThat(ramp.argb(1e300)).isEqualTo(ramp.argb(2));
  }

  @Test
  void signedNumbersHaveTheSameTwoHuesWhateverTheirRole() {
    assertThat(Ramp.of(SIGNED, Role.QUERY, Palette.LIGHT).color(1))
        .isEqualTo(Ramp.of(SIGNED, Role.KEY, Palette.LIGHT).color(1));
    assertThat(Ramp.of(Scale.WEIGHTS, Role.QUERY, Palette.LIGHT).color(1))
        .isNotEqualTo(Ramp.of(Scale.WEIGHTS, Role.KEY, Palette.LIGHT).color(1));
  }

  @Test
  void theColourBarHasTheHighestNumberOnTop() {
    Ramp ramp = Ramp.of(SIGNED, Role.SCORES, Palette.LIGHT);
    Image bar = ramp.image();
    assertThat(bar.getHeight()).isEqualTo(Ramp.SIZE);
    assertThat(bar.getPixelReader().getArgb(0, 0)).isEqualTo(ramp.argb(2));
    assertThat(bar.getPixelReader().getArgb(0, Ramp.SIZE - 1)).isEqualTo(ramp.argb(-2));
    assertThat(bar.getPixelReader().getArgb(0, Ramp.SIZE / 2)).isEqualTo(ramp.argb(0));
  }

  @Test
  void contrastIsThatOfTheGuidelines() {
    assertThat(Ramp.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    assertThat(Ramp.contrast(Color.WHITE, Color.WHITE)).isEqualTo(1);
    assertThat(Ramp.contrast(Color.web("#777777"), Color.WHITE)).isBetween(4.47, 4.49);
    assertThat(Ramp.contrast(Color.web("#ff0000"), Color.web("#0000ff"))).isBetween(2.14, 2.16);
  }
}
