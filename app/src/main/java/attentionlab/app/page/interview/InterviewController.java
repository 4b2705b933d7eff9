package attentionlab.app.page.interview;

import attentionlab.app.state.Navigation.Tab;
import attentionlab.app.state.Practice.Round;
import attentionlab.app.widget.BreakingRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The frame of the interview page: its parts behind tabs, and the round that is being answered. */
final class InterviewController {
  private static final Map<Tab, Function<Room, Node>> PARTS = new EnumMap<>(Tab.class);

  static {
    PARTS.put(Tab.TODAY, TodayView::new);
    PARTS.put(Tab.BANK, BankView::new);
    PARTS.put(Tab.MOCK, MockView::new);
    PARTS.put(Tab.DRILLS, DrillsView::new);
    PARTS.put(Tab.TASKS, TasksView::new);
  }

  /** The style class of what gets the keyboard when a part is opened, if not its accent. */
  static final String START = "start-here";

  private final Room room;
  private final Map<Tab, Node> made = new EnumMap<>(Tab.class);
  private final Map<Tab, ToggleButton> buttons = new EnumMap<>(Tab.class);
  private final BreakingRow tabs = new BreakingRow();
  private RoundView round;
  private Tab roundTab = Tab.TODAY;

  /** Whether the round took the key that was pressed last. */
  @FXML private javafx.scene.layout.BorderPane page;

  @FXML private StackPane content;

  InterviewController(Room room) {
    this.room = room;
  }

  @FXML
  private void initialize() {
    tabs.setId("tabs");
    tabs.getStyleClass().add("interview-tabs");
    page.setTop(tabs);
    List<Tab> shown = PARTS.keySet().stream().toList();
    for (Tab tab : shown) {
      ToggleButton button = new ToggleButton();
      room.texts().bind(button.textProperty(), "interview.tab." + tab.id());
      button.setId("tab-" + tab.id());
      button.setOnAction(event -> choose(tab));
      buttons.put(tab, button);
      tabs.getChildren().add(button);
    }
    round = new RoundView(room);
    round.setId("round");
    content.getChildren().add(round);
    room.navigation().tabProperty().addListener((property, before, now) -> show());
    room.practice()
        .roundProperty()
        .addListener(
            (property, before, now) -> {
              boolean begins = begins(before, now);
              if (begins) {
                roundTab = room.navigation().tabProperty().get();
              }
              if (begins || now.isEmpty()) {
                show();
              }
            });
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    room.navigation().wantedProperty().addListener((property, before, now) -> rehearse(now));
    show();
    rehearse(room.navigation().wantedProperty().get());
  }

  /** A new round may take the place of one that was left open behind another tab. */
  private static boolean begins(Optional<Round> before, Optional<Round> now) {
    return now.isPresent() && before.filter(round -> round.next() == now.get().next()).isEmpty();
  }

  /** Begins with the questions that a lesson proves. */
  private void rehearse(Optional<String> lesson) {
    lesson.ifPresent(
        id -> {
          room.navigation().wantedProperty().set(Optional.empty());
          room.practice()
              .cards(
                  room.rehearsal().bank().all().stream()
                      .filter(q -> q.shows().stream().anyMatch(s -> s.startsWith(id + " ")))
                      .toList());
        });
  }

  private void choose(Tab tab) {
    room.navigation().tabProperty().set(tab);
    show();
  }

  private void pressed(KeyEvent event) {
    if (!event.isConsumed() && round.isVisible() && round.typed(event)) {
      event.consume();
    }
  }

  private void show() {
    Tab tab = room.navigation().tabProperty().get();
    Optional<Round> open = room.practice().round();
    boolean answering = open.isPresent() && tab == roundTab;
    Node part = part(tab);
    made.values().forEach(each -> each.setVisible(each == part && !answering));
    round.setVisible(answering);
    buttons.forEach((each, button) -> button.setSelected(each == tab));
    takeFocus();
  }

  private Node part(Tab tab) {
    return made.computeIfAbsent(
        tab,
        each -> {
          Node part = PARTS.get(each).apply(room);
          content.getChildren().add(0, part);
          return part;
        });
  }

  void takeFocus() {
    if (round.isVisible()) {
      round.takeFocus();
    } else {
      Tab tab = room.navigation().tabProperty().get();
      content.applyCss();
      content.layout(); // what scrolls is only found once it is laid out
      Stream.of("." + START, ".accent")
          .map(made.get(tab)::lookup)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(buttons.get(tab))
          .requestFocus();
    }
  }
}
