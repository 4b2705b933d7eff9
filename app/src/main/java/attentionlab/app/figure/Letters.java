package attentionlab.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short piece of LaTeX as runs of letters on, below and above the line: {@code A_{0,:} \cdot B}
 * is an A, a lowered 0,: and · B.
 */
record Letters(List<Run> runs) {
  private static final Pattern TOKEN =
      Pattern.compile("([_^])(?:\\{([^}]*)}|(\\\\[a-z]+|.))|(\\\\[a-zA-Z]+|\\\\.)|(.)");
  private static final Map<String, String> COMMANDS =
      Map.of(
          "\\top", "⊤",
          "\\cdot", " · ",
          "\\odot", " ⊙ ",
          "\\sqrt", "√",
          "\\,", " ",
          "\\max", "max",
          "\\cos", "cos",
          "\\sum", "Σ",
          "\\exp", "exp");

  /** Letters on one height. */
  record Run(String text, Height height) {}

  /** Where letters stand. */
  enum Height {
    LINE,
    BELOW,
    ABOVE
  }

  static Letters of(String latex) {
    List<Run> runs = new ArrayList<>();
    Matcher token = TOKEN.matcher(latex);
    while (token.find()) {
      if (token.group(1) != null) {
        String script = token.group(2) != null ? token.group(2) : token.group(3);
        add(runs, words(script), token.group(1).equals("_") ? Height.BELOW : Height.ABOVE);
      } else {
        add(runs, words(token.group()), Height.LINE);
      }
    }
    return new Letters(List.copyOf(runs));
  }

  /** Symbols in place of commands, and no braces. */
  private static String words(String latex) {
    String words = latex;
    for (Map.Entry<String, String> command : COMMANDS.entrySet()) {
      words = words.replace(command.getKey(), command.getValue());
    }
    return words
        .replaceAll("\\\\[a-zA-Z]+", "")
        .replaceAll("[{}\\\\]", "")
        .replace("'", "′")
        .replace("-", "−");
  }

  private static void add(List<Run> runs, String text, Height height) {
    int last = runs.size() - 1;
    if (text.isEmpty()) {
      return;
    }
    if (last >= 0 && runs.get(last).height() == height) {
      runs.set(last, new Run(runs.get(last).text() + text, height));
    } else {
      runs.add(new Run(text, height));
    }
  }
}
