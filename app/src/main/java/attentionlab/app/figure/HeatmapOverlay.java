package attentionlab.app.figure;

import attentionlab.figure.Covered;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Edits;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws what follows the pointer: frames around cells, and the value of the cell in question. */
final class HeatmapOverlay {
  private static final int VALUE_DECIMALS = 4;

  private HeatmapOverlay() {}

  /** Whether there is anything to draw: an empty canvas costs as much as a full one. */
  static boolean isNeeded(Heatmap heatmap, Highlight lit) {
    return !heatmap.emphasis().isNone() || !lit.equals(Highlight.NONE);
  }

  static void paint(
      GraphicsContext g,
      Heatmap heatmap,
      HeatmapGeometry at,
      Highlight lit,
      boolean focused,
      Look look) {
    Palette palette = look.palette();
    Node node = heatmap.node();
    g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
    lit.covered()
        .filter(covered -> covered.node().equals(node.id()))
        .ifPresent(covered -> covered(g, at, covered, palette));
    emphasised(g, heatmap, at, palette);
    byHand(g, node, at, lit.edits(), look);
    if (lit.nodes().contains(node.id())) {
      outline(g, palette.role(node.role()), 2.5, at.left(), at.top(), at.width(), at.height());
    }
    lit.operands().stream()
        .filter(cell -> isOf(cell, node))
        .forEach(cell -> cellFrame(g, at, cell, palette.role(node.role()), 2));
    lit.pinned()
        .filter(cell -> isOf(cell, node))
        .ifPresent(cell -> cellFrame(g, at, cell, palette.text(), 2.5));
    lit.pointed()
        .filter(cell -> isOf(cell, node))
        .ifPresent(
            cell -> {
              cellFrame(g, at, cell, palette.text(), focused ? 2.5 : 1.5);
              bubble(g, at, cell, look);
            });
  }

  /** Cells that have no number yet. */
  private static void covered(
      GraphicsContext g, HeatmapGeometry at, Covered covered, Palette palette) {
    g.setFill(palette.background());
    for (int row = 0; row < at.rows(); row++) {
      for (int col = 0; col < at.cols(); col++) {
        if (covered.covers(row, col)) {
          double gap = at.cell() > 6 ? 1 : 0;
          double side = at.cell() - gap;
          g.fillRect(at.x(col) + gap / 2, at.y(row) + gap / 2, side, side);
        }
      }
    }
  }

  /** What was changed by hand: a corner on each cell, a line through each token. */
  private static void byHand(
      GraphicsContext g, Node node, HeatmapGeometry at, Edits edits, Look look) {
    g.setFill(look.palette().accent());
    double corner = Math.min(at.cell() * 0.4, look.textSize() * 0.6);
    edits.cells().getOrDefault(node.id(), Map.of()).keySet().stream()
        .filter(place -> place.row() < at.rows() && place.col() < at.cols())
        .forEach(
            place -> {
              double right = at.x(place.col() + 1);
              double top = at.y(place.row());
              g.fillPolygon(
                  new double[] {right - corner, right, right},
                  new double[] {top, top, top + corner},
                  3);
            });
    g.setStroke(look.palette().bad());
    g.setLineWidth(2);
    for (Edits.Token token : edits.out()) {
      if (token.isOn(node.rows())) {
        double y = Math.round(at.y(token.index()) + at.cell() / 2);
        g.strokeLine(Math.max(2, at.left() - 3 * look.textSize()), y, at.left() - 5, y);
      }
      if (token.isOn(node.cols())) {
        double x = at.x(token.index()) + at.cell() / 2;
        double y = at.top() - look.textSize() * 0.75;
        double half = Math.min(at.cell() / 2, look.textSize());
        g.strokeLine(x - half, y, x + half, at.angled() ? y - half : y);
      }
    }
  }

  /**
   * Cells are recognised by the identifier of their node: after a change it is another node of the
   * same name.
   */
  static boolean isOf(Term.Cell cell, Node node) {
    return cell.node().id().equals(node.id())
        && cell.row() < node.value().rows()
        && cell.col() < node.value().cols();
  }

  private static void emphasised(
      GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Palette palette) {
    Color color = palette.role(heatmap.node().role());
    if (heatmap.emphasis().cols().isEmpty()) {
      heatmap
          .emphasis()
          .rows()
          .forEach(r -> outline(g, color, 2, at.left(), at.y(r), at.width(), at.cell()));
    } else if (heatmap.emphasis().rows().isEmpty()) {
      heatmap
          .emphasis()
          .cols()
          .forEach(c -> outline(g, color, 2, at.x(c), at.top(), at.cell(), at.height()));
    }
  }

  private static void cellFrame(
      GraphicsContext g, HeatmapGeometry at, Term.Cell cell, Color color, double width) {
    outline(g, color, width, at.x(cell.col()), at.y(cell.row()), at.cell(), at.cell());
  }

  private static void outline(
      GraphicsContext g, Color color, double line, double x, double y, double w, double h) {
    g.setStroke(color);
    g.setLineWidth(line);
    g.strokeRect(x, y, Math.max(w, 3), Math.max(h, 3));
  }

  private static void bubble(GraphicsContext g, HeatmapGeometry at, Term.Cell cell, Look look) {
    String text =
        "%s, %s:  %s"
            .formatted(
                look.words().label(cell.rowLabel()),
                look.words().label(cell.colLabel()),
                Numbers.brief(cell.value(), VALUE_DECIMALS));
    Text measure = new Text(text);
    measure.setFont(look.text(0.85));
    double width = Math.ceil(measure.getLayoutBounds().getWidth()) + 14;
    double height = look.textSize() * 1.7;
    double room = g.getCanvas().getWidth() - width - 1;
    double x = Math.max(0, Math.min(room, at.x(cell.col()) + at.cell() / 2 - width / 2));
    boolean above = at.y(cell.row()) - height - 5 >= 0;
    double y = above ? at.y(cell.row()) - height - 5 : at.y(cell.row() + 1) + 5;
    g.setFill(look.palette().text());
    g.fillRoundRect(Math.round(x), Math.round(y), width, height, 6, 6);
    g.setFill(look.palette().surface());
    g.setFont(look.text(0.85));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, Math.round(x) + width / 2, Math.round(y) + height / 2);
  }
}
