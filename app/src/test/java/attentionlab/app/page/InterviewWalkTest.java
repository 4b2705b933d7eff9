package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.page.InterviewWalker.Size;
import attentionlab.app.page.InterviewWalker.Wording;
import attentionlab.interview.Bank;
import attentionlab.interview.Question;
import attentionlab.interview.Topic;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of the bank on the page: asked, revealed, in each length, on the whiteboard. */
class InterviewWalkTest {
  private static final List<Question> QUESTIONS = Bank.read().all();
  private static final int SAMPLE = 12;
  private static final InterviewWalkers WALKERS = new InterviewWalkers();

  @AfterAll
  static void close() {
    WALKERS.close();
  }

  static Stream<Arguments> topics() {
    return Stream.of(Wording.values())
        .flatMap(words -> Stream.of(Topic.values()).map(topic -> Arguments.of(words, topic)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("topics")
  void everyQuestionShowsItsWholeAnswerAndNothingIsCutOff(Wording wording, Topic topic) {
    List<Question> asked = QUESTIONS.stream().filter(q -> q.topic() == topic).toList();
    assertThat(problems(wording, Size.USUAL, asked)).isEmpty();
  }

  static Stream<Arguments> sizes() {
    return Stream.of(Wording.values())
        .flatMap(
            words ->
                Stream.of(
                        new Size(1280, 800, 11),
                        new Size(1280, 800, 22),
                        new Size(1920, 1080, 14),
                        new Size(1920, 1080, 22))
                    .map(size -> Arguments.of(words, size)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("sizes")
  void aSampleOfTheQuestionsHasRoomInEverySize(Wording wording, Size size) {
    int offset = (int) (wording.ordinal() * 3 + size.text() % 2);
    List<Question> sample =
        IntStream.range(0, SAMPLE)
            .mapToObj(
                i -> QUESTIONS.get((i * QUESTIONS.size() / SAMPLE + offset) % QUESTIONS.size()))
            .toList();
    assertThat(problems(wording, size, sample)).isEmpty();
  }

  private static List<String> problems(Wording wording, Size size, List<Question> questions) {
    InterviewWalker walker = WALKERS.in(wording, size);
    questions.forEach(walker::card);
    return walker.problems();
  }
}
