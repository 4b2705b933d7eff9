package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Role;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {
  /** What the guidelines ask of text, and of large text and graphics. */
  private static final double TEXT = 4.5;

  private static final double GRAPHICS = 3;

  static Stream<Palette> palettes() {
    return Stream.of(Palette.LIGHT, Palette.DARK);
  }

  private static void assertContrast(Color color, Color behind, double least) {
    assertThat(Ramp.contrast(color, behind))
        .as("%s on %s", Palette.hex(color), Palette.hex(behind))
        .isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void textCanBeReadOnEverythingBehindIt(Palette palette) {
    for (Color behind : List.of(palette.surface(), palette.background(), palette.hover())) {
      assertContrast(palette.text(), behind, 7);
      assertContrast(palette.muted(), behind, TEXT);
      assertContrast(palette.accent(), behind, TEXT);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void marksAndRefusalsCanBeRead(Palette palette) {
    for (Color behind : List.of(palette.surface(), palette.background())) {
      assertContrast(palette.good(), behind, TEXT);
      assertContrast(palette.bad(), behind, TEXT);
    }
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void everyRoleStandsOut(Palette palette) {
    for (Role role : Role.values()) {
      assertContrast(palette.role(role), palette.surface(), GRAPHICS);
      assertContrast(palette.role(role), palette.background(), GRAPHICS);
    }
    assertContrast(palette.positive(), palette.surface(), GRAPHICS);
    assertContrast(palette.negative(), palette.surface(), GRAPHICS);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void rolesThatMeetInOneFigureHaveHuesOfTheirOwn(Palette palette) {
    List<Role> roles =
        List.of(Role.QUERY, Role.KEY, Role.VALUE, Role.SCORES, Role.WEIGHTS, Role.OUTPUT);
    assertThat(roles).map(palette::role).map(Palette::hex).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void theStyleSheetGetsEveryColourByName(Palette palette) {
    assertThat(palette.css().split("; ?"))
        .contains("-al-text: " + Palette.hex(palette.text()))
        .contains("-al-query: " + Palette.hex(palette.role(Role.QUERY)))
        .hasSize(10 + Role.values().length);
  }

  @ParameterizedTest
  @MethodSource("palettes")
  void groupsStandOutAndAreToldApart(Palette palette) {
    for (Color hue : palette.series()) {
      assertContrast(hue, palette.surface(), GRAPHICS);
      assertContrast(hue, palette.background(), GRAPHICS);
    }
    assertThat(palette.series()).doesNotHaveDuplicates();
    assertThat(palette.series(palette.series().size())).isEqualTo(palette.series(0));
  }
}
