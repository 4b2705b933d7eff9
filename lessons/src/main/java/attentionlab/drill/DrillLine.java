package attentionlab.drill;

import attentionlab.lesson.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drill as one line of text, {@code softmax_row 4711 level=2}, from which it is made again number
 * by number. Level 1 is not written.
 *
 * @param kind the identifier of its kind
 * @param seed the seed of its numbers, at least 0
 * @param level how hard it is, from 1 to 3
 */
public record DrillLine(String kind, long seed, int level) {
  public static final int LEVELS = 3;

  private static final Pattern LINE =
      Pattern.compile("([a-z]+(?:_[a-z]+)*)\\s+(\\d{1,18})(?:\\s+level=([1-" + LEVELS + "]))?");

  public DrillLine {
    if (seed < 0 || level < 1 || level > LEVELS) {
      throw new IllegalArgumentException("no drill: %s %d level=%d".formatted(kind, seed, level));
    }
  }

  public String text() {
    return kind + " " + seed + (level == 1 ? "" : " level=" + level);
  }

  /**
   * The drill of a line of text. Whether there is such a kind is found out when it is made.
   *
   * @throws Refused when the text is damaged
   */
  public static DrillLine parse(String text) {
    Matcher line = LINE.matcher(text.strip());
    if (!line.matches()) {
      throw Refused.because("refused.drill", text.strip());
    }
    int level = line.group(3) == null ? 1 : Integer.parseInt(line.group(3));
    return new DrillLine(line.group(1), Long.parseLong(line.group(2)), level);
  }
}
