package attentionlab.lessons.l5_3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativePositionsTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final int IT = 5;
  private static final int APPLE = 4;

  private final Lesson lesson = new RelativePositions();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L5.3 " + bookmark).resolve(lesson));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 20})
  void movingTheSentenceChangesAddressesAndNoDistance(int start) {
    Live live = at("s1 start=" + start);
    assertThat(live.cell(Places.ABSOLUTE, 1, APPLE)).isEqualTo(start + APPLE);
    assertThat(live.value(Places.RELATIVE).row(1))
        .containsExactly(live.value(Places.RELATIVE).row(0));
    assertThat(live.value(Places.RELATIVE).row(0)).containsExactly(-5, -4, -3, -2, -1, 0, 1, 2);
  }

  @Test
  void theScoreIsContentPlusPositionOverTheRootOfTheWidth() {
    Live live = at("s2");
    double content = live.cell(RelativeScores.CONTENT, IT, APPLE);
    double position = live.cell(RelativeScores.POSITION, IT, APPLE);
    assertThat(content).isEqualTo(8);
    assertThat(live.cell(RelativeScores.SCORES, IT, APPLE))
        .isCloseTo((content + position) / 2, EXACT);
    double[] query = live.value(RelativeScores.Q).row(IT);
    double[] vector = live.value(RelativeScores.VECTORS).row(7);
    double dot = IntStream.range(0, 4).mapToDouble(i -> query[i] * vector[i]).sum();
    assertThat(position).isCloseTo(dot, EXACT);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 3", "2, 5", "8, 17"})
  void theTableForClipKHolds2kPlus1Vectors(int clip, int rows) {
    assertThat(at("s3 clip=" + clip).value(RelativeScores.TABLE).rows()).isEqualTo(rows);
  }

  @Test
  void beyondTheClipAllDistancesShareOneScore() {
    double[] row = at("s3").value(RelativeScores.POSITION).row(0);
    for (int key = 2; key < row.length; key++) {
      assertThat(row[key]).isEqualTo(row[5]);
    }
    assertThat(row[1]).isNotEqualTo(row[5]);
    Question.Pick predict = (Question.Pick) lesson.step("s3").prediction().orElseThrow().question();
    assertThat(predict.right().apply(at("s3"))).isEqualTo("beyond");
  }

  @Test
  void theMapOfDistancesIsTheSameAlongEachDiagonal() {
    Matrix distance = at("s3").value(RelativeScores.DISTANCE);
    for (int i = 1; i < distance.rows(); i++) {
      for (int j = 1; j < distance.cols(); j++) {
        assertThat(distance.get(i, j)).isEqualTo(distance.get(i - 1, j - 1));
        assertThat(distance.get(i, j)).isEqualTo(Math.max(-2, Math.min(2, j - i)));
      }
    }
  }

  @Test
  void withoutContentTheScoresArePositionAlone() {
    Live live = at("s3");
    assertThat(live.value(RelativeScores.CONTENT).max()).isZero();
    assertThat(live.cell(RelativeScores.SCORES, 0, 5))
        .isCloseTo(live.cell(RelativeScores.POSITION, 0, 5) / 2, EXACT);
  }

  @Test
  void aHeadWithABiasOneBackLooksOneBack() {
    double[] row = at("s4 content=off").value(RelativeScores.PREVIOUS).row(3);
    assertThat(row[2]).isCloseTo(Math.exp(3) / (Math.exp(3) + 7), EXACT);
  }

  @Test
  void aMemoryOfFourAndASegmentOfFourMakeEightKeys() {
    Matrix weights = at("s5").value(Segments.WEIGHTS);
    assertThat(weights.shape()).isEqualTo("(4, 8)");
    assertThat(weights.get(0, 5)).isZero();
    assertThat(weights.get(0, 0)).isPositive();
    assertThat(at("s5 memory=0").value(Segments.WEIGHTS).shape()).isEqualTo("(4, 4)");
    assertThat(at("s5 memory=8 segment=8").value(Segments.WEIGHTS).shape()).isEqualTo("(8, 16)");
  }

  @Test
  void noGradientGoesThroughTheKeptStates() {
    Live live = at("s5");
    double[] gradient = live.value(Segments.GRADIENT).row(0);
    assertThat(gradient).hasSize(8);
    assertThat(IntStream.range(0, 4).mapToDouble(i -> gradient[i])).containsOnly(0.0);
    assertThat(IntStream.range(4, 8).allMatch(i -> gradient[i] > 0)).isTrue();
    Heatmap shown =
        lesson
            .step("s5")
            .shows()
            .apply(live)
            .figures()
            .map(Heatmap.class::cast)
            .filter(figure -> figure.id().equals(Segments.GRADIENT.id()))
            .findFirst()
            .orElseThrow();
    assertThat(shown.isMasked(0, 3)).isTrue();
    assertThat(shown.isMasked(0, 4)).isFalse();
  }

  @Test
  void reachIsLayersTimesMemory() {
    Live live = at("s6");
    assertThat(live.value(Segments.REACH).row(0)).containsExactly(4, 8, 12);
    assertThat(live.value(Segments.REACHABLE).row(0)).hasSize(16).startsWith(0, 0, 0, 0, 0);
    assertThat(sum(live, Segments.REACHABLE, 0)).isEqualTo(8);
    assertThat(sum(live, Segments.REACHABLE, 2)).isEqualTo(16);
  }

  private static double sum(Live live, Name name, int row) {
    return IntStream.range(0, live.value(name).cols())
        .mapToDouble(col -> live.cell(name, row, col))
        .sum();
  }

  @Test
  void addressesCollideAndDistancesDoNot() {
    Live live = at("s7");
    assertThat(live.value(Segments.COLLISION).row(0)).containsExactly(0, 1, 2, 3, 0, 1, 2, 3);
    assertThat(live.value(Segments.COLLISION).row(1))
        .containsExactly(-7, -6, -5, -4, -3, -2, -1, 0);
  }

  @Test
  void theCheckpointOfTheTableIsAnsweredByTheCore() {
    Question.Value a = (Question.Value) lesson.step("check").checks().get(0).question();
    assertThat(a.answer().applyAsDouble(at("check"))).isEqualTo(5);
  }
}
