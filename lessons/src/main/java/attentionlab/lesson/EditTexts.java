package attentionlab.lesson;

import attentionlab.graph.Edits;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes by hand as bookmarks write them: {@code ~w_q=2,3:1.5;0,0:-inf} for the cells of a node,
 * {@code ~=5:it} for the tokens that are knocked out.
 */
final class EditTexts {
  private static final String MARK = "~";
  private static final String LEAST = "-inf";
  private static final Pattern CELL = Pattern.compile("(\\d{1,5}),(\\d{1,5}):(\\S+)");
  private static final Pattern TOKEN = Pattern.compile("(\\d{1,5}):([^;]*)");

  private static final Pattern SPECIAL = Pattern.compile("[\\s%+;=]");

  private EditTexts() {}

  /** Whether a key of a bookmark is of this kind. */
  static boolean isOne(String key) {
    return key.startsWith(MARK);
  }

  static Map<String, String> write(Edits edits) {
    Map<String, String> texts = new LinkedHashMap<>();
    edits.cells().forEach((node, cells) -> texts.put(MARK + node, cells(cells)));
    if (!edits.out().isEmpty()) {
      StringJoiner tokens = new StringJoiner(";");
      edits.out().forEach(token -> tokens.add(token.index() + ":" + encode(token.label())));
      texts.put(MARK, tokens.toString());
    }
    return texts;
  }

  private static String cells(Map<Edits.Place, Double> cells) {
    StringJoiner text = new StringJoiner(";");
    cells.forEach((at, value) -> text.add(at.row() + "," + at.col() + ":" + number(value)));
    return text.toString();
  }

  private static String number(double value) {
    if (value == Double.NEGATIVE_INFINITY) {
      return LEAST;
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** As it is, but for the characters that mean something in a bookmark. */
  private static String encode(String label) {
    return SPECIAL
        .matcher(label)
        .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
  }

  /**
   * The edits with one more text read.
   *
   * @throws Refused when the text is damaged
   */
  static Edits read(Edits edits, String key, String text) {
    Edits read = edits;
    String node = key.substring(MARK.length());
    for (String part : text.split(";")) {
      read = node.isEmpty() ? token(read, part) : cell(read, node, part);
    }
    return read;
  }

  private static Edits cell(Edits edits, String node, String text) {
    Matcher cell = CELL.matcher(text);
    if (!cell.matches()) {
      throw Refused.because("refused.edit", text);
    }
    int row = Integer.parseInt(cell.group(1));
    int col = Integer.parseInt(cell.group(2));
    return edits.with(node, row, col, value(cell.group(3)));
  }

  private static Edits token(Edits edits, String text) {
    Matcher token = TOKEN.matcher(text);
    if (!token.matches()) {
      throw Refused.because("refused.edit", text);
    }
    try {
      String label = URLDecoder.decode(token.group(2), StandardCharsets.UTF_8);
      return edits.toggling(new Edits.Token(Integer.parseInt(token.group(1)), label));
    } catch (IllegalArgumentException e) {
      throw Refused.because("refused.edit", text);
    }
  }

  /**
   * A number for a cell: any finite one, or minus infinity for what takes no part.
   *
   * @throws Refused when the text is neither
   */
  static double value(String text) {
    String typed = text.strip().replace('−', '-').replace("∞", "inf");
    return typed.equals(LEAST) ? Double.NEGATIVE_INFINITY : Range.number(typed);
  }
}
