package attentionlab.lessons.l3_1;

import static attentionlab.lessons.l3_1.PaddingMasks.MASKED;
import static attentionlab.lessons.l3_1.PaddingMasks.OUTPUT;
import static attentionlab.lessons.l3_1.PaddingMasks.SCALED;
import static attentionlab.lessons.l3_1.PaddingMasks.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Name;
import attentionlab.graph.Provenance;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Check;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PaddingMasksTest {
  private static final int PAD = 3;
  private static final String EXTREME = "scores=20,10,0,1200;1,2,1.5,2;1,0.5,2,2.5;0,3,0,2";

  private final PaddingMasks lesson = new PaddingMasks();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L3.1 " + bookmark).resolve(lesson));
  }

  private Live startOf(String step) {
    return Live.of(lesson, lesson.startOf(lesson.step(step)));
  }

  private static void assertRow(Live live, Name name, int row, double... expected) {
    assertThat(live.value(name).row(row)).containsExactly(expected, within(1e-4));
  }

  private static double padding(Live live) {
    return live.cell(WEIGHTS, 0, PAD);
  }

  @Test
  void withoutAMaskPaddingTakesMostOfTheWeight() {
    Live live = startOf("s2");
    assertRow(live, SCALED, 0, 2, 1, 0, 3);
    assertRow(live, MaskedRow.UNMASKED, 0, 0.2369, 0.0871, 0.0321, 0.6439);
    assertThat(live.cell(OUTPUT, 0, 1)).isCloseTo(0.6439, within(5e-5));
    assertThat(live.node(SCALED).provenance()).isEqualTo(Provenance.HAND_SET);
  }

  @Test
  void aScoreSetToZeroKeepsWeight() {
    assertThat(startOf("s2").cell(MaskedRow.ZEROED, 0, PAD)).isCloseTo(0.0826, within(5e-5));
    assertThat(padding(at("s7 place=multiply"))).isCloseTo(0.0826, within(5e-5));
  }

  @Test
  void minusInfinityAddedLeavesPaddingExactlyNothing() {
    Live live = startOf("s3");
    assertThat(live.value(MaskedRow.MASK).row(0))
        .containsExactly(0, 0, 0, Double.NEGATIVE_INFINITY);
    assertThat(live.value(MASKED).row(0)).containsExactly(2, 1, 0, Double.NEGATIVE_INFINITY);
    Live exact = startOf("s4");
    assertRow(exact, WEIGHTS, 0, 0.6652, 0.2447, 0.0900, 0);
    assertThat(exact.cell(MaskedRow.EXPONENTIALS, 0, PAD)).isZero();
    assertThat(padding(exact)).isZero();
  }

  @Test
  void theWholeSentenceHasAMaskOfZeros() {
    Live live = at("s3 sentence=first");
    assertThat(live.value(MaskedRow.MASK).toArray()).containsOnly(0);
    assertThat(live.value(WEIGHTS)).isEqualTo(live.value(MaskedRow.UNMASKED));
  }

  @Test
  void theLeakFadesWithTheMaskValueAsTheCurriculumSays() {
    String[] values = {"zero", "m1", "m2", "m5", "m10", "m100", "m1000", "m1e9", "infinity"};
    double[] leaks = {0.6439, 0.3995, 0.1966, 0.0120, 0.0001, 0, 0, 0, 0};
    for (int i = 0; i < values.length; i++) {
      Live live = at("s5 value=" + values[i]);
      assertThat(padding(live)).as(values[i]).isCloseTo(leaks[i], within(5e-5));
      assertThat(live.cell(MaskedRow.LEAK, 0, 0)).isEqualTo(padding(live));
    }
  }

  @Test
  void theSweepIsTheSameAsEachValueAlone() {
    for (MaskValue value : MaskValue.values()) {
      String text = PaddingMasks.VALUE.write(value);
      Live live = at("s5 value=" + text);
      double[] column =
          DoubleStream.of(0, 1, 2, 3)
              .map(key -> live.cell(Sweep.SWEEP, (int) key, value.ordinal()))
              .toArray();
      assertThat(column).as(text).containsExactly(live.value(WEIGHTS).row(0));
    }
  }

  @Test
  void aThousandIsNotEnoughForScoresOfItsOwnSize() {
    assertThat(padding(at("s5 value=m1000 " + EXTREME))).isCloseTo(1, within(1e-9));
    assertThat(padding(at("s5 value=infinity " + EXTREME))).isZero();
  }

  @Test
  void theTypingErrorMasksNothing() {
    assertThat(padding(at("s5 value=typo"))).isCloseTo(0.6439, within(5e-5));
  }

  @Test
  void aBillionBecomesInfiniteInHalfPrecisionOnly() {
    assertThat(at("s5 value=m1e9").cell(MaskedRow.MASK, 0, PAD)).isEqualTo(-1e9);
    assertThat(at("s5 value=m1e9 precision=float").cell(MaskedRow.MASK, 0, PAD)).isEqualTo(-1e9);
    assertThat(at("s5 value=m1e9 precision=half").cell(MaskedRow.MASK, 0, PAD))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(at("s5 value=m1000 precision=half").cell(MaskedRow.MASK, 0, PAD)).isEqualTo(-1000);
  }

  @Test
  void lowerPrecisionReallyRoundsTheWeights() {
    double[] half = at("s5 value=infinity precision=half").value(WEIGHTS).row(0);
    assertThat(half).containsExactly(new double[] {0.6652, 0.2447, 0.0900, 0}, within(5e-4));
    assertThat(half[0]).isEqualTo(Math.rint(half[0] * 2048) / 2048);
    assertThat(half[0]).isNotEqualTo(startOf("s4").cell(WEIGHTS, 0, 0));
  }

  @Test
  void theMaskHidesPaddingAsAKeyAndNotAsAQuery() {
    Live live = startOf("s6");
    for (int query = 0; query < 4; query++) {
      assertThat(live.cell(WEIGHTS, query, PAD)).isZero();
      assertThat(live.cell(MaskedRow.SUMS, query, 0)).isCloseTo(1, within(1e-12));
    }
    assertThat(live.value(WEIGHTS).row(PAD)).satisfies(row -> assertThat(row[0]).isPositive());
  }

  @Test
  void theLossMaskTakesThePaddedRowOutOfTheMean() {
    double[] all = startOf("s6").value(Pooling.POOLED).row(0);
    Live live = at("s6 lossMask=on");
    double mean = 0;
    for (int query = 0; query < PAD; query++) {
      mean += live.cell(OUTPUT, query, 3) / PAD;
    }
    assertThat(live.cell(Pooling.POOLED, 0, 3)).isCloseTo(mean, within(1e-12));
    assertThat(all[3]).isNotCloseTo(mean, within(1e-3));
  }

  @Test
  void theOtherConventionOpensExactlyTheComplement() {
    assertRow(at("s7 convention=keep"), WEIGHTS, 0, 0, 0, 0, 1);
    assertRow(startOf("s7"), WEIGHTS, 0, 0.6652, 0.2447, 0.0900, 0);
  }

  @Test
  void hidingAfterSoftmaxBreaksTheRowSum() {
    Live live = at("s7 place=after");
    assertRow(live, WEIGHTS, 0, 0.2369, 0.0871, 0.0321, 0);
    assertThat(live.cell(MaskedRow.SUMS, 0, 0)).isCloseTo(0.356, within(5e-4));
  }

  @Test
  void aFullyHiddenRowIsNaNOrdinaryOrUniform() {
    Live live = startOf("s8");
    assertThat(live.value(WEIGHTS).row(0)).containsOnly(Double.NaN);
    assertThat(live.value(EmptyRows.WAYS).row(0)).containsOnly(Double.NaN);
    assertRow(live, EmptyRows.WAYS, 1, 0.2369, 0.0871, 0.0321, 0.6439);
    assertRow(live, EmptyRows.WAYS, 2, 0.25, 0.25, 0.25, 0.25);
    assertRow(at("s8 value=m1000"), WEIGHTS, 0, 0.2369, 0.0871, 0.0321, 0.6439);
    assertThat(live.cell(EmptyRows.NEXT, 0, 0)).isNaN();
  }

  @Test
  void aBillionInAnEmptyRowDependsOnThePrecision() {
    assertRow(at("s8 value=m1e9"), WEIGHTS, 0, 0.2369, 0.0871, 0.0321, 0.6439);
    assertRow(at("s8 value=m1e9 precision=float"), WEIGHTS, 0, 0.25, 0.25, 0.25, 0.25);
    assertThat(at("s8 value=m1e9 precision=half").value(WEIGHTS).row(0)).containsOnly(Double.NaN);
  }

  @Test
  void threePoliciesForAnEmptyRowStandBesideEachOther() {
    Live live = startOf("s8");
    assertThat(live.value(EmptyRows.POLICIES).row(0)).containsOnly(Double.NaN);
    assertRow(live, EmptyRows.POLICIES, 1, 0, 0, 0, 0);
    assertRow(live, EmptyRows.POLICIES, 2, 0.25, 0.25, 0.25, 0.25);
  }

  @Test
  void theShorterSentenceIsPaddedAndDrawnSo() {
    Heatmap batch = (Heatmap) figure("s1", "real");
    assertThat(batch.isMasked(1, PAD)).isTrue();
    assertThat(batch.isMasked(0, PAD)).isFalse();
  }

  @Test
  void theScoresCanBeTyped() {
    Heatmap scores = (Heatmap) figure("s2", "scaled");
    assertThat(scores.edit().map(Heatmap.Edit::setting)).contains(PaddingMasks.SCORES.id());
    assertThat(at("s5 " + EXTREME).node(SCALED).provenance()).isEqualTo(Provenance.GIVEN);
  }

  private Figure figure(String step, String id) {
    return lesson
        .step(step)
        .shows()
        .apply(startOf(step))
        .figures()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePredictionAndTheCheckpointsAreAnsweredByTheCore() {
    Question.Pick prediction =
        (Question.Pick) lesson.step("s2").prediction().orElseThrow().question();
    assertThat(prediction.right().apply(at("s2 " + EXTREME))).isEqualTo("0.08");
    Step check = lesson.step("check");
    assertThat(check.checks()).extracting(c -> c.question().id()).containsExactly("a", "b", "c");
    Live live = startOf("check");
    Question[] questions = check.checks().stream().map(Check::question).toArray(Question[]::new);
    assertThat(((Question.Value) questions[0]).mark(live, 0)).isEqualTo(1);
    assertThat(((Question.Pick) questions[1]).right().apply(live)).isEqualTo("keys");
    assertThat(((Question.Pick) questions[2]).right().apply(live)).isEqualTo("nan");
    assertThat(Arrays.copyOf(live.value(EmptyRows.MULTIPLIED).row(0), PAD)).containsOnly(0);
  }
}
