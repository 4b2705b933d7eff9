package attentionlab.app.page.interview;

import attentionlab.app.text.ProseView;
import attentionlab.app.widget.Options;
import attentionlab.cards.Deck;
import attentionlab.graph.Role;
import attentionlab.interview.Question;
import attentionlab.interview.QuestionText;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.References;
import attentionlab.lesson.Step;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Node;

/** The small things that pages of the interview are made of, in one look. */
final class Parts {
  private final Room room;

  Parts(Room room) {
    this.room = room;
  }

  String text(String key, Object... arguments) {
    return room.texts().text(key, arguments);
  }

  /** Words that break into lines. */
  static Label label(String words, String... styles) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A question: lines that break, in which {@code d_k} gets a lowered k. */
  static TextFlow question(String words, String... styles) {
    TextFlow line = ProseView.line(words, "");
    line.getStyleClass().addAll(styles);
    line.setAccessibleText(words);
    return line;
  }

  /** A button that leads to another question. */
  static Button questionButton(String words, Runnable action) {
    Button button = button("", action, "small");
    TextFlow line = question(words);
    button.setGraphic(line);
    button.setAccessibleText(words);
    return button;
  }

  /** A short word that keeps its line. */
  static Label tag(String words, String... styles) {
    Label label = new Label(words);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add("tag");
    label.getStyleClass().addAll(styles);
    return label;
  }

  static Button button(String words, Runnable action, String... styles) {
    Button button = Options.breaking(new Button(words));
    button.getStyleClass().addAll(styles);
    button.setOnAction(event -> action.run());
    return button;
  }

  static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  ProseView prose(List<Node> blocks, Map<String, String> numbers) {
    ProseView view = new ProseView();
    view.show(
        blocks,
        new ProseView.Context(
            numbers,
            id -> Role.NEUTRAL,
            node -> {},
            bookmark -> room.live().accept(bookmark, ""),
            link ->
                room.desk()
                    .open(link.kind().equals("term") ? Deck.GLOSSARY : Deck.ERRATA, link.card()),
            room.cards().terms(),
            room.cards().terms().all()));
    return view;
  }

  /** Computes what the core fills into the words of a question; nothing where it cannot. */
  void numbers(Question question, Consumer<Map<String, String>> done) {
    QuestionText words = room.bank().of(question);
    room.numbers()
        .run(
            () -> References.filled(room.course(), question.show(), words.references()),
            done,
            failure -> done.accept(Map.of()));
  }

  /** Level and topic of a question. */
  String about(Question question) {
    return text(
        "interview.about",
        question.id(),
        text("interview.topic." + question.topic().id()),
        text("interview.level." + question.level()));
  }

  /** Where a bookmark leads: the lesson, and which of its steps. */
  String place(String bookmark) {
    Bookmark parsed = Bookmark.parse(bookmark);
    Lesson lesson = room.course().lesson(parsed.lesson());
    int step = lesson.steps().stream().map(Step::id).toList().indexOf(parsed.step()) + 1;
    return text("cards.place", lesson.id(), room.lessonTexts().title(lesson), step);
  }

  /** The settings of a bookmark, as it writes them; “–” where a step starts with its own. */
  static String settings(String bookmark) {
    Map<String, String> settings = Bookmark.parse(bookmark).settings();
    return settings.isEmpty()
        ? "–"
        : settings.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(" "));
  }

  /** A button that opens the state that proves an answer. */
  Button show(String bookmark, String from) {
    return show("cards.show", bookmark, from);
  }

  /**
   * @param key its words, with a place for where it leads
   */
  Button show(String key, String bookmark, String from) {
    Button show = button(text(key, place(bookmark)), () -> room.live().accept(bookmark, from));
    show.getStyleClass().add("show-live");
    return show;
  }

  /** Minutes and seconds. */
  static String clock(long seconds) {
    return String.format(java.util.Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  /** A part of a whole, in per cent. */
  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
