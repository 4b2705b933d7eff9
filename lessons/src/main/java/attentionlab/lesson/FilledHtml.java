package attentionlab.lesson;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Words as HTML: numbers stand where the references were, {@code d_k} has a lowered k, and links,
 * which lead to places of the application, are only words.
 */
final class FilledHtml implements NodeRenderer {
  private static final String UNKNOWN = "…";

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Map<String, String> numbers;

  FilledHtml(HtmlNodeRendererContext context, Map<String, String> numbers) {
    this.context = context;
    this.numbers = numbers;
    html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Text.class, Link.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Text text) {
      lowered(filled(text.getLiteral()));
    } else {
      Markdown.children(node).forEach(context::render);
    }
  }

  private String filled(String words) {
    return Reference.PATTERN
        .matcher(words)
        .replaceAll(
            (MatchResult found) ->
                Matcher.quoteReplacement(numbers.getOrDefault(found.group(1), UNKNOWN)));
  }

  private void lowered(String words) {
    Matcher indexed = Markdown.INDEXED.matcher(words);
    int at = 0;
    while (indexed.find()) {
      html.text(words.substring(at, indexed.start(1)));
      html.tag("sub");
      html.text(indexed.group(2));
      html.tag("/sub");
      at = indexed.end();
    }
    html.text(words.substring(at));
  }
}
