package attentionlab.app.figure;

import attentionlab.figure.Bars;
import attentionlab.figure.Curve;
import attentionlab.graph.Matrix;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the bars of a matrix stand: a group for each column, in it a bar for each row.
 *
 * @param left where the first group starts
 * @param top the height of the upper limit
 * @param width of all groups together
 * @param height from the upper limit to the lower
 * @param low the lower limit
 * @param high the upper limit
 */
record GroupedBars(
    Matrix value,
    Bars.Layout layout,
    double left,
    double top,
    double width,
    double height,
    double low,
    double high) {
  private static final double AIR = 0.28;
  private static final double WIDEST = 46;
  private static final int TICKS = 6;

  /** A bar; its height may be zero. */
  record Bar(int row, int col, double left, double top, double width, double height) {
    double middle() {
      return left + width / 2;
    }
  }

  /** The limits that hold all bars, at round numbers. */
  static Curve.Axis limits(Matrix value, Bars.Layout layout, OptionalDouble limit) {
    double low = layout == Bars.Layout.STACKED ? 0 : Math.min(0, value.min());
    double high = layout == Bars.Layout.STACKED ? highest(value) : Math.max(0, value.max());
    if (limit.isPresent() && limit.getAsDouble() > 0) {
      double end = limit.getAsDouble();
      return Curve.Axis.linear("", low < 0 ? -end : 0, end);
    }
    if (!(low < high) || !Double.isFinite(high - low)) {
      return Curve.Axis.linear("", 0, 1);
    }
    double[] ticks = Ticks.linear(low, high, TICKS);
    double step = ticks.length < 2 ? high - low : ticks[1] - ticks[0];
    return Curve.Axis.linear("", -up(-low, step), up(high, step));
  }

  private static double up(double end, double step) {
    return end <= 0 ? 0 : Math.max(end, step * Math.ceil(end / step - 1e-9));
  }

  private static double highest(Matrix value) {
    double highest = 0;
    for (int col = 0; col < value.cols(); col++) {
      highest = Math.max(highest, sum(value, col, value.rows()));
    }
    return highest;
  }

  private static double sum(Matrix value, int col, int rows) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += part(value.get(row, col));
    }
    return sum;
  }

  private static double part(double number) {
    return Double.isFinite(number) ? number : 0;
  }

  int groups() {
    return value.cols();
  }

  private boolean stacked() {
    return layout == Bars.Layout.STACKED;
  }

  /** The width of a group with the air around it. */
  double group() {
    return width / Math.max(1, groups());
  }

  double middle(int col) {
    return left + (col + 0.5) * group();
  }

  double bottom() {
    return top + height;
  }

  double right() {
    return left + width;
  }

  /** The height of a number; numbers outside the limits are held at them. */
  double y(double number) {
    double held = Math.max(low, Math.min(high, number));
    return top + height * (high - held) / (high - low);
  }

  /** The room a bar has from left to right. */
  double slot() {
    int beside = stacked() ? 1 : Math.max(1, value.rows());
    return Math.min(WIDEST, group() * (1 - (group() < 8 ? 0.1 : AIR)) / beside);
  }

  Bar bar(int row, int col) {
    double number = part(value.get(row, col));
    double from = stacked() ? sum(value, col, row) : 0;
    double start = y(from);
    double end = y(from + number);
    double slots = stacked() ? 1 : value.rows();
    double x = middle(col) + (stacked() ? -0.5 : row - slots / 2) * slot();
    double wide = slot() - (stacked() || slot() < 5 ? 0 : 1);
    return new Bar(row, col, x, Math.min(start, end), Math.max(1, wide), Math.abs(start - end));
  }

  /** The bar at a place: that of its slot, and in a stack the nearest. */
  Optional<Bar> at(double x, double y) {
    int col = (int) Math.floor((x - left) / group());
    if (col < 0 || col >= groups() || value.rows() == 0 || y < 0 || y > bottom()) {
      return Optional.empty();
    }
    if (stacked()) {
      return Optional.of(bar(nearest(col, y), col));
    }
    double first = middle(col) - value.rows() * slot() / 2;
    int row = (int) Math.floor((x - first) / slot());
    return Optional.of(bar(Math.max(0, Math.min(value.rows() - 1, row)), col));
  }

  private int nearest(int col, double y) {
    int nearest = 0;
    double least = Double.MAX_VALUE;
    for (int row = 0; row < value.rows(); row++) {
      Bar bar = bar(row, col);
      double away = Math.max(0, Math.max(bar.top() - y, y - bar.top() - bar.height()));
      if (away < least) {
        least = away;
        nearest = row;
      }
    }
    return nearest;
  }
}
