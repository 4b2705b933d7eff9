package attentionlab.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How wide the columns of a table want to be, and how high it is then.
 *
 * @param widths the natural width of each column, padding included
 * @param texts what stands in every cell
 * @param measure the width of a text on one line
 * @param em the size of running text
 */
record TableSizes(
    List<Double> widths, List<List<String>> texts, ToDoubleFunction<String> measure, double em) {
  private static final double WIDEST = 17;
  private static final double NARROWEST = 3;

  private static final double SMALLEST = 0.6;

  /** The width that words in Han characters keep, which could break behind each. */
  private static final double LEAST_WORDS = 4;

  private static final double SHORT_HEAD = 5;
  private static final double TWO_LINES = 0.62;

  /** A line of a label is higher than its letters say: it is rounded up to whole pixels. */
  private static final double LINE = 1.52;

  private static final double SIDES = 1.65;
  private static final double AIR = 0.4;

  /** The lines around a cell, in pixels. */
  private static final double FRAME = 4;

  /** Where a line may break: behind a space, and behind each Han character. */
  private static final String WORDS = "(?<=\\p{IsHan})|(?<= )";

  static TableSizes of(List<List<String>> texts, ToDoubleFunction<String> measure, double em) {
    List<Double> widths = new ArrayList<>();
    for (int col = 0; col < texts.get(0).size(); col++) {
      double widest =
          Math.max(NARROWEST * em, head(texts.get(0).get(col), measure, em) + SIDES * em);
      for (List<String> row : texts.subList(1, texts.size())) {
        if (col < row.size()) {
          widest = Math.max(widest, measure.applyAsDouble(row.get(col)) + SIDES * em);
        }
      }
      widths.add(Math.min(widest, WIDEST * em));
    }
    return new TableSizes(List.copyOf(widths), texts, measure, em);
  }

  /** A head may stand in two lines, but no word of it is cut. */
  private static double head(String words, ToDoubleFunction<String> measure, double em) {
    double whole = measure.applyAsDouble(words);
    if (whole <= SHORT_HEAD * em) {
      return whole;
    }
    return Math.max(longestWord(words, measure), Math.min(whole, TWO_LINES * whole));
  }

  double width() {
    return Math.ceil(widths.stream().mapToDouble(w -> w).sum());
  }

  /** Where not even the words have room, how much smaller the whole becomes. */
  double scale(double width) {
    double whole = Math.ceil(least().stream().mapToDouble(w -> w).sum());
    return Math.max(SMALLEST, Math.min(1, width / whole));
  }

  /** The part of the width that each column takes. */
  List<Double> shares(double width) {
    List<Double> columns = columns(width);
    double all = columns.stream().mapToDouble(w -> w).sum();
    return columns.stream().map(w -> w / all).toList();
  }

  /** The columns at a width: where it is short of room the wide ones give of theirs. */
  private List<Double> columns(double width) {
    if (width >= width()) {
      return widths;
    }
    List<Double> least = least();
    double limit = WIDEST * em;
    double low = 0;
    for (int i = 0; i < 24; i++) {
      double middle = (low + limit) / 2;
      double taken = limited(middle, least).stream().mapToDouble(w -> w).sum();
      if (taken > width) {
        limit = middle;
      } else {
        low = middle;
      }
    }
    return limited(low, least);
  }

  /** The columns up to a limit, but no word is cut. */
  private List<Double> limited(double limit, List<Double> least) {
    List<Double> limited = new ArrayList<>();
    for (int col = 0; col < widths.size(); col++) {
      limited.add(Math.max(least.get(col), Math.min(widths.get(col), limit)));
    }
    return limited;
  }

  /** The width of the longest word of each column. */
  private List<Double> least() {
    List<Double> least = new ArrayList<>();
    for (int col = 0; col < widths.size(); col++) {
      double longest = 0;
      for (List<String> row : texts) {
        if (col < row.size()) {
          longest = Math.max(longest, longestWord(row.get(col), measure));
          longest =
              Math.max(longest, Math.min(measure.applyAsDouble(row.get(col)), LEAST_WORDS * em));
        }
      }
      least.add(Math.min(widths.get(col), longest + SIDES * em));
    }
    return least;
  }

  private static double longestWord(String words, ToDoubleFunction<String> measure) {
    return Arrays.stream(words.split("(?<=\\p{IsHan})| ")).mapToDouble(measure).max().orElse(0);
  }

  /** Lines that are filled word by word. */
  private int lines(String text, double room) {
    if (measure.applyAsDouble(text) <= room + 0.5) {
      return 1;
    }
    int lines = 1;
    double taken = 0;
    for (String word : text.split(WORDS)) {
      double wide = measure.applyAsDouble(word.strip());
      if (taken > 0 && taken + wide > room) {
        lines++;
        taken = 0;
      }
      lines += Math.max(0, (int) Math.ceil(wide / room) - 1);
      taken += measure.applyAsDouble(word);
    }
    return lines;
  }

  /** The height at a width, with as little air as can be. */
  double height(double width) {
    double scale = scale(width);
    return Math.ceil(scale * rows(width / scale).stream().mapToDouble(high -> high).sum());
  }

  /** The height of each row at a width before it is made smaller. */
  List<Double> rows(double width) {
    List<Double> columns = columns(width);
    double factor = Math.max(1, width / Math.max(1, width()));
    List<Double> heights = new ArrayList<>();
    for (List<String> row : texts) {
      int lines = 1;
      for (int col = 0; col < row.size() && col < columns.size(); col++) {
        double room = Math.max(em, columns.get(col) * factor - SIDES * em);
        lines = Math.max(lines, lines(row.get(col), room));
      }
      heights.add((lines * LINE + AIR) * em + FRAME);
    }
    return heights;
  }
}
