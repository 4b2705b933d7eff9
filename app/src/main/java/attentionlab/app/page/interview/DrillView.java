package attentionlab.app.page.interview;

import attentionlab.app.figure.Look;
import attentionlab.app.figure.StillFigure;
import attentionlab.app.state.Drilling;
import attentionlab.app.state.Drilling.Round;
import attentionlab.app.text.ProseView;
import attentionlab.app.widget.BreakingRow;
import attentionlab.app.widget.Scrolling;
import attentionlab.drill.Asked;
import attentionlab.drill.Drill;
import attentionlab.drill.DrillWords;
import attentionlab.drill.Mark;
import attentionlab.drill.NumberText;
import attentionlab.figure.Figure;
import attentionlab.graph.Numbers;
import attentionlab.lesson.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One drill: what is given, the numbers to type, and, once marked, why they are what they are. */
final class DrillView extends VBox {
  private static final double CELL = 2.6;
  private static final double MOST = 36;
  private static final int DECIMALS = 4;

  private final Room room;
  private final Parts parts;
  private final Drilling drilling;
  private final Drill drill;
  private final DrillWords words;
  private final List<TextField> fields = new ArrayList<>();
  private final VBox marks = new VBox();
  private final Button check;
  private boolean marked;

  DrillView(Room room, Drilling drilling, Round round) {
    this.room = room;
    this.drilling = drilling;
    parts = new Parts(room);
    drill = round.present();
    words = DrillWords.read(room.texts().language());
    getStyleClass().add("turn-view");
    Map<String, String> facts = words.facts(drill);
    ProseView question = parts.prose(words.of(drill.kind()).question(), facts);
    question.getStyleClass().add("drill-question");
    getChildren().addAll(head(round), Parts.question(title(), "asked"), question);
    words.cases(drill).forEach(oneCase -> getChildren().add(Parts.question(oneCase)));
    if (!drill.given().isEmpty()) {
      getChildren().add(given());
    }
    check = Parts.button(parts.text("drill.check"), this::check, "accent");
    check.setId("check-drill");
    getChildren().addAll(inputs(), check, marks);
    marks.getStyleClass().add("drill-marks");
  }

  private String title() {
    return words.of(drill.kind()).title();
  }

  private BreakingRow head(Round round) {
    Button leave = Parts.button(parts.text("interview.leave"), drilling::leave, "small");
    leave.setId("leave-drills");
    BreakingRow head =
        new BreakingRow(
            Parts.label(
                parts.text(
                    "drill.where",
                    round.index() + 1,
                    round.drills().size(),
                    parts.text("interview.topic." + drill.kind().topic().id()),
                    parts.text("drill.level." + drill.line().level())),
                "position"),
            Parts.gap(),
            leave);
    head.getStyleClass().add("row");
    return head;
  }

  private BreakingRow given() {
    BreakingRow row = new BreakingRow();
    row.getStyleClass().add("drill-given");
    Look look = room.look().getValue();
    Look own =
        new Look(
            look.palette(),
            look.textSize(),
            new DrillLook(words, room.texts()),
            look.reducedMotion(),
            look.reading());
    for (Figure figure : drill.given()) {
      row.getChildren().add(new StillFigure(figure, own, CELL, MOST, cell -> {}));
    }
    return row;
  }

  private VBox inputs() {
    VBox box = new VBox();
    box.getStyleClass().add("drill-inputs");
    for (Asked asked : drill.asked()) {
      TextField field = new TextField();
      field.setId("drill-" + asked.id());
      field.getStyleClass().add("drill-field");
      field.setAccessibleText(words.asked(drill, asked));
      field.setOnAction(event -> entered(field));
      fields.add(field);
      HBox row = new HBox(field, Parts.question(words.asked(drill, asked)));
      row.getStyleClass().add("row");
      box.getChildren().add(row);
    }
    return box;
  }

  /** Enter goes to the next empty field; in the last one it asks for the marks. */
  private void entered(TextField field) {
    if (marked) {
      drilling.next();
      return;
    }
    fields.stream()
        .filter(each -> each != field && each.getText().isBlank())
        .findFirst()
        .ifPresentOrElse(Node::requestFocus, this::check);
  }

  private void check() {
    if (marked) {
      drilling.next();
      return;
    }
    List<Double> answers = new ArrayList<>();
    for (TextField field : fields) {
      try {
        answers.add(field.getText().isBlank() ? Double.NaN : NumberText.parse(field.getText()));
      } catch (Refused refused) {
        refuse(field, refused);
        return;
      }
    }
    drilling.answer(answers);
  }

  private void refuse(TextField field, Refused refused) {
    marks
        .getChildren()
        .setAll(Parts.label(room.texts().sentence(refused.reason()), "verdict", "wrong"));
    field.requestFocus();
    field.selectAll();
    Scrolling.reveal(marks);
  }

  List<String> typedTexts() {
    return fields.stream().map(TextField::getText).toList();
  }

  void type(List<String> texts) {
    for (int i = 0; i < Math.min(texts.size(), fields.size()); i++) {
      fields.get(i).setText(texts.get(i));
      fields.get(i).end();
    }
  }

  /** Adds the marks once there are some. */
  void follow(Round round) {
    marked = round.isMarked();
    fields.forEach(field -> field.setEditable(!marked));
    check.setText(parts.text(marked ? "drill.next" : "drill.check"));
    marks.getChildren().clear();
    if (marked) {
      round.marks().forEach(mark -> marks.getChildren().add(mark(mark)));
      marks
          .getChildren()
          .add(parts.prose(words.of(drill.kind()).explanation(), words.facts(drill)));
      marks
          .getChildren()
          .add(new DerivationBox(room, round.marks(), new DrillLook(words, room.texts())));
      marks.getChildren().add(parts.show(drill.kind().bookmark(), title()));
      check.requestFocus();
      Scrolling.reveal(marks);
    } else {
      fields.get(0).requestFocus();
    }
  }

  private VBox mark(Mark mark) {
    String name = words.asked(drill, mark.asked());
    String right = Numbers.readable(mark.value(), DECIMALS);
    Label verdict =
        Parts.label(
            mark.right()
                ? parts.text("drill.right", name, right)
                : parts.text("drill.wrong", name, right),
            "verdict",
            mark.right() ? "right" : "wrong");
    VBox box = new VBox(verdict);
    mark.slip().ifPresent(slip -> box.getChildren().add(Parts.question(words.slip(drill, slip))));
    return box;
  }
}
