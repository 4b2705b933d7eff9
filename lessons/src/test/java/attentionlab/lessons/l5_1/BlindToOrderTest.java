package attentionlab.lessons.l5_1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlindToOrderTest {
  private static final Offset<Double> FOUR = within(5.001e-5);
  private static final Offset<Double> EXACT = within(1e-12);

  private final Lesson lesson = new BlindToOrder();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L5.1 " + bookmark).resolve(lesson));
  }

  private double error(String bookmark) {
    return at(bookmark).cell(Shuffled.ERROR, 0, 0);
  }

  @Test
  void bothSentencesMakeTheSameBag() {
    Live live = at("s1");
    assertThat(live.value(Bags.SECOND)).isNotEqualTo(live.value(Bags.FIRST));
    assertThat(live.value(Bags.SECOND_BAG)).isEqualTo(live.value(Bags.FIRST_BAG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mixed", "reversed", "rotated", "swapped", "unchanged"})
  void withoutPositionsOutputsMoveWithTheirRows(String order) {
    assertThat(error("s2 order=" + order)).isCloseTo(0, EXACT);
  }

  @Test
  void theOutputAsAMatrixIsNotTheSame() {
    Live live = at("s2");
    Matrix before = live.value(Shuffled.BEFORE);
    Node after = live.node(Shuffled.OUTPUT);
    assertThat(after.rows().labels()).containsExactly("苹果", "我", "甜", "昨天", "它", "吃了", "一个", "非常");
    assertThat(Math.abs(after.value().get(0, 0) - before.get(0, 0))).isGreaterThan(0.01);
    assertThat(after.value().row(4)).containsExactly(before.row(5), EXACT);
  }

  @Test
  void keysAndValuesMayOnlyBeShuffledTogether() {
    assertThat(error("s3")).isCloseTo(0, EXACT);
    assertThat(error("s3 shuffle=keys")).isCloseTo(0.7059, FOUR);
  }

  @Test
  void aCausalMaskMakesOrderVisible() {
    assertThat(error("s4")).isCloseTo(0.5757, FOUR);
    assertThat(error("s4 causal=off")).isCloseTo(0, EXACT);
    assertThat(error("s4 order=unchanged")).isCloseTo(0, EXACT);
  }

  @Test
  void positionCodesMakeTwoVectorsOfOneWordAtTwoPlaces() {
    assertThat(error("s5")).isGreaterThan(0.1);
    assertThat(error("s5 positions=off")).isCloseTo(0, EXACT);
    Matrix original = at("s5 order=unchanged").value(Shuffled.INPUT);
    assertThat(at("s5").value(Shuffled.INPUT).row(0)).isNotEqualTo(original.row(4));
  }

  @Test
  void withCodesInTheVectorsPairsMayStillBeShuffled() {
    assertThat(error("s5 shuffle=keys_values")).isCloseTo(0, EXACT);
  }

  @Test
  void addingIsConcatenationWithSharedWeights() {
    Matrix free = at("s6").value(Concatenation.RESULTS);
    Matrix tied = at("s6 tied=on").value(Concatenation.RESULTS);
    assertThat(tied.row(0)).containsExactly(tied.row(1), EXACT);
    assertThat(Math.abs(free.get(0, 0) - free.get(1, 0))).isGreaterThan(0.01);
  }

  @Test
  void theQuestionsAreAnsweredByTheCore() {
    Question.Pick predict = (Question.Pick) lesson.step("s2").prediction().orElseThrow().question();
    assertThat(predict.right().apply(at("s2"))).isEqualTo("no");
    Question.Pick a = (Question.Pick) lesson.step("check").checks().get(0).question();
    assertThat(a.right().apply(at("check"))).isEqualTo("keys_values");
  }
}
