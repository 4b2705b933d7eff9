package attentionlab.app.page;

import attentionlab.app.state.LessonSession;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard of the main window. Keys that a focused control needs for itself stay with it. */
final class Keys {
  private final Context context;
  private final StepBar steps;
  private final ShortcutsPane shortcuts;
  private final Runnable askBookmark;

  Keys(Context context, StepBar steps, ShortcutsPane shortcuts, Runnable askBookmark) {
    this.context = context;
    this.steps = steps;
    this.shortcuts = shortcuts;
    this.askBookmark = askBookmark;
  }

  void install(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::first);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::last);
  }

  /** Keys that mean the same wherever the focus is. */
  private void first(KeyEvent event) {
    steps.pause();
    boolean typing = event.getTarget() instanceof TextInputControl;
    boolean taken =
        switch (event.getCode()) {
          case PAGE_DOWN -> does(() -> context.session().next());
          case PAGE_UP -> does(() -> context.session().previous());
          case F1 -> does(shortcuts::toggle);
          case ESCAPE -> shortcuts.isVisible() && does(shortcuts::toggle);
          default ->
              event.isShortcutDown() && !typing && shortcut(event.getCode())
                  || event.isShortcutDown() && everywhere(event.getCode());
        };
    if (taken) {
      event.consume();
    }
  }

  private boolean shortcut(KeyCode code) {
    LessonSession session = context.session();
    return switch (code) {
      case Z -> does(session::undo);
      case Y -> does(session::redo);
      default -> false;
    };
  }

  private boolean everywhere(KeyCode code) {
    return switch (code) {
      case O -> does(askBookmark);
      case PLUS, EQUALS, ADD -> does(() -> context.state().zoom(1));
      case MINUS, SUBTRACT -> does(() -> context.state().zoom(-1));
      case DIGIT0, NUMPAD0 -> does(() -> context.state().resetZoom());
      default -> false;
    };
  }

  /** Keys that move from step to step when no control has used them. */
  private void last(KeyEvent event) {
    if (event.isConsumed()
        || event.isShortcutDown()
        || event.getTarget() instanceof TextInputControl
        || event.getTarget() instanceof Slider) {
      return;
    }
    boolean taken =
        switch (event.getCode()) {
          case RIGHT -> does(() -> context.session().next());
          case LEFT -> does(() -> context.session().previous());
          case HOME -> does(() -> context.session().restart());
          default -> false;
        };
    if (taken) {
      event.consume();
    }
  }

  private static boolean does(Runnable action) {
    action.run();
    return true;
  }
}
