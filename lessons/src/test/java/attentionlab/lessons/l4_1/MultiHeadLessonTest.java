package attentionlab.lessons.l4_1;

import static attentionlab.lessons.l4_1.MultiHeadLesson.DIFFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.data.Apple;
import attentionlab.figure.CellFlow;
import attentionlab.graph.Matrix;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.nn.MultiHeadAttention;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultiHeadLessonTest {
  private static final int ME = Apple.TOKENS.indexOf("我");
  private static final int YESTERDAY = Apple.TOKENS.indexOf("昨天");
  private static final int APPLE = Apple.TOKENS.indexOf("苹果");

  private final MultiHeadLesson lesson = new MultiHeadLesson();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L4.1 " + bookmark).resolve(lesson));
  }

  private Matrix rows(int heads) {
    return at("s5").value(MultiHeadLesson.rows(heads));
  }

  @Test
  void oneHeadLooksMostlyAtTheApple() {
    assertThat(rows(1).get(0, APPLE)).isCloseTo(0.6413, within(1e-4));
  }

  @Test
  void twoHeadsSplitTheRow() {
    double[] first = {0.3682, 0.1368, 0.1576, 0.0675, 0.0675, 0.0675, 0.0675, 0.0675};
    double[] second = {0.0030, 0.0030, 0.0516, 0.0125, 0.8722, 0.0030, 0.0030, 0.0516};
    assertThat(rows(2).row(0)).containsExactly(first, within(1e-4));
    assertThat(rows(2).row(1)).containsExactly(second, within(1e-4));
    Question.Pick asked = (Question.Pick) lesson.step("s4").prediction().orElseThrow().question();
    assertThat(asked.right().apply(at("s4"))).isEqualTo("one");
  }

  @Test
  void ofFourHeadsOneIsUniform() {
    assertThat(rows(4).get(0, ME)).isCloseTo(0.5419, within(1e-4));
    assertThat(rows(4).get(1, YESTERDAY)).isCloseTo(0.2797, within(1e-4));
    assertThat(rows(4).get(2, APPLE)).isCloseTo(0.9611, within(1e-4));
    assertThat(rows(4).row(3)).containsOnly(0.125);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h=1", "h=2", "h=4", "h=2 mute=1", "h=4 mute=3"})
  void theOutputIsTheSumOfWhatTheHeadsAdd(String settings) {
    for (double cell : at("s6 " + settings).value(DIFFERENCE).toArray()) {
      assertThat(cell).isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void aWrongMergeIsNotTheSumOfTheHeads() {
    double[] cells = at("s6 split=wrong_merge").value(DIFFERENCE).toArray();
    assertThat(Arrays.stream(cells).map(Math::abs).max().orElse(0)).isGreaterThan(0.1);
  }

  @Test
  void costAndParametersDoNotDependOnTheNumberOfHeads() {
    Matrix cost = at("s7").value(Cost.TABLE);
    assertThat(cost.row(0)).containsExactly(512, 256, 128, 64);
    for (int row = 1; row < cost.rows(); row++) {
      assertThat(cost.row(row)).containsOnly(cost.get(row, 0));
    }
    assertThat(cost.get(1, 0)).isEqualTo(1_048_576);
    Question.Value asked = (Question.Value) lesson.step("check").checks().get(1).question();
    assertThat(asked.answer().applyAsDouble(at("check"))).isEqualTo(1_048_576);
  }

  @Test
  void freeHeadsAreMergedIntoAWiderMatrixAndProjectedBack() {
    Naming free = Naming.PLAIN.within("free");
    Live live = at("s7 freeWidth=on");
    assertThat(live.value(free.of(MultiHeadAttention.CONCAT)).cols()).isEqualTo(8);
    assertThat(live.value(free.of(MultiHeadAttention.OUTPUT)).cols()).isEqualTo(6);
  }

  private List<double[]> blocks(String settings) {
    CellFlow flow =
        (CellFlow)
            lesson
                .step("s3")
                .shows()
                .apply(at("s3 " + settings))
                .figures()
                .findFirst()
                .orElseThrow();
    return flow.blocks().stream().map(block -> block.value().toArray()).toList();
  }

  @Test
  void everyStageHoldsEveryNumberOnce() {
    for (String stage : List.of("flat", "chunks", "heads", "merged")) {
      for (String split : List.of("correct", "no_transpose", "wrong_merge")) {
        for (int h : new int[] {1, 2, 4}) {
          double[] all =
              blocks("stage=" + stage + " split=" + split + " h=" + h).stream()
                  .flatMapToDouble(Arrays::stream)
                  .sorted()
                  .toArray();
          assertThat(all).hasSize(32).containsExactly(sorted(32));
        }
      }
    }
  }

  private static double[] sorted(int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  @Test
  void splittingAndMergingRightGivesTheSameMatrix() {
    assertThat(blocks("stage=merged").get(0)).containsExactly(sorted(32));
    assertThat(blocks("stage=merged split=wrong_merge").get(0)).isNotEqualTo(sorted(32));
  }

  @Test
  void withoutTheTransposeTheFirstHeadHoldsTheFirstFourTokens() {
    double[] first = blocks("stage=heads split=no_transpose").get(0);
    assertThat(first).containsExactly(sorted(16));
  }

  @Test
  void headsDivideByTheRootOfTheirOwnWidth() {
    Live live = at("s4");
    Naming first = Naming.PLAIN.head(1);
    double raw = live.cell(first.of(ScaledDotProductAttention.SCORES), 5, ME);
    double scaled = live.cell(first.of(ScaledDotProductAttention.SCALED), 5, ME);
    assertThat(raw / scaled).isCloseTo(Math.sqrt(2), within(1e-12));
  }
}
