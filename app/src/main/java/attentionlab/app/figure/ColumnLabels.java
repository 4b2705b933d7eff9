package attentionlab.app.figure;

import attentionlab.graph.Axis;
import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * How labels stand below columns: level when they fit, else rising, and only every so many of them
 * where even that is too tight.
 *
 * @param rising whether they stand at 45°
 * @param every one in this many is written
 * @param length the length at which a label is cut
 * @param height the room they take below the columns
 */
record ColumnLabels(boolean rising, int every, double length, double height) {
  private static final double GAP = 3;
  private static final double SIZE = 0.85;
  private static final double SMALLER = 0.72;
  private static final double DIAGONAL = Math.sqrt(0.5);

  /**
   * Chooses an arrangement.
   *
   * @param widths the widths of all labels
   * @param column the width of a column
   * @param line the height of a line of text
   * @param numbered whether labels count on, so that those left out are understood
   */
  static ColumnLabels of(double[] widths, double column, double line, boolean numbered) {
    double widest = Arrays.stream(widths).max().orElse(0);
    if (widest + GAP <= column || widths.length == 1) {
      return new ColumnLabels(false, 1, Math.max(widest, column), line);
    }
    if (numbered) {
      return new ColumnLabels(false, atLeast((widest + GAP) / column), widest, line);
    }
    double length = Math.min(widest, 5 * line);
    double height = Math.ceil((length + line * 0.6) * DIAGONAL) + 2;
    return new ColumnLabels(true, atLeast(line * 0.9 / (column / DIAGONAL)), length, height);
  }

  /** An arrangement, and the letters it is for. */
  record Fitted(ColumnLabels labels, Font font) {
    /** Writes one label below the middle of its column. */
    void paint(Pencil pen, String words, double x, double y, Color color) {
      String text = pen.fit(words, labels.length(), font);
      if (labels.rising()) {
        pen.rising(text, x + pen.line(0.2), y + pen.line(0.3), font, color);
      } else {
        pen.text(text, x, y + pen.line(SIZE) / 2, Pos.CENTER, font, color);
      }
    }
  }

  /**
   * The labels of an axis below columns of a width: in smaller letters before they have to rise.
   */
  static Fitted of(Axis axis, double column, Look look, Pencil pen) {
    Fitted usual = of(axis, column, look.text(SIZE), look, pen);
    Fitted smaller = of(axis, column, look.text(SMALLER), look, pen);
    return usual.labels().rising() && !smaller.labels().rising() ? smaller : usual;
  }

  private static Fitted of(Axis axis, double column, Font font, Look look, Pencil pen) {
    double[] widths =
        IntStream.range(0, axis.size())
            .mapToDouble(i -> pen.width(look.words().label(axis.marked(i)), font))
            .toArray();
    boolean numbered =
        axis.kind() == Axis.Kind.POSITIONS || axis.size() > 0 && axis.marked(0).equals("0");
    return new Fitted(of(widths, column, pen.line(SIZE), numbered), font);
  }

  private static int atLeast(double columns) {
    return Math.max(1, (int) Math.ceil(columns));
  }

  /** How far the first rising label reaches to the left of its column's middle. */
  double overhang() {
    return rising ? length * DIAGONAL : 0;
  }
}
