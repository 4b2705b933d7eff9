package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attentionlab.interview.Boards.LiveLine;
import attentionlab.interview.Question.BoardLine;
import attentionlab.lesson.Course;
import attentionlab.lesson.Markdown;
import attentionlab.lesson.Refused;
import attentionlab.lessons.Lessons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardsTest {
  private static final Course COURSE = Lessons.course();

  private static Question question(BoardLine... board) {
    return new Question(
        "IQ-002",
        Topic.FOUNDATIONS,
        1,
        List.of(),
        List.of("L2.2 s7"),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(board));
  }

  private static QuestionText saying(String... lines) {
    List<Node> none = List.of();
    return new QuestionText(
        "",
        Map.of(),
        List.of(),
        none,
        none,
        none,
        none,
        List.of(lines).stream().map(Markdown::blocks).toList());
  }

  @Test
  void eachLineIsComputedInItsOwnState() {
    // three queries equal to three keys, unit vectors: a match scores 1, divided by √3: 0.577;
    // e^0.577 = 1.781, so the match gets 1.781/3.781 = 0.471; without the division e/(e + 2) =
    // 0.576
    Question question =
        question(
            new BoardLine("L2.2 s3", "scaled", "S"),
            new BoardLine("L2.2 s3", "weights", "A"),
            new BoardLine("L2.2 s3 scale=off", "weights", "A"));
    String weight = "It gets {{weights[q1, k1]}}.";
    List<LiveLine> lines =
        Boards.live(COURSE, question, saying("{{scaled[q1, k1]}}, nothing else", weight, weight));
    assertThat(lines)
        .extracting(LiveLine::numbers)
        .containsExactly(
            Map.of("scaled[q1, k1]", "0.577"),
            Map.of("weights[q1, k1]", "0.471"),
            Map.of("weights[q1, k1]", "0.576"));
    assertThat(lines.get(0).node().id()).isEqualTo("scaled");
    assertThat(lines.get(2).node().value().get(0, 0)).isCloseTo(0.5761, within(0.0001));
    assertThat(lines).extracting(LiveLine::line).isEqualTo(question.board());
    assertThat(lines.get(0).lesson()).isSameAs(COURSE.lesson("L2.2"));
  }

  @Test
  void aLineWithoutNumbersHasNoneToFillIn() {
    assertThat(
            Boards.live(COURSE, question(new BoardLine("L2.2 s3", "v", "V")), saying("Values."))
                .get(0)
                .numbers())
        .isEmpty();
  }

  @Test
  void aStateTheCourseDoesNotHaveIsRefused() {
    for (String bookmark : List.of("L2.2 s99", "L99.9 s1", "L2.2 s3 colour=blue", "L2.2")) {
      Question question = question(new BoardLine(bookmark, "scores", "S"));
      assertThatThrownBy(() -> Boards.live(COURSE, question, saying("A line.")))
          .as(bookmark)
          .isInstanceOf(Refused.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void everyFormulaOfASectionHasItsOutlines(Topic topic) {
    assertThat(Boards.outlines(topic))
        .containsOnlyKeys(
            Bank.read().all().stream()
                .filter(question -> question.topic() == topic)
                .flatMap(question -> question.board().stream())
                .map(BoardLine::latex)
                .distinct()
                .toArray(String[]::new));
  }
}
