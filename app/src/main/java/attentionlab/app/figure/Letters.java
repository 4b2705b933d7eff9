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
      Pattern.compile("([_^])(?:\\{([^}]*)}|(\\\\[a-z]+|.))|(\\\\[a-zA-Z]+ ?|\\\\.)|(.)");
  private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+|.)( ?)");
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("top", "⊤"),
          Map.entry("cdot", " · "),
          Map.entry("odot", " ⊙ "),
          Map.entry("sqrt", "√"),
          Map.entry(",", " "),
          Map.entry("sum", "Σ"),
          Map.entry("nabla", "∇"),
          Map.entry("partial", "∂"),
          Map.entry("ell", "ℓ"),
          Map.entry("lVert", "‖"),
          Map.entry("rVert", "‖"),
          Map.entry("Delta", "Δ"),
          Map.entry("Sigma", "Σ"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("varepsilon", "ε"),
          Map.entry("theta", "θ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("sigma", "σ"),
          Map.entry("omega", "ω"));
  private static final List<String> FUNCTIONS =
      List.of("max", "min", "cos", "sin", "exp", "ln", "log");

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
    Matcher token = TOKEN.matcher(flat(latex));
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
    return COMMAND
        .matcher(latex)
        .replaceAll(match -> command(match.group(1), match.group(2)))
        .replaceAll("[{}]", "")
        .replace("'", "′")
        .replace("-", "−");
  }

  /** What a command prints; the space behind it only ends its name, unless it is a function. */
  private static String command(String name, String space) {
    return FUNCTIONS.contains(name) ? name + space : COMMANDS.getOrDefault(name, "");
  }

  /** Fractions on one line, and a bar as what it stands for. */
  private static String flat(String latex) {
    return latex
        .replaceAll("\\\\frac\\{([^{}]*)}\\{([^{}]*)}", "$1/$2")
        .replaceAll("\\\\bar\\{(.)}", "$1_{mean}");
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
