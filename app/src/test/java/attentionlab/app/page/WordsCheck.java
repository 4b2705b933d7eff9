package attentionlab.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Words on the screen are whole: nothing raw is left in them, and no number is missing. */
final class WordsCheck {
  private static final List<String> RAW = List.of("{{", "}}", "null", "](", "**", "\ufffd");

  private WordsCheck() {}

  /** What is wrong with the words of a part of the page. Used on the JavaFX thread. */
  static List<String> problems(Parent part) {
    List<String> found = new ArrayList<>();
    String all = String.join(" ", texts(part).toList());
    if (all.isBlank()) {
      found.add("no text");
    }
    for (String raw : RAW) {
      int at = all.indexOf(raw);
      if (at >= 0) {
        String around = all.substring(Math.max(0, at - 30), Math.min(all.length(), at + 40));
        found.add("“" + raw + "” in the text: " + around);
      }
    }
    for (Node fact : part.lookupAll(".fact")) {
      if (fact instanceof Text number
          && (number.getText().equals("…") || number.getText().isBlank())
          && isSeen(fact)) {
        found.add("a number of the text is unknown: " + texts(fact.getParent()).toList());
      }
    }
    return found;
  }

  /** Whether a node is to be seen, itself and all that it is in. */
  static boolean isSeen(Node node) {
    return node == null || node.isVisible() && isSeen(node.getParent());
  }

  /** All words that are to be seen, but for programs, which are full of odd ones. */
  static Stream<String> texts(Node node) {
    if (!node.isVisible() || node.getStyleClass().contains("code-editor")) {
      return Stream.of();
    } else if (node instanceof Text words) {
      return Stream.of(words.getText());
    } else if (node instanceof Labeled labeled && labeled.getGraphic() == null) {
      return Stream.ofNullable(labeled.getText());
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(WordsCheck::texts)
        : Stream.of();
  }
}
