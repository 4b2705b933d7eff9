package attentionlab.app.page;

import attentionlab.app.state.Pin;
import attentionlab.app.state.Pins;
import attentionlab.app.widget.BreakingRow;
import attentionlab.app.widget.Scrolling;
import attentionlab.lesson.Refused;
import attentionlab.stage.Compare;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * What belongs to comparing: the scale of A and B, and the table of the pinned states. A row is
 * chosen, opened and removed by its buttons; the Delete key removes it too.
 */
final class ComparePane extends BreakingRow {
  /** The height of a row of A, B and B − A in which one still sees the cells, in em. */
  static final double ROW = 17;

  /** The height of a table that does not scroll yet, in em. */
  private static final double HIGHEST = 11;

  /** The width of a table that stays beside the choice of the scale, in em. */
  private static final double WIDE = 20;

  /** The columns before those of the table: the letter, and what can be done with the state. */
  private static final int BUTTONS = 3;

  private final Context context;
  private final ScaleChoice scale;
  private final GridPane grid = new GridPane();
  private final List<List<Label>> labels = new ArrayList<>();
  private PinTable shown = new PinTable(List.of(), List.of());

  ComparePane(Context context) {
    this.context = context;
    getStyleClass().add("compare-pane");
    grid.getStyleClass().add("pins");
    ScrollPane scroll = new Table();
    scroll.getStyleClass().add("pins-scroll");
    scroll.setFocusTraversable(false);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    scale = new ScaleChoice(context);
    getChildren().addAll(scroll, scale);
    visibleProperty().addListener(observed -> show());
    pins().pinnedProperty().addListener((property, before, now) -> show());
    context.session().snapshotProperty().addListener((property, before, now) -> show());
    context.session().pinnedProperty().addListener((property, before, now) -> show());
    context.look().addListener((property, before, now) -> show());
    show();
  }

  /** The table of the pinned states; where it is too high it scrolls. */
  private final class Table extends ScrollPane {
    private Table() {
      super(grid);
    }

    @Override
    protected double computePrefWidth(double height) {
      return Math.min(grid.prefWidth(-1), WIDE * context.look().getValue().textSize());
    }

    @Override
    protected double computePrefHeight(double width) {
      return computeMinHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
      double frame = snappedTopInset() + snappedBottomInset();
      return frame + Math.min(grid.prefHeight(-1), HIGHEST * context.look().getValue().textSize());
    }
  }

  private Pins pins() {
    return context.pins();
  }

  // ---- the tools in the bar

  /** A button that pins, and a switch that compares. */
  static List<Node> tools(Context context, StageBar bar) {
    Button pin = new Button();
    pin.setId("pin-state");
    pin.getStyleClass().addAll("small", "tool");
    pin.setMinWidth(USE_PREF_SIZE);
    named(pin, "compare.pin", "compare.pin.tip", context);
    pin.setOnAction(event -> pin(context));
    context
        .pins()
        .pinnedProperty()
        .addListener(
            (property, before, now) ->
                context
                    .texts()
                    .bind(
                        pin.textProperty(),
                        now.all().isEmpty() ? "compare.pin" : "compare.pinned"));
    ToggleButton compare =
        bar.tool(
            "compare.tool",
            "compare.tool.tip",
            Compare.class,
            context.pins()::lens,
            () -> new ComparePane(context));
    compare.setId("compare");
    return List.of(pin, compare);
  }

  /** Pins what is shown; where that is too much, the user is told. */
  static void pin(Context context) {
    try {
      context.pins().pin();
    } catch (Refused refused) {
      context.notices().tell(refused.reason());
    }
  }

  // ---- the table

  private void show() {
    if (!isVisible()) {
      return;
    }
    scale.show();
    PinTable now = PinTable.of(pins().pinned(), context);
    if (now.equals(shown)) {
      return;
    }
    boolean other = !now.isLike(shown);
    shown = now;
    if (other) {
      FocusKeeper focus = FocusKeeper.of(grid);
      build();
      focus.restore();
      chosen().ifPresent(Scrolling::reveal);
    } else {
      fill();
    }
  }

  private void build() {
    grid.getChildren().clear();
    labels.clear();
    List<Label> heads = new ArrayList<>();
    for (int col = 0; col < shown.heads().size(); col++) {
      heads.add(label("pins-head", col, 0));
    }
    labels.add(heads);
    for (int i = 0; i < shown.rows().size(); i++) {
      row(shown.rows().get(i), i + 1);
    }
    fill();
  }

  private Label label(String style, int col, int row) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    grid.add(label, col + BUTTONS, row);
    return label;
  }

  private void row(PinTable.Row row, int index) {
    int columns = shown.heads().size();
    List<Label> cells = new ArrayList<>();
    for (int col = 0; col < columns; col++) {
      cells.add(label("pins-cell", col, index));
    }
    labels.add(cells);
    if (row.pin().isPresent()) {
      Pin pin = row.pin().get();
      ToggleButton letter = new ToggleButton();
      letter.setId("pin-" + pin.number());
      letter.getStyleClass().addAll("small", "pin-letter");
      letter.setOnAction(event -> choose(letter, pin));
      cells.forEach(cell -> cell.setOnMouseClicked(event -> choose(letter, pin)));
      grid.add(letter, 0, index);
      grid.add(button("compare.open", "open-pin-", pin, () -> pins().open(pin)), 1, index);
      Button remove = button("compare.remove", "remove-pin-", pin, () -> unpin(pin));
      grid.add(remove, 2, index);
      letter.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, pin));
    } else {
      Label letter = new Label();
      letter.getStyleClass().add("pin-letter");
      GridPane.setHalignment(letter, HPos.CENTER);
      grid.add(letter, 0, index);
      Label present = new Label();
      context.texts().bind(present.textProperty(), "compare.present");
      present.getStyleClass().add("compare-caption");
      grid.add(present, 1, index, BUTTONS - 1, 1);
    }
  }

  private void choose(ToggleButton letter, Pin pin) {
    letter.setSelected(true);
    letter.requestFocus();
    pins().choose(pin);
  }

  private void key(KeyEvent event, Pin pin) {
    if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      event.consume();
      unpin(pin);
    }
  }

  /** The keyboard goes on at the state that is A now. */
  private void unpin(Pin pin) {
    pins().unpin(pin);
    chosen().ifPresent(Node::requestFocus);
  }

  /** The letter of A. */
  private Optional<Node> chosen() {
    return grid.getChildren().stream()
        .filter(child -> child instanceof ToggleButton letter && letter.isSelected())
        .findFirst();
  }

  private Button button(String key, String id, Pin pin, Runnable action) {
    Button button = new Button();
    button.setId(id + pin.number());
    button.getStyleClass().addAll("flat", "small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    context.texts().bind(button.textProperty(), key);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Writes what stands in the table into the labels that are there. */
  private void fill() {
    fill(labels.get(0), shown.heads());
    for (int i = 0; i < shown.rows().size(); i++) {
      fill(labels.get(i + 1), shown.rows().get(i).cells());
    }
    for (Node child : grid.getChildren()) {
      int row = GridPane.getRowIndex(child) - 1;
      if (row >= 0) {
        fill(child, shown.rows().get(row));
      }
    }
  }

  private static void fill(List<Label> line, List<String> texts) {
    for (int i = 0; i < line.size(); i++) {
      line.get(i).setText(texts.get(i));
      line.get(i).setTooltip(texts.get(i).length() > 20 ? new Tooltip(texts.get(i)) : null);
    }
  }

  private void fill(Node child, PinTable.Row row) {
    if (child instanceof ToggleButton letter) {
      letter.setText(row.letter());
      letter.setSelected(row.chosen());
      letter.setAccessibleText(shown.spoken(row));
    } else if (child instanceof ButtonBase button) {
      button.setAccessibleText(button.getText() + ": " + shown.spoken(row));
    } else if (child instanceof Label letter && letter.getStyleClass().contains("pin-letter")) {
      letter.setText(row.letter());
      letter.setAccessibleText(shown.spoken(row));
    }
  }

  static void named(ButtonBase button, String key, String tip, Context context) {
    context.texts().bind(button.textProperty(), key);
    Tooltip tooltip = new Tooltip();
    context.texts().bind(tooltip.textProperty(), tip);
    button.setTooltip(tooltip);
  }
}
