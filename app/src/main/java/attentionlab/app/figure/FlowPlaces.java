package attentionlab.app.figure;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the numbered cells of several blocks stand.
 *
 * @param cell the side of a cell
 * @param lefts where the cells of each block start
 * @param places the corner of each number, by number
 */
record FlowPlaces(double cell, List<Double> lefts, Map<Integer, double[]> places) {
  private static final double APART = 0.7;

  /**
   * Blocks beside each other, in the middle of a room.
   *
   * @param gutters the width of the labels beside each block
   * @param top the height of what stands above the blocks
   * @param most the largest side of a cell
   */
  static FlowPlaces of(
      List<Node> blocks, List<Double> gutters, double[] room, double top, double most) {
    int cols = blocks.stream().mapToInt(block -> block.value().cols()).sum();
    int rows = blocks.stream().mapToInt(block -> block.value().rows()).max().orElse(1);
    double fixed = gutters.stream().mapToDouble(g -> g).sum();
    double wide = Math.max(1, cols + APART * (blocks.size() - 1));
    double across = (room[0] - fixed) / wide;
    double down = (room[1] - top) / Math.max(1, rows);
    double cell = Math.floor(Math.max(1, Math.min(most, Math.min(across, down))));
    double x = Math.max(0, (room[0] - fixed - wide * cell) / 2);
    Map<Integer, double[]> places = new HashMap<>();
    List<Double> lefts = new java.util.ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      x += gutters.get(i);
      lefts.add(x);
      put(blocks.get(i).value(), x, top, cell, places);
      x += (blocks.get(i).value().cols() + APART) * cell;
    }
    return new FlowPlaces(cell, List.copyOf(lefts), places);
  }

  private static void put(
      Matrix numbers, double left, double top, double cell, Map<Integer, double[]> places) {
    for (int r = 0; r < numbers.rows(); r++) {
      for (int c = 0; c < numbers.cols(); c++) {
        double number = numbers.get(r, c);
        if (Double.isFinite(number)) {
          places.put((int) Math.round(number), new double[] {left + c * cell, top + r * cell});
        }
      }
    }
  }

  /** Where a number is on its way from one place to the other; {@code t} goes from 0 to 1. */
  static double[] between(double[] from, double[] to, double t) {
    double eased = t * t * (3 - 2 * t);
    return new double[] {from[0] + (to[0] - from[0]) * eased, from[1] + (to[1] - from[1]) * eased};
  }
}
