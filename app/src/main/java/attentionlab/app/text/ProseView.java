package attentionlab.app.text;

import attentionlab.cards.Terms;
import attentionlab.graph.Role;
import attentionlab.lesson.Markdown;
import attentionlab.lesson.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/**
 * Markdown as text on the screen. Numbers in double braces are filled in from the core; links
 * colour a word by its role, light a panel or open a bookmark.
 */
public final class ProseView extends VBox {

  /**
   * What the words refer to.
   *
   * @param facts what the core filled into each place
   * @param roles the role of a node, by its identifier
   * @param pointer called with the identifier of the node a word points at, or with nothing
   * @param bookmarks called to open a bookmark
   * @param cards called to open a card
   * @param terms the words that open a card of the glossary
   * @param known the terms that an earlier text has marked; they open their cards unmarked
   */
  public record Context(
      Map<String, String> facts,
      Function<String, Role> roles,
      java.util.function.Consumer<Optional<String>> pointer,
      java.util.function.Consumer<String> bookmarks,
      java.util.function.Consumer<CardLink> cards,
      Terms terms,
      Set<String> known) {}

  /**
   * A link to a card.
   *
   * @param kind {@code erratum} or {@code term}
   * @param card the identifier of the card
   */
  public record CardLink(String kind, String card) {}

  private static final String UNKNOWN = "…";

  private final List<Fact> facts = new ArrayList<>();
  private Context context;
  private Terms.Reading reading;

  /** Words that stand in the place of a reference. */
  private record Fact(Text words, String reference) {}

  public ProseView() {
    getStyleClass().add("prose");
  }

  /** Shows blocks of Markdown. */
  public void show(List<org.commonmark.node.Node> blocks, Context newContext) {
    context = newContext;
    reading = context.terms().reading();
    facts.clear();
    getChildren().clear();
    blocks.forEach(block -> getChildren().add(block(block)));
  }

  /** Fills new numbers into the words that are shown. */
  public void fill(Map<String, String> numbers) {
    facts.forEach(
        fact -> fact.words().setText(whole(numbers.getOrDefault(fact.reference(), UNKNOWN))));
  }

  /** Lines break after the point that follows a minus sign, but not after that of a dash. */
  private static String whole(String number) {
    return number.replaceAll("−(?=\\d+[.])", "–");
  }

  private Node block(org.commonmark.node.Node block) {
    if (block instanceof BulletList || block instanceof OrderedList) {
      return list(block);
    }
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("paragraph");
    inlines(block, flow, "");
    return flow;
  }

  private Node list(org.commonmark.node.Node list) {
    VBox items = new VBox();
    items.getStyleClass().add("list");
    int number = 1;
    for (org.commonmark.node.Node item = list.getFirstChild();
        item != null;
        item = item.getNext()) {
      Label mark = new Label(list instanceof OrderedList ? number++ + "." : "•");
      mark.getStyleClass().add("list-mark");
      mark.setMinWidth(Region.USE_PREF_SIZE);
      VBox body = new VBox();
      for (org.commonmark.node.Node part = item.getFirstChild();
          part != null;
          part = part.getNext()) {
        body.getChildren().add(block(part));
      }
      HBox.setHgrow(body, Priority.ALWAYS);
      HBox row = new HBox(mark, body);
      row.getStyleClass().add("list-item");
      items.getChildren().add(row);
    }
    return items;
  }

  private void inlines(org.commonmark.node.Node parent, TextFlow flow, String style) {
    for (org.commonmark.node.Node part = parent.getFirstChild();
        part != null;
        part = part.getNext()) {
      if (part instanceof org.commonmark.node.Text text) {
        filled(text.getLiteral(), flow, style);
      } else if (part instanceof StrongEmphasis) {
        inlines(part, flow, style + " strong");
      } else if (part instanceof Emphasis) {
        inlines(part, flow, style + " emphasis");
      } else if (part instanceof Code code) {
        add(flow, code.getLiteral(), style + " code");
      } else if (part instanceof Link link) {
        link(link, flow, style);
      } else if (part instanceof SoftLineBreak) {
        add(flow, " ", style);
      } else {
        inlines(part, flow, style);
      }
    }
  }

  private void filled(String literal, TextFlow flow, String style) {
    Matcher matcher = Reference.PATTERN.matcher(literal);
    int at = 0;
    while (matcher.find()) {
      terms(literal.substring(at, matcher.start()), flow, style);
      String reference = matcher.group(1);
      boolean quote = new Reference(reference).isQuote();
      String number = context.facts().getOrDefault(reference, UNKNOWN);
      Text words = word(flow, whole(number), style + (quote ? " quoted" : " fact"));
      facts.add(new Fact(words, reference));
      at = matcher.end();
    }
    terms(literal.substring(at), flow, style);
  }

  /** Words that are not part of a link: those the glossary knows open its card. */
  private void terms(String words, TextFlow flow, String style) {
    if (style.contains("link")) {
      add(flow, words, style);
      return;
    }
    for (Terms.Piece piece : reading.pieces(words)) {
      if (piece.term().isEmpty()) {
        add(flow, piece.text(), style);
      } else {
        CardLink card = new CardLink("term", piece.term());
        String mark = context.known().contains(piece.term()) ? " term known" : " term";
        opening(flow, () -> add(flow, piece.text(), style + mark), card(card));
      }
    }
  }

  private Runnable card(CardLink link) {
    return () -> context.cards().accept(link);
  }

  private void link(Link link, TextFlow flow, String style) {
    String[] target = link.getDestination().split(":", 2);
    switch (target[0]) {
      case "node" -> {
        int from = flow.getChildren().size();
        inlines(link, flow, style + " linked " + css(context.roles().apply(target[1])));
        flow.getChildren()
            .subList(from, flow.getChildren().size())
            .forEach(word -> pointing(word, target[1]));
      }
      case "role" -> inlines(link, flow, style + " " + "role-" + target[1]);
      case "erratum" ->
          opening(
              flow,
              () -> inlines(link, flow, style + " link"),
              card(new CardLink(target[0], target[1])));
      default ->
          opening(
              flow,
              () -> inlines(link, flow, style + " link"),
              () -> context.bookmarks().accept(target[1]));
    }
  }

  /** Words that wrap like all others; mouse and keyboard open what they lead to. */
  private static void opening(TextFlow flow, Runnable adding, Runnable action) {
    int from = flow.getChildren().size();
    adding.run();
    List<Node> words = flow.getChildren().subList(from, flow.getChildren().size());
    words.forEach(word -> opening(word, action));
    words.stream().limit(1).forEach(word -> word.setFocusTraversable(true));
  }

  private static void opening(Node word, Runnable action) {
    word.setAccessibleRole(AccessibleRole.HYPERLINK);
    word.setOnMouseClicked(event -> action.run());
    word.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            action.run();
            event.consume();
          }
        });
  }

  private void pointing(Node word, String node) {
    word.setOnMouseEntered(event -> context.pointer().accept(Optional.of(node)));
    word.setOnMouseExited(event -> context.pointer().accept(Optional.empty()));
  }

  /** Adds words; {@code d_k} gets a lowered k. */
  private static void add(TextFlow flow, String content, String style) {
    Matcher indexed = Markdown.INDEXED.matcher(content);
    int at = 0;
    while (indexed.find()) {
      plain(flow, content.substring(at, indexed.start(1)), style);
      word(flow, indexed.group(2), style + " sub");
      at = indexed.end();
    }
    plain(flow, content.substring(at), style);
  }

  private static void plain(TextFlow flow, String content, String style) {
    if (!content.isEmpty()) {
      word(flow, content, style);
    }
  }

  private static Text word(TextFlow flow, String content, String style) {
    Text text = new Text(content);
    text.getStyleClass().add("word");
    for (String name : style.strip().split(" ")) {
      if (!name.isEmpty()) {
        text.getStyleClass().add(name);
      }
    }
    flow.getChildren().add(text);
    return text;
  }

  /** One line of text in which {@code d_k} gets a lowered k, for controls. */
  public static TextFlow line(String text, String style) {
    TextFlow flow = new TextFlow();
    add(flow, text, style);
    return flow;
  }

  /** The style class that colours a role. */
  public static String css(Role role) {
    return "role-" + role.name().toLowerCase(Locale.ROOT);
  }
}
