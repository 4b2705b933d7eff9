package attentionlab.app.figure;

import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Way;
import attentionlab.figure.Diagram.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The grid of a diagram: how far its boxes and the arrows around them reach, in columns and rows.
 *
 * @param level whether arrows run straight from left to right or back
 * @param upright whether arrows run straight up or down
 */
record DiagramGrid(
    List<Box> boxes,
    double left,
    double top,
    double right,
    double bottom,
    boolean level,
    boolean upright) {
  private static final double BESIDE = 0.03;
  private static final double OUTSIDE = 0.22;

  /**
   * A line beside boxes.
   *
   * @param upright whether it runs from top to bottom, beside them, or else above or below them
   * @param at its column or its row
   */
  record Channel(boolean upright, double at) {}

  static DiagramGrid of(Diagram diagram) {
    double left = diagram.boxes().stream().mapToDouble(DiagramGrid::left).min().orElse(0);
    double right = diagram.boxes().stream().mapToDouble(DiagramGrid::right).max().orElse(1);
    double top = diagram.boxes().stream().mapToDouble(Box::row).min().orElse(0) - 0.5;
    double bottom = diagram.boxes().stream().mapToDouble(Box::row).max().orElse(0) + 0.5;
    Map<String, Box> named = new HashMap<>();
    diagram.boxes().forEach(box -> named.put(box.id(), box));
    boolean level = false;
    boolean upright = false;
    List<Channel> channels = new ArrayList<>();
    DiagramGrid bare = new DiagramGrid(diagram.boxes(), left, top, right, bottom, level, upright);
    for (Wire wire : diagram.wires()) {
      Box from = named.get(wire.from());
      Box to = named.get(wire.to());
      if (from == null || to == null) {
        continue;
      }
      if (wire.way() == Way.AROUND) {
        channels.add(bare.channel(from, to));
      } else {
        level |= from.row() == to.row();
        upright |= from.row() != to.row();
      }
    }
    return bare.around(channels, level, upright);
  }

  /** This grid with room for arrows around the boxes. */
  private DiagramGrid around(List<Channel> channels, boolean newLevel, boolean newUpright) {
    double[] edges = {left, top, right, bottom};
    for (Channel channel : channels) {
      int low = channel.upright() ? 0 : 1;
      edges[low] = Math.min(edges[low], channel.at() - OUTSIDE);
      edges[low + 2] = Math.max(edges[low + 2], channel.at() + OUTSIDE);
    }
    return new DiagramGrid(boxes, edges[0], edges[1], edges[2], edges[3], newLevel, newUpright);
  }

  private static double left(Box box) {
    return box.col() - box.span() / 2;
  }

  private static double right(Box box) {
    return box.col() + box.span() / 2;
  }

  double width() {
    return Math.max(0.5, right - left);
  }

  double height() {
    return Math.max(0.5, bottom - top);
  }

  /** Where an arrow runs around the boxes between two: beside them, else above them. */
  Channel channel(Box from, Box to) {
    return Math.abs(from.row() - to.row()) >= Math.abs(from.col() - to.col())
        ? new Channel(true, column(from, to))
        : new Channel(false, row(from, to));
  }

  private double column(Box from, Box to) {
    double low = Math.min(left(from), left(to));
    double high = Math.max(right(from), right(to));
    double first = Math.min(from.row(), to.row());
    double last = Math.max(from.row(), to.row());
    for (Box box : boxes) {
      boolean between = box.row() > first && box.row() < last;
      if (between && left(box) < high && right(box) > low) {
        low = Math.min(low, left(box));
        high = Math.max(high, right(box));
      }
    }
    boolean nearer = high - from.col() <= from.col() - low;
    return nearer ? high + BESIDE : low - BESIDE;
  }

  private double row(Box from, Box to) {
    double first = Math.min(from.col(), to.col());
    double last = Math.max(from.col(), to.col());
    double low = Math.min(from.row(), to.row()) - 0.5;
    for (Box box : boxes) {
      boolean between = right(box) > first && left(box) < last;
      if (between && box.row() + 0.5 > low && box.row() <= Math.max(from.row(), to.row())) {
        low = Math.min(low, box.row() - 0.5);
      }
    }
    return low - BESIDE;
  }
}
