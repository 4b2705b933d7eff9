package attentionlab.app.figure;

import attentionlab.graph.Axis;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** What is written beside the cell that is pointed at, or what its pixel stands for. */
record CellBubble(HeatmapGeometry at, Term.Cell cell, Look look) {
  private static final int VALUE_DECIMALS = 4;
  private static final double GAP = 5;

  void paint(GraphicsContext g) {
    List<String> lines = lines();
    Font font = look.text(0.85);
    double width = lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0) + 14;
    double line = Math.round(look.textSize() * 1.25);
    double height = Math.round(look.textSize() * 0.45) + lines.size() * line;
    double room = g.getCanvas().getWidth() - width - 1;
    double middle = at.x(cell.col()) + at.cellWidth() / 2;
    double x = Math.round(Math.max(0, Math.min(room, middle - width / 2)));
    double over = at.y(cell.row()) - height - GAP;
    double y = Math.round(over >= 0 ? over : at.y(cell.row()) + at.cellHeight() + GAP);
    g.setFill(look.palette().text());
    g.fillRoundRect(x, y, width, height, 6, 6);
    g.setFill(look.palette().surface());
    g.setFont(font);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    double first = y + (height - (lines.size() - 1) * line) / 2;
    for (int i = 0; i < lines.size(); i++) {
      g.fillText(lines.get(i), x + width / 2, first + i * line);
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, %s:  %s"
            .formatted(
                label(cell.node().rows(), cell.row()),
                label(cell.node().cols(), cell.col()),
                Numbers.brief(cell.value(), look.digits(VALUE_DECIMALS))));
    if (at.isReduced()) {
      lines.add(
          look.words()
              .text(
                  "figure.pixel",
                  at.down().blockEnd(cell.row()) - at.down().blockStart(cell.row()),
                  at.across().blockEnd(cell.col()) - at.across().blockStart(cell.col()),
                  range(at.down(), cell.row()),
                  range(at.across(), cell.col())));
    }
    return lines;
  }

  /** The cells of a block, counted from 1. */
  private static String range(CellSpan span, int index) {
    int first = span.blockStart(index) + 1;
    int last = span.blockEnd(index);
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  private String label(Axis axis, int index) {
    return look.words().label(axis.marked(index));
  }

  private static double width(String line, Font font) {
    Text measure = new Text(line);
    measure.setFont(font);
    return Math.ceil(measure.getLayoutBounds().getWidth());
  }
}
