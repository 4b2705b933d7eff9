package attentionlab.figure;

import java.io.BufferedReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A typeset formula as outlines, one for each of its named parts.
 *
 * <p>Lengths are in units of a twentieth of an em: scaled by {@code s / 20.0}, the formula has the
 * size of text in a font of size {@code s}. The origin is the top-left corner, y grows downwards.
 *
 * @param width the width of the whole formula
 * @param height the height of the whole formula, with what lies below the baseline
 * @param depth the part of the height that lies below the baseline
 * @param paths SVG path data, with fill rule non-zero, by the id of the part, in order of first
 *     appearance; {@link #UNMARKED} has what belongs to no part
 */
public record FormulaOutline(double width, double height, double depth, Map<String, String> paths) {

  /** The id of everything that belongs to no part. */
  public static final String UNMARKED = "";

  private static final String UNMARKED_IN_FILE = "*";

  /** Keeps a copy of the paths, in their order. */
  public FormulaOutline {
    paths = Collections.unmodifiableMap(new LinkedHashMap<>(paths));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @return the outlines by the LaTeX of the formula
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Map<String, FormulaOutline> read(BufferedReader text) {
    Map<String, FormulaOutline> outlines = new TreeMap<>();
    Map<String, String> paths = new LinkedHashMap<>();
    String latex = "";
    String size = "";
    for (String line : text.lines().toList()) {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case "#" -> {}
        case "formula" -> {
          add(outlines, latex, size, paths);
          latex = rest(words, line);
          size = "";
          paths.clear();
        }
        case "size" -> size = rest(words, line);
        case "path" -> addPath(paths, rest(words, line));
        default -> throw new IllegalArgumentException("not a line of formula outlines: " + line);
      }
    }
    add(outlines, latex, size, paths);
    return Collections.unmodifiableMap(outlines);
  }

  /**
   * Writes outlines as text: for each formula a line {@code formula <latex>}, a line {@code size
   * <width> <height> <depth>} and for each part {@code path <id> <data>}, with {@code *} for what
   * belongs to no part. Lines that begin with {@code # } are comments.
   */
  public static String write(SortedMap<String, FormulaOutline> outlines) {
    StringBuilder text = new StringBuilder("# Formulas as outlines, made from their LaTeX\n");
    outlines.forEach(
        (latex, outline) -> {
          if (latex.isBlank() || latex.lines().count() != 1) {
            throw new IllegalArgumentException("a formula is one line of LaTeX: " + latex);
          }
          text.append("formula ").append(latex).append('\n');
          text.append("size ").append(outline.width).append(' ').append(outline.height);
          text.append(' ').append(outline.depth).append('\n');
          outline.paths.forEach(
              (id, data) -> {
                String part = id.equals(UNMARKED) ? UNMARKED_IN_FILE : id;
                text.append("path ").append(part).append(' ').append(data).append('\n');
              });
        });
    return text.toString();
  }

  private static void add(
      Map<String, FormulaOutline> outlines, String latex, String size, Map<String, String> paths) {
    if (latex.isEmpty() && size.isEmpty() && paths.isEmpty()) {
      return; // before the first formula
    }
    List<Double> lengths = List.of(size.split(" ")).stream().map(Double::valueOf).toList();
    if (lengths.size() != 3) {
      throw new IllegalArgumentException("width, height and depth expected: " + size);
    }
    outlines.put(latex, new FormulaOutline(lengths.get(0), lengths.get(1), lengths.get(2), paths));
  }

  private static void addPath(Map<String, String> paths, String line) {
    String[] words = line.split(" ", 2);
    paths.put(words[0].equals(UNMARKED_IN_FILE) ? UNMARKED : words[0], rest(words, line));
  }

  private static String rest(String[] words, String line) {
    if (words.length < 2) {
      throw new IllegalArgumentException("nothing after the first word: " + line);
    }
    return words[1];
  }
}
