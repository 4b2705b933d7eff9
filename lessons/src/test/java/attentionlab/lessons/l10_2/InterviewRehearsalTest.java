package attentionlab.lessons.l10_2;

import static attentionlab.lessons.l10_2.InterviewRehearsal.PAIRS;
import static attentionlab.lessons.l10_2.InterviewRehearsal.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.data.Apple;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers with which an answer is proved. */
class InterviewRehearsalTest {
  private static final int IT = Apple.TOKENS.indexOf("它");
  private static final int APPLE = Apple.TOKENS.indexOf("苹果");

  private final Lesson lesson = new InterviewRehearsal();

  private Live at(String place) {
    return Live.of(lesson, Bookmark.parse("L10.2 " + place).resolve(lesson));
  }

  @ParameterizedTest
  @CsvSource({"s6, 0.641", "s6 causal=on, 0.711"})
  void theCausalMaskLeavesMoreForTheApple(String place, double weight) {
    assertThat(at(place).cell(WEIGHTS, IT, APPLE)).isCloseTo(weight, within(5e-4));
  }

  @Test
  void noWeightIsZeroWithoutAMaskAndTheRightOptionIsTheSmallest() {
    double[] row = at("s4").value(WEIGHTS).row(IT);
    assertThat(Arrays.stream(row).min().orElseThrow()).isPositive();
    Question.Pick asked = (Question.Pick) lesson.step("s4").prediction().orElseThrow().question();
    assertThat(asked.right().apply(at("s4"))).isEqualTo("0.012");
  }

  @Test
  void eightTokensLeaveThirtySixPairsOpen() {
    assertThat(at("check").cell(PAIRS, 0, 0)).isEqualTo(36);
    assertThat(at("check causal=off").cell(PAIRS, 0, 0)).isEqualTo(64);
  }
}
