package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.app.page.InterviewWalker.Size;
import attentionlab.app.page.InterviewWalker.Wording;
import attentionlab.app.state.Place;
import attentionlab.graph.Name;
import attentionlab.interview.Bank;
import attentionlab.interview.Question;
import attentionlab.interview.Review;
import attentionlab.interview.Topic;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What proves an answer opens where it is live, and the way back leads to the same card. */
class ShowMeTest {
  private static final List<Question> QUESTIONS = Bank.read().all();

  /** The bookmarks that were visited: the first of each question always is. */
  private static final Set<String> VISITED = new HashSet<>();

  private static InterviewWalker walker;

  private int way;

  @BeforeAll
  static void open() {
    walker = new InterviewWalker(Wording.ENGLISH);
    walker.size(Size.USUAL);
  }

  @AfterAll
  static void close() {
    walker.close();
  }

  private static void fire(String id) {
    walker.quietly(id, () -> walker.button(id).fire());
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void everyProofOfATopicIsOpenAndLeadsBackToTheCardAsItWasLeft(Topic topic) {
    QUESTIONS.stream().filter(question -> question.topic() == topic).forEach(this::proofs);
    assertThat(walker.problems()).isEmpty();
  }

  private void proofs(Question question) {
    walker.at(question.id());
    walker.open(question);
    walker.quietly("note", () -> notes().setText(question.id()));
    fire("confidence-2");
    fire("reveal");
    walker.quietly("tick", () -> boxes().get(0).fire());
    for (int i = 0; i < question.shows().size(); i++) {
      int index = i;
      String bookmark = question.shows().get(i);
      if (i == 0 || VISITED.add(bookmark)) {
        visit(question, bookmark, () -> walker.styled("show-live").get(index));
      }
    }
    fire("board");
    if (walker.isSeen("board-all")) {
      fire("board-all");
    }
    for (int i = 0; i < question.board().size(); i++) {
      int index = i;
      String bookmark = question.board().get(i).bookmark();
      if (VISITED.add(bookmark)) {
        visit(question, bookmark, () -> lineButton(index));
        walker.act("lines", () -> {}, found -> linesOf(question, found));
      }
    }
    fire("grade-3");
    fire("round-done");
    assertThat(lastReview().confidence()).isEqualTo(2);
  }

  private static Node lineButton(int index) {
    Parent said = (Parent) walker.styled("board-said").get(index);
    return said.lookup(".button");
  }

  private static void linesOf(Question question, List<String> found) {
    if (walker.styled("board-line").size() != question.board().size()) {
      found.add("the whiteboard was wiped");
    }
  }

  private static List<CheckBox> boxes() {
    return walker.styled("check-box").stream().map(CheckBox.class::cast).toList();
  }

  private static TextArea notes() {
    return (TextArea) walker.node("notes");
  }

  private static Review lastReview() {
    List<Review> reviews =
        walker.window.rehearsal.get().log().entries().stream()
            .flatMap(entry -> Review.of(entry).stream())
            .toList();
    return reviews.get(reviews.size() - 1);
  }

  private void visit(Question question, String bookmark, Supplier<Node> show) {
    walker.act(
        bookmark,
        () -> ((ButtonBase) show.get()).fire(),
        found -> {
          isAt(bookmark, found);
          found.addAll(covers());
        });
    boolean byKey = way++ % 2 == 0;
    walker.act(
        "back from " + bookmark,
        () -> {
          if (byKey) {
            walker.press(KeyCode.S);
          } else {
            walker.button("wayBack").fire();
          }
        },
        found -> isAsLeft(question, found));
  }

  private static void isAt(String bookmark, List<String> found) {
    Bookmark asked = Bookmark.parse(bookmark);
    Lesson lesson = walker.window.course.lesson(asked.lesson());
    Place place = walker.window.session.snapshot().shown().place();
    if (place.lesson() != lesson
        || !place.step().id().equals(asked.step())
        || !place.settings().equals(asked.resolve(lesson))) {
      found.add("leads to " + place.bookmark().text());
    }
    if (!walker.node("wayBack").isVisible()) {
      found.add("there is no way back");
    }
  }

  /** What is covered by a prediction: among the figures, and in the row of all. */
  private static List<String> covers() {
    List<String> covers = new ArrayList<>();
    walker.styled("cover").forEach(cover -> covers.add("a figure is covered"));
    walker.styled("pipeline-place").stream()
        .filter(
            place ->
                place.getPseudoClassStates().stream()
                    .anyMatch(state -> state.getPseudoClassName().equals("concealed")))
        .forEach(place -> covers.add("a thumbnail is covered"));
    return covers;
  }

  private static void isAsLeft(Question question, List<String> found) {
    if (!boxes().get(0).isSelected()) {
      found.add("the tick is gone");
    }
    if (!notes().getText().equals(question.id())) {
      found.add("the note is " + notes().getText());
    }
    Node focus = walker.window.stage().getScene().getFocusOwner();
    if (focus == null || !focus.getStyleClass().contains("turn-view")) {
      found.add("the keyboard is at " + focus);
    }
  }

  private static void press(KeyCode... keys) {
    walker.window.robot.push(keys);
    walker.window.settle();
  }

  @Test
  void aPredictionCoversAgainOnceTheLessonIsNoProof() {
    Question question =
        QUESTIONS.stream().filter(each -> hides(each.show())).findFirst().orElseThrow();
    walker.open(question);
    fire("reveal");
    press(KeyCode.S);
    assertThat(Toolkit.call(ShowMeTest::covers)).isEmpty();
    press(KeyCode.CONTROL, KeyCode.I);
    press(KeyCode.CONTROL, KeyCode.I);
    assertThat(walker.isSeen("wayBack")).isFalse();
    assertThat(Toolkit.call(ShowMeTest::covers))
        .contains("a figure is covered", "a thumbnail is covered");
    press(KeyCode.CONTROL, KeyCode.I);
    press(KeyCode.S);
    assertThat(Toolkit.call(ShowMeTest::covers)).as("shown again at the same place").isEmpty();
    press(KeyCode.S);
    press(KeyCode.ESCAPE);
  }

  /** Whether a prediction of the step hides something that also has a thumbnail. */
  private static boolean hides(String bookmark) {
    Bookmark parsed = Bookmark.parse(bookmark);
    Lesson lesson = walker.window.course.lesson(parsed.lesson());
    List<Name> small =
        lesson.pipeline().stages().stream().flatMap(stage -> stage.nodes().stream()).toList();
    return lesson.steps().stream()
        .filter(step -> step.id().equals(parsed.step()))
        .flatMap(step -> step.prediction().stream())
        .flatMap(prediction -> prediction.hidden().stream())
        .anyMatch(small::contains);
  }
}
