package attentionlab.lessons.l7_1;

import static attentionlab.lessons.l7_1.ThreeAttentions.CROSS_WEIGHTS;
import static attentionlab.lessons.l7_1.ThreeAttentions.DECODER_WEIGHTS;
import static attentionlab.lessons.l7_1.ThreeAttentions.ENCODER_WEIGHTS;
import static attentionlab.lessons.l7_1.WiredAttention.COLUMN_SUMS;
import static attentionlab.lessons.l7_1.WiredAttention.COUNT;
import static attentionlab.lessons.l7_1.WiredAttention.ROW_SUMS;
import static attentionlab.nn.ScaledDotProductAttention.OUTPUT;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Table;
import attentionlab.figure.Wiring;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeAttentionsTest {
  private final ThreeAttentions lesson = new ThreeAttentions();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L7.1 " + bookmark).resolve(lesson));
  }

  private <F> F figure(String bookmark, Class<F> kind, String id) {
    return lesson
        .step(bookmark.split(" ")[0])
        .shows()
        .apply(at(bookmark))
        .figures()
        .filter(figure -> figure.id().equals(id))
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"encoder_self, 5, 5", "decoder_self, 4, 4", "cross, 4, 5", "target, 1, 5"})
  void theWiringGivesTheMatrixItsShapeAndEveryRowSumsToOne(String wiring, int rows, int cols) {
    Live live = at("s2 wiring=" + wiring);
    assertThat(live.value(WEIGHTS).rows()).isEqualTo(rows);
    assertThat(live.value(WEIGHTS).cols()).isEqualTo(cols);
    for (double sum : live.value(ROW_SUMS).toArray()) {
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({"encoder_self, 0, 0", "decoder_self, 1, 1", "cross, 1, 0", "target, 0, 1"})
  void theWiresStartWhereTheWiringSays(String wiring, int asking, int answering) {
    Wiring wires = figure("s2 wiring=" + wiring, Wiring.class, "wires");
    assertThat(List.of(wires.asking(), wires.answering())).containsExactly(asking, answering);
    assertThat(wires.sequences().get(wires.answering()).tokens())
        .hasSize(wiring.equals("decoder_self") ? 4 : 5);
  }

  @Test
  void theThreeAttentionsOfThePaperAreThereWhateverIsWired() {
    Live live = at("s1");
    assertThat(live.value(ENCODER_WEIGHTS).shape()).isEqualTo("(5, 5)");
    assertThat(live.value(DECODER_WEIGHTS).shape()).isEqualTo("(4, 4)");
    assertThat(live.value(CROSS_WEIGHTS).shape()).isEqualTo("(4, 5)");
    assertThat(live.cell(DECODER_WEIGHTS, 0, 1)).as("masked").isZero();
    assertThat(live.value(CROSS_WEIGHTS)).isEqualTo(at("s3").value(WEIGHTS));
  }

  @Test
  void columnsOfCrossAttentionSumToWhatTheyAttract() {
    double[] sums = at("s3").value(COLUMN_SUMS).toArray();
    assertThat(DoubleStream.of(sums).sum()).isCloseTo(4, within(1e-12));
    assertThat(sums[3]).isLessThan(0.5);
  }

  @Test
  void everyScoreRuleMakesCrossAttentionToo() {
    for (String rule : List.of("additive", "dot", "scaled")) {
      Live live = at("s5 score=" + rule);
      assertThat(live.value(WEIGHTS).shape()).isEqualTo("(4, 5)");
      assertThat(live.cell(WEIGHTS, 0, 0)).as(rule).isGreaterThan(0.5);
    }
  }

  @Test
  void theGridOfNamesMarksTheOneCellThatIsLive() {
    assertThat(figure("s5", Table.class, "grid").named()).contains("cross_scaled_here", "self_dot");
    assertThat(figure("s5 wiring=decoder_self score=additive", Table.class, "grid").named())
        .contains("self_additive_here")
        .doesNotContain("cross_scaled_here");
    assertThat(figure("s5 mask=causal", Table.class, "axes").named())
        .contains("hidden_causal", "from_cross", "score_scaled");
  }

  @Test
  void aHistoryThatHappensTwiceMovesTheSumWithoutSoftmaxOnly() {
    assertThat(at("s6").value(WEIGHTS).shape()).isEqualTo("(1, 5)");
    double[] once = at("s6").value(OUTPUT).toArray();
    assertThat(at("s6 doubled=on").value(WEIGHTS).shape()).isEqualTo("(1, 10)");
    assertThat(at("s6 doubled=on").value(OUTPUT).toArray()).containsExactly(once, within(1e-12));
    double sum = at("s6 softmax=off").cell(ROW_SUMS, 0, 0);
    assertThat(at("s6 softmax=off doubled=on").cell(ROW_SUMS, 0, 0))
        .isCloseTo(2 * sum, within(1e-12));
    double interest = at("s6 softmax=off").cell(OUTPUT, 0, 0);
    assertThat(at("s6 softmax=off doubled=on").cell(OUTPUT, 0, 0))
        .isCloseTo(2 * interest, within(1e-12));
  }

  @Test
  void withoutSoftmaxHiddenItemsCountNothing() {
    Live live = at("s6 softmax=off mask=padding padding=2");
    assertThat(live.value(WEIGHTS).row(0)).endsWith(0, 0);
  }

  @Test
  void thePaddingMaskTakesWholeColumnsOfTheKeysSequence() {
    Live cross = at("s7");
    Live self = at("s7 wiring=encoder_self");
    for (int row = 0; row < 4; row++) {
      assertThat(cross.value(WEIGHTS).row(row)).endsWith(0, 0);
      assertThat(self.value(WEIGHTS).row(row)).endsWith(0, 0);
    }
    assertThat(at("s7 wiring=decoder_self").value(WEIGHTS))
        .isEqualTo(at("s7 wiring=decoder_self mask=none").value(WEIGHTS));
    assertThat(figure("s7", Heatmap.class, "weights").isMasked(0, 3)).isTrue();
    assertThat(at("s7 mask=none").cell(WEIGHTS, 0, 3)).isGreaterThan(0.05);
  }

  @Test
  void thePredictionAndTheCheckpointsAreAnsweredByTheCore() {
    Live live = at("s3");
    Question predict = lesson.step("s3").prediction().orElseThrow().question();
    assertThat(((Question.Pick) predict).right().apply(live)).isEqualTo("4x5rows");
    assertThat(lesson.step("check").checks())
        .extracting(check -> check.question().id())
        .containsExactly("a", "b", "c");
    Question c = lesson.step("check").checks().get(2).question();
    assertThat(((Question.Value) c).mark(live, 160)).isEqualTo(1);
    assertThat(at("check").cell(COUNT, 0, 0)).isEqualTo(160);
  }
}
