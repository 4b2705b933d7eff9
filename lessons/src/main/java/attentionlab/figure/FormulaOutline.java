package attentionlab.figure;

import java.io.BufferedReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    Reader reader = new Reader();
    text.lines().forEach(reader::line);
    reader.endFormula();
    return Collections.unmodifiableMap(reader.outlines);
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

  /** Reads line by line. */
  private static final class Reader {
    final Map<String, FormulaOutline> outlines = new TreeMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();
    private String latex = "";
    private List<Double> size = List.of();

    void line(String line) {
      String[] words = line.split(" ", 2);
      String rest = words.length < 2 ? "" : words[1];
      switch (words[0]) {
        case "#" -> {}
        case "formula" -> {
          endFormula();
          latex = rest;
          require(!latex.isBlank() && !outlines.containsKey(latex), line);
        }
        case "size" -> {
          require(!latex.isEmpty() && size.isEmpty(), line);
          size = Stream.of(rest.split(" ")).map(Double::valueOf).toList();
          require(size.size() == 3 && size.stream().allMatch(Double::isFinite), line);
        }
        case "path" -> {
          String[] path = rest.split(" ", 2);
          String id = path[0].equals(UNMARKED_IN_FILE) ? UNMARKED : path[0];
          require(path.length == 2 && !size.isEmpty() && paths.put(id, path[1]) == null, line);
        }
        default -> require(false, line);
      }
    }

    void endFormula() {
      if (!latex.isEmpty()) {
        require(!size.isEmpty(), "formula " + latex);
        outlines.put(latex, new FormulaOutline(size.get(0), size.get(1), size.get(2), paths));
      }
      latex = "";
      size = List.of();
      paths.clear();
    }

    private static void require(boolean readable, String line) {
      if (!readable) {
        throw new IllegalArgumentException("cannot be read as formula outlines: " + line);
      }
    }
  }
}
