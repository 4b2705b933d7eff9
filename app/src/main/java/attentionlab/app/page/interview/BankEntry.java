package attentionlab.app.page.interview;

import attentionlab.app.text.ProseView;
import attentionlab.interview.Question;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/** A line of the list of questions: the question, and how well it is known. */
final class BankEntry extends ListCell<Question> {
  /** What stands beside a question in the list, in em. */
  private static final double BESIDE = 3.2;

  private final Room room;

  BankEntry(Room room) {
    this.room = room;
  }

  @Override
  protected void updateItem(Question item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(empty ? null : line(item));
  }

  private HBox line(Question item) {
    TextFlow words = ProseView.line(room.bank().of(item).question(), "title");
    words
        .prefWidthProperty()
        .bind(getListView().widthProperty().subtract(BESIDE * room.look().getValue().textSize()));
    Region mark = new Region();
    mark.getStyleClass().addAll("bank-mark", KnownState.mark(item, room.rehearsal()));
    HBox line = new HBox(mark, words);
    line.getStyleClass().add("row");
    return line;
  }
}
