package attentionlab.app.page;

import attentionlab.app.state.Answer;
import attentionlab.app.widget.Options;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.lesson.LessonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Shades the weights of a row before they show: a slider for each column. */
final class ShadeInput extends VBox {
  ShadeInput(
      Context context,
      LessonText words,
      Node node,
      Optional<Answer> answer,
      Consumer<double[]> committed) {
    getStyleClass().add("shade-input");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("cells");
    List<Slider> sliders = new ArrayList<>();
    double[] given =
        answer.filter(a -> !a.isSkipped()).map(a -> parse(a.given())).orElse(new double[0]);
    for (int i = 0; i < node.value().cols(); i++) {
      Slider slider = new Slider(0, 1, i < given.length ? given[i] : 0);
      slider.setDisable(answer.isPresent());
      slider.setAccessibleText(words.label(node.cols().marked(i)));
      sliders.add(slider);
      grid.addRow(i, new Label(words.label(node.cols().marked(i))), slider);
    }
    Button commit = Options.breaking(new Button());
    context.texts().bind(commit.textProperty(), "question.commit");
    commit.getStyleClass().add("accent");
    commit.setDisable(answer.isPresent());
    commit.setOnAction(
        event -> committed.accept(sliders.stream().mapToDouble(Slider::getValue).toArray()));
    getChildren().addAll(grid, commit);
  }

  /** Shades as the text of an answer. */
  static String text(double[] shaded) {
    return Arrays.stream(shaded)
        .mapToObj(value -> Numbers.brief(value, 2))
        .collect(Collectors.joining(","));
  }

  private static double[] parse(String text) {
    return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }
}
