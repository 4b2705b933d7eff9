package attentionlab.stage;

import attentionlab.figure.Arrows;
import attentionlab.figure.Bars;
import attentionlab.figure.Curve;
import attentionlab.figure.Figure;
import attentionlab.figure.Gauges;
import attentionlab.figure.Gauges.Gauge;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.graph.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures of one kind drawn with the limits of both, so that the same colour is the same number.
 */
final class Limits {
  private Limits() {}

  /** A figure with limits that hold its own numbers and those of another. */
  static Figure shared(Figure figure, Figure other) {
    if (figure instanceof Heatmap one && other instanceof Heatmap two) {
      return one.on(both(one.scale(), two.scale()));
    } else if (figure instanceof Strip one && other instanceof Strip two) {
      return one.on(both(one.scale(), two.scale()));
    } else if (figure instanceof Bars one && other instanceof Bars two) {
      return one.upTo(Math.max(limit(one), limit(two)));
    } else if (figure instanceof Arrows one && other instanceof Arrows two) {
      double limit = Math.max(one.limit(), two.limit());
      return new Arrows(one.id(), one.arrows(), limit, one.reach());
    } else if (figure instanceof Curve one && other instanceof Curve two) {
      return new Curve(
          one.id(), both(one.x(), two.x()), both(one.y(), two.y()), one.series(), one.marker());
    } else if (figure instanceof Gauges one && other instanceof Gauges two) {
      return gauges(one, two);
    }
    return figure;
  }

  /** The scale that holds both; of different kinds it has its zero in the middle. */
  static Scale both(Scale one, Scale two) {
    double low = Math.min(one.low(), two.low());
    double high = Math.max(one.high(), two.high());
    return one.kind() == two.kind()
        ? new Scale(one.kind(), low, high)
        : Scale.signed(Math.max(-low, high));
  }

  private static Curve.Axis both(Curve.Axis one, Curve.Axis two) {
    return one.logarithmic() != two.logarithmic()
        ? one
        : new Curve.Axis(
            one.id(),
            Math.min(one.low(), two.low()),
            Math.max(one.high(), two.high()),
            one.logarithmic());
  }

  /** How far the bars reach. */
  private static double limit(Bars bars) {
    Matrix value = bars.node().value();
    double most = Math.max(value.max(), -value.min());
    if (bars.layout() == Bars.Layout.STACKED) {
      for (int col = 0; col < value.cols(); col++) {
        double sum = 0;
        for (int row = 0; row < value.rows(); row++) {
          sum += Double.isFinite(value.get(row, col)) ? value.get(row, col) : 0;
        }
        most = Math.max(most, sum);
      }
    }
    return bars.limit().orElse(most);
  }

  private static Figure gauges(Gauges one, Gauges two) {
    List<Gauge> shared = new ArrayList<>();
    for (Gauge gauge : one.gauges()) {
      Gauge same =
          two.gauges().stream().filter(g -> g.id().equals(gauge.id())).findFirst().orElse(gauge);
      shared.add(
          new Gauge(
              gauge.id(),
              gauge.role(),
              gauge.value(),
              Math.min(gauge.low(), same.low()),
              Math.max(gauge.high(), same.high())));
    }
    return new Gauges(one.id(), shared);
  }
}
