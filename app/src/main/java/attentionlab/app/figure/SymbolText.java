package attentionlab.app.figure;

import attentionlab.graph.Role;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A letter of the paper with its lowered or raised part, in the hue of its role. */
public final class SymbolText extends TextFlow {

  /**
   * @param latex the symbol
   * @param size the size of the letter, relative to that of running text
   */
  public void show(String latex, Role role, double size, Look look) {
    getChildren().clear();
    Symbol symbol = Symbol.of(latex);
    Text base = add(symbol.base(), role, size, look);
    if (!symbol.script().isEmpty()) {
      Text script = add(symbol.script(), role, size * 0.7, look);
      script.setTranslateY(base.getFont().getSize() * symbol.shift());
    }
  }

  private Text add(String content, Role role, double size, Look look) {
    Text text = new Text(content);
    text.setFont(look.bold(size));
    text.setFill(look.palette().role(role));
    getChildren().add(text);
    return text;
  }
}
