package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.graph.Axis;
import attentionlab.graph.Node;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Measures the labels of a heatmap. This costs more than painting them, and they seldom change: the
 * widths are kept.
 */
final class HeatmapLabels {
  private static final int MEASURED = 64;
  private static final double WIDEST = 7;

  private Widths widths;

  private record Widths(Axis rows, Axis cols, Look look, double row, double col) {
    boolean isOf(Node node, Look newLook) {
      return rows.equals(node.rows()) && cols.equals(node.cols()) && look.equals(newLook);
    }
  }

  HeatmapGeometry.Labels of(Heatmap heatmap, Look look) {
    Node node = heatmap.node();
    if (widths == null || !widths.isOf(node, look)) {
      widths =
          new Widths(
              node.rows(), node.cols(), look, widest(node.rows(), look), widest(node.cols(), look));
    }
    double size = look.textSize();
    return new HeatmapGeometry.Labels(
        size * 1.9, size * 1.35, widths.row(), widths.col(), limits(heatmap.scale(), look));
  }

  private static double limits(Scale scale, Look look) {
    Font font = look.text(0.75);
    return Math.max(
        width(HeatmapPainter.limit(scale.low()), font),
        width(HeatmapPainter.limit(scale.high()), font));
  }

  private static double widest(Axis axis, Look look) {
    Font font = look.bold(0.85);
    double widest = 0;
    int every = Math.max(1, axis.size() / MEASURED);
    for (int i = 0; i < axis.size(); i += every) {
      widest = Math.max(widest, width(look.words().label(axis.label(i)), font));
    }
    return Math.min(Math.ceil(widest), look.textSize() * WIDEST);
  }

  private static double width(String text, Font font) {
    Text measure = new Text(text);
    measure.setFont(font);
    return measure.getLayoutBounds().getWidth();
  }
}
