package attentionlab.app.figure;

import attentionlab.graph.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/**
 * The palettes of a theme for different eyes. What must be told apart is told apart after the
 * simulation of Machado, Oliveira and Fernandes (2009); a test says so.
 */
public final class Palettes {
  private static final List<Role> ROLES =
      List.of(Role.QUERY, Role.KEY, Role.VALUE, Role.SCORES, Role.WEIGHTS, Role.OUTPUT);

  private static final List<String> DARK_GREYS =
      List.of("#000000", "#212121", "#3b3b3b", "#555555", "#6f6f6f", "#8b8b8b");

  private static final List<String> LIGHT_GREYS =
      List.of("#ffffff", "#dddddd", "#c1c1c1", "#a5a5a5", "#8a8a8a", "#6f6f6f");

  private Palettes() {}

  /** For eyes that hardly tell red from green: protanopia and deuteranopia. */
  public static Palette redGreen(boolean dark) {
    Palette hues =
        dark
            ? roles(Palette.DARK, "#6699ee", "#dd6677", "#44dd77", "#77bbbb", "#aa77bb", "#ddaaee")
            : roles(
                Palette.LIGHT, "#3377ff", "#cc2233", "#118844", "#337788", "#6633bb", "#883399");
    return answers(hues, Color.web(dark ? "#67e8f9" : "#0369a1"));
  }

  /** For eyes that hardly tell blue from yellow: tritanopia. */
  public static Palette blueYellow(boolean dark) {
    return dark
        ? roles(Palette.DARK, "#7799ee", "#ff8899", "#44dd77", "#aaeeee", "#ccaaff", "#cc77dd")
        : roles(Palette.LIGHT, "#2266ee", "#cc3344", "#118844", "#335566", "#7744dd", "#9933aa");
  }

  /** Greys alone: what is printed in black and white looks the same. */
  public static Palette grey(boolean dark) {
    Palette base = dark ? Palette.DARK : Palette.LIGHT;
    List<String> greys = dark ? LIGHT_GREYS : DARK_GREYS;
    Palette hues = roles(base, greys.toArray(String[]::new));
    Color strong = Color.web(greys.get(0));
    Color weak = Color.web(greys.get(5));
    return new Palette(
        hues.text(),
        hues.muted(),
        hues.faint(),
        hues.line(),
        hues.surface(),
        hues.background(),
        hues.hover(),
        Color.web(greys.get(2)),
        Color.web(greys.get(1)),
        Color.web(greys.get(4)),
        strong,
        weak,
        hues.roles(),
        greys.stream().map(Color::web).toList());
  }

  /** For a projector in a bright room: nothing pale. */
  public static Palette projector(boolean dark) {
    Palette base = dark ? Palette.DARK : Palette.LIGHT;
    Color far = dark ? Color.WHITE : Color.BLACK;
    Color near = dark ? Color.BLACK : Color.WHITE;
    Map<Role, Color> strong = new EnumMap<>(Role.class);
    base.roles().forEach((role, color) -> strong.put(role, color.interpolate(far, 0.25)));
    return new Palette(
        far,
        base.muted().interpolate(far, 0.6),
        base.muted(),
        base.faint(),
        near,
        near,
        base.line(),
        base.accent().interpolate(far, 0.2),
        base.good().interpolate(far, 0.25),
        base.bad().interpolate(far, 0.25),
        base.positive().interpolate(far, 0.2),
        base.negative().interpolate(far, 0.2),
        Map.copyOf(strong),
        base.series());
  }

  private static Palette answers(Palette base, Color good) {
    return with(base, good, base.roles());
  }

  private static Palette roles(Palette base, String... hues) {
    Map<Role, Color> roles = new EnumMap<>(base.roles());
    for (int i = 0; i < ROLES.size(); i++) {
      roles.put(ROLES.get(i), Color.web(hues[i]));
    }
    return with(base, base.good(), Map.copyOf(roles));
  }

  private static Palette with(Palette base, Color good, Map<Role, Color> roles) {
    return new Palette(
        base.text(),
        base.muted(),
        base.faint(),
        base.line(),
        base.surface(),
        base.background(),
        base.hover(),
        base.accent(),
        good,
        base.bad(),
        base.positive(),
        base.negative(),
        roles,
        base.series());
  }

  /** All palettes there are. */
  static Stream<Palette> all() {
    return Stream.of(false, true)
        .flatMap(
            dark ->
                Stream.of(
                    dark ? Palette.DARK : Palette.LIGHT,
                    redGreen(dark),
                    blueYellow(dark),
                    grey(dark),
                    projector(dark)));
  }
}
