package attentionlab.app.figure;

import attentionlab.graph.Node;
import attentionlab.graph.Role;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The line above a figure: the symbol in the hue of its role, what it is called, and its shape. */
final class FigureTitle extends TextFlow {

  void show(Node node, Look look) {
    String name = look.words().panel(node.id());
    show(
        node.name().map(n -> n.latex()).orElse(""),
        node.role(),
        name,
        node.value().rows() + " × " + node.value().cols(),
        look);
  }

  void show(String symbol, Role role, String name, String detail, Look look) {
    getChildren().clear();
    if (!symbol.isEmpty()) {
      SymbolText letter = new SymbolText();
      letter.show(symbol, role, 1.15, look);
      getChildren().add(letter);
    }
    add((symbol.isEmpty() ? "" : "  ") + name, look.bold(0.85), look)
        .setFill(look.palette().text());
    if (!detail.isEmpty()) {
      add("  ·  " + detail, look.text(0.85), look).setFill(look.palette().muted());
    }
  }

  private Text add(String content, Font font, Look look) {
    Text text = new Text(content);
    text.setFont(font);
    text.setFill(look.palette().text());
    getChildren().add(text);
    return text;
  }
}
