package attentionlab.app.figure;

import attentionlab.graph.Node;
import attentionlab.graph.Role;
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
    symbol(symbol, role, look);
    add((symbol.isEmpty() ? "" : "  ") + name, look.bold(0.85), look)
        .setFill(look.palette().text());
    if (!detail.isEmpty()) {
      add("  ·  " + detail, look.text(0.85), look).setFill(look.palette().muted());
    }
  }

  /** Writes {@code W_Q} with a lowered Q and {@code K^{\top}} with a raised ⊤. */
  private void symbol(String latex, Role role, Look look) {
    String plain = latex.replace("\\top", "⊤").replaceAll("\\\\[a-z]+", "").replaceAll("[{}]", "");
    int script = plain.indexOf('_') >= 0 ? plain.indexOf('_') : plain.indexOf('^');
    String base = script < 0 ? plain : plain.substring(0, script);
    add(base, look.bold(1.15), look).setFill(look.palette().role(role));
    if (script >= 0) {
      Text raised = add(plain.substring(script + 1), look.bold(0.8), look);
      raised.setFill(look.palette().role(role));
      raised.setTranslateY(look.textSize() * (plain.charAt(script) == '_' ? 0.22 : -0.35));
    }
  }

  private Text add(String content, javafx.scene.text.Font font, Look look) {
    Text text = new Text(content);
    text.setFont(font);
    text.setFill(look.palette().text());
    getChildren().add(text);
    return text;
  }
}
