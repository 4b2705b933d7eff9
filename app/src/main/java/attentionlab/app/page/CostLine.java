package attentionlab.app.page;

import attentionlab.app.state.Shown;
import attentionlab.app.widget.Options;
import attentionlab.figure.Panels;
import attentionlab.graph.Node;
import attentionlab.stage.Cost;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/**
 * What it costs to compute what the stage shows, in one line; pointed at or pressed, node by node.
 */
final class CostLine extends HBox {
  private static final int KIBI = 1024;

  private final Context context;
  private final Button line = new Button();
  private final Tooltip tip = new Tooltip();
  private Panels panels;

  CostLine(Context context) {
    this.context = context;
    getStyleClass().add("cost");
    line.getStyleClass().addAll("flat", "small");
    line.setId("cost");
    Options.breaking(line).setMinWidth(0);
    tip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tip.setShowDuration(Duration.INDEFINITE);
    line.setTooltip(tip);
    line.setOnAction(event -> toggle());
    line.focusedProperty().addListener(observed -> tip.hide());
    getChildren().add(line);
    context.session().snapshotProperty().addListener(observed -> follow());
    context.look().addListener(observed -> show());
    show();
  }

  private void follow() {
    if (context.session().snapshot().shown().plain() != panels) {
      show();
    }
  }

  private void show() {
    Shown shown = context.session().snapshot().shown();
    panels = shown.plain();
    Cost cost = Cost.of(panels);
    line.setText(cost.isFree() ? "" : words(cost));
    line.setVisible(!cost.isFree());
    tip.setGraphic(new CostTable(context, cost));
  }

  private String words(Cost cost) {
    return context
        .texts()
        .text(
            "cost.line",
            number(cost.parameters()),
            number(cost.multiplyAdds()),
            memory(cost.squares(), cost.bytes()));
  }

  /** As a product where all of them have one shape. */
  private String memory(List<Node> squares, long bytes) {
    List<String> shapes =
        squares.stream().map(node -> shape(node)).distinct().collect(Collectors.toList());
    if (shapes.isEmpty()) {
      return bytes(0);
    }
    return shapes.size() == 1
        ? "%d × %s × %d B = %s".formatted(squares.size(), shapes.get(0), Cost.BYTES, bytes(bytes))
        : context.texts().text("cost.several", squares.size(), bytes(bytes));
  }

  private static String shape(Node node) {
    return node.value().rows() + " × " + node.value().cols();
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String bytes(long bytes) {
    double kibi = (double) bytes / KIBI;
    if (kibi < 10) {
      return number(bytes) + " B";
    }
    return kibi < KIBI
        ? String.format(Locale.ROOT, "%.1f KiB", kibi)
        : String.format(Locale.ROOT, "%.1f MiB", kibi / KIBI);
  }

  /** By mouse it shows when it is pointed at; by keyboard when it is pressed. */
  private void toggle() {
    if (tip.isShowing()) {
      tip.hide();
      return;
    }
    Bounds place = line.localToScreen(line.getBoundsInLocal());
    tip.show(line, place.getMinX(), place.getMinY());
    tip.setAnchorY(place.getMinY() - tip.getHeight());
  }
}
