package attentionlab.app.figure;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas what figures are made of: lines on whole pixels and measured text. */
final class Pencil {
  private static final String ELLIPSIS = "…";
  private static final double CAPITALS = 0.36;

  private final Canvas canvas;
  private final GraphicsContext g;
  private final Text measure = new Text();
  private Look look;

  Pencil(Canvas canvas) {
    this.canvas = canvas;
    g = canvas.getGraphicsContext2D();
  }

  /** Wipes the canvas; what follows is drawn in this look. */
  void begin(Look newLook) {
    use(newLook);
    g.setTextBaseline(VPos.BASELINE);
    g.setLineDashes();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
  }

  /** What follows is measured in this look. */
  void use(Look newLook) {
    look = newLook;
  }

  /** For shapes that have no method of their own here. */
  GraphicsContext context() {
    return g;
  }

  Palette palette() {
    return look.palette();
  }

  /** A text height with a little air. */
  double line(double relativeSize) {
    return Math.ceil(look.textSize() * relativeSize * 1.35);
  }

  double width(String text, Font font) {
    measure.setText(text);
    measure.setFont(font);
    return measure.getLayoutBounds().getWidth();
  }

  /** A text that is at most this wide, its end replaced by an ellipsis if it must be. */
  String fit(String text, double width, Font font) {
    if (width(text, font) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + ELLIPSIS, font) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return end == 0 ? "" : text.substring(0, end) + ELLIPSIS;
  }

  /** Writes a text whose box has its {@code anchor} at (x, y). */
  void text(String text, double x, double y, Pos anchor, Font font, Color color) {
    g.setFont(font);
    g.setFill(color);
    g.setTextAlign(alignment(anchor.getHpos()));
    g.fillText(text, x, y + baseline(anchor.getVpos(), font.getSize()));
  }

  private static TextAlignment alignment(HPos anchor) {
    return switch (anchor) {
      case LEFT -> TextAlignment.LEFT;
      case CENTER -> TextAlignment.CENTER;
      case RIGHT -> TextAlignment.RIGHT;
    };
  }

  /** From the heights of capitals, so that texts of different scripts share a line. */
  private static double baseline(VPos anchor, double size) {
    return switch (anchor) {
      case TOP -> size * 0.95;
      case CENTER -> size * CAPITALS;
      case BASELINE -> 0;
      case BOTTOM -> -size * 0.25;
    };
  }

  /** Writes a text that ends at (x, y) and rises towards it. */
  void rising(String text, double x, double y, Font font, Color color) {
    g.save();
    g.translate(x, y);
    g.rotate(-45);
    text(text, 0, 0, Pos.CENTER_RIGHT, font, color);
    g.restore();
  }

  /** Writes a text that starts at (x, y) and rises from it. */
  void climbing(String text, double x, double y, Font font, Color color) {
    g.save();
    g.translate(x, y);
    g.rotate(-45);
    text(text, 0, 0, Pos.CENTER_LEFT, font, color);
    g.restore();
  }

  double width(Symbol symbol, double relativeSize) {
    return width(symbol.base(), look.bold(relativeSize))
        + width(symbol.script(), look.bold(relativeSize * 0.7));
  }

  /** Writes a symbol from its left end, its capitals centred on y. */
  void symbol(Symbol symbol, double x, double y, double relativeSize, Color color) {
    Font font = look.bold(relativeSize);
    text(symbol.base(), x, y, Pos.CENTER_LEFT, font, color);
    double shift = symbol.shift() * relativeSize * look.textSize();
    double end = x + width(symbol.base(), font);
    Font small = look.bold(relativeSize * 0.7);
    text(symbol.script(), end, y + shift, Pos.CENTER_LEFT, small, color);
  }

  /** The middle of the pixel a coordinate lies in. */
  static double crisp(double coordinate) {
    return Math.floor(coordinate) + 0.5;
  }

  void line(double x1, double y1, double x2, double y2, Color color) {
    g.setStroke(color);
    g.setLineWidth(1);
    g.strokeLine(crisp(x1), crisp(y1), crisp(x2), crisp(y2));
  }

  void dashed(double x1, double y1, double x2, double y2, Color color) {
    g.setLineDashes(4, 3);
    line(x1, y1, x2, y2, color);
    g.setLineDashes();
  }

  /** Fills a rectangle out to whole pixels. */
  void fill(double x, double y, double width, double height, Color color) {
    double left = Math.round(x);
    double top = Math.round(y);
    g.setFill(color);
    g.fillRect(left, top, Math.round(x + width) - left, Math.round(y + height) - top);
  }

  /** Frames a rectangle of whole pixels from inside. */
  void frame(double x, double y, double width, double height, Color color, double thickness) {
    double left = Math.round(x) + thickness / 2;
    double top = Math.round(y) + thickness / 2;
    g.setStroke(color);
    g.setLineWidth(thickness);
    g.strokeRect(
        left,
        top,
        Math.max(0, Math.round(x + width) - left - thickness / 2),
        Math.max(0, Math.round(y + height) - top - thickness / 2));
  }

  void dot(double x, double y, double radius, Color color) {
    g.setFill(color);
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** A small box with text beside a point, or else above or below it, inside an area. */
  void callout(String text, double x, double y, Rectangle2D area) {
    Font font = look.text(0.8);
    String[] lines = text.split("\n");
    double wide = 0;
    for (String line : lines) {
      wide = Math.max(wide, width(line, font));
    }
    double high = line(0.8) * lines.length + 6;
    double left = beside(x, wide + 16, area.getMinX(), area.getMaxX());
    boolean covers = left < x && x < left + wide + 16;
    double above = y - 12 - high;
    double over = above >= area.getMinY() ? above : y + 12;
    double wanted = covers ? over : y - high / 2;
    double top = Math.max(area.getMinY(), Math.min(wanted, area.getMaxY() - high));
    g.setFill(palette().surface());
    g.fillRoundRect(crisp(left), crisp(top), Math.ceil(wide + 16), high, 8, 8);
    g.setStroke(palette().faint());
    g.setLineWidth(1);
    g.strokeRoundRect(crisp(left), crisp(top), Math.ceil(wide + 16), high, 8, 8);
    for (int i = 0; i < lines.length; i++) {
      double middle = top + 3 + line(0.8) * (i + 0.5);
      text(lines[i], left + 8, middle, Pos.CENTER_LEFT, font, palette().text());
    }
  }

  private static double beside(double x, double width, double low, double high) {
    double right = x + 12;
    double left = x - 12 - width;
    if (right + width <= high) {
      return right;
    }
    return left >= low ? left : Math.max(low, Math.min(x - width / 2, high - width));
  }
}
