package attentionlab.lessons.l3_2;

import static attentionlab.lessons.l3_2.CausalMask.APPLE_WEIGHTS;
import static attentionlab.lessons.l3_2.CausalMask.MASKED;
import static attentionlab.lessons.l3_2.CausalMask.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Influence;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Check;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import attentionlab.lessons.l3_2.CausalMask.Mode;
import attentionlab.nn.Masks;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CausalMaskTest {
  private static final int IT = 5;
  private static final int APPLE = 4;

  private final CausalMask lesson = new CausalMask();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L3.2 " + bookmark).resolve(lesson));
  }

  private Live startOf(String step) {
    return Live.of(lesson, lesson.startOf(lesson.step(step)));
  }

  private static void assertRow(Live live, Name name, int row, double... expected) {
    assertThat(live.value(name).row(row)).containsExactly(expected, within(1e-4));
  }

  @Test
  void anEncoderHasThirtySixPairsAndADecoderTwentyOne() {
    assertThat(startOf("s1").cell(Attending.PAIRS, 0, 0)).isEqualTo(36);
    assertThat(startOf("s2").cell(Attending.PAIRS, 0, 0)).isEqualTo(21);
  }

  @Test
  void theUpperTriangleIsMinusInfinityAndItsWeightsAreExactlyZero() {
    Live live = startOf("s2");
    for (int query = 0; query < CausalMask.LENGTH; query++) {
      for (int key = query + 1; key < CausalMask.LENGTH; key++) {
        assertThat(live.cell(MASKED, query, key)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(live.cell(WEIGHTS, query, key)).isZero();
      }
    }
  }

  @Test
  void withEqualScoresEachRowSharesAlikeWhatItSees() {
    Live live = startOf("s3");
    assertRow(live, WEIGHTS, 0, 1, 0, 0, 0, 0, 0);
    assertRow(live, WEIGHTS, 1, 0.5, 0.5, 0, 0, 0, 0);
    assertRow(live, WEIGHTS, 2, 1 / 3.0, 1 / 3.0, 1 / 3.0, 0, 0, 0);
    assertRow(live, WEIGHTS, 3, 0.25, 0.25, 0.25, 0.25, 0, 0);
  }

  @Test
  void withoutTheDiagonalTheFirstRowIsEmpty() {
    Live live = startOf("s4");
    assertThat(live.value(WEIGHTS).row(0)).containsOnly(Double.NaN);
    assertRow(live, WEIGHTS, 1, 1, 0, 0, 0, 0, 0);
    assertThat(live.cell(Attending.PAIRS, 0, 0)).isEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void underTheCausalMaskOutputsBeforeTheChangedTokenDoNotMoveAtAll(int token) {
    double[] change = at("s5 perturbed=" + token).value(LeakTester.CHANGE).row(0);
    assertThat(Arrays.copyOf(change, token)).containsOnly(new double[token]);
    assertThat(Arrays.copyOfRange(change, token, change.length))
        .matches(moves -> DoubleStream.of(moves).allMatch(c -> c > 1e-6));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void withoutAMaskEveryOutputMoves(int token) {
    assertThat(at("s5 mask=none perturbed=" + token).value(LeakTester.CHANGE).toArray())
        .matches(moves -> DoubleStream.of(moves).allMatch(c -> c > 1e-6));
  }

  @Test
  void theLeakTesterIsAFigureOneClicks() {
    Influence influence =
        (Influence)
            lesson.step("s5").shows().apply(startOf("s5")).figures().findFirst().orElseThrow();
    assertThat(influence.changed()).isEqualTo(IT);
    assertThat(influence.setting()).contains("perturbed");
  }

  @Test
  void theShiftPutsTheBeginSignFirstAndKeepsTheAnswerOut() {
    assertThat(startOf("s6").node(Shifted.PREDICTING).cols().labels())
        .containsExactly("[bos]", "我", "昨天", "吃了", "一个", "苹果");
    assertThat(startOf("s6").node(Shifted.PREDICTING).rows().labels())
        .containsExactlyElementsOf(CausalMask.TOKENS);
    assertThat(startOf("s6").value(Shifted.COPIED).toArray()).containsOnly(0);
    assertThat(at("s6 shift=off").value(Shifted.COPIED).toArray())
        .matches(weights -> DoubleStream.of(weights).allMatch(w -> w > 0));
    assertThat(at("s6 shift=off").cell(Shifted.COPIED, 0, 0)).isEqualTo(1);
  }

  @Test
  void trainingTakesOnePassAndGenerationOneForEachPosition() {
    Live live = startOf("s7");
    assertThat(live.cell(Shifted.passesOf(Mode.TRAINING), 0, 0)).isEqualTo(1);
    assertThat(live.cell(Shifted.rowsOf(Mode.TRAINING), 0, 0)).isEqualTo(6);
    assertThat(live.cell(Shifted.passesOf(Mode.GENERATION), 0, 0)).isEqualTo(6);
    assertThat(live.cell(Shifted.rowsOf(Mode.GENERATION), 0, 0)).isEqualTo(1);
  }

  @Test
  void generationGivesTheRowsOfTrainingOneByOne() {
    assertThat(startOf("s7").cell(Shifted.DISAGREEMENT, 0, 0)).isCloseTo(0, within(1e-12));
    Live live = at("s7 mode=generation pass=4");
    Matrix rows = live.value(Shifted.GENERATED);
    assertThat(rows.rows()).isEqualTo(4);
    assertThat(rows.row(3)).containsExactly(live.value(Shifted.PREDICTING).row(3), within(1e-12));
  }

  @Test
  void underTheCausalMaskItStillSeesAppleAndNoLongerSweet() {
    assertRow(
        startOf("s8"), APPLE_WEIGHTS, IT, 0.0433, 0.0215, 0.1754, 0.0354, 0.7114, 0.0130, 0, 0);
    Live all = at("s8 mask=none");
    assertRow(
        all, APPLE_WEIGHTS, IT, 0.0390, 0.0194, 0.1581, 0.0319, 0.6413, 0.0117, 0.0117, 0.0868);
  }

  @Test
  void aCausalRowDoesNotKnowHowTheSentenceGoesOn() {
    assertThat(startOf("s2").cell(WEIGHTS, IT, APPLE))
        .isEqualTo(startOf("s8").cell(APPLE_WEIGHTS, IT, APPLE));
  }

  @Test
  void theStudioJoinsMasksByAndAndOr() {
    int n = CausalMask.LENGTH;
    Matrix causal = Masks.causal(n, n, Masks.Alignment.TOP_LEFT);
    assertThat(startOf("studio").value(Studio.RESULT)).isEqualTo(causal);
    assertThat(at("studio window=on").value(Studio.RESULT))
        .isEqualTo(Masks.and(causal, Masks.window(n, 1, 1)));
    assertThat(at("studio drawn=off prefix=on join=or").value(Studio.RESULT))
        .isEqualTo(Masks.prefix(n, 3));
    assertThat(at("studio drawn=off causal=off padding=on window=on join=or").value(Studio.RESULT))
        .isEqualTo(Masks.or(Masks.padding(n, n, 4), Masks.window(n, 1, 1)));
    assertThat(at("studio drawn=off causal=off join=or").value(Studio.RESULT))
        .isEqualTo(Matrix.filled(n, n, 1));
  }

  @Test
  void theStudioCanBePaintedOnAndShowsEmptyRows() {
    Heatmap drawing =
        (Heatmap)
            lesson
                .step("studio")
                .shows()
                .apply(startOf("studio"))
                .figures()
                .findFirst()
                .orElseThrow();
    assertThat(drawing.edit().orElseThrow())
        .isEqualTo(new Heatmap.Edit("drawing", Heatmap.Way.PAINTING));
    Matrix noFirst = Matrix.of(6, 6, (r, c) -> c == 0 ? 0 : 1);
    Live live =
        Live.of(lesson, lesson.startOf(lesson.step("studio")).with(CausalMask.DRAWING, noFirst));
    assertThat(live.value(Studio.WEIGHTS).row(0)).containsOnly(Double.NaN);
    assertThat(DoubleStream.of(live.value(Studio.WEIGHTS).row(1)).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void thePredictionAndTheCheckpointsAreAnsweredByTheCore() {
    Question.Pick prediction =
        (Question.Pick) lesson.step("s5").prediction().orElseThrow().question();
    assertThat(prediction.right().apply(at("s5 mask=none perturbed=0"))).isEqualTo("1");
    Step check = lesson.step("check");
    assertThat(check.checks()).extracting(c -> c.question().id()).containsExactly("a", "b", "c");
    Live live = startOf("check");
    Question[] questions = check.checks().stream().map(Check::question).toArray(Question[]::new);
    assertThat(((Question.Value) questions[0]).mark(live, 21)).isEqualTo(1);
    assertThat(((Question.Value) questions[0]).mark(live, 36)).isZero();
    assertThat(((Question.Pick) questions[1]).right().apply(live)).isEqualTo("copy");
    assertThat(((Question.Pick) questions[2]).right().apply(live)).isEqualTo("no");
  }
}
