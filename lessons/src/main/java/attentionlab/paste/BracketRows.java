package attentionlab.paste;

import attentionlab.lesson.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows in brackets, as Python and Java write and print them: {@code array([[1., 2.]])}, {@code
 * tensor(…, grad_fn=…)}, {@code new double[][] {{1, 2}}}.
 */
final class BracketRows {
  private static final Pattern TYPE = Pattern.compile("\\[\\s*]");
  private static final Pattern CALL =
      Pattern.compile("(?:np\\.|torch\\.)?float\\d*\\(\\s*(['\"]?)([^()'\"]*)\\1\\s*\\)");
  private static final String OPEN = "[{";
  private static final String CLOSE = "]}";

  /** A bracket that is open. */
  private static final class Level {
    final int start;
    final List<Literal> numbers = new ArrayList<>();
    int rowsInside;

    Level(int start) {
      this.start = start;
    }
  }

  private final String original;
  private final String text;
  private final Rows rows = new Rows();
  private final List<Level> open = new ArrayList<>();
  private int tables;
  private int deepest;

  private BracketRows(String original) {
    this.original = original;
    this.text = plain(original);
  }

  static boolean isIn(String text) {
    return start(plain(text)) >= 0;
  }

  static PastedMatrix parse(String text) {
    return new BracketRows(text).read();
  }

  /** Without what only tells types; every other character stays in its place. */
  private static String plain(String text) {
    String untyped = TYPE.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    return CALL.matcher(untyped)
        .replaceAll(
            found -> {
              int before = found.start(2) - found.start();
              int after = found.end() - found.end(2);
              String kept = Matcher.quoteReplacement(found.group(2));
              return " ".repeat(before) + kept + " ".repeat(after);
            });
  }

  private static int start(String text) {
    int square = text.indexOf('[');
    int curly = text.indexOf('{');
    return square < 0 || curly >= 0 && curly < square ? curly : square;
  }

  private PastedMatrix read() {
    int at = start(text);
    do {
      at = next(at);
    } while (at < text.length() && !open.isEmpty());
    if (!open.isEmpty()) {
      Spot spot = spot(open.get(open.size() - 1).start);
      throw Refused.because("refused.paste.open", spot.line(), spot.column());
    }
    int more = start(text.substring(at));
    if (more >= 0) {
      Spot spot = spot(at + more);
      throw Refused.because("refused.paste.second", spot.line(), spot.column());
    }
    return rows.matrix(deepest == 1);
  }

  /** Reads what stands at an index. */
  private int next(int at) {
    char c = text.charAt(at);
    if (OPEN.indexOf(c) >= 0) {
      open(at);
    } else if (CLOSE.indexOf(c) >= 0) {
      close();
    } else if (c != ',' && !Character.isWhitespace(c)) {
      return number(at);
    }
    return at + 1;
  }

  private void open(int at) {
    if (!open.isEmpty() && !open.get(open.size() - 1).numbers.isEmpty()) {
      throw spot(at).notNumber(String.valueOf(text.charAt(at)));
    }
    open.add(new Level(at));
    deepest = Math.max(deepest, open.size());
  }

  private void close() {
    Level level = open.remove(open.size() - 1);
    if (!level.numbers.isEmpty()) {
      rows.add(level.numbers, spot(level.start));
      if (!open.isEmpty()) {
        open.get(open.size() - 1).rowsInside++;
      }
    } else if (level.rowsInside > 0 && ++tables > 1) {
      throw Refused.because("refused.paste.deep", deepest);
    }
  }

  private int number(int at) {
    Matcher found = Literal.PATTERN.matcher(text).region(at, text.length());
    Level level = open.get(open.size() - 1);
    if (level.rowsInside > 0 || !found.lookingAt()) {
      throw spot(at).notNumber(word(at));
    }
    level.numbers.add(Literal.of(found));
    return found.end();
  }

  private String word(int at) {
    return text.substring(at).split("[\\s,\\]}]", 2)[0];
  }

  private Spot spot(int index) {
    return Spot.of(original, index);
  }
}
