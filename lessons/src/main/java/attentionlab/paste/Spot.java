package attentionlab.paste;

import attentionlab.lesson.Refused;

/**
 * A place in a text, counted from 1.
 *
 * @param line its line
 * @param column its column
 */
record Spot(int line, int column) {
  private static final int SHOWN = 20;

  static Spot of(String text, int index) {
    String before = text.substring(0, index);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Spot(line, index - before.lastIndexOf('\n'));
  }

  Refused notNumber(String found) {
    String brief = found.length() > SHOWN ? found.substring(0, SHOWN) + "…" : found;
    return Refused.because("refused.paste.number", line, column, brief);
  }

  Refused uneven(int cells, int before) {
    return Refused.because("refused.paste.uneven", line, cells, before);
  }
}
