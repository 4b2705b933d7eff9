package attentionlab.interview;

import attentionlab.lesson.Markdown;
import attentionlab.lesson.Reference;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Blocks of Markdown as HTML of one line, with the numbers filled in. Links lead into the
 * application and are left out; their words stay.
 */
final class PlainHtml extends AbstractVisitor {
  private final Map<String, String> numbers;
  private final StringBuilder html = new StringBuilder();

  private PlainHtml(Map<String, String> numbers) {
    this.numbers = numbers;
  }

  /**
   * The HTML of blocks.
   *
   * @param numbers what is filled in, by the text of each reference
   * @throws IllegalArgumentException when a number is missing
   */
  static String of(List<Node> blocks, Map<String, String> numbers) {
    PlainHtml written = new PlainHtml(numbers);
    blocks.forEach(block -> block.accept(written));
    return written.html.toString();
  }

  /** Text as HTML that shows it as it is. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\t\\r\\n]+", " ");
  }

  /** Words as HTML, in which {@code d_k} has a lowered k. */
  static String words(String text) {
    return Markdown.INDEXED.matcher(escaped(text)).replaceAll("<sub>$2</sub>");
  }

  @Override
  public void visit(Text text) {
    html.append(words(Reference.PATTERN.matcher(text.getLiteral()).replaceAll(this::number)));
  }

  private String number(MatchResult reference) {
    String number = numbers.get(reference.group(1));
    if (number == null) {
      throw new IllegalArgumentException("no number for " + reference.group());
    }
    return Matcher.quoteReplacement(number);
  }

  @Override
  public void visit(Paragraph paragraph) {
    boolean alone = !(paragraph.getParent() instanceof ListItem);
    within(alone ? "p" : "", paragraph);
  }

  @Override
  public void visit(BulletList list) {
    within("ul", list);
  }

  @Override
  public void visit(OrderedList list) {
    within("ol", list);
  }

  @Override
  public void visit(ListItem item) {
    within("li", item);
  }

  @Override
  public void visit(BlockQuote quote) {
    within("blockquote", quote);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    within("b", strong);
  }

  @Override
  public void visit(Emphasis emphasis) {
    within("i", emphasis);
  }

  @Override
  public void visit(Code code) {
    html.append("<code>").append(escaped(code.getLiteral())).append("</code>");
  }

  @Override
  public void visit(SoftLineBreak softLineBreak) {
    html.append(' ');
  }

  @Override
  public void visit(HardLineBreak hardLineBreak) {
    html.append("<br>");
  }

  private void within(String tag, Node node) {
    html.append(tag.isEmpty() ? "" : "<" + tag + ">");
    visitChildren(node);
    html.append(tag.isEmpty() ? "" : "</" + tag + ">");
  }
}
