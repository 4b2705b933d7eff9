package attentionlab.lesson;

import attentionlab.graph.Name;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A question that the live computation can mark. */
public sealed interface Question {

  /** How the texts refer to it: the heading of its section. */
  String id();

  /**
   * The heading of its words. Questions that share their words have the same text before a {@code
   * #} in their identifiers.
   */
  default String words() {
    int end = id().indexOf('#');
    return end < 0 ? id() : id().substring(0, end);
  }

  /**
   * A sentence in the learner's own words, compared with a model answer: the explanation. Nobody
   * marks it.
   */
  record Own(String id) implements Question {}

  /**
   * One of a few options; their texts and the reasons for or against each are in the lesson's
   * texts.
   */
  record Pick(String id, List<String> options, Function<Live, String> right) implements Question {
    public Pick {
      options = List.copyOf(options);
    }

    /** The right option follows from no number; it is the same for all settings. */
    public static Pick of(String id, String right, String... options) {
      return new Pick(id, List.of(options), live -> right);
    }

    /** Options that are numbers; the right one is nearest to what the core computes. */
    public static Pick nearest(String id, ToDoubleFunction<Live> answer, String... options) {
      return new Pick(
          id,
          List.of(options),
          live ->
              Arrays.stream(options)
                  .min(
                      Comparator.comparingDouble(
                          o -> Math.abs(Double.parseDouble(o) - answer.applyAsDouble(live))))
                  .orElseThrow());
    }

    /** 1 for the right option, 0 for all others. */
    public double mark(Live live, String chosen) {
      return right.apply(live).equals(chosen) ? 1 : 0;
    }
  }

  /**
   * A number to type.
   *
   * @param tolerance how far a right answer may be off
   */
  record Value(String id, ToDoubleFunction<Live> answer, double tolerance) implements Question {

    /** 1 within the tolerance, 0 outside. */
    public double mark(Live live, double typed) {
      return Math.abs(typed - answer.applyAsDouble(live)) <= tolerance ? 1 : 0;
    }
  }

  /** The columns of one row to put in order, largest first. */
  record Rank(String id, Name node, int row) implements Question {

    /** The share of pairs that stand in the right order; ties are right either way. */
    public double mark(Live live, List<Integer> order) {
      double[] values = live.value(node).row(row);
      long pairs = (long) order.size() * (order.size() - 1) / 2;
      long right =
          IntStream.range(0, order.size())
              .mapToLong(
                  i ->
                      IntStream.range(i + 1, order.size())
                          .filter(j -> values[order.get(i)] >= values[order.get(j)])
                          .count())
              .sum();
      return pairs == 0 ? 1 : (double) right / pairs;
    }
  }

  /** The weights of one row to shade before they show. */
  record Shade(String id, Name node, int row) implements Question {

    /**
     * One less half the sum of absolute differences, both rows brought to the sum 1; 0 where
     * nothing is shaded.
     */
    public double mark(Live live, double[] shaded) {
      double[] values = live.value(node).row(row);
      double whole = Arrays.stream(values).sum();
      double sum = Arrays.stream(shaded).sum();
      double distance =
          IntStream.range(0, values.length)
              .mapToDouble(i -> Math.abs(values[i] / whole - shaded[i] / sum))
              .sum();
      return sum == 0 ? 0 : 1 - distance / 2;
    }
  }
}
