package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.app.state.Rehearsal;
import attentionlab.interview.Grade;
import attentionlab.interview.Mock;
import attentionlab.interview.Question;
import attentionlab.interview.Review;
import attentionlab.interview.Topic;
import attentionlab.lesson.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayOnPageTest {
  private Window window;

  @AfterEach
  void close() {
    window.close();
  }

  private void open(double width, double height) {
    window = Window.at("L0.1 s1", UnaryOperator.identity(), width, height);
  }

  private void open() {
    open(1440, 900);
    window.fire("interview");
  }

  private Rehearsal rehearsal() {
    return window.rehearsal.get();
  }

  /** Answers of the last days, some good and some not. */
  private void practised(int questions) {
    List<Question> all = rehearsal().bank().all();
    for (int i = 0; i < questions; i++) {
      boolean good = i % 3 > 0;
      Review review =
          new Review(
              rehearsal().now().minus(Duration.ofDays(i % 4)).minusSeconds(i),
              all.get(i % all.size()).id(),
              good ? Grade.GOOD : Grade.AGAIN,
              1 + i % 4,
              good ? List.of("a", "b", "c") : List.of(),
              good ? List.of() : List.of("a", "b", "c"),
              40,
              "");
      window.act(() -> rehearsal().add(review.entry()));
    }
  }

  private boolean isThere(String selector) {
    return window.all(selector).stream().anyMatch(TodayOnPageTest::isSeen);
  }

  private static boolean isSeen(Node node) {
    return node == null || node.isVisible() && isSeen(node.getParent());
  }

  private String position() {
    Label position = window.find(".round-head .position");
    return position.getText();
  }

  @Test
  void theFirstDayBeginsWithOneClearButtonForFiveQuestionsOfSeveralTopics() {
    open();
    assertThat(window.text(".now-card")).contains("Welcome");
    assertThat(window.all(".today .button.accent")).hasSize(1);
    assertThat(isThere("#coming")).isFalse();
    List<Topic> topics =
        rehearsal().fresh().stream().limit(5).map(Question::topic).distinct().toList();
    assertThat(topics).hasSizeGreaterThan(2);
    window.fire("learn-new");
    assertThat(position()).isEqualTo("Card 1 of 5");
    window.fire("leave-round");
    assertThat(isThere(".now-card")).isTrue();
  }

  @Test
  void whatIsDueIsCountedAndPractised() {
    open();
    practised(12);
    int due = rehearsal().due().size();
    assertThat(due).isPositive();
    assertThat(window.text(".due-number")).isEqualTo(due + "");
    assertThat(isThere("#coming")).isTrue();
    window.fire("practise-due");
    assertThat(position()).isEqualTo("Card 1 of " + due);
    window.act(() -> rehearsal().aim(Optional.empty()));
    window.fire("leave-round");
    window.fire("practise-weak");
    assertThat(position()).isEqualTo("Card 1 of " + rehearsal().weak().size());
  }

  @Test
  void theBarOfATopicOpensItsQuestions() {
    open();
    window.act(
        () -> window.all("#topic-scaling").get(0).executeAccessibleAction(AccessibleAction.FIRE));
    ListView<Question> list = window.find("#bank-list");
    assertThat(list.getItems())
        .isNotEmpty()
        .allMatch(question -> question.topic() == Topic.SCALING);
    assertThat(isThere(".now-card")).isFalse();
  }

  @Test
  void aDayThatIsOverIsRefusedWithASentenceAndOneToComeIsKeptUntilItIsTakenOff() {
    open();
    TextField field = window.find("#interview-day");
    window.act(() -> field.setText("2001-01-01"));
    window.fire("set-day");
    assertThat(window.text(".refusal")).contains("2001-01-01 is over");
    assertThat(rehearsal().log().goal()).isEmpty();
    LocalDate day = rehearsal().today().plusDays(20);
    window.act(() -> field.setText(day.toString().replace('-', '/')));
    window.fire("set-day");
    assertThat(rehearsal().log().goal()).contains(day);
    assertThat(isThere(".refusal")).isFalse();
    assertThat(field.getText()).isEqualTo(day.toString());
    window.fire("no-day");
    assertThat(rehearsal().log().goal()).isEmpty();
    assertThat(field.getText()).isEmpty();
  }

  @Test
  void aMockInterviewThatWasBrokenOffIsGoneOnWithOrEnded() {
    open();
    Mock mock = new Mock("one", 3, 15, Set.of(Topic.BLOCK), OptionalInt.empty());
    window.act(() -> rehearsal().add(mock.begins(rehearsal().now())));
    window.fire("resume-mock");
    assertThat(position()).isEqualTo("Question 1");
    window.fire("leave-round");
    window.fire("end-mock");
    assertThat(mock.hasEnded(rehearsal().log())).isTrue();
    window.act(() -> window.button("leave-round").fire());
    assertThat(isThere("#resume-mock")).isFalse();
  }

  @Test
  void aRoundThatIsBegunBehindAnotherTabTakesThePlaceOfTheOpenOne() {
    open();
    window.fire("learn-new");
    window.fire("tab-bank");
    assertThat(isThere(".round-head")).isFalse();
    window.fire("practise-one");
    assertThat(isThere(".round-head")).isTrue();
    assertThat(position()).isEqualTo("Card 1 of 1");
  }

  @ParameterizedTest
  @CsvSource({
    "1280, 800, 11",
    "1280, 800, 14",
    "1280, 800, 22",
    "1920, 1080, 11",
    "1920, 1080, 22"
  })
  void noWordIsCutOffInAnyLanguageAndSize(double width, double height, double textSize) {
    open(width, height);
    window.act(() -> window.state.textSizeProperty().set(textSize));
    window.fire("interview");
    for (Language language : Language.values()) {
      window.act(() -> window.state.languageProperty().set(language));
      assertThat(problems()).isEmpty();
    }
    practised(45);
    Mock mock = new Mock("one", 3, 15, Set.of(Topic.BLOCK), OptionalInt.empty());
    window.act(() -> rehearsal().add(mock.begins(rehearsal().now())));
    for (Language language : Language.values()) {
      window.act(() -> window.state.languageProperty().set(language));
      TextField field = window.find("#interview-day");
      window.act(() -> field.setText("2001-01-01"));
      window.fire("set-day");
      assertThat(problems()).isEmpty();
    }
  }

  private List<String> problems() {
    Parent page = window.find("#interview.interview-page");
    return Toolkit.call(
        () -> {
          page.applyCss();
          page.layout();
          page.layout();
          return TextCheck.problems(page);
        });
  }
}
