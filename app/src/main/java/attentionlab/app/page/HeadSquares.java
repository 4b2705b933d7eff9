package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.figure.Thumbnail;
import attentionlab.app.widget.Chips;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Node;
import attentionlab.stage.WeightLayer;
import attentionlab.stage.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * All heads of a layer, small: each a picture of its weights above a square with its number.
 * Pointing at a picture shows that head large, a click holds it. A click on a square leaves the
 * head out or takes it back, a double click shows it alone.
 */
final class HeadSquares {
  private static final double ROOM = 42;

  private final Context context;
  private final Chips chips = new Chips("heads");
  private final List<Thumbnail> pictures = new ArrayList<>();
  private final List<ToggleButton> squares = new ArrayList<>();
  private List<Object> built = List.of();

  /** The lens before a click that may become a double click. */
  private Weights before = Weights.START;

  private Weights once = Weights.START;

  HeadSquares(Context context) {
    this.context = context;
  }

  Chips chips() {
    return chips;
  }

  /** Shows the heads of a layer and which of them are put together. */
  void show(WeightLayer layer, Weights lens) {
    Look look = context.look().getValue();
    Set<String> hidden = context.hidden();
    build(layer);
    Set<Integer> chosen = lens.chosen(layer.size());
    for (int i = 0; i < layer.size(); i++) {
      Node head = layer.heads().get(i);
      pictures.get(i).show(Heatmap.weights(head), look.palette());
      pictures.get(i).setVisible(!hidden.contains(head.id()));
      squares.get(i).setSelected(chosen.contains(i));
    }
  }

  private void build(WeightLayer layer) {
    List<Object> asked = List.of(layer.size(), context.texts().language());
    if (asked.equals(built)) {
      return;
    }
    built = asked;
    pictures.clear();
    squares.clear();
    List<VBox> columns = new ArrayList<>();
    for (int i = 0; i < layer.size(); i++) {
      columns.add(column(i, layer.size()));
    }
    chips.fill(columns, squares);
  }

  private VBox column(int head, int count) {
    Thumbnail picture = new Thumbnail(ROOM);
    StackPane frame = new StackPane(picture);
    frame.getStyleClass().add("head-picture");
    frame.setOnMouseEntered(event -> peek(OptionalInt.of(head)));
    frame.setOnMouseExited(event -> peek(OptionalInt.empty()));
    frame.setOnMouseClicked(event -> change(lens -> lens.soloing(head)));
    Tooltip.install(frame, new Tooltip(context.texts().text("weights.head.picture", head + 1)));
    pictures.add(picture);
    VBox column = new VBox(frame, square(head, count));
    column.setAlignment(Pos.CENTER);
    column.getStyleClass().add("head");
    return column;
  }

  private ToggleButton square(int head, int count) {
    ToggleButton square = new ToggleButton(Integer.toString(head + 1));
    square.setId("head-" + (head + 1));
    square.getStyleClass().addAll("small", "square");
    square.setAccessibleText(context.texts().text("weights.head.say", head + 1));
    square.setTooltip(new Tooltip(context.texts().text("weights.head.tip", head + 1)));
    square.setOnAction(event -> toggle(head, count));
    square.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> twice(event, head));
    square.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, head, count));
    squares.add(square);
    return square;
  }

  private void toggle(int head, int count) {
    before = context.session().lens(Weights.class).orElse(Weights.START);
    change(lens -> lens.toggling(head, count));
  }

  private void twice(MouseEvent event, int head) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      Weights first = once;
      change(lens -> first.soloing(head));
    } else {
      once = before;
    }
  }

  private void key(KeyEvent event, int head, int count) {
    if (event.getCode() == KeyCode.ENTER) {
      if (event.isShiftDown()) {
        change(lens -> lens.soloing(head));
      } else {
        toggle(head, count);
      }
      event.consume();
    }
  }

  private void peek(OptionalInt head) {
    change(lens -> lens.peeking(head));
  }

  private void change(UnaryOperator<Weights> how) {
    context
        .session()
        .lens(Weights.class)
        .filter(lens -> !how.apply(lens).equals(lens))
        .ifPresent(lens -> context.session().look(how.apply(lens)));
  }
}
