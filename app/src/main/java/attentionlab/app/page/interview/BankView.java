package attentionlab.app.page.interview;

import attentionlab.app.page.FocusKeeper;
import attentionlab.app.widget.BreakingRow;
import attentionlab.app.widget.Options;
import attentionlab.app.widget.Scrolling;
import attentionlab.interview.Question;
import attentionlab.interview.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All questions: searched and filtered at the left, the chosen one at the right. */
final class BankView extends HBox {
  private final Room room;
  private final Parts parts;
  private final Set<Topic> topics = new HashSet<>();
  private final Set<Integer> levels = new HashSet<>();
  private final Set<KnownState> states = new HashSet<>();
  private final TextField search = new TextField();
  private final VBox filters = new VBox();
  private final ListView<Question> list = new ListView<>();
  private final Button practise;
  private final Label none = Parts.label("");
  private final VBox chosen = new VBox();
  private final ScrollPane reader = new ScrollPane(chosen);
  private Optional<Question> read = Optional.empty();
  private AnswerView answer;

  BankView(Room room) {
    this.room = room;
    parts = new Parts(room);
    practise = Parts.button("", this::practise);
    practise.setId("practise-shown");
    search.setId("search-bank");
    search.getStyleClass().add(InterviewController.START);
    search.textProperty().addListener((property, before, now) -> find());
    list.setId("bank-list");
    list.setCellFactory(view -> new BankEntry(room));
    list.setPlaceholder(none);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> show(Optional.ofNullable(now)));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            begin(list.getSelectionModel().getSelectedItem());
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    filters.getStyleClass().add("filters");
    VBox side = new VBox(search, filterScroll(), practise, list);
    side.getStyleClass().addAll("cards-side", "bank-side");
    chosen.getStyleClass().add("card-view");
    reader.setFitToWidth(true);
    reader.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Scrolling.paintDirectly(reader);
    HBox.setHgrow(reader, Priority.ALWAYS);
    addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    getStyleClass().add("bank");
    getChildren().addAll(side, reader);
    room.texts().languageProperty().addListener((property, before, now) -> words());
    room.look().addListener((property, before, now) -> find());
    room.rehearsal().logProperty().addListener((property, before, now) -> find());
    room.navigation().topicProperty().addListener((property, before, now) -> only(now));
    words();
    only(room.navigation().topicProperty().get());
  }

  /** The keys of an answer, as in a round; what a text field needs stays with it. */
  private void typed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    if (read.isPresent() && plain && !(event.getTarget() instanceof TextInputControl)) {
      answer.typed(event);
    }
  }

  /** Where there is little room the filters scroll, so that some of the list is always there. */
  private ScrollPane filterScroll() {
    ScrollPane scroll = new ScrollPane(filters);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("filters-scroll");
    Scrolling.paintDirectly(scroll);
    return scroll;
  }

  /** Shows the questions of a topic alone. */
  private void only(Optional<Topic> topic) {
    topic.ifPresent(
        one -> {
          all();
          topics.add(one);
          words();
        });
  }

  private void all() {
    topics.clear();
    levels.clear();
    states.clear();
    search.clear();
  }

  /** A question that is asked next, also where the list leaves it out. */
  private void go(Question next) {
    if (!list.getItems().contains(next)) {
      all();
      words();
    }
    list.getSelectionModel().select(next);
    list.scrollTo(next);
    list.requestFocus();
  }

  private void words() {
    search.setPromptText(parts.text("interview.search"));
    search.setAccessibleText(parts.text("interview.search.what"));
    none.setText(parts.text("interview.none"));
    Options byTopic = new Options();
    for (Topic topic : Topic.values()) {
      byTopic.getChildren().add(chip("interview.topic." + topic.id(), topic, topics));
    }
    Options other = new Options();
    for (int level = 1; level <= Question.LEVELS; level++) {
      other.getChildren().add(chip("interview.level." + level, level, levels));
    }
    for (KnownState state : KnownState.values()) {
      String id = state.name().toLowerCase(java.util.Locale.ROOT);
      other.getChildren().add(chip("interview.state." + id, state, states));
    }
    filters.getChildren().setAll(byTopic, other);
    find();
  }

  private <T> ToggleButton chip(String key, T value, Set<T> among) {
    ToggleButton chip = Options.breaking(new ToggleButton(parts.text(key)));
    chip.getStyleClass().add("small");
    chip.setId(key.replace('.', '-'));
    chip.setSelected(among.contains(value));
    chip.setOnAction(
        event -> {
          if (!among.remove(value)) {
            among.add(value);
          }
          find();
        });
    return chip;
  }

  /** What is chosen of a kind counts together; nothing chosen is all. */
  private boolean isShown(Question question) {
    boolean inState =
        states.isEmpty() || states.stream().anyMatch(s -> s.holds(question, room.rehearsal()));
    return inState
        && (topics.isEmpty() || topics.contains(question.topic()))
        && (levels.isEmpty() || levels.contains(question.level()))
        && room.bank().matches(question, search.getText());
  }

  private void find() {
    FocusKeeper focus = FocusKeeper.of(chosen);
    Question before = list.getSelectionModel().getSelectedItem();
    Optional<Question> open = read;
    List<Question> found = room.rehearsal().bank().all().stream().filter(this::isShown).toList();
    list.getItems().setAll(found);
    practise.setText(parts.text("interview.practise", found.size()));
    practise.setDisable(found.isEmpty());
    int index = Math.max(0, found.indexOf(before));
    list.getSelectionModel().select(index);
    read = open;
    show(found.stream().skip(index).findFirst());
    focus.restore();
  }

  private void practise() {
    room.practice().cards(List.copyOf(list.getItems()));
  }

  private void begin(Question question) {
    if (question != null) {
      room.practice().cards(List.of(question));
    }
  }

  /** The chosen question; its answer only on demand. */
  private void show(Optional<Question> question) {
    boolean again = read.isPresent() && read.equals(question);
    read = Optional.empty();
    chosen.getChildren().clear();
    question.ifPresent(this::fill);
    if (again) {
      read(question.get());
    } else {
      reader.setVvalue(0);
    }
  }

  private void fill(Question question) {
    Button practiseOne = Parts.button(parts.text("interview.practise.one"), () -> begin(question));
    practiseOne.getStyleClass().add("accent");
    practiseOne.setId("practise-one");
    Button open =
        Parts.button(
            parts.text("interview.read"),
            () -> {
              read(question);
              answer.takeFocus();
            });
    open.setId("read-answer");
    BreakingRow row = new BreakingRow(practiseOne, open);
    row.getStyleClass().add("row");
    chosen
        .getChildren()
        .addAll(
            Parts.label(parts.about(question), "position"),
            Parts.question(room.bank().of(question).question(), "asked"),
            Parts.label(known(question), "provenance"),
            row);
  }

  private String known(Question question) {
    return room.rehearsal()
        .log()
        .memory(question)
        .map(
            memory ->
                parts.text(
                    "interview.known",
                    Parts.percent(memory.last().share()),
                    memory.due(room.rehearsal().zone(), room.rehearsal().log().goal())))
        .orElse(parts.text("interview.unknown"));
  }

  private void read(Question question) {
    AnswerView shown = new AnswerView(room, question, this::go);
    List<Node> before = new ArrayList<>(chosen.getChildren().subList(0, 3));
    chosen.getChildren().setAll(before);
    chosen.getChildren().add(shown);
    parts.numbers(question, shown::fill);
    answer = shown;
    read = Optional.of(question);
  }
}
