package attentionlab.app.page.interview;

import attentionlab.app.page.FocusKeeper;
import attentionlab.app.state.Drilling;
import attentionlab.app.state.Drilling.Round;
import attentionlab.app.state.Drilling.Tally;
import attentionlab.app.widget.BreakingRow;
import attentionlab.app.widget.Options;
import attentionlab.app.widget.Scrolling;
import attentionlab.drill.DrillLine;
import attentionlab.interview.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Drills: what they shall be about, then one after another, then what came of them. */
final class DrillsView extends StackPane {
  private static final List<Integer> COUNTS = List.of(5, 10, 20);

  private final Room room;
  private final Parts parts;
  private final Drilling drilling;
  private final StackPane body = new StackPane();
  private final ScrollPane scroll = new ScrollPane(body);
  private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
  private int level = 1;
  private int count = COUNTS.get(0);
  private Optional<DrillView> view = Optional.empty();
  private Optional<Round> shown = Optional.empty();

  DrillsView(Room room) {
    this.room = room;
    parts = new Parts(room);
    drilling = new Drilling(room.rehearsal());
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Scrolling.paintDirectly(scroll);
    getChildren().add(scroll);
    drilling.roundProperty().addListener((property, before, now) -> follow(now));
    room.texts().languageProperty().addListener((property, before, now) -> again());
    room.look().addListener((property, before, now) -> again());
    addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    follow(drilling.round());
  }

  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && drilling.round().isPresent()) {
      event.consume();
      drilling.leave();
    }
  }

  private void again() {
    FocusKeeper focus = FocusKeeper.of(this);
    Optional<Node> owner = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    Optional<List<String>> typed = view.map(DrillView::typedTexts);
    shown = Optional.empty();
    follow(drilling.round());
    typed.ifPresent(texts -> view.ifPresent(fresh -> fresh.type(texts)));
    owner.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
    focus.restore();
  }

  /** A drill stays on the screen when it is marked: only its marks are added. */
  private void follow(Optional<Round> round) {
    boolean same =
        shown.isPresent()
            && round.isPresent()
            && !round.get().isOver()
            && shown.get().drills().equals(round.get().drills())
            && shown.get().index() == round.get().index();
    shown = round;
    if (same) {
      view.ifPresent(present -> present.follow(round.get()));
      return;
    }
    view = Optional.empty();
    scroll.setVvalue(0);
    if (round.isEmpty()) {
      takeFocus(show(start()));
    } else if (round.get().isOver()) {
      takeFocus(show(end(round.get())));
    } else {
      DrillView fresh = new DrillView(room, drilling, round.get());
      view = Optional.of(fresh);
      body.getChildren().setAll(fresh);
      fresh.follow(round.get());
    }
  }

  private static void takeFocus(Node page) {
    page.lookup("." + InterviewController.START).requestFocus();
  }

  private Node show(VBox page) {
    page.getStyleClass().add("turn-view");
    body.getChildren().setAll(page);
    return page;
  }

  // ---- before a round

  private VBox start() {
    Options chips = new Options();
    for (Topic topic : Topic.values()) {
      ToggleButton chip =
          Options.breaking(new ToggleButton(parts.text("interview.topic." + topic.id())));
      chip.setSelected(topics.contains(topic));
      chip.setId("drill-topic-" + topic.id());
      chip.setOnAction(
          event -> {
            if (!topics.remove(topic)) {
              topics.add(topic);
            }
          });
      chips.getChildren().add(chip);
    }
    Options levels = new Options();
    ToggleGroup oneLevel = new ToggleGroup();
    for (int i = 1; i <= DrillLine.LEVELS; i++) {
      int each = i;
      levels
          .getChildren()
          .add(
              choice(
                  oneLevel,
                  "drill-level-" + i,
                  parts.text("drill.level." + i),
                  level == i,
                  () -> level = each));
    }
    Options counts = new Options();
    ToggleGroup oneCount = new ToggleGroup();
    COUNTS.forEach(
        each ->
            counts
                .getChildren()
                .add(
                    choice(
                        oneCount,
                        "drill-count-" + each,
                        each.toString(),
                        count == each,
                        () -> count = each)));
    Button begin =
        Parts.button(
            parts.text("drill.begin"), () -> drilling.begin(topics, level, count), "accent");
    begin.setId("begin-drills");
    begin.getStyleClass().add(InterviewController.START);
    VBox page =
        new VBox(
            Parts.label(parts.text("drill.title"), "asked"),
            Parts.label(parts.text("drill.words")),
            part("drill.topics", chips),
            part("drill.level", levels),
            part("drill.count", counts),
            begin);
    Map<Topic, Tally> tallies = drilling.tallies();
    if (!tallies.isEmpty()) {
      page.getChildren().add(part("drill.so-far", tallies(tallies)));
    }
    return page;
  }

  private static ToggleButton choice(
      ToggleGroup group, String id, String words, boolean selected, Runnable chosen) {
    ToggleButton button = Options.breaking(new ToggleButton(words));
    button.setId(id);
    button.setToggleGroup(group);
    button.setSelected(selected);
    button.setOnAction(event -> button.setSelected(true)); // one is always chosen
    button
        .selectedProperty()
        .addListener(
            (property, was, now) -> {
              if (now) {
                chosen.run();
              }
            });
    return button;
  }

  private VBox part(String key, Node content) {
    VBox box = new VBox(Parts.label(parts.text(key), "control-name"), content);
    box.getStyleClass().add("turn-part");
    return box;
  }

  private VBox tallies(Map<Topic, Tally> tallies) {
    VBox box = new VBox();
    tallies.forEach(
        (topic, tally) ->
            box.getChildren()
                .add(
                    Parts.label(
                        parts.text(
                            "drill.tally",
                            parts.text("interview.topic." + topic.id()),
                            tally.right(),
                            tally.all()))));
    return box;
  }

  // ---- after a round

  private VBox end(Round round) {
    BreakingRow row = new BreakingRow();
    row.getStyleClass().add("row");
    Button more =
        Parts.button(
            parts.text("drill.more"), () -> drilling.begin(topics, level, count), "accent");
    more.setId("more-drills");
    more.getStyleClass().add(InterviewController.START);
    row.getChildren().add(more);
    if (!round.missed().isEmpty()) {
      Button again =
          Parts.button(
              parts.text("drill.again", round.missed().size()),
              () -> drilling.begin(round.missed()));
      again.setId("drills-again");
      row.getChildren().add(again);
    }
    Button done = Parts.button(parts.text("interview.done"), drilling::leave);
    done.setId("drills-done");
    row.getChildren().add(done);
    return new VBox(
        Parts.label(parts.text("interview.over"), "asked"),
        Parts.label(parts.text("drill.over", round.rightSoFar(), round.drills().size())),
        row);
  }
}
