package attentionlab.app.page;

import attentionlab.app.state.AppState;
import attentionlab.app.state.Colours;
import attentionlab.app.state.Theme;
import attentionlab.app.widget.Options;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** How the window is read: the size of text, digits, colours, patterns, motion and theme. */
final class ViewPane extends StackPane {
  /** Keys that would lead to another step behind it. */
  private static final Set<KeyCode> TRAVELLING =
      Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);

  /** The part of the width for what a row is called. */
  private static final double NAMES = 0.28;

  private final Context context;
  private final GridPane table = new GridPane();
  private Node before;

  ViewPane(Context context) {
    this.context = context;
    getStyleClass().addAll("shade", "view-shade");
    setAlignment(Pos.TOP_RIGHT);
    setOnMouseClicked(event -> toggle());
    setId("view");
    setVisible(false);
  }

  /** What is in it, made when it is opened for the first time. */
  private void build() {
    AppState state = context.state();
    table.getStyleClass().add("view-table");
    table.getColumnConstraints().addAll(column(NAMES), column(1 - NAMES));
    row("view.size", size(state));
    row(
        "view.digits",
        choice(
            state.digitsProperty().asObject(),
            IntStream.rangeClosed(0, AppState.MOST_DIGITS).boxed().toList(),
            count -> count == 0 ? context.texts().text("view.digits.auto") : count.toString()));
    row("view.colours", choice(state.coloursProperty(), List.of(Colours.values()), this::name));
    row("view.theme", choice(state.themeProperty(), List.of(Theme.values()), this::name));
    row("view.patterns", check(state.patternsProperty(), "view.patterns.hint"));
    row("view.motion", check(state.reducedMotionProperty(), "view.motion.hint"));
    DialogCard card = new DialogCard(context, "view.title", table);
    card.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    getChildren().add(card);
  }

  private static ColumnConstraints column(double share) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(100 * share);
    return column;
  }

  /** Opens it with the focus on its first control, or closes it where it came from. */
  void toggle() {
    if (getChildren().isEmpty()) {
      build();
    }
    setVisible(!isVisible());
    if (isVisible()) {
      before = getScene().getFocusOwner();
      table.lookup(".button").requestFocus();
    } else if (before != null) {
      before.requestFocus();
    }
  }

  /** Takes its keys before the window does. */
  void install(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent event) {
    boolean own = event.isShortcutDown() && event.getCode() == KeyCode.COMMA;
    boolean closes = isVisible() && event.getCode() == KeyCode.ESCAPE;
    if (own || closes) {
      toggle();
    }
    if (own || closes || isVisible() && TRAVELLING.contains(event.getCode())) {
      event.consume();
    }
  }

  private String name(Enum<?> value) {
    String kind = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    return context.texts().text("view." + kind + "." + value.name().toLowerCase(Locale.ROOT));
  }

  private void row(String key, Node control) {
    Label name = new Label();
    context.texts().bind(name.textProperty(), key);
    context.texts().bind(control.accessibleTextProperty(), key);
    name.setLabelFor(control);
    name.setWrapText(true);
    table.addRow(table.getRowCount(), name, control);
  }

  private HBox size(AppState state) {
    Button smaller = button("A−", "top.smaller", () -> state.zoom(-1));
    Button larger = button("A+", "top.larger", () -> state.zoom(1));
    Label now = new Label();
    now.textProperty().bind(state.textSizeProperty().asString(Locale.ROOT, "%.0f"));
    HBox row = new HBox(smaller, now, larger);
    row.getStyleClass().add("view-size");
    return row;
  }

  private Button button(String sign, String key, Runnable action) {
    Button button = new Button(sign);
    button.setOnAction(event -> action.run());
    context.texts().bind(button.accessibleTextProperty(), key);
    return button;
  }

  private CheckBox check(Property<Boolean> value, String hint) {
    CheckBox box = Options.breaking(new CheckBox());
    context.texts().bind(box.textProperty(), hint);
    box.selectedProperty().bindBidirectional(value);
    return box;
  }

  private <T> Options choice(Property<T> value, List<T> all, Function<T, String> name) {
    Options choice = new Options();
    choice.getStyleClass().add("view-choice");
    for (T one : all) {
      ToggleButton button = Options.breaking(new ToggleButton());
      button.getStyleClass().add("small");
      button.setOnAction(event -> value.setValue(one));
      Runnable follow =
          () -> {
            button.setText(name.apply(one));
            button.setSelected(one.equals(value.getValue()));
          };
      value.addListener(observed -> follow.run());
      button.selectedProperty().addListener(observed -> follow.run());
      context.texts().languageProperty().addListener(observed -> follow.run());
      follow.run();
      choice.getChildren().add(button);
    }
    return choice;
  }
}
