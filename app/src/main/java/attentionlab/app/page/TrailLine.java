package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.CellRef;
import attentionlab.app.text.ProseView;
import attentionlab.graph.Derivation;
import attentionlab.graph.Graph;
import attentionlab.graph.Numbers;
import attentionlab.graph.Piece;
import attentionlab.graph.Term;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The cells by which the one in question was reached, with their values; each leads back. */
final class TrailLine extends TextFlow {
  private static final int DECIMALS = 3;
  private static final int MOST = 4;
  private static final double SMALL = 0.9;

  private final Context context;
  private List<Object> content = List.of();

  TrailLine(Context context) {
    this.context = context;
    getStyleClass().add("trail");
  }

  /** Shows the trail in the present numbers; one step alone is none. */
  void show(Look look) {
    Graph graph = context.session().snapshot().shown().scene().graph();
    List<CellRef> cells = context.session().inquiry().trailProperty().get().cells();
    List<Object> next =
        List.of(cells, cells.stream().flatMap(cell -> cell.in(graph).stream()).toList(), look);
    if (next.equals(content)) {
      return;
    }
    content = next;
    getChildren().clear();
    int first = Math.max(0, cells.size() - MOST);
    if (first > 0) {
      word("…  ›  ", look);
    }
    for (int i = first; cells.size() > 1 && i < cells.size(); i++) {
      boolean last = i == cells.size() - 1;
      cells.get(i).in(graph).ifPresent(cell -> crumb(cell, last, look));
      if (!last) {
        word("  ›  ", look);
      }
    }
    setManaged(!getChildren().isEmpty());
    setVisible(isManaged());
  }

  private void crumb(Term.Cell cell, boolean last, Look look) {
    List<Piece> head = Derivation.of(cell).head();
    for (int i = 0; i < head.size(); i++) {
      Text text = word(head.get(i).text().replace(' ', '\u00a0'), look);
      text.getStyleClass().add(ProseView.css(cell.node().role()));
      if (head.get(i).script() != Piece.Script.BASE) {
        text.setFont(look.text(0.7));
        double shift = head.get(i).script() == Piece.Script.SUPER ? -0.35 : 0.2;
        text.setTranslateY(SMALL * look.textSize() * shift);
      }
      if (!last) {
        link(text, cell, i == 0);
      }
    }
    word("\u00a0" + Numbers.brief(cell.value(), look.digits(DECIMALS)), look);
  }

  private Text word(String content, Look look) {
    Text text = new Text(content);
    text.setFont(look.text(SMALL));
    text.getStyleClass().add("word");
    getChildren().add(text);
    return text;
  }

  private void link(Text text, Term.Cell cell, boolean stops) {
    text.getStyleClass().add("linked");
    text.setFocusTraversable(stops);
    text.setAccessibleRole(AccessibleRole.HYPERLINK);
    String name =
        "%s [%s, %s]".formatted(Derivation.symbol(cell.node()), cell.rowLabel(), cell.colLabel());
    text.setAccessibleText(context.texts().text("why.trail", name));
    text.setOnMouseClicked(event -> context.lighting().follow(cell));
    text.setOnKeyPressed(event -> key(event, cell));
  }

  private void key(KeyEvent event, Term.Cell cell) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      event.consume();
      context.lighting().follow(cell);
    }
  }
}
