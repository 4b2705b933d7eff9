package attentionlab.lesson;

import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A place in a text that the core fills in, written between double braces.
 *
 * <ul>
 *   <li>{@code weights[它, 苹果]}: a cell, by labels or by indices from 0; {@code weights[它]}: a whole
 *       row; {@code norm}: the only cell
 *   <li>{@code =temperature}: the value of a setting
 *   <li>{@code … | temperature=2 scale=off}: computed from the settings the step starts from with
 *       these changed, so that a fact stays a fact while the learner moves the controls
 *   <li>{@code … | :2}: with that many digits after the point at most, in place of three
 *   <li>{@code "0.85"}: a number that somebody else printed
 * </ul>
 *
 * @param text what stands between the braces
 */
public record Reference(String text) {
  /** Finds the references of a text; group 1 is what stands between the braces. */
  public static final Pattern PATTERN = Pattern.compile("\\{\\{(.+?)}}");

  private static final Pattern CELL = Pattern.compile("([A-Za-z]\\w*)(?:\\[(.+)])?");
  private static final int DECIMALS = 3;

  /** Whether it quotes a number that somebody else printed. */
  public boolean isQuote() {
    return text.startsWith("\"");
  }

  /** Whether it stays the same whatever the present settings are. */
  public boolean isFixed() {
    return isQuote() || text.substring(text.indexOf('|') + 1).contains("=") && text.contains("|");
  }

  /**
   * What stands in its place.
   *
   * @param step the step whose text it is
   * @param live the present state
   * @throws NoSuchElementException when it names a node or a cell that is not there
   * @throws Refused when it names a setting or a value that is not there
   * @throws IllegalArgumentException when it cannot be read
   */
  public String resolve(Lesson lesson, Step step, Live live) {
    if (isQuote()) {
      return text.substring(1, text.length() - 1);
    }
    String[] parts = text.split("\\|");
    Live state = live;
    int decimals = DECIMALS;
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.startsWith(":")) {
        decimals = Integer.parseInt(part.substring(1));
      } else {
        state = Live.of(lesson, lesson.startOf(step).withTexts(changes(part)));
      }
    }
    String target = parts[0].strip();
    return state == live
        ? presentOrStart(target, lesson, step, live, decimals)
        : value(target, state, decimals);
  }

  /**
   * Where the present state has no such cell, as with another sentence or another shape, the number
   * is that of the state the step starts from, which its text speaks of.
   */
  private static String presentOrStart(
      String target, Lesson lesson, Step step, Live live, int decimals) {
    try {
      return value(target, live, decimals);
    } catch (NoSuchElementException e) {
      return value(target, Live.of(lesson, lesson.startOf(step)), decimals);
    }
  }

  private Map<String, String> changes(String part) {
    Map<String, String> changes = new LinkedHashMap<>();
    for (String change : part.split("\\s+")) {
      String[] words = change.split("=", 2);
      if (words.length != 2) {
        throw new IllegalArgumentException("not a change: " + change + " in " + text);
      }
      changes.put(words[0], words[1]);
    }
    return changes;
  }

  /**
   * What stands in its place where a text speaks of a computation that belongs to no lesson, so
   * that there are no settings to name.
   *
   * @throws NoSuchElementException when it names a node or a cell that is not there
   * @throws IllegalArgumentException when it cannot be read
   */
  public String in(Graph graph) {
    if (isQuote()) {
      return text.substring(1, text.length() - 1);
    }
    String[] parts = text.split("\\|");
    boolean exact = parts.length > 1 && parts[1].strip().startsWith(":");
    int decimals = exact ? Integer.parseInt(parts[1].strip().substring(1)) : DECIMALS;
    return cell(parts[0].strip(), graph, decimals);
  }

  private static String value(String target, Live live, int decimals) {
    return target.startsWith("=")
        ? live.settings().text(live.settings().setting(target.substring(1)))
        : cell(target, live.graph(), decimals);
  }

  private static String cell(String target, Graph graph, int decimals) {
    Matcher cell = CELL.matcher(target);
    if (!cell.matches()) {
      throw new IllegalArgumentException("no cell: " + target);
    }
    Node node = graph.node(cell.group(1));
    Matrix value = node.value();
    if (cell.group(2) == null) {
      return Numbers.readable(value.get(0, 0), decimals);
    }
    String[] indices = cell.group(2).split(",");
    int row = index(node.rows(), indices[0].strip());
    return indices.length == 1
        ? DoubleStream.of(value.row(row))
            .mapToObj(v -> Numbers.readable(v, decimals))
            .collect(Collectors.joining(", "))
        : Numbers.readable(value.get(row, index(node.cols(), indices[1].strip())), decimals);
  }

  private static int index(Axis axis, String label) {
    int index = axis.labels().indexOf(label);
    if (index < 0 && label.matches("\\d{1,9}") && Integer.parseInt(label) < axis.size()) {
      index = Integer.parseInt(label);
    }
    if (index < 0) {
      throw new NoSuchElementException("no " + label + " among " + axis.labels());
    }
    return index;
  }
}
