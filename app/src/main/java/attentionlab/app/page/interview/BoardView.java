package attentionlab.app.page.interview;

import attentionlab.app.figure.Look;
import attentionlab.app.figure.StillFigure;
import attentionlab.app.page.LessonWords;
import attentionlab.app.text.FormulaView;
import attentionlab.app.widget.BreakingRow;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.interview.Boards;
import attentionlab.interview.Boards.LiveLine;
import attentionlab.interview.Question;
import attentionlab.interview.QuestionText;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The answer on a whiteboard: line by line a formula, what is said while it is written, and beside
 * it the matrix it speaks of, computed live. The next line comes on demand.
 */
final class BoardView extends VBox {
  private static final double CELL = 2.1;
  private static final double MOST = 18;
  private static final double SAID = 17;

  private final Room room;
  private final Parts parts;
  private final Question question;
  private final QuestionText words;
  private final VBox lines = new VBox();
  private final Button next;
  private List<LiveLine> live = List.of();
  private int written;

  BoardView(Room room, Question question, QuestionText words) {
    this.room = room;
    this.question = question;
    this.words = words;
    parts = new Parts(room);
    getStyleClass().add("board");
    lines.getStyleClass().add("board-lines");
    next = Parts.button("", this::write, "small");
    next.setId("board-next");
    Button all = Parts.button(parts.text("interview.board.all"), this::writeAll, "small", "flat");
    all.setId("board-all");
    all.visibleProperty().bind(next.visibleProperty());
    HBox row = new HBox(next, all);
    row.getStyleClass().add("row");
    getChildren().addAll(lines, row);
    Label busy = Parts.label(parts.text("stage.busy"), "provenance");
    lines.getChildren().add(busy);
    room.boards()
        .run(
            () -> Boards.live(room.course(), question, words),
            computed -> {
              live = computed;
              lines.getChildren().remove(busy);
              write();
            },
            failure -> lines.getChildren().remove(busy));
  }

  /** Writes the next line. */
  void write() {
    if (written < live.size()) {
      lines.getChildren().add(line(live.get(written), written));
      written++;
    }
    next.setText(parts.text("interview.board.next", written, live.size()));
    boolean more = written < live.size();
    next.setVisible(more);
    next.setManaged(more);
  }

  private void writeAll() {
    while (written < live.size()) {
      write();
    }
  }

  private Region line(LiveLine line, int index) {
    Look look = room.look().getValue();
    LessonWords lessonWords = new LessonWords(room.lessonTexts().of(line.lesson()), room.texts());
    Look own =
        new Look(
            look.palette(), look.textSize(), lessonWords, look.reducedMotion(), look.reading());
    FormulaView formula = new FormulaView(part -> {});
    room.bank()
        .formula(question, line.line().latex())
        .ifPresent(outline -> formula.show(outline, roles(line), look.textSize()));
    Button open =
        Parts.button(
            line.line().bookmark(),
            () -> room.live().accept(line.line().bookmark(), question.id()),
            "small",
            "flat");
    open.setAccessibleText(parts.text("cards.show", parts.place(line.line().bookmark())));
    VBox said = new VBox(formula, parts.prose(words.board().get(index), line.numbers()), open);
    said.getStyleClass().add("board-said");
    said.setPrefWidth(SAID * look.textSize());
    HBox.setHgrow(said, Priority.ALWAYS);
    StillFigure figure = new StillFigure(figure(line), own, CELL, MOST, cell -> {});
    BreakingRow row = new BreakingRow(said, figure);
    row.getStyleClass().add("board-line");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Figure figure(LiveLine line) {
    Node node = line.node();
    boolean weights =
        node.role() == Role.WEIGHTS
            && IntStream.range(0, node.value().rows())
                .mapToObj(node.value()::row)
                .flatMapToDouble(DoubleStream::of)
                .allMatch(value -> value >= 0 && value <= 1);
    return weights ? Heatmap.weights(node) : Heatmap.signed(node);
  }

  private static Function<String, Role> roles(LiveLine line) {
    Map<String, Role> roles =
        line.graph().nodes().stream()
            .filter(node -> node.name().isPresent())
            .collect(Collectors.toMap(Node::id, Node::role, (one, other) -> one));
    return id -> roles.getOrDefault(id, Role.NEUTRAL);
  }
}
