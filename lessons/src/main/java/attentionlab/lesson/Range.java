package attentionlab.lesson;

import attentionlab.graph.Numbers;
import java.util.regex.Pattern;

/**
 * A number between two limits.
 *
 * @param low the smallest value
 * @param high the largest value
 * @param step the distance between values that a control offers; 1 means whole numbers
 * @param initial the value a lesson starts with
 */
public record Range(String id, double low, double high, double step, Double initial)
    implements Setting<Double> {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  public static Range of(String id, double low, double high, double step, double initial) {
    return new Range(id, low, high, step, initial);
  }

  /** Whole numbers. */
  public static Range whole(String id, int low, int high, int initial) {
    return new Range(id, low, high, 1, (double) initial);
  }

  public boolean isWhole() {
    return step == 1;
  }

  @Override
  public Double check(Double value) {
    if (!(value >= low && value <= high)) {
      throw Refused.because(
          "refused.range", Numbers.brief(value, 4), Numbers.brief(low, 4), Numbers.brief(high, 4));
    }
    if (isWhole() && value != Math.rint(value)) {
      throw Refused.because("refused.whole", Numbers.brief(value, 4));
    }
    return value;
  }

  @Override
  public String write(Double value) {
    return value == Math.rint(value) ? Long.toString(value.longValue()) : value.toString();
  }

  @Override
  public Double parse(String text) {
    return check(number(text));
  }

  /** A number that a person typed; a real minus sign and a comma for the point are understood. */
  public static double number(String text) {
    String typed = text.strip().replace('−', '-').replace(',', '.');
    if (!NUMBER.matcher(typed).matches()) {
      throw Refused.because("refused.number", text.strip());
    }
    return Double.parseDouble(typed) + 0.0; // −0 is 0
  }
}
