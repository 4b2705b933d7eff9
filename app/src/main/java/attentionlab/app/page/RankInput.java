package attentionlab.app.page;

import attentionlab.app.state.Answer;
import attentionlab.app.widget.Options;
import attentionlab.graph.Node;
import attentionlab.lesson.LessonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Puts the columns of a row in order: each press takes the next largest. */
final class RankInput extends VBox {
  private final List<Integer> order = new ArrayList<>();

  RankInput(
      Context context,
      LessonText words,
      Node node,
      Optional<Answer> answer,
      Consumer<List<Integer>> committed) {
    getStyleClass().add("rank");
    Label chosen = new Label();
    chosen.setWrapText(true);
    Options options = new Options();
    int size = node.value().cols();
    for (int i = 0; i < size; i++) {
      int index = i;
      Button button = Options.breaking(new Button(words.label(node.cols().marked(i))));
      button.getStyleClass().add("option");
      button.setDisable(answer.isPresent());
      button.setOnAction(
          event -> {
            order.add(index);
            button.setDisable(true);
            chosen.setText(names(words, node, order));
            if (order.size() == size) {
              committed.accept(List.copyOf(order));
            }
          });
      options.getChildren().add(button);
    }
    Button again = Options.breaking(new Button());
    context.texts().bind(again.textProperty(), "question.again");
    again.getStyleClass().addAll("flat", "small");
    again.setOnAction(
        event -> {
          order.clear();
          chosen.setText("");
          options.getChildren().forEach(button -> button.setDisable(false));
        });
    answer
        .filter(given -> !given.isSkipped())
        .ifPresent(given -> chosen.setText(names(words, node, parse(given.given()))));
    again.setVisible(answer.isEmpty());
    again.setManaged(answer.isEmpty());
    getChildren().addAll(options, chosen, again);
  }

  private static String names(LessonText words, Node node, List<Integer> order) {
    return order.stream()
        .map(i -> words.label(node.cols().marked(i)))
        .collect(Collectors.joining(" > "));
  }

  /** An order as the text of an answer. */
  static String text(List<Integer> order) {
    return order.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<Integer> parse(String text) {
    return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
  }
}
