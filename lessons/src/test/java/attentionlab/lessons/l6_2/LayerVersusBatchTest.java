package attentionlab.lessons.l6_2;

import static attentionlab.lessons.l6_2.LayerVersusBatch.CHANGE;
import static attentionlab.lessons.l6_2.LayerVersusBatch.MEAN;
import static attentionlab.lessons.l6_2.LayerVersusBatch.MEMBERS;
import static attentionlab.lessons.l6_2.LayerVersusBatch.NORMED;
import static attentionlab.lessons.l6_2.LayerVersusBatch.TOKEN;
import static attentionlab.lessons.l6_2.LayerVersusBatch.X;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Matrix;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.nn.RunningStatistics;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerVersusBatchTest {
  private final LayerVersusBatch lesson = new LayerVersusBatch();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L6.2 " + bookmark).resolve(lesson));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s1                                   | -1.2247,  0,       1.2247",
        "s1 norm=bn_counted                   | -0.7022,  0,       0.5367",
        "s1 norm=bn_excluded                  | -1.0442, -0.4170,  0.4648",
        "s1 norm=bn_excluded other=on         | -0.5399, -0.4170,  0.4700",
        "s1 norm=bn_excluded future=on        | -0.7676, -0.4574, -0.2548",
        "s1 norm=sample                       | -1.8058, -1.0835, -0.3612",
        "s6                                   | -1.2247,  0,       1.2247",
        "s6 scale=10 shift=5                  | -1.2247,  0,       1.2247",
        "s7                                   | -1.0442, -0.4170,  0.4648",
        "s7 other=on                          | -1.0442, -0.4170,  0.4648",
        "s7 norm=bn_counted other=on          | -0.7022,  0,       0.5367"
      })
  void theFirstTokenIsNormalisedAsTheCellsBehindItSay(String bookmark, String expected) {
    double[] numbers =
        Arrays.stream(expected.split(","))
            .mapToDouble(n -> Double.parseDouble(n.strip()))
            .toArray();
    assertThat(at(bookmark).value(TOKEN).row(0)).containsExactly(numbers, within(1e-4));
  }

  @Test
  void rootMeanSquareNormDropsTheMean() {
    assertThat(at("s8 norm=rms").value(TOKEN).row(0))
        .containsExactly(new double[] {0.463, 0.926, 1.389}, within(5e-4));
  }

  @Test
  void countedPaddingChangesMeanAndVarianceOfEveryFeature() {
    double[] counted = {4, 2, 0};
    double[] excluded = {5.3333, 2.6667, 0};
    for (int col = 0; col < 3; col++) {
      assertThat(at("s2 norm=bn_counted col=" + col).cell(MEAN, 0, 0))
          .isCloseTo(counted[col], within(1e-4));
      assertThat(at("s2 norm=bn_excluded col=" + col).cell(MEAN, 0, 0))
          .isCloseTo(excluded[col], within(1e-4));
    }
    Live inference = at("s7");
    assertThat(inference.value(Normalising.RUNNING_VARIANCE).row(0))
        .containsExactly(new double[] {17.2222, 2.5556, 41.6667}, within(1e-4));
    Matrix all = new Batch(2, 4).numbers(Batch.Edits.NONE);
    Matrix squares = Matrix.of(8, 3, (r, c) -> all.get(r, c) * all.get(r, c));
    for (int col = 0; col < 3; col++) {
      double mean = RunningStatistics.mean(all).get(0, col);
      assertThat(RunningStatistics.mean(squares).get(0, col) - mean * mean)
          .isCloseTo(new double[] {18.25, 3.25, 31.25}[col], within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"ln,3", "rms,3", "sample,12", "bn_counted,8", "bn_excluded,6"})
  void everyNormAveragesOverItsOwnCells(String norm, int cells) {
    double[] members = at("s2 norm=" + norm).value(MEMBERS).toArray();
    assertThat(Arrays.stream(members).sum()).isEqualTo(cells);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void theStatisticsOfBatchNormAreNotIndexedByPosition(int row) {
    assertThat(at("s3 row=" + row).value(MEMBERS)).isEqualTo(at("s3").value(MEMBERS));
  }

  @Test
  void onlyBatchNormSeesTheOtherSentence() {
    assertThat(at("s5 norm=ln").value(CHANGE).row(0)).containsOnly(0);
    assertThat(at("s5").cell(CHANGE, 0, 0)).isNotZero();
    Question.Pick asked = (Question.Pick) lesson.step("s5").prediction().orElseThrow().question();
    assertThat(asked.right().apply(at("s5"))).isEqualTo("bn");
  }

  @Test
  void aBatchOfOneTokenIsNormalisedToZeros() {
    assertThat(at("s7 mode=train batch=1 length=1").value(NORMED).row(0)).containsOnly(0);
    assertThat(at("s7 norm=ln mode=train batch=1 length=1").value(NORMED).row(0))
        .containsExactly(new double[] {-1.2247, 0, 1.2247}, within(1e-4));
  }

  @Test
  void gainAndBiasGiveTheFreedomBack() {
    assertThat(at("s8 gain=2 bias=1").value(TOKEN).row(0))
        .containsExactly(new double[] {1 - 2 * 1.2247, 1, 1 + 2 * 1.2247}, within(2e-4));
  }

  @Test
  void theBlockHasAMeanForEachTokenAndOneForEachChannel() {
    Question.Value means = (Question.Value) lesson.step("check").checks().get(0).question();
    Question.Value channels = (Question.Value) lesson.step("check").checks().get(1).question();
    assertThat(means.answer().applyAsDouble(at("check"))).isEqualTo(8);
    assertThat(channels.answer().applyAsDouble(at("check"))).isEqualTo(3);
    assertThat(at("check").value(X).shape())
        .isEqualTo(new Batch(2, 4).numbers(Batch.Edits.NONE).shape());
  }
}
