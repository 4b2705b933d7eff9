package attentionlab.formula;

import attentionlab.figure.FormulaOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns <code>\part{id}{…}</code> into colours: part number n of {@link #ids()} gets colour number
 * n.
 *
 * <p>Scripts of a part with a single symbol are taken into it, in their own colour: TeX places them
 * by the shape of the symbol, which it would not see behind the colour.
 */
final class PartMarkup {

  private static final Pattern PART = Pattern.compile("\\\\part(?![A-Za-z])");
  private static final Pattern HEADER = Pattern.compile("\\{([A-Za-z0-9_-]+)}\\s*\\{");
  private static final Pattern SYMBOL = Pattern.compile("\\s*([A-Za-z0-9]|\\\\[A-Za-z]+)\\s*");
  private static final Pattern SCRIPT = Pattern.compile("\\s*([_^])\\s*");
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)");

  private final List<String> ids = new ArrayList<>(List.of(FormulaOutline.UNMARKED));

  /** The ids of the parts met so far; number 0 is for what belongs to none. */
  List<String> ids() {
    return List.copyOf(ids);
  }

  String coloured(String latex) {
    return coloured(latex, 0);
  }

  private String coloured(String latex, int outer) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Matcher part = PART.matcher(latex); part.find(at); ) {
      Matcher header = HEADER.matcher(latex).region(part.end(), latex.length());
      if (!header.lookingAt()) {
        throw new IllegalArgumentException("a part is written \\part{id}{formula}");
      }
      int end = closingBrace(latex, header.end());
      String content = latex.substring(header.end(), end);
      int number = number(header.group(1));
      out.append(latex, at, part.start());
      StringBuilder inner = new StringBuilder(coloured(content, number));
      at = end + 1;
      if (SYMBOL.matcher(content).matches()) {
        at = scripts(latex, at, outer, inner);
      }
      out.append(colour(number, inner.toString()));
    }
    return out.append(latex.substring(at)).toString();
  }

  private int number(String id) {
    if (!ids.contains(id)) {
      ids.add(id);
    }
    return ids.indexOf(id);
  }

  /** Appends the scripts that begin at this index and says where they end. */
  private int scripts(String latex, int from, int outer, StringBuilder inner) {
    int at = from;
    Matcher script = SCRIPT.matcher(latex);
    while (script.region(at, latex.length()).lookingAt() && script.end() < latex.length()) {
      int end = argumentEnd(latex, script.end());
      String argument = coloured(latex.substring(script.end(), end), outer);
      inner.append(script.group(1)).append('{').append(colour(outer, argument)).append('}');
      at = end;
    }
    return at;
  }

  private static String colour(int number, String latex) {
    return "\\textcolor{#%06x}{%s}".formatted(number, latex);
  }

  /** The end of a group in braces, of a command with its groups or of a single character. */
  private static int argumentEnd(String latex, int from) {
    Matcher command = COMMAND.matcher(latex).region(from, latex.length());
    int at = from;
    if (command.lookingAt()) {
      at = command.end();
    } else if (latex.charAt(from) != '{') {
      return from + 1;
    }
    while (latex.startsWith("{", at)) {
      at = closingBrace(latex, at + 1) + 1;
    }
    return at;
  }

  private static int closingBrace(String latex, int from) {
    int open = 1;
    for (int i = from; i < latex.length(); i++) {
      switch (latex.charAt(i)) {
        case '\\' -> i++;
        case '{' -> open++;
        case '}' -> open--;
        default -> {}
      }
      if (open == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a closing brace is missing");
  }
}
