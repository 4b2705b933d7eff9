package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.app.state.Theme;
import attentionlab.interview.Mock;
import attentionlab.interview.Sitting;
import attentionlab.lesson.Language;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A mock interview as a candidate sits it, by keyboard. */
class MockInterviewTest {
  private static final int MOST_TABS = 80;

  private Window window;

  @BeforeEach
  void open() {
    window = Window.at("L2.1 s4", text -> text, 1280, 800);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Node focus() {
    return Toolkit.call(() -> window.stage().getScene().getFocusOwner());
  }

  private void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      window.robot.type(key);
      window.settle();
    }
  }

  /** Walks with the Tab key. */
  private void tabTo(String id) {
    for (int i = 0; i < MOST_TABS && !id.equals(focus().getId()); i++) {
      press(KeyCode.TAB);
    }
    assertThat(focus().getId()).isEqualTo(id);
  }

  private boolean shows(String selector) {
    return window.all(selector).stream().anyMatch(MockInterviewTest::isSeen);
  }

  private static boolean isSeen(Node node) {
    return node == null || node.isVisible() && isSeen(node.getParent());
  }

  private void openMockTab() {
    window.robot.push(KeyCode.CONTROL, KeyCode.I);
    window.settle();
    tabTo("tab-mock");
    press(KeyCode.SPACE);
  }

  private void start() {
    openMockTab();
    tabTo("mock-minutes-30");
    press(KeyCode.LEFT);
    tabTo("start-mock");
    press(KeyCode.SPACE);
  }

  private List<Sitting> sittings() {
    return Toolkit.call(
        () -> Sitting.in(window.rehearsal.get().bank(), window.rehearsal.get().log()));
  }

  /** Answers what is asked, slowly: the first point, or what was asked after. */
  private void answer() {
    window.watch.passes(Duration.ofMinutes(4));
    press(KeyCode.SPACE);
    if (shows("#next-turn")) {
      press(KeyCode.A, KeyCode.ENTER);
    } else {
      press(KeyCode.DIGIT2);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aWholeInterviewIsSatByKeyboardAloneAndEndsWithItsReport(Language language) {
    Toolkit.run(() -> window.state.languageProperty().set(language));
    start();
    int turns = 0;
    while (!shows("#report") && turns++ < 20) {
      answer();
    }
    assertThat(turns).isBetween(4, 12);
    assertThat(focus().getId()).isEqualTo("report");
    Sitting sitting = sittings().get(0);
    assertThat(sitting.hasEnded()).isTrue();
    assertThat(sitting.mock().minutes()).isEqualTo(15);
    assertThat(window.text("#report"))
        .contains(Math.round(100 * sitting.report().share()) + " %")
        .contains(
            sitting.report().caught()
                + (language == Language.ENGLISH ? " of " : " / ")
                + sitting.report().asked());
    press(KeyCode.ESCAPE);
    assertThat(shows("#report")).isFalse();
    tabTo("report-" + sitting.mock().id());
    press(KeyCode.SPACE);
    assertThat(focus().getId()).isEqualTo("report");
    tabTo("practise-missed");
    press(KeyCode.SPACE);
    assertThat(shows("#notes")).isTrue();
    assertThat(shows("#end-round")).isFalse();
  }

  @Test
  void aPausedInterviewHidesItsQuestionAndGoesOnByKey() {
    start();
    press(KeyCode.P);
    assertThat(focus().getId()).isEqualTo("go-on");
    assertThat(shows(".clock")).isFalse();
    assertThat(shows("#notes")).isFalse();
    press(KeyCode.DIGIT2, KeyCode.A);
    assertThat(shows("#paused")).isTrue();
    press(KeyCode.SPACE);
    assertThat(shows("#paused")).isFalse();
    assertThat(shows("#notes")).isTrue();
    assertThat(shows(".clock")).isTrue();
    press(KeyCode.P, KeyCode.P);
    assertThat(shows("#paused")).isFalse();
  }

  @Test
  void lookingElsewhereIsAPause() {
    start();
    window.robot.push(KeyCode.CONTROL, KeyCode.I);
    window.settle();
    window.watch.passes(Duration.ofHours(1));
    window.robot.push(KeyCode.CONTROL, KeyCode.I);
    window.settle();
    assertThat(shows("#paused")).isTrue();
    press(KeyCode.P);
    assertThat(window.text(".time-left")).startsWith("15:00");
  }

  @Test
  void escapeLeavesAndNothingIsLost() {
    start();
    window.watch.passes(Duration.ofMinutes(2));
    press(KeyCode.ESCAPE);
    Mock mock = sittings().get(0).mock();
    assertThat(sittings().get(0).hasEnded()).isFalse();
    tabTo("go-on-" + mock.id());
    window.watch.passes(Duration.ofHours(5));
    press(KeyCode.SPACE);
    assertThat(window.text(".time-left")).startsWith("13:00");
  }

  @Test
  void aButtonInFocusIsPressedBySpaceAndNothingElseHappens() {
    start();
    tabTo("leave-round");
    press(KeyCode.SPACE);
    assertThat(shows("#start-mock")).isTrue();
  }

  @Test
  void theLastTopicStays() {
    openMockTab();
    for (String topic :
        List.of(
            "foundations",
            "scaling",
            "masking",
            "heads",
            "position",
            "block",
            "family",
            "beyond")) {
      window.fire("mock-topic-" + topic);
    }
    assertThat(((ToggleButton) window.button("mock-topic-beyond")).isSelected()).isTrue();
    assertThat(window.text(".mock-terms")).contains("At least one topic has to stay.");
    window.fire("mock-level-1");
    assertThat(window.button("start-mock").isDisabled()).isTrue();
    window.fire("mock-topics-all");
    assertThat(window.button("start-mock").isDisabled()).isFalse();
  }

  @Test
  void theNextInterviewIsAgreedLikeTheLast() {
    Mock last =
        new Mock(
            "m",
            5,
            45,
            java.util.EnumSet.of(attentionlab.interview.Topic.BLOCK),
            java.util.OptionalInt.of(2));
    Toolkit.run(() -> window.rehearsal.get().add(last.begins(window.watch.instant())));
    openMockTab();
    assertThat(((ToggleButton) window.button("mock-minutes-45")).isSelected()).isTrue();
    assertThat(((ToggleButton) window.button("mock-topic-block")).isSelected()).isTrue();
    assertThat(((ToggleButton) window.button("mock-topic-scaling")).isSelected()).isFalse();
    assertThat(((ToggleButton) window.button("mock-level-2")).isSelected()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1280, 800, 11, ENGLISH, LIGHT",
    "1280, 800, 22, ENGLISH, DARK",
    "1280, 800, 22, CHINESE, LIGHT",
    "1920, 1080, 14, CHINESE, DARK",
    "1920, 1080, 22, ENGLISH, LIGHT"
  })
  void nothingIsCutOff(int width, int height, int size, Language language, Theme theme) {
    Toolkit.run(
        () -> {
          window.resize(width, height);
          window.state.languageProperty().set(language);
          window.state.themeProperty().set(theme);
          window.state.textSizeProperty().set(size);
        });
    window.settle();
    start();
    whole("question");
    press(KeyCode.P);
    whole("pause");
    press(KeyCode.P);
    answer();
    answer();
    whole("talk");
    answer();
    window.fire("end-round");
    whole("report");
    press(KeyCode.ESCAPE);
    whole("terms");
  }

  private void whole(String what) {
    window.settle();
    assertThat(Toolkit.call(() -> TextCheck.problems(window.stage().getScene().getRoot())))
        .as(what)
        .isEmpty();
  }
}
