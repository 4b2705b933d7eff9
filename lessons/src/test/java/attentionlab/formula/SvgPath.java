package attentionlab.formula;

import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes Java 2D paths as SVG path data, with two decimals and nothing superfluous. */
final class SvgPath {

  private static final String[] COMMANDS = {"M", "L", "Q", "C"};
  private static final int[] COORDINATES = {2, 2, 4, 6};

  private SvgPath() {}

  /** Closes every contour. */
  static String data(PathIterator path) {
    StringBuilder data = new StringBuilder();
    double[] xy = new double[6];
    int previous = PathIterator.SEG_CLOSE;
    for (; !path.isDone(); path.next()) {
      int segment = path.currentSegment(xy);
      if (segment == PathIterator.SEG_CLOSE) {
        continue;
      }
      if (segment == PathIterator.SEG_MOVETO && !data.isEmpty()) {
        data.append('Z');
      }
      boolean repeated = segment == previous && segment != PathIterator.SEG_MOVETO;
      if (!repeated) {
        data.append(COMMANDS[segment]);
      }
      for (int i = 0; i < COORDINATES[segment]; i++) {
        String number = number(xy[i]);
        if ((i > 0 || repeated) && !number.startsWith("-")) {
          data.append(' ');
        }
        data.append(number);
      }
      previous = segment;
    }
    return data.isEmpty() ? "" : data.append('Z').toString();
  }

  static double rounded(double length) {
    return decimal(length).doubleValue();
  }

  /** 0.50 becomes .5, -0.00 becomes 0. */
  private static String number(double length) {
    return decimal(length).toPlainString().replaceFirst("^(-?)0\\.", "$1.");
  }

  private static BigDecimal decimal(double length) {
    BigDecimal value = BigDecimal.valueOf(length).setScale(2, RoundingMode.HALF_EVEN);
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
