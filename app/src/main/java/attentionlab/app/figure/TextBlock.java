package attentionlab.app.figure;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * A short text in a box: on one line, on two, or in smaller letters, whatever fits first; else its
 * end is left out.
 *
 * @param lines at most two
 * @param line the height of one
 */
record TextBlock(List<String> lines, Font font, double line) {
  private static final double[] SIZES = {0.92, 0.8, 0.7, 0.6, 0.5};

  /** Smaller letters cannot be read. */
  private static final double SMALLEST = 9.5;

  static TextBlock fitting(
      String text, double width, double height, boolean bold, Look look, Pencil pen) {
    double least = SIZES[0];
    for (double size : SIZES) {
      if (size * look.textSize() < SMALLEST) {
        break;
      }
      least = size;
      Font font = font(size, bold, look);
      double line = Math.ceil(look.textSize() * size * 1.2);
      if (pen.width(text, font) <= width && line <= height + 2) {
        return new TextBlock(List.of(text), font, line);
      }
      List<String> halves = halves(text, font, pen);
      if (2 * line <= height && widest(halves, font, pen) <= width) {
        return new TextBlock(halves, font, line);
      }
    }
    Font smallest = font(least, bold, look);
    double line = Math.ceil(look.textSize() * least * 1.2);
    String fitted = line <= height + 2 ? pen.fit(text, width, smallest) : "";
    return new TextBlock(List.of(fitted), smallest, line);
  }

  private static Font font(double size, boolean bold, Look look) {
    return bold ? look.bold(size) : look.text(size);
  }

  private static double widest(List<String> lines, Font font, Pencil pen) {
    return lines.stream().mapToDouble(line -> pen.width(line, font)).max().orElse(0);
  }

  /** A text in two lines of about the same length, between words where there are any. */
  private static List<String> halves(String text, Font font, Pencil pen) {
    List<String> best = List.of(text);
    boolean spaced = text.indexOf(' ') > 0;
    for (int i = 1; i < text.length(); i++) {
      if (spaced ? text.charAt(i) == ' ' : Character.isIdeographic(text.codePointAt(i))) {
        List<String> halves = List.of(text.substring(0, i), text.substring(i).strip());
        if (widest(halves, font, pen) < widest(best, font, pen)) {
          best = halves;
        }
      }
    }
    return best;
  }

  /** Writes the lines around a middle. */
  void paint(Pencil pen, double x, double y, Color color) {
    double first = y - line * (lines.size() - 1) / 2;
    for (int i = 0; i < lines.size(); i++) {
      pen.text(lines.get(i), x, first + i * line, Pos.CENTER, font, color);
    }
  }
}
