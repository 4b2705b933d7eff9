package attentionlab.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** The forms in which all texts are written: sections below headings, and lists of named words. */
public final class Markdown {
  /** An index that is shown lowered, such as the k of {@code d_k}; group 2 is what is lowered. */
  public static final Pattern INDEXED =
      Pattern.compile("(?<=\\b[A-Za-z]|√[a-z])(_)([A-Za-z]{1,5})(?![A-Za-z_])");

  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

  private Markdown() {}

  /** The blocks of a text. */
  public static List<Node> blocks(String markdown) {
    return children(PARSER.parse(markdown));
  }

  /**
   * The blocks below each heading of a level, by its text; those before the first heading under the
   * empty text.
   *
   * @throws IllegalArgumentException when a heading stands there twice
   */
  public static Map<String, List<Node>> sections(List<Node> blocks, int level) {
    Map<String, List<Node>> sections = new LinkedHashMap<>();
    List<Node> current = sections.computeIfAbsent("", key -> new ArrayList<>());
    for (Node block : blocks) {
      if (block instanceof Heading heading && heading.getLevel() == level) {
        current = new ArrayList<>();
        once(sections, plain(heading), current);
      } else {
        current.add(block);
      }
    }
    return sections;
  }

  /**
   * The words of lists, by what stands before the first colon of each item.
   *
   * @throws IllegalArgumentException when two items have the same
   */
  public static Map<String, String> words(List<Node> blocks) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Node item : items(blocks)) {
      String[] entry = entry(item);
      once(words, entry[0], entry[1]);
    }
    return words;
  }

  /** Adds what nothing else may be named like: of two texts only one would be read. */
  static <T> void once(Map<String, T> texts, String name, T text) {
    if (texts.putIfAbsent(name, text) != null) {
      throw new IllegalArgumentException("“" + name + "” stands there twice");
    }
  }

  /** The items of all lists among blocks; none for null. */
  public static List<Node> items(List<Node> blocks) {
    return blocks == null
        ? List.of()
        : blocks.stream()
            .filter(BulletList.class::isInstance)
            .flatMap(list -> children(list).stream())
            .toList();
  }

  /** The identifier before the first colon of a list item, and the text after it. */
  public static String[] entry(Node item) {
    String[] words = plain(item.getFirstChild()).split(":", 2);
    return new String[] {words[0].strip(), words.length < 2 ? "" : words[1].strip()};
  }

  /** A node without its marks. */
  public static String plain(Node node) {
    return PLAIN.render(node).strip();
  }

  /**
   * Blocks as HTML, with everything escaped.
   *
   * @param numbers what is filled into them, by the text of each reference
   */
  public static String html(List<Node> blocks, Map<String, String> numbers) {
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .nodeRendererFactory(context -> new FilledHtml(context, numbers))
            .build();
    return blocks.stream().map(renderer::render).collect(Collectors.joining());
  }

  /** The nodes directly inside. */
  public static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
