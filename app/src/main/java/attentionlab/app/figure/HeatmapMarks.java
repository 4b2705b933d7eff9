package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * The cells of a heatmap without colours: a square as large as the number is, filled where it is
 * positive and hollow where it is negative; masked cells are crossed out.
 */
record HeatmapMarks(GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Look look) {
  /** In smaller cells marks could not be told apart. */
  private static final double LEAST = 5;

  /** From this size on, in pixels, a number stands below its mark. */
  private static final double WITH_NUMBER = 36;

  /** The part of a cell that a mark has when a number stands below. */
  private static final double ABOVE = 0.64;

  static boolean areUsed(HeatmapGeometry at, Look look) {
    return look.reading().patterns() && at.cell() >= LEAST;
  }

  /** Whether there is room for numbers besides. */
  static boolean leaveRoom(HeatmapGeometry at) {
    return at.cell() >= WITH_NUMBER;
  }

  /** The part of a cell, from its top, that the middle of its number is at. */
  static double numberAt(HeatmapGeometry at, Look look) {
    return areUsed(at, look) ? (1 + ABOVE) / 2 : 0.5;
  }

  void paint() {
    g.setFill(look.palette().surface());
    g.fillRect(at.left(), at.top(), at.width(), at.height());
    g.setLineWidth(1);
    for (int r = at.down().first(); r < at.down().end(); r++) {
      for (int c = at.across().first(); c < at.across().end(); c++) {
        cell(r, c);
      }
    }
  }

  private void cell(int row, int col) {
    double value = heatmap.node().value().get(row, col);
    double room = at.cell() * (leaveRoom(at) ? ABOVE : 1) - 2;
    double x = at.x(col) + at.cellWidth() / 2;
    double y = at.y(row) + 1 + room / 2;
    if (Double.isNaN(value)) {
      mark(x, y, room, look.palette().bad(), true);
    } else if (heatmap.isMasked(row, col) || value == Double.NEGATIVE_INFINITY) {
      cross(x, y, room * 0.8);
    } else {
      double side = Math.max(1, Math.round(room * Math.sqrt(size(value))));
      if (side > 1 || value != 0) {
        mark(x, y, side, look.palette().text(), value > 0);
      }
    }
  }

  /** How large a number is on its scale, from 0 to 1. */
  private double size(double value) {
    Scale scale = heatmap.scale();
    double most = Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
    return most == 0 ? 0 : Math.min(1, Math.abs(value) / most);
  }

  private void mark(double x, double y, double side, Color color, boolean filled) {
    double left = Math.round(x - side / 2);
    double top = Math.round(y - side / 2);
    if (filled) {
      g.setFill(color);
      g.fillRect(left, top, side, side);
    } else {
      g.setStroke(color);
      g.strokeRect(left + 0.5, top + 0.5, Math.max(1, side - 1), Math.max(1, side - 1));
    }
  }

  private void cross(double x, double y, double side) {
    g.setStroke(look.palette().muted());
    g.strokeLine(x - side / 2, y - side / 2, x + side / 2, y + side / 2);
    g.strokeLine(x - side / 2, y + side / 2, x + side / 2, y - side / 2);
  }

  /** The signs of the scale, in place of its colours. */
  void legend(double x, double width) {
    g.setFill(look.palette().surface());
    g.fillRect(x, at.top(), width, at.height());
    mark(x + width / 2, at.top() + width / 2, width, look.palette().text(), true);
    if (heatmap.scale().low() < 0) {
      double y = at.top() + at.height() - width / 2;
      mark(x + width / 2, y, width, look.palette().text(), false);
    }
  }
}
