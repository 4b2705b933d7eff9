package attentionlab.app.page.interview;

import attentionlab.app.widget.Options;
import attentionlab.interview.Mock;
import attentionlab.interview.Question;
import attentionlab.interview.Topic;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** What is agreed before a mock interview: how long, about what, and how deep. */
final class MockTerms extends VBox {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final int USUAL_MINUTES = 30;

  private final Room room;
  private final Parts parts;
  private final Set<Topic> topics = EnumSet.allOf(Topic.class);
  private final Label drawn = Parts.label("", "provenance");
  private final Label hint = Parts.label("", "provenance");
  private Button start;
  private int minutes = USUAL_MINUTES;
  private OptionalInt level = OptionalInt.empty();

  MockTerms(Room room) {
    this.room = room;
    parts = new Parts(room);
    getStyleClass().addAll("card", "mock-terms");
    List<Mock> held = Mock.in(room.rehearsal().log());
    if (!held.isEmpty()) {
      remember(held.get(held.size() - 1));
    }
  }

  private void remember(Mock last) {
    minutes = last.minutes();
    topics.clear();
    topics.addAll(last.topics());
    level = last.level();
  }

  /** Shows the present choice in the language of the moment. */
  void show() {
    start = Parts.button(parts.text("interview.mock.start"), this::start, "accent");
    start.setId("start-mock");
    getChildren()
        .setAll(
            part("interview.mock.length", lengths()),
            part("interview.mock.topics", topics(), hint),
            part("interview.mock.level", levels(), drawn),
            start);
    tell(false);
  }

  private VBox part(String key, Node... controls) {
    VBox part = new VBox(Parts.label(parts.text(key), "control-name"));
    part.getChildren().addAll(controls);
    part.getStyleClass().add("turn-part");
    return part;
  }

  private Options lengths() {
    Options lengths = new Options();
    ToggleGroup group = new ToggleGroup();
    for (int length : Mock.LENGTHS) {
      String words = parts.text("interview.mock.minutes", length);
      lengths
          .getChildren()
          .add(
              one(
                  words,
                  "mock-minutes-" + length,
                  length == minutes,
                  group,
                  () -> minutes = length));
    }
    return lengths;
  }

  private Options levels() {
    Options levels = new Options();
    ToggleGroup group = new ToggleGroup();
    String adaptive = parts.text("interview.mock.level.adaptive");
    levels
        .getChildren()
        .add(
            one(
                adaptive,
                "mock-level-adaptive",
                level.isEmpty(),
                group,
                () -> level = OptionalInt.empty()));
    for (int i = 1; i <= Question.LEVELS; i++) {
      OptionalInt fixed = OptionalInt.of(i);
      String words = parts.text("interview.level." + i);
      levels
          .getChildren()
          .add(one(words, "mock-level-" + i, level.equals(fixed), group, () -> level = fixed));
    }
    return levels;
  }

  /** One of several of which exactly one is chosen, by mouse or by the arrow keys. */
  private ToggleButton one(
      String words, String id, boolean chosen, ToggleGroup group, Runnable choose) {
    ToggleButton one = chip(words, id, chosen, chip -> chip.setSelected(true));
    one.setToggleGroup(group);
    one.selectedProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                choose.run();
                tell(false);
              }
            });
    return one;
  }

  private Options topics() {
    Options chips = new Options();
    for (Topic topic : Topic.values()) {
      String words = parts.text("interview.topic." + topic.id());
      chips
          .getChildren()
          .add(
              chip(
                  words,
                  "mock-topic-" + topic.id(),
                  topics.contains(topic),
                  chip -> choose(topic, chip)));
    }
    Button all = Parts.button(parts.text("interview.mock.all"), this::all, "flat", "small");
    all.setId("mock-topics-all");
    chips.getChildren().add(all);
    return chips;
  }

  private void choose(Topic topic, ToggleButton chip) {
    boolean last = topics.equals(EnumSet.of(topic));
    if (last) {
      chip.setSelected(true);
    } else if (!topics.remove(topic)) {
      topics.add(topic);
    }
    tell(last);
  }

  private void all() {
    topics.addAll(EnumSet.allOf(Topic.class));
    show();
    lookup("#mock-topic-" + Topic.values()[0].id()).requestFocus(); // there is nothing to add now
  }

  private static ToggleButton chip(
      String words, String id, boolean chosen, Consumer<ToggleButton> choose) {
    ToggleButton chip = Options.breaking(new ToggleButton(words));
    chip.setId(id);
    chip.setSelected(chosen);
    chip.setOnAction(event -> choose.accept(chip));
    return chip;
  }

  private void tell(boolean refused) {
    boolean all = topics.size() == Topic.values().length;
    hint.setText(
        parts.text(
            refused || topics.size() == 1 ? "interview.mock.one" : "interview.mock.topics.hint"));
    hint.pseudoClassStateChanged(REFUSED, refused);
    lookup("#mock-topics-all").setDisable(all);
    long questions =
        room.rehearsal().bank().all().stream()
            .filter(q -> topics.contains(q.topic()))
            .filter(q -> level.isEmpty() || level.getAsInt() == q.level())
            .count();
    String how = level.isEmpty() ? "interview.mock.adaptive" : "interview.mock.fixed";
    drawn.setText(parts.text(questions == 0 ? "interview.mock.nothing" : how, questions));
    drawn.pseudoClassStateChanged(REFUSED, questions == 0);
    start.setDisable(questions == 0);
  }

  private void start() {
    room.practice()
        .interview(
            Mock.agreed(room.rehearsal().now(), minutes, topics, level, room.rehearsal().log()));
  }
}
