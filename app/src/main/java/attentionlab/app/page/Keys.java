package attentionlab.app.page;

import attentionlab.app.figure.FigureView;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Navigation.Page;
import attentionlab.app.widget.Chips;
import attentionlab.cards.Deck;
import attentionlab.stage.Zoom;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard of the main window. Keys that a focused control needs for itself stay with it. */
final class Keys {
  private final Context context;
  private final StepBar steps;
  private final ShortcutsPane shortcuts;
  private final Runnable askBookmark;
  private Node pressedIn;

  Keys(Context context, StepBar steps, ShortcutsPane shortcuts, Runnable askBookmark) {
    this.context = context;
    this.steps = steps;
    this.shortcuts = shortcuts;
    this.askBookmark = askBookmark;
  }

  void install(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressedIn = root.getScene().getFocusOwner());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::first);
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    root.addEventFilter(KeyEvent.KEY_RELEASED, event -> pressedIn = null);
  }

  /** A key that led into a field was a command: its letter is not written there. */
  private void typed(KeyEvent event) {
    if (types(event) && pressedIn != null && event.getTarget() != pressedIn) {
      event.consume();
    }
  }

  /** Keys that mean the same wherever the focus is, but for what a control needs to do its work. */
  private void first(KeyEvent event) {
    if (event.isConsumed()) {
      return;
    }
    steps.typed(event);
    boolean taken =
        event.isShortcutDown()
            ? shortcut(event)
            : event.isAltDown() ? event.getCode() == KeyCode.LEFT && back() : plain(event);
    if (taken) {
      event.consume();
    }
  }

  private boolean plain(KeyEvent event) {
    if (context.desk().openedProperty().get().isPresent() && event.getCode() != KeyCode.ESCAPE) {
      return false; // the arrow keys walk through the cards
    }
    if (context.navigation().page() == Page.INTERVIEW) {
      return interview(event);
    }
    LessonSession session = context.session();
    return switch (event.getCode()) {
      case S -> isAway() && !types(event) && does(() -> context.navigation().go(Page.INTERVIEW));
      case PAGE_DOWN -> does(session::next);
      case PAGE_UP -> does(session::previous);
      case RIGHT -> !walks(event) && does(session::next);
      case LEFT -> !walks(event) && does(session::previous);
      case HOME -> !walks(event) && does(session::restart);
      case BACK_SPACE -> !types(event) && back();
      case F1 -> does(shortcuts::toggle);
      case ESCAPE ->
          shortcuts.isVisible() && does(shortcuts::toggle)
              || context.desk().openedProperty().get().isPresent() && does(context.desk()::close)
              || session.inquiry().isOpen() && !types(event) && does(session.inquiry()::end)
              || session.lens(Zoom.class).isPresent() && does(() -> session.without(Zoom.class));
      default -> false;
    };
  }

  /** The interview page has keys of its own; cards and the list of keys lie over both pages. */
  private boolean interview(KeyEvent event) {
    return switch (event.getCode()) {
      case F1 -> does(shortcuts::toggle);
      case ESCAPE ->
          shortcuts.isVisible() && does(shortcuts::toggle)
              || context.desk().openedProperty().get().isPresent() && does(context.desk()::close);
      default -> false;
    };
  }

  private boolean isAway() {
    return context.navigation().awayProperty().get().isPresent();
  }

  /** One step back on the trail of the number in question. */
  private boolean back() {
    return context.session().inquiry().isOpen() && does(context.session().inquiry()::goBack);
  }

  /** Whether the arrow keys belong to the control in focus. */
  private static boolean walks(KeyEvent event) {
    return types(event)
        || event.getTarget() instanceof Slider
        || event.getTarget() instanceof ToggleButton one && one.getToggleGroup() != null
        || Chips.walksFrom(event.getTarget())
        || event.getTarget() instanceof FigureView
        || event.getTarget() instanceof Node node && node.getParent() instanceof FigureView;
  }

  private static boolean types(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl;
  }

  /**
   * In a text of several lines undoing belongs to the text; a number field is undone with its
   * setting.
   */
  private boolean shortcut(KeyEvent event) {
    LessonSession session = context.session();
    boolean ownUndo = event.getTarget() instanceof TextArea;
    if (event.getCode() == KeyCode.I) {
      return does(this::otherPage);
    }
    if (context.navigation().page() == Page.INTERVIEW) {
      return everywhere(event.getCode());
    }
    return switch (event.getCode()) {
      case Z -> !ownUndo && does(event.isShiftDown() ? session::redo : session::undo);
      case P -> does(event.isShiftDown() ? context.pins()::toggle : () -> ComparePane.pin(context));
      case Y -> !ownUndo && does(session::redo);
      case B -> does(() -> gradient(event.isShiftDown()));
      case O -> does(askBookmark);
      case H -> does(() -> WeightsTool.toggle(session));
      case K -> does(() -> CodePane.toggle(context));
      default -> !zoomsPanel(event) && everywhere(event.getCode());
    };
  }

  private void otherPage() {
    boolean lesson = context.navigation().page() == Page.LESSON;
    context.navigation().go(lesson ? Page.INTERVIEW : Page.LESSON);
  }

  private void gradient(boolean ofThisCell) {
    if (ofThisCell) {
      BackwardPane.ofKept(context);
    } else {
      BackwardPane.toggle(context);
    }
  }

  /** With the shift key the cells of the heatmap in focus become larger, not the window. */
  private static boolean zoomsPanel(KeyEvent event) {
    return event.isShiftDown() && WheelZoom.isOverHeatmap(event.getTarget());
  }

  private boolean everywhere(KeyCode code) {
    return switch (code) {
      case E -> does(() -> context.desk().open(Deck.ERRATA));
      case G -> does(() -> context.desk().open(Deck.GLOSSARY));
      case PLUS, EQUALS, ADD -> does(() -> context.state().zoom(1));
      case MINUS, SUBTRACT -> does(() -> context.state().zoom(-1));
      case DIGIT0, NUMPAD0 -> does(() -> context.state().resetZoom());
      default -> false;
    };
  }

  private static boolean does(Runnable action) {
    action.run();
    return true;
  }
}
