package attentionlab.app.page.interview;

import attentionlab.app.figure.Look;
import attentionlab.app.page.DerivationLines;
import attentionlab.drill.Mark;
import attentionlab.graph.Derivation;
import attentionlab.graph.Term;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** How numbers were made; each operand leads one level further back, and there is a way forward. */
final class DerivationBox extends VBox {
  private final DerivationLines lines;
  private final Deque<Derivation> trail = new ArrayDeque<>();
  private final Button back;
  private final Look look;

  DerivationBox(Room room, List<Mark> marks, Look.Words words) {
    Look own = room.look().getValue();
    look = new Look(own.palette(), own.textSize(), words, own.reducedMotion(), own.reading());
    lines =
        new DerivationLines(
            new DerivationLines.Links() {
              @Override
              public void follow(Term.Cell cell) {
                trail.push(Derivation.of(cell));
                show();
              }

              @Override
              public void single(Optional<Term.Cell> cell) {}
            },
            room.texts());
    back = Parts.button(new Parts(room).text("drill.back"), this::back, "small", "flat");
    back.setId("derivation-back");
    getStyleClass().addAll("card", "derivation-box");
    getChildren().addAll(lines, back);
    trail.push(first(marks).derivation());
    show();
  }

  /** The first number that was wrong, or the first at all. */
  private static Mark first(List<Mark> marks) {
    return marks.stream().filter(mark -> !mark.right()).findFirst().orElse(marks.get(0));
  }

  private void back() {
    trail.pop();
    show();
  }

  private void show() {
    lines.show(trail.peek(), Optional.empty(), look);
    back.setVisible(trail.size() > 1);
    back.setManaged(trail.size() > 1);
  }
}
