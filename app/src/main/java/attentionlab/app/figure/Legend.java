package attentionlab.app.figure;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** What the hues of a figure stand for, on as many lines as it needs. */
final class Legend {
  private static final double GAP = 14;

  private final Pencil pen;
  private final Look look;
  private final List<Entry> entries;
  private final Font font;

  /**
   * A hue and what it stands for.
   *
   * @param strong whether it is looked at
   */
  record Entry(String text, Color color, boolean strong) {}

  Legend(List<Entry> entries, Look look, Pencil pen) {
    this.entries = entries;
    this.look = look;
    this.pen = pen;
    font = look.text(0.8);
  }

  private double swatch() {
    return Math.round(look.textSize() * 0.6);
  }

  private Flow flow(double width) {
    double[] widths = new double[entries.size()];
    for (int i = 0; i < widths.length; i++) {
      double text = pen.width(entries.get(i).text(), look.bold(0.8));
      widths[i] = Math.min(width, Math.ceil(swatch() + 5 + text));
    }
    return Flow.of(widths, GAP, width);
  }

  double height(double width) {
    return entries.isEmpty() ? 0 : flow(width).lines() * pen.line(0.85) + 4;
  }

  void paint(double left, double top, double width) {
    Flow flow = flow(width);
    for (int i = 0; i < entries.size(); i++) {
      Flow.Place place = flow.places().get(i);
      entry(entries.get(i), left + place.x(), top + place.line() * pen.line(0.85), place.width());
    }
  }

  private void entry(Entry entry, double x, double y, double width) {
    double middle = Math.round(y + pen.line(0.85) / 2);
    double side = swatch();
    pen.fill(x, middle - side / 2, side, side, entry.color());
    Font written = entry.strong() ? look.bold(0.8) : font;
    Color color = entry.strong() ? look.palette().text() : look.palette().muted();
    String text = pen.fit(entry.text(), width - side - 5, written);
    pen.text(text, x + side + 5, middle, Pos.CENTER_LEFT, written, color);
  }
}
