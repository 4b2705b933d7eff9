package attentionlab.app.page;

import attentionlab.app.text.ProseView;
import attentionlab.app.widget.Options;
import attentionlab.cards.Card;
import attentionlab.graph.Role;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Node;

/** One card: what popular notes say, what is right, where to see it live, and the source. */
final class CardView extends VBox {
  private final Context context;

  CardView(Context context) {
    this.context = context;
    getStyleClass().add("card-view");
  }

  void show(Optional<Card> card) {
    getChildren().clear();
    card.ifPresent(this::fill);
  }

  private void fill(Card card) {
    TextFlow title = ProseView.line(card.title(), "");
    title.getStyleClass().add("step-title");
    getChildren().addAll(label("cards.kind." + card.kind(), "position"), title);
    ProseView says = new ProseView();
    ProseView body = new ProseView();
    ProseView.Context unfilled = prose(Map.of());
    if (!card.says().isEmpty()) {
      getChildren().add(section("cards.says", says, card.says(), unfilled, "says"));
      getChildren().add(section("cards.right", body, card.body(), unfilled, "is-right"));
    } else {
      body.show(card.body(), unfilled);
      getChildren().add(body);
    }
    if (!card.show().isEmpty()) {
      getChildren().add(show(card));
    }
    if (!card.source().isEmpty()) {
      Label source = new Label(context.texts().text("cards.source", card.source()));
      source.getStyleClass().add("provenance");
      source.setWrapText(true);
      getChildren().add(source);
    }
    context
        .desk()
        .numbers(
            card,
            numbers -> {
              says.fill(numbers);
              body.fill(numbers);
            });
  }

  private Label label(String key, String style) {
    Label label = new Label(context.texts().text(key));
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }

  private VBox section(
      String key, ProseView view, List<Node> blocks, ProseView.Context prose, String style) {
    view.show(blocks, prose);
    VBox box = new VBox(label(key, "section-name"), view);
    box.getStyleClass().addAll("card-section", style);
    return box;
  }

  private Button show(Card card) {
    Button show = Options.breaking(new Button(context.texts().text("cards.show", place(card))));
    show.setId("show-card");
    show.getStyleClass().add("accent");
    show.setOnAction(event -> open(card.show()));
    return show;
  }

  /** Where a card leads: the lesson, and which of its steps. */
  private String place(Card card) {
    Bookmark bookmark = Bookmark.parse(card.show());
    Lesson lesson = context.course().lesson(bookmark.lesson());
    int step = lesson.steps().stream().map(Step::id).toList().indexOf(bookmark.step()) + 1;
    return context
        .texts()
        .text("cards.place", bookmark.lesson(), context.lessonTexts().title(lesson), step);
  }

  private ProseView.Context prose(Map<String, String> numbers) {
    return new ProseView.Context(
        numbers,
        id -> Role.NEUTRAL,
        node -> {},
        this::open,
        Links.cards(context.desk()),
        terms(),
        Set.of());
  }

  private attentionlab.cards.Terms terms() {
    return context.cards().terms();
  }

  private void open(String bookmark) {
    context.desk().close();
    try {
      context.session().open(bookmark);
    } catch (Refused refused) {
      context.notices().tell(refused.reason());
    }
  }
}
