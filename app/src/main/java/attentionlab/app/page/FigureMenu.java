package attentionlab.app.page;

import attentionlab.app.figure.Interaction;
import attentionlab.app.state.Editing;
import attentionlab.graph.Axis;
import attentionlab.graph.Edits;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import attentionlab.stage.Zoom;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What can be done with a figure and the cell in question: all gestures, by name. */
final class FigureMenu {
  private static final int DECIMALS = 4;

  private final Context context;
  private final Editing editing;
  private final Interaction interaction;
  private final ContextMenu menu = new ContextMenu();

  FigureMenu(Context context, Editing editing, Interaction interaction) {
    this.context = context;
    this.editing = editing;
    this.interaction = interaction;
  }

  void show(
      javafx.scene.Node owner,
      String figure,
      Optional<Term.Cell> cell,
      Runnable edit,
      Point2D screen) {
    cell.ifPresent(c -> cellItems(c, edit));
    cell.ifPresent(c -> tokenItems(c.node(), c));
    boolean fills = context.session().lens(Zoom.class).isPresent();
    item(fills ? "stage.whole" : "menu.fill", () -> interaction.fill(figure));
    WeightsTool.matrix(context.session(), figure)
        .ifPresent(
            matrix -> item(matrix ? "menu.lines" : "menu.matrix", () -> interaction.turn(figure)));
    menu.show(owner, screen.getX(), screen.getY());
  }

  private void cellItems(Term.Cell cell, Runnable edit) {
    item("derivation.why", () -> interaction.pin(cell), Numbers.brief(cell.value(), DECIMALS));
    item("menu.edit", edit);
    Edits edits = edits();
    if (edits.at(cell.node().id(), cell.row(), cell.col()).isPresent()) {
      item("menu.restore.cell", () -> editing.cell(cell, Optional.empty(), ""));
    }
    if (edits.touches(cell.node().id())) {
      item("menu.restore", () -> interaction.restore(cell.node().id()));
    }
  }

  private void tokenItems(Node node, Term.Cell cell) {
    Optional<Edits.Token> ofCol = Edits.Token.of(node.cols(), cell.col());
    Optional<Edits.Token> ofRow = Edits.Token.of(node.rows(), cell.row());
    ofCol.ifPresent(token -> knock(token, node.cols()));
    ofRow.filter(t -> !ofCol.equals(ofRow)).ifPresent(token -> knock(token, node.rows()));
  }

  private void knock(Edits.Token token, Axis axis) {
    boolean out = edits().out().contains(token);
    item(
        out ? "menu.put" : "menu.knock",
        () -> interaction.knock(token),
        context.look().getValue().words().label(axis.marked(token.index())));
  }

  private Edits edits() {
    return context.session().snapshot().place().settings().edits();
  }

  private void item(String key, Runnable action, Object... arguments) {
    MenuItem item = new MenuItem(context.texts().text(key, arguments));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
  }
}
