package attentionlab.app.figure;

import attentionlab.graph.Axis;
import attentionlab.graph.Node;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The shape of a matrix in named dimensions: {@code n × d_k = 8 × 4}, the index lowered. */
final class Dimensions extends TextFlow {
  private static final double SIZE = 0.85;

  private List<Object> content = List.of();

  /** The letter for the length of an axis; the length itself where it has no letter or is 1. */
  static String symbol(Axis axis) {
    boolean plain = axis.size() == 1 || axis.symbol().matches("\\d*");
    return plain ? Integer.toString(axis.size()) : axis.symbol();
  }

  /** The shape in numbers. */
  static String sizes(Node node) {
    return node.value().rows() + " × " + node.value().cols();
  }

  /** The shape in letters where it has some, as plain text. */
  static String letters(Node node) {
    return symbol(node.rows()) + " × " + symbol(node.cols());
  }

  /** Whether at least one of the axes has a letter. */
  static boolean isNamed(Node node) {
    return !letters(node).equals(sizes(node));
  }

  void show(Node node, Look look) {
    List<Object> next = List.of(letters(node), sizes(node), look);
    if (next.equals(content)) {
      return;
    }
    content = next;
    List<Text> texts = new ArrayList<>();
    texts.add(text("· ", 1, look));
    symbol(texts, symbol(node.rows()), look);
    texts.add(text(" × ", 1, look));
    symbol(texts, symbol(node.cols()), look);
    texts.add(text(" = " + sizes(node), 1, look));
    getChildren().setAll(texts);
  }

  private static void symbol(List<Text> texts, String symbol, Look look) {
    int index = symbol.indexOf('_');
    texts.add(text(index < 0 ? symbol : symbol.substring(0, index), 1, look));
    if (index >= 0) {
      Text lowered = text(symbol.substring(index + 1), 0.75, look);
      lowered.setTranslateY(0.18 * look.textSize());
      texts.add(lowered);
    }
  }

  private static Text text(String content, double size, Look look) {
    Text text = new Text(content);
    text.setFont(look.text(SIZE * size));
    text.setFill(Color.web(Palette.hex(look.palette().muted())));
    return text;
  }
}
