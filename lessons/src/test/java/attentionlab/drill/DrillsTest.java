package attentionlab.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import attentionlab.interview.Topic;
import attentionlab.nn.AttentionStatistics;
import attentionlab.nn.Masks;
import attentionlab.nn.SinusoidalPositions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers that are known from elsewhere, and rounds. */
class DrillsTest {
  private static final Dice DICE = new Dice(new DrillLine("golden", 1, 1));

  private static double right(Sheet sheet, int number) {
    return sheet.asked().get(number).right();
  }

  private static Asked asked(Sheet sheet, String id) {
    return sheet.asked().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  private static double given(Drill drill, String id) {
    return drill.graph().node(id).value().get(0, 0);
  }

  private static List<Drill> drills(String kind, int level) {
    return LongStream.range(0, 50)
        .mapToObj(seed -> Drills.drill(new DrillLine(kind, seed, level)))
        .toList();
  }

  private static double right(Drill drill, String id) {
    return drill.asked().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow().right();
  }

  @Test
  void theSoftmaxOfLargeScoresIsThatOfTheirDifferences() {
    Sheet sheet = SoftmaxRow.of(DICE, 1000, 1001, 1002);
    assertThat(right(sheet, 0)).isEqualTo(0.09003057317038046, within(1e-15));
    assertThat(right(sheet, 1)).isEqualTo(0.24472847105479764, within(1e-15));
    assertThat(right(sheet, 2)).isEqualTo(0.6652409557748218, within(1e-15));
  }

  @Test
  void attentionOfTheBaseModelHasAMillionParametersWhateverTheNumberOfHeads() {
    for (int heads : new int[] {1, 2, 4, 8}) {
      Sheet sheet = AttentionParameters.of(DICE, 512, heads, heads, false);
      assertThat(right(sheet, 0)).isEqualTo(1_048_576);
    }
    assertThat(right(AttentionParameters.of(DICE, 512, 8, 8, true), 0)).isEqualTo(1_050_624);
    // W^Q and W^O of 4096², W^K and W^V of 4096 × 1024
    Sheet grouped = AttentionParameters.of(DICE, 4096, 32, 8, false);
    assertThat(right(grouped, 0)).isEqualTo(41_943_040);
  }

  @Test
  void countingBiasesIsNamedEvenWhereItIsLessThanThreeDigitsTell() {
    Asked asked = AttentionParameters.of(DICE, 512, 8, 8, false).asked().get(0);
    assertThat(asked.mark(1.05e6).right()).isTrue();
    assertThat(asked.mark(1_048_576).right()).isTrue();
    Mark mark = asked.mark(1_050_624);
    assertThat(mark.right()).isFalse();
    assertThat(mark.value()).isEqualTo(1_048_576);
    assertThat(mark.slip().map(Slip::id)).contains("biases");
  }

  @Test
  void anEncoderLayerOfTheBaseModelHasThreeMillionParameters() {
    assertThat(right(LayerParameters.of(DICE, 512, 2048, 1), 0)).isEqualTo(3_145_728);
    assertThat(right(LayerParameters.of(DICE, 512, 2048, 3), 0)).isEqualTo(3_152_384);
  }

  @Test
  void theCacheOfALargeModelTakesOneAndAQuarterGibibytes() {
    Sheet sheet = CacheSize.whole(DICE, new CacheSize.Config(80, 8, 128, 4096), 8, 1);
    Asked size = asked(sheet, "cache_size");
    assertThat(size.right()).isEqualTo(1280);
    Node bytes = size.cell().node().operands().get(0); // before the division by 2^20
    assertThat(bytes.value().get(0, 0)).isEqualTo(1_342_177_280);
    assertThat(size.mark(10_240).slip().map(Slip::id)).contains("query_heads");
    assertThat(size.mark(1342).slip().map(Slip::id)).contains("decimal");
    assertThat(size.mark(640).slip().map(Slip::id)).contains("only_keys");
  }

  @Test
  void theFirstPositionOfEightColumnsIsThatOfThePaper() {
    double[] expected = {0.8414709848, 0.5403023059, 0.0998334166, 0.9950041653};
    for (int column = 0; column < expected.length; column++) {
      Sheet sheet = PositionalValue.of(DICE, 8, 1, column / 2);
      assertThat(right(sheet, column % 2)).isEqualTo(expected[column], within(1e-10));
    }
    Sheet far = PositionalValue.of(DICE, 64, 37, 9);
    assertThat(right(far, 0))
        .isEqualTo(SinusoidalPositions.at(37, 18, 64, SinusoidalPositions.BASE), within(1e-12));
    assertThat(asked(far, "sine").mark(right(far, 1)).slip().map(Slip::id)).contains("swapped");
  }

  @Test
  void aUniformRowHasTheEntropyOfASoftmaxOfEqualScores() {
    for (Drill drill : drills("uniform_row", 3)) {
      int left = (int) (given(drill, "n_k") - given(drill, "padding"));
      double[] weights = new double[left];
      Arrays.fill(weights, 1.0 / left);
      assertThat(right(drill, "entropy"))
          .isEqualTo(AttentionStatistics.entropy(weights), within(1e-12));
    }
  }

  @Test
  void countedPairsAreThoseOfTheMasks() {
    for (Drill drill : drills("causal_pairs", 3)) {
      int n = (int) given(drill, "n");
      int all = n + (int) given(drill, "past");
      Matrix mask = Masks.causal(n, all, Masks.Alignment.BOTTOM_RIGHT);
      assertThat(right(drill, "pairs")).isEqualTo(sum(mask));
    }
    for (Drill drill : drills("visible_keys", 3)) {
      Matrix mask = Masks.prefix((int) given(drill, "n"), (int) given(drill, "prefix"));
      assertThat(right(drill, "prefix_pairs")).isEqualTo(sum(mask));
      double[] row = mask.row((int) given(drill, "position") - 1);
      assertThat(right(drill, "seen_prefix")).isEqualTo(Arrays.stream(row).sum());
    }
    for (Drill drill : drills("window_reach", 2)) {
      int window = (int) given(drill, "window");
      Matrix mask = Masks.window((int) given(drill, "n"), window - 1, 0);
      assertThat(right(drill, "window_pairs")).isEqualTo(sum(Masks.and(mask, mask)));
    }
  }

  private static double sum(Matrix mask) {
    return Arrays.stream(mask.toArray()).sum();
  }

  @Test
  void aRowMaskedTooLateAndTimesTheFactorIsTheRowMaskedInTime() {
    for (Drill drill : drills("mask_after_softmax", 3)) {
      Node scores = drill.graph().node("scores");
      int kept = scores.cols().size() - 2;
      Matrix first = Matrix.of(1, kept, (r, c) -> scores.value().get(0, c));
      Matrix weights = new Softmax(Softmax.EmptyRow.NAN).forward(List.of(first));
      assertThat(right(drill, "first_left") * right(drill, "factor"))
          .isEqualTo(weights.get(0, 0), within(1e-12));
    }
  }

  @Test
  void whatIsLeftAfterAMaskInTimeSumsToOne() {
    for (int level = 1; level <= 3; level++) {
      for (Drill drill : drills("masked_row", level)) {
        assertThat(drill.asked().stream().mapToDouble(Asked::right).sum())
            .isEqualTo(1, within(1e-12));
      }
    }
  }

  @Test
  void aLayerNormByHandHasThisMeanAndDeviation() {
    for (Drill drill : drills("layer_norm", 2)) {
      double[] x = drill.graph().node("x").value().row(0);
      double mean = Arrays.stream(x).average().orElseThrow();
      double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / x.length;
      assertThat(right(drill, "deviation")).isEqualTo(Math.sqrt(variance), within(1e-12));
      assertThat(right(drill, "first"))
          .isEqualTo((x[0] - mean) / Math.sqrt(variance), within(1e-4));
    }
  }

  @Test
  void smoothedTargetsSumToOne() {
    for (Drill drill : drills("smoothed_targets", 3)) {
      assertThat(right(drill, "right_target") + right(drill, "others_total"))
          .isEqualTo(1, within(1e-12));
    }
  }

  @Test
  void slopesOfEightHeadsAreHalvesOfHalves() {
    for (Drill drill : drills("linear_bias", 1)) {
      assertThat(right(drill, "slope"))
          .isEqualTo(Math.pow(0.5, given(drill, "head")), within(1e-12));
    }
  }

  @Test
  void aScoreOfTurnedVectorsDependsOnTheDistanceOnly() {
    for (Drill drill : drills("rotated_vector", 3)) {
      double[] q = drill.graph().node("q").value().row(0);
      double[] k = drill.graph().node("k").value().row(0);
      double angle =
          Math.toRadians((given(drill, "m") - given(drill, "n")) * given(drill, "degrees"));
      double dot = (q[0] * k[0] + q[1] * k[1]) * Math.cos(angle);
      double cross = (q[0] * k[1] - q[1] * k[0]) * Math.sin(angle);
      assertThat(right(drill, "score")).isEqualTo(dot + cross, within(1e-12));
    }
  }

  @Test
  void anAnswerIsMarkedNumberByNumber() {
    Drill drill = Drills.drill(DrillLine.parse("positional_value 7"));
    double sine = drill.asked().get(0).right();
    double cosine = drill.asked().get(1).right();
    List<Mark> marks = drill.mark(List.of(sine + 0.009, Double.NaN));
    assertThat(marks).extracting(Mark::right).containsExactly(true, false);
    assertThat(marks.get(0).slip()).isEmpty();
    assertThat(marks.get(1).value()).isEqualTo(cosine);
    assertThat(marks.get(1).slip()).isEmpty();
    assertThatThrownBy(() -> drill.mark(List.of(sine)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 answers to 2 numbers");
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void aRoundKeepsToItsTopicAndNeverRepeatsAKindInARow(Topic topic) {
    for (long seed = 0; seed < 100; seed++) {
      List<Drill> round = Drills.round(seed, Set.of(topic), 2, 10);
      assertThat(round).hasSize(10);
      assertThat(round).allMatch(drill -> drill.kind().topic() == topic);
      assertThat(round).allMatch(drill -> drill.line().level() == 2);
      assertNoneTwiceInARow(round);
    }
  }

  private static void assertNoneTwiceInARow(List<Drill> round) {
    for (int i = 1; i < round.size(); i++) {
      assertThat(round.get(i).kind()).isNotEqualTo(round.get(i - 1).kind());
    }
  }

  @Test
  void aRoundOfAllTopicsGoesThroughAllKindsBeforeOneComesAgain() {
    int kinds = Drills.kinds().size();
    List<Drill> round = Drills.round(5, Set.of(), 1, 2 * kinds);
    assertThat(round.subList(0, kinds)).extracting(Drill::kind).doesNotHaveDuplicates();
    assertThat(round.subList(kinds, 2 * kinds)).extracting(Drill::kind).doesNotHaveDuplicates();
    assertNoneTwiceInARow(round);
  }

  @Test
  void theSameSeedGivesTheSameRoundAndAnotherSeedAnother() {
    assertThat(lines(1)).isEqualTo(lines(1)).isNotEqualTo(lines(2));
  }

  private static List<String> lines(long seed) {
    return Drills.round(seed, Set.of(), 3, 10).stream()
        .map(drill -> drill.line().text())
        .collect(Collectors.toList());
  }

  @Test
  void aMeanOfManyDrawsIsNotPulledToOneSide() {
    double mean =
        drills("softmax_row", 1).stream()
            .mapToDouble(
                drill ->
                    SumOf.meanOver(SumOf.Over.ALL)
                        .forward(List.of(drill.graph().node("scores").value()))
                        .get(0, 0))
            .average()
            .orElseThrow();
    assertThat(mean).isBetween(1.2, 1.8);
  }
}
