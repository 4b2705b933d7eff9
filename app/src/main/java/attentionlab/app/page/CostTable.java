package attentionlab.app.page;

import attentionlab.app.figure.SymbolText;
import attentionlab.stage.Cost;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What each node costs, and the rule by which it is counted. */
final class CostTable extends VBox {
  /** The longest table that is shown whole. */
  private static final int ROWS = 16;

  /** In em. */
  private static final double WIDTH = 28;

  private final Context context;
  private final GridPane table = new GridPane();

  CostTable(Context context, Cost cost) {
    this.context = context;
    getStyleClass().add("cost-table");
    table.getStyleClass().add("cost-cells");
    row(label("cost.node"), "cost.parameters", "cost.products", "cost.memory");
    List<Cost.Item> named =
        cost.items().stream().filter(item -> item.node().name().isPresent()).toList();
    boolean whole = named.size() <= ROWS;
    List<Cost.Item> first = named.subList(0, whole ? named.size() : ROWS - 1);
    first.forEach(item -> row(symbol(item), new Cost(List.of(item))));
    List<Cost.Item> rest = cost.items().stream().filter(item -> !first.contains(item)).toList();
    if (!rest.isEmpty()) {
      row(new Label(context.texts().text("cost.rest", rest.size())), new Cost(rest));
    }
    row(label("cost.sum"), cost);
    Label rule = label("cost.rule");
    rule.setWrapText(true);
    double width = WIDTH * context.look().getValue().textSize();
    rule.setPrefWidth(width);
    setPrefWidth(width);
    getChildren().addAll(table, rule);
  }

  /** A tooltip asks for the height before it knows the width. */
  @Override
  protected double computePrefHeight(double width) {
    return super.computePrefHeight(getPrefWidth());
  }

  private Node symbol(Cost.Item item) {
    SymbolText text = new SymbolText();
    text.show(
        item.node().name().orElseThrow().latex(),
        item.node().role(),
        0.9,
        context.look().getValue());
    return text;
  }

  private Label label(String key) {
    return new Label(context.texts().text(key));
  }

  private void row(Node head, Cost cost) {
    int row = table.getRowCount();
    table.add(head, 0, row);
    table.add(cell(cost.parameters() == 0 ? "" : CostLine.number(cost.parameters())), 1, row);
    table.add(cell(cost.multiplyAdds() == 0 ? "" : CostLine.number(cost.multiplyAdds())), 2, row);
    table.add(cell(cost.bytes() == 0 ? "" : CostLine.bytes(cost.bytes())), 3, row);
  }

  private void row(Node head, String... keys) {
    table.add(head, 0, 0);
    for (int i = 0; i < keys.length; i++) {
      table.add(cell(context.texts().text(keys[i])), i + 1, 0);
    }
  }

  private static Label cell(String text) {
    Label label = new Label(text);
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }
}
