package attentionlab.app.figure;

import attentionlab.graph.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/**
 * All colours of one theme: the one table that figures, formulas, texts and style sheets take
 * theirs from. Hue means role.
 *
 * @param text running text
 * @param muted text of second rank
 * @param faint disabled text, masked cells
 * @param line borders and grid lines
 * @param surface cards, and the neutral colour of heatmaps
 * @param background behind the cards
 * @param hover behind what the pointer is over
 * @param accent what can be clicked, and what is chosen
 * @param good right answers
 * @param bad wrong answers and refusals
 * @param positive the end of diverging scales above zero
 * @param negative the end of diverging scales below zero
 * @param roles one hue for each role
 * @param series hues for groups without a role, in order, told apart by colour-blind eyes too
 */
public record Palette(
    Color text,
    Color muted,
    Color faint,
    Color line,
    Color surface,
    Color background,
    Color hover,
    Color accent,
    Color good,
    Color bad,
    Color positive,
    Color negative,
    Map<Role, Color> roles,
    List<Color> series) {

  public static final Palette LIGHT =
      new Palette(
          Color.web("#1b2130"),
          Color.web("#5b6475"),
          Color.web("#a3aab8"),
          Color.web("#e1e5ec"),
          Color.web("#ffffff"),
          Color.web("#f4f6f9"),
          Color.web("#eef2f9"),
          Color.web("#1f5fe0"),
          Color.web("#15803d"),
          Color.web("#c2283a"),
          Color.web("#1d5fe0"),
          Color.web("#c4500f"),
          Map.of(
              Role.INPUT, Color.web("#475569"),
              Role.QUERY, Color.web("#1f5fe0"),
              Role.KEY, Color.web("#c92a46"),
              Role.VALUE, Color.web("#15803d"),
              Role.SCORES, Color.web("#0e7490"),
              Role.WEIGHTS, Color.web("#6d3fc8"),
              Role.OUTPUT, Color.web("#86299c"),
              Role.NEUTRAL, Color.web("#475569")),
          Stream.of("#1f63e0", "#8a3206", "#1a7f62", "#cf55b4", "#9c8210", "#3a4354")
              .map(Color::web)
              .toList());

  public static final Palette DARK =
      new Palette(
          Color.web("#e7eaf1"),
          Color.web("#9da6b8"),
          Color.web("#606a7d"),
          Color.web("#2f3747"),
          Color.web("#171c26"),
          Color.web("#0f131b"),
          Color.web("#222a39"),
          Color.web("#7aa7ff"),
          Color.web("#4ade80"),
          Color.web("#ff7b8a"),
          Color.web("#6ea0ff"),
          Color.web("#ff9551"),
          Map.of(
              Role.INPUT, Color.web("#b3bccd"),
              Role.QUERY, Color.web("#7aa7ff"),
              Role.KEY, Color.web("#ff8095"),
              Role.VALUE, Color.web("#4ade80"),
              Role.SCORES, Color.web("#4fc3dc"),
              Role.WEIGHTS, Color.web("#b596ff"),
              Role.OUTPUT, Color.web("#e08bf0"),
              Role.NEUTRAL, Color.web("#b3bccd")),
          Stream.of("#3f82ff", "#c9602a", "#35d3a4", "#f290e4", "#f4e27a", "#76839c")
              .map(Color::web)
              .toList());

  public Color role(Role role) {
    return roles.get(role);
  }

  /** The hue of a group; after the last they start again. */
  public Color series(int index) {
    return series.get(Math.floorMod(index, series.size()));
  }

  /** The looked-up colours of the style sheet, to be set as the style of the root. */
  public String css() {
    StringJoiner css = new StringJoiner("; ", "", ";");
    css.add("-al-text: " + hex(text));
    css.add("-al-muted: " + hex(muted));
    css.add("-al-faint: " + hex(faint));
    css.add("-al-line: " + hex(line));
    css.add("-al-surface: " + hex(surface));
    css.add("-al-background: " + hex(background));
    css.add("-al-hover: " + hex(hover));
    css.add("-al-accent: " + hex(accent));
    css.add("-al-good: " + hex(good));
    css.add("-al-bad: " + hex(bad));
    for (Role role : Role.values()) {
      css.add("-al-" + role.name().toLowerCase(Locale.ROOT) + ": " + hex(role(role)));
    }
    return css.toString();
  }

  static String hex(Color color) {
    return "#%02x%02x%02x"
        .formatted(
            Math.round(color.getRed() * 255),
            Math.round(color.getGreen() * 255),
            Math.round(color.getBlue() * 255));
  }
}
