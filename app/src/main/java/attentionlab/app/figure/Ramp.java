package attentionlab.app.figure;

import attentionlab.figure.Scale;
import attentionlab.graph.Role;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * The colours of a scale, as a table. Between two ends the colours are mixed in linear light,
 * weighted so that equal steps of the number look like equal steps of colour.
 */
final class Ramp {
  /** Odd, so that zero has the colour in the middle of a diverging scale. */
  static final int SIZE = 257;

  /** The contrast that the guidelines ask of text; black or white always has it. */
  private static final double READABLE = 4.5;

  /** Mixing the colours costs more than painting a small heatmap with them, so they are kept. */
  private static final Map<Look, Colors> MIXED = new ConcurrentHashMap<>();

  private final Scale scale;
  private final Colors colors;
  private final double colorsPerUnit;

  private Ramp(Scale scale, Colors colors) {
    this.scale = scale;
    this.colors = colors;
    colorsPerUnit = (SIZE - 1) / (scale.high() - scale.low());
  }

  /** What the colours depend on. */
  private record Look(Scale.Kind kind, Role role, Palette palette) {}

  /** The colours, the same as 0xAARRGGBB, and as an image with the last one on top. */
  private record Colors(Color[] colors, int[] argb, Image image) {}

  /**
   * The colours of a scale for a role: signed numbers have the same two hues everywhere, weights
   * that of their role.
   */
  static Ramp of(Scale scale, Role role, Palette palette) {
    return new Ramp(
        scale, MIXED.computeIfAbsent(new Look(scale.kind(), role, palette), Ramp::mixed));
  }

  private static Colors mixed(Look look) {
    Color[] colors = new Color[SIZE];
    int[] argb = new int[SIZE];
    WritableImage image = new WritableImage(1, SIZE);
    for (int i = 0; i < SIZE; i++) {
      double t = i / (SIZE - 1.0);
      colors[i] =
          look.kind() == Scale.Kind.DIVERGING
              ? diverging(t * 2 - 1, look.palette())
              : mix(look.palette().surface(), look.palette().role(look.role()), t);
      argb[i] = toArgb(colors[i]);
      image.getPixelWriter().setArgb(0, SIZE - 1 - i, argb[i]);
    }
    return new Colors(colors, argb, image);
  }

  private static Color diverging(double signed, Palette palette) {
    return mix(
        palette.surface(), signed < 0 ? palette.negative() : palette.positive(), Math.abs(signed));
  }

  static Color mix(Color from, Color to, double t) {
    double s = Math.pow(t, 0.85);
    return Color.color(
        channel(from.getRed(), to.getRed(), s),
        channel(from.getGreen(), to.getGreen(), s),
        channel(from.getBlue(), to.getBlue(), s));
  }

  private static double channel(double from, double to, double t) {
    double linear = Math.pow(from, 2.2) * (1 - t) + Math.pow(to, 2.2) * t;
    double perceived = from * (1 - t) + to * t;
    return Math.min(1, 0.35 * Math.pow(linear, 1 / 2.2) + 0.65 * perceived);
  }

  private static int toArgb(Color color) {
    return 0xff000000
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }

  private int index(double value) {
    int index = (int) ((value - scale.low()) * colorsPerUnit + 0.5);
    return Math.max(0, Math.min(SIZE - 1, index));
  }

  Color color(double value) {
    return colors.colors()[index(value)];
  }

  /** The colour of a finite number as 0xAARRGGBB. */
  int argb(double value) {
    return colors.argb()[index(value)];
  }

  /** All colours, one pixel each, the last one on top. */
  Image image() {
    return colors.image();
  }

  /** The colour of text where that can be read on a colour, else black or white. */
  static Color textOn(Color background, Palette palette) {
    if (contrast(background, palette.text()) >= READABLE) {
      return palette.text();
    }
    double black = contrast(background, Color.BLACK);
    return black >= contrast(background, Color.WHITE) ? Color.BLACK : Color.WHITE;
  }

  /** The contrast ratio of two colours, 1 to 21, after the web accessibility guidelines. */
  static double contrast(Color a, Color b) {
    double high = Math.max(luminance(a), luminance(b));
    double low = Math.min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
