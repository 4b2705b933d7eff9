package attentionlab.app.page.interview;

import attentionlab.app.widget.BreakingRow;
import attentionlab.app.widget.Options;
import attentionlab.app.widget.ShareBar;
import attentionlab.interview.Agenda;
import attentionlab.interview.Standing;
import attentionlab.interview.Topic;
import java.util.Map;
import java.util.StringJoiner;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Progress by topic: a bar for each topic, as long as it has questions, parted by how well they are
 * known. A bar opens the questions of its topic.
 */
final class TopicBars extends VBox {
  private final Room room;
  private final Parts parts;
  private final double most;

  TopicBars(Room room, Agenda agenda) {
    this.room = room;
    parts = new Parts(room);
    most = agenda.standings().values().stream().mapToInt(TopicBars::sum).max().orElse(1);
    getStyleClass().addAll("card", "today-card");
    getChildren()
        .addAll(Parts.label(parts.text("interview.today.topics"), "control-name"), legend(agenda));
    VBox rows = new VBox();
    rows.getStyleClass().add("topic-rows");
    agenda.standings().forEach((topic, counts) -> rows.getChildren().add(new Row(topic, counts)));
    getChildren().add(rows);
  }

  private static int sum(Map<Standing, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Options legend(Agenda agenda) {
    Options legend = new Options();
    for (Standing standing : Standing.values()) {
      int count =
          agenda.standings().values().stream().mapToInt(c -> c.getOrDefault(standing, 0)).sum();
      Region swatch = new Region();
      swatch.getStyleClass().addAll("swatch", standing.id());
      Label words = Parts.label(parts.text("interview.today.legend", name(standing), count));
      HBox entry = new HBox(swatch, words);
      entry.getStyleClass().add("legend-entry");
      legend.getChildren().add(entry);
    }
    return legend;
  }

  private String name(Standing standing) {
    return parts.text("interview.today.standing." + standing.id());
  }

  /** A topic. It acts as a button. */
  private final class Row extends BreakingRow {
    private final Topic topic;

    Row(Topic topic, Map<Standing, Integer> counts) {
      this.topic = topic;
      String name = parts.text("interview.topic." + topic.id());
      Label title = Parts.label(name, "topic-name");
      ShareBar bar = bar(counts);
      HBox.setHgrow(bar, Priority.ALWAYS);
      getStyleClass().add("topic-row");
      setId("topic-" + topic.id());
      getChildren().addAll(title, bar);
      setAccessibleRole(AccessibleRole.BUTTON);
      setAccessibleText(spoken(name, counts));
      setFocusTraversable(true);
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
              open();
            }
          });
      setOnKeyPressed(
          event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
              event.consume();
              open();
            }
          });
    }

    private ShareBar bar(Map<Standing, Integer> counts) {
      ShareBar bar = new ShareBar("topic-bar");
      int before = 0;
      for (Standing standing : Standing.values()) {
        int count = counts.getOrDefault(standing, 0);
        if (count > 0) {
          Label part = Parts.tag(count + "", "topic-part", standing.id());
          bar.part(part, before / most, (before + count) / most);
        }
        before += count;
      }
      return bar;
    }

    private String spoken(String name, Map<Standing, Integer> counts) {
      StringJoiner said = new StringJoiner(", ");
      for (Standing standing : Standing.values()) {
        said.add(
            parts.text("interview.today.legend", name(standing), counts.getOrDefault(standing, 0)));
      }
      return parts.text("interview.today.topic", name, said);
    }

    private void open() {
      room.navigation().go(topic);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
      if (asked == AccessibleAction.FIRE) {
        open();
      } else {
        super.executeAccessibleAction(asked, parameters);
      }
    }
  }
}
