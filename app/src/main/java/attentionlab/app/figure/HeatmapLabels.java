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
  private static final int MEASURED = 16;
  private static final char FIRST_WIDE = 0x2E80;
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
        width(HeatmapMargins.limit(scale.low()), font),
        width(HeatmapMargins.limit(scale.high()), font));
  }

  /** Measuring is slow: of many labels only those that seem to be the widest are measured. */
  private static double widest(Axis axis, Look look) {
    Font font = look.bold(0.85);
    double seems = 0;
    double widest = 0;
    for (int i = 0; i < axis.size(); i++) {
      String label = look.words().label(axis.marked(i));
      double about = about(label);
      if (i < MEASURED || about > seems) {
        widest = Math.max(widest, width(label, font));
        seems = Math.max(seems, about);
      }
    }
    return Math.min(Math.ceil(widest), look.textSize() * WIDEST);
  }

  /** About how wide a label is, in em. */
  private static double about(String label) {
    double em = 0;
    for (int i = 0; i < label.length(); i++) {
      em += label.charAt(i) >= FIRST_WIDE ? 0.85 : 0.55;
    }
    return em;
  }

  /** A label without its end where it would be too wide. */
  static String fitted(String label, Look look) {
    double widest = look.textSize() * WIDEST;
    if (about(label) <= WIDEST * 0.9) {
      return label;
    }
    Font font = look.bold(0.85);
    if (width(label, font) <= widest) {
      return label;
    }
    int end = label.length();
    while (end > 1 && width(label.substring(0, end) + "…", font) > widest) {
      end = label.offsetByCodePoints(end, -1);
    }
    return label.substring(0, end) + "…";
  }

  private static double width(String text, Font font) {
    Text measure = new Text(text);
    measure.setFont(font);
    return measure.getLayoutBounds().getWidth();
  }
}
