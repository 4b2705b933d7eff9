package attentionlab.lessons.l2_4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Provenance;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Question.Rank;
import attentionlab.lesson.Refused;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.List;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredOrComputedTest {
  private static final Offset<Double> THREE = within(5.001e-4);
  private static final Offset<Double> EXACT = within(1e-12);

  private final Lesson lesson = new StoredOrComputed();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L2.4 " + bookmark).resolve(lesson));
  }

  private static double[] firstWeights(Live live) {
    return live.value(ScaledDotProductAttention.WEIGHTS).row(0);
  }

  @Test
  void anotherInputChangesTheComputedMatrixAndNotTheStoredOne() {
    Live one = at("s3 input=x1");
    Live two = at("s3");
    assertThat(firstWeights(one)).containsExactly(new double[] {0.401, 0.198, 0.401}, THREE);
    assertThat(firstWeights(two)).containsExactly(new double[] {0.984, 0.014, 0.002}, THREE);
    assertThat(two.value(StoredOrComputed.STORED)).isEqualTo(one.value(StoredOrComputed.STORED));
    assertThat(one.cell(StoredOrComputed.CHANGE, 0, 0)).isZero();
    assertThat(two.cell(StoredOrComputed.CHANGE, 0, 0)).isGreaterThan(0.5);
    assertThat(two.cell(StoredOrComputed.STORED_CHANGE, 0, 0)).isZero();
  }

  @Test
  void bothOutputsAreAMatrixTimesTheInput() {
    Live live = at("s1");
    double[] stored = {0.5 * 1 - 0.2 * 1, 0.3 * 1 - 0.2 * 1};
    assertThat(live.value(StoredOrComputed.STORED_OUTPUT).row(0)).containsExactly(stored, EXACT);
    double[] weights = firstWeights(live);
    assertThat(live.cell(ScaledDotProductAttention.OUTPUT, 0, 0))
        .isCloseTo(weights[0] + weights[2], EXACT);
  }

  @Test
  void frozenAttentionKeepsTheMatrixOfTheFirstInputAndIsLinear() {
    Live frozen = at("s3 freeze=on");
    assertThat(firstWeights(frozen)).isEqualTo(firstWeights(at("s3 input=x1")));
    assertThat(frozen.cell(StoredOrComputed.CHANGE, 0, 0)).isZero();
    assertThat(frozen.value(StoredOrComputed.OF_TWICE).row(0))
        .containsExactly(frozen.value(StoredOrComputed.TWICE).row(0), EXACT);
    Live free = at("s3");
    assertThat(free.value(StoredOrComputed.OF_TWICE))
        .isNotEqualTo(free.value(StoredOrComputed.TWICE));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6})
  void theStoredMatrixRefusesAnotherNumberOfTokensAndAttentionRecomputes(int tokens) {
    Live live = at("s4 tokens=" + tokens);
    assertThat(live.graph().has(StoredOrComputed.STORED_OUTPUT.id())).isFalse();
    assertThat(firstWeights(live)).hasSize(tokens);
    assertThat(DoubleStream.of(firstWeights(live)).sum()).isCloseTo(1, EXACT);
    assertThat(live.cell(StoredOrComputed.NEEDED_CELLS, 0, 0)).isEqualTo(tokens * tokens);
    assertThat(live.cell(StoredOrComputed.STORED_CELLS, 0, 0)).isEqualTo(9);
    Live mixing = at("s1 tokens=" + tokens);
    assertThatThrownBy(() -> lesson.step("s1").shows().apply(mixing)).isInstanceOf(Refused.class);
  }

  @Test
  void aQueryMovesOneRowOfTheScoresAndAKeyOneColumnByTheSameNumbers() {
    Live query = at("s5 nudge=query");
    Live key = at("s5 nudge=key");
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(query.cell(StoredOrComputed.MOVED, i, j) != 0).isEqualTo(i == 1);
        assertThat(key.cell(StoredOrComputed.MOVED, i, j) != 0).isEqualTo(j == 1);
        assertThat(query.cell(StoredOrComputed.MOVED, i, j))
            .isCloseTo(key.cell(StoredOrComputed.MOVED, j, i), EXACT);
      }
    }
  }

  @Test
  void afterSoftmaxAQueryChangesOneRowOfWeightsAndAKeyAllRows() {
    Live query = at("s5 nudge=query");
    assertThat(query.value(StoredOrComputed.MOVED_WEIGHTS).row(0)).containsOnly(0);
    Live key = at("s5 nudge=key");
    for (int i = 0; i < 3; i++) {
      assertThat(key.cell(StoredOrComputed.MOVED_WEIGHTS, i, 1)).isGreaterThan(0);
    }
    assertThat(at("s5 nudge=none").value(StoredOrComputed.MOVED).toArray()).containsOnly(0);
  }

  @Test
  void aBallOfTheSameDirectionAndTwiceTheLengthBeatsAnEqualOne() {
    Live live = at("s6");
    double[] scores = live.value(Balls.SCORES).row(0);
    assertThat(scores).containsExactly(new double[] {1.25, 1, -1.75, 2.5, -0.5}, EXACT);
    Rank sort = (Rank) lesson.step("s6").checks().get(0).question();
    assertThat(sort.mark(live, List.of(3, 0, 1, 4, 2))).isEqualTo(1);
    assertThat(sort.mark(live, List.of(2, 4, 1, 0, 3))).isZero();
    assertThat(live.node(Balls.REFERENCE).provenance()).isEqualTo(Provenance.HAND_SET);
    Live dragged = at("s6 reference=-1,0");
    assertThat(dragged.node(Balls.REFERENCE).provenance()).isEqualTo(Provenance.GIVEN);
    assertThat(sort.mark(dragged, List.of(2, 4, 1, 0, 3))).isEqualTo(1);
  }

  @Test
  void everyInputSaysWhereItsNumbersComeFrom() {
    assertThat(at("s1").node(StoredOrComputed.X).provenance()).isEqualTo(Provenance.HAND_SET);
    assertThat(at("s1 input=random").node(StoredOrComputed.X).provenance())
        .isEqualTo(Provenance.random(1));
  }

  @Test
  void thePredictionAndTheCheckpointsAreAnsweredByTheCore() {
    Pick prediction = (Pick) lesson.step("s3").prediction().orElseThrow().question();
    assertThat(prediction.right().apply(at("s3 freeze=on"))).isEqualTo("computed");
    assertThat(lesson.step("check").checks())
        .extracting(check -> ((Pick) check.question()).right().apply(at("check tokens=5")))
        .containsExactly("square", "none", "no");
  }
}
