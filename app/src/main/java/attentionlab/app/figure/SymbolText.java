package attentionlab.app.figure;

import attentionlab.graph.Role;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A symbol of the paper with its lowered and raised parts, in the hue of its role. */
public final class SymbolText extends TextFlow {
  private List<Object> content = List.of();

  /**
   * @param latex the symbol
   * @param size the size of the letter, relative to that of running text
   */
  public void show(String latex, Role role, double size, Look look) {
    List<Object> next = List.of(latex, role, size, look);
    if (next.equals(content)) {
      return;
    }
    content = next;
    getChildren().clear();
    for (Letters.Run run : Letters.of(latex).runs()) {
      boolean line = run.height() == Letters.Height.LINE;
      Text text = add(run.text(), role, line ? size : size * 0.7, look);
      double shift = line ? 0 : run.height() == Letters.Height.BELOW ? 0.22 : -0.35;
      text.setTranslateY(shift * size * look.textSize());
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
