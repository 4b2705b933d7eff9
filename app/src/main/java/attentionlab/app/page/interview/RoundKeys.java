package attentionlab.app.page.interview;

import attentionlab.app.page.interview.RoundView.TurnView;
import attentionlab.app.state.Answering;
import attentionlab.app.state.Practice;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard of a round. */
final class RoundKeys {
  private final Practice practice;
  private final RoundHead head;

  RoundKeys(Practice practice, RoundHead head) {
    this.practice = practice;
    this.head = head;
  }

  /** Keys of the round; what a text field or a control needs stays with it. */
  boolean typed(KeyEvent event, Optional<TurnView> turn) {
    Optional<Answering> present = practice.present();
    boolean writes = event.getTarget() instanceof TextInputControl;
    if (event.getCode() == KeyCode.ESCAPE) {
      return leave(writes, turn);
    }
    if (present.isEmpty() || event.isAltDown()) {
      return false;
    }
    if (present.get().isPaused()) {
      return !event.isShortcutDown() && event.getCode() == KeyCode.P && does(practice::goOn);
    }
    if (event.isShortcutDown()) {
      return event.getCode() == KeyCode.ENTER && does(practice::reveal);
    }
    return !writes && !presses(event) && plain(event.getCode(), present.get(), turn);
  }

  /** Whether the key presses the button in focus; the box of a point is left by Enter. */
  private static boolean presses(KeyEvent event) {
    return event.getCode() == KeyCode.SPACE && event.getTarget() instanceof ButtonBase
        || event.getCode() == KeyCode.ENTER
            && event.getTarget() instanceof ButtonBase
            && !(event.getTarget() instanceof CheckBox);
  }

  private boolean leave(boolean writes, Optional<TurnView> turn) {
    if (writes) {
      turn.ifPresent(Node::requestFocus);
    } else {
      practice.leave();
    }
    return true;
  }

  private boolean plain(KeyCode code, Answering present, Optional<TurnView> turn) {
    int digit = digit(code);
    if (digit > 0) {
      return does(
          () -> {
            if (present.isRevealed()) {
              turn.ifPresent(view -> view.grade(digit));
            } else {
              practice.confide(digit);
            }
          });
    }
    return switch (code) {
      case SPACE -> !present.isRevealed() && does(practice::reveal);
      case ENTER -> present.isRevealed() && does(() -> turn.ifPresent(TurnView::accept));
      case S -> does(() -> turn.ifPresent(TurnView::showLive));
      case N -> does(() -> turn.ifPresent(TurnView::write));
      case W -> does(() -> turn.ifPresent(TurnView::showBoard));
      case F -> does(() -> turn.ifPresent(TurnView::answerFollowUp));
      case P -> does(head::pauseOrGoOn);
      case A, B, C, D, E ->
          does(() -> turn.ifPresent(view -> view.tick(code.ordinal() - KeyCode.A.ordinal())));
      default -> false;
    };
  }

  private static int digit(KeyCode code) {
    List<KeyCode> digits = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);
    List<KeyCode> pad = List.of(KeyCode.NUMPAD1, KeyCode.NUMPAD2, KeyCode.NUMPAD3, KeyCode.NUMPAD4);
    return Math.max(digits.indexOf(code), pad.indexOf(code)) + 1;
  }

  private static boolean does(Runnable action) {
    action.run();
    return true;
  }
}
