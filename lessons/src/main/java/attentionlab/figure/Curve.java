package attentionlab.figure;

import attentionlab.graph.Role;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Lines or points over two number axes.
 *
 * @param id what texts call it
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series what is drawn
 * @param marker a vertical line at the present setting
 */
public record Curve(String id, Axis x, Axis y, List<Series> series, OptionalDouble marker)
    implements Figure {
  public Curve {
    series = List.copyOf(series);
  }

  /**
   * A number axis.
   *
   * @param id the panel text that names it
   * @param logarithmic whether equal distances are equal factors; both limits are then positive
   */
  public record Axis(String id, double low, double high, boolean logarithmic) {
    public static Axis linear(String id, double low, double high) {
      return new Axis(id, low, high, false);
    }

    public static Axis logarithmic(String id, double low, double high) {
      return new Axis(id, low, high, true);
    }

    /** Where a number lies on the axis, 0 at its start and 1 at its end. */
    public double position(double value) {
      return logarithmic
          ? Math.log(value / low) / Math.log(high / low)
          : (value - low) / (high - low);
    }
  }

  /**
   * One line, or the points of one.
   *
   * @param id the panel text that names it
   * @param points whether single points are marked
   */
  public record Series(String id, Role role, double[] x, double[] y, boolean points) {}

  @Override
  public List<String> named() {
    return Stream.concat(Stream.of(id, x.id(), y.id()), series.stream().map(Series::id)).toList();
  }
}
