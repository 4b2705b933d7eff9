package attentionlab.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between two cells of a line. */
enum Separator {
  TAB("\\t"),
  BAR("\\|"),
  SEMICOLON(";"),
  COMMA(","),
  SPACES("\\s+");

  private final Pattern pattern;

  Separator(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /**
   * A piece of a line.
   *
   * @param start where its text begins, from 0
   */
  record Part(String text, int start) {}

  /** The first of them that is in a text. */
  static Separator of(String text) {
    for (Separator separator : values()) {
      if (separator.pattern.matcher(text.strip()).find()) {
        return separator;
      }
    }
    return SPACES;
  }

  /** Whether a comma within a cell is a decimal comma. */
  boolean hasDecimalCommas() {
    return this == SEMICOLON || this == TAB;
  }

  List<Part> parts(String line) {
    int end = line.stripTrailing().length();
    if (this == BAR || this == COMMA || this == SEMICOLON) {
      end = pattern.matcher(line.substring(end == 0 ? 0 : end - 1, end)).matches() ? end - 1 : end;
    }
    int start = this == TAB ? 0 : end - line.substring(0, end).stripLeading().length();
    if (this == BAR && start < end && line.charAt(start) == '|') {
      start++;
    }
    List<Part> parts = new ArrayList<>();
    Matcher gaps = pattern.matcher(line).region(start, end);
    int from = start;
    while (gaps.find()) {
      parts.add(part(line, from, gaps.start()));
      from = gaps.end();
    }
    parts.add(part(line, from, end));
    return parts;
  }

  private static Part part(String line, int from, int to) {
    String text = line.substring(from, to);
    int blank = text.length() - text.stripLeading().length();
    return new Part(text.strip(), from + blank);
  }
}
