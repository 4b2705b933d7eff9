package attentionlab.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A matrix of LaTeX: rows that end with two backslashes, cells parted by ampersands. */
final class LatexRows {
  private static final Pattern MATRIX =
      Pattern.compile(
          "\\\\begin\\{((?:p|b|B|v|V|small)?matrix|array)}(?:\\{[lcr|]*})?(.*?)\\\\end\\{\\1}",
          Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("(.*?)(&|\\\\\\\\|\\z)", Pattern.DOTALL);

  private LatexRows() {}

  static boolean isIn(String text) {
    return MATRIX.matcher(text).find();
  }

  static PastedMatrix parse(String text) {
    Matcher matrix = MATRIX.matcher(text);
    matrix.find();
    Matcher cells = CELL.matcher(text).region(matrix.start(2), matrix.end(2));
    Rows rows = new Rows();
    List<Literal> row = new ArrayList<>();
    while (cells.lookingAt()) {
      boolean last = cells.end() == matrix.end(2);
      boolean ends = cells.group(2).isEmpty();
      if (!(last && row.isEmpty() && cells.group(1).isBlank())) {
        row.add(number(text, cells));
      }
      if (!cells.group(2).equals("&") && !row.isEmpty()) {
        rows.add(row, Spot.of(text, cells.end(1)));
        row = new ArrayList<>();
      }
      if (ends) {
        break;
      }
      cells.region(cells.end(), matrix.end(2));
    }
    return rows.matrix(false);
  }

  private static Literal number(String text, Matcher cell) {
    String content = cell.group(1).replace("{", " ").replace("}", " ").replace("\\hline", "      ");
    Optional<Literal> found = Literal.of(content);
    int blank = content.length() - content.stripLeading().length();
    return found.orElseThrow(() -> Spot.of(text, cell.start(1) + blank).notNumber(content.strip()));
  }
}
