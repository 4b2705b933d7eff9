package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Language;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions in the learner's own words, and rounds that ask one picture after another. */
class QuestionsOnPageTest {
  private Window window;

  @AfterEach
  void close() {
    window.close();
  }

  private void write(String text) {
    TextArea field = window.find(".own-input .text-area");
    window.act(() -> field.setText(text));
  }

  private Button compare() {
    return window.find(".own-input .button");
  }

  @Test
  void ownWordsStandAboveAModelAnswerAndNobodyMarksThem() {
    window = Window.at("L1.1 s7");
    assertThat(compare().isDisabled()).isTrue();
    write("It scores, and then it mixes.");
    window.act(compare()::fire);
    assertThat(window.text(".own-words")).isEqualTo("It scores, and then it mixes.");
    assertThat(window.all(".explanation")).hasSize(1);
    assertThat(window.all(".verdict")).isEmpty();
    window.fire("back");
    window.fire("next");
    assertThat(window.text(".own-words")).isEqualTo("It scores, and then it mixes.");
  }

  @Test
  void halfASentenceIsStillThereAfterAStepAsideOrInAnotherLanguage() {
    window = Window.at("L1.1 s7");
    write("It scores");
    window.act(() -> window.state.languageProperty().set(Language.CHINESE));
    window.fire("back");
    window.fire("next");
    TextArea field = window.find(".own-input .text-area");
    assertThat(field.getText()).isEqualTo("It scores");
  }

  @Test
  void aRoundAsksAboutOnePictureAtATimeAndCounts() {
    window = Window.at("L10.1 round");
    assertThat(window.text(".score")).startsWith("0 of 10 answered");
    answer("tiny_mask");
    window.act(() -> window.session.open("L10.1 round picture=2"));
    assertThat(verdicts()).isEmpty();
    answer("tiny_mask");
    assertThat(window.text(".score")).startsWith("2 of 10 answered");
    assertThat(verdicts()).hasSize(1);
    window.act(() -> window.session.open("L10.1 round picture=2 round=2"));
    assertThat(verdicts()).isEmpty();
    assertThat(window.text(".score")).startsWith("0 of 10 answered");
  }

  private List<Node> verdicts() {
    return window.all(".verdict");
  }

  private void answer(String option) {
    List<Node> options = window.all(".option");
    assertThat(options).hasSize(10);
    Button chosen =
        options.stream()
            .map(Button.class::cast)
            .filter(button -> button.getId().endsWith("-" + option))
            .findFirst()
            .orElseThrow();
    window.act(chosen::fire);
  }
}
