package attentionlab.lessons.l5_4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Rotate;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotaryPositionsTest {
  private static final Offset<Double> TWO = within(0.00501);
  private static final Offset<Double> THREE = within(5.001e-4);
  private static final Offset<Double> FOUR = within(5.001e-5);
  private static final Offset<Double> EXACT = within(1e-12);

  private final Lesson lesson = new RotaryPositions();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L5.4 " + bookmark).resolve(lesson));
  }

  private static double only(Live live, Name name) {
    return live.cell(name, 0, 0);
  }

  @Test
  void theScoreAtFiveAndThreeIsThatOfTheReference() {
    assertThat(only(at("s2"), Turned.SCORE)).isCloseTo(-6.7812, FOUR);
    assertThat(only(at("s2"), Turned.FAR_SCORE)).isCloseTo(-6.7812, FOUR);
    assertThat(only(at("s2 m=105 n=103"), Turned.SCORE)).isCloseTo(-6.7812, FOUR);
  }

  @Test
  void swappedPositionsGiveAnotherScore() {
    assertThat(only(at("s3"), Turned.SWAPPED)).isCloseTo(5.9489, FOUR);
    assertThat(only(at("s3 m=3 n=5"), Turned.SCORE)).isCloseTo(5.9489, FOUR);
  }

  @Test
  void theMapIsTheSameAlongEachDiagonalAndNotSymmetric() {
    Live live = at("s3");
    Matrix map = live.value(Turned.MAP);
    assertThat(map.get(5, 3)).isCloseTo(only(live, Turned.SCORE), EXACT);
    assertThat(map.get(7, 5)).isCloseTo(map.get(2, 0), EXACT);
    assertThat(Math.abs(map.get(3, 5) - map.get(5, 3))).isGreaterThan(1);
  }

  @Test
  void ofEqualVectorsTheMapIsSymmetric() {
    Matrix map = at("s3 q=3,-1").value(Turned.MAP);
    assertThat(map.get(3, 5)).isCloseTo(map.get(5, 3), EXACT);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "5, 3", "200, 199"})
  void turningKeepsLengths(int m, int n) {
    double[] lengths = at("s1 m=" + m + " n=" + n).value(Turned.LENGTHS).row(0);
    assertThat(lengths[1]).isCloseTo(lengths[0], EXACT).isCloseTo(Math.sqrt(5), EXACT);
    assertThat(lengths[3]).isCloseTo(lengths[2], EXACT).isCloseTo(Math.sqrt(10), EXACT);
  }

  @ParameterizedTest
  @CsvSource({"0, 8.0", "1, 7.07", "2, 5.13", "3, 3.93", "4, 4.53", "5, 6.32"})
  void theProfileOfOnesIsAWave(int distance, double score) {
    assertThat(at("s4").cell(Waves.PROFILE, 0, distance)).isCloseTo(score, TWO);
  }

  @Test
  void fourColumnsAtPositionOneTurnAsInTheReference() {
    double[] expected = {-1.1426, 1.9221, 2.9599, 4.0298};
    Node x = row("x", 1, 2, 3, 4);
    double[] turned = new Rotate().on(x, row("angles", 1, 0.01)).value().row(0);
    for (int i = 0; i < expected.length; i++) {
      assertThat(turned[i]).isCloseTo(expected[i], FOUR);
    }
    assertThat(new Rotate().on(x, row("angles", 0, 0)).value()).isEqualTo(x.value());
  }

  private static Node row(String id, double... cells) {
    return Node.input(
        new Name(id, "x", Role.NEUTRAL),
        Matrix.row(cells),
        Axis.single("x"),
        Axis.features("d", cells.length),
        Provenance.GIVEN);
  }

  @Test
  void slopesAreGeometricAndFixed() {
    double[] eight = at("s6").value(LinearBiases.SLOPES).toArray();
    double[] four = at("s6 heads=4").value(LinearBiases.SLOPES).toArray();
    for (int i = 0; i < 8; i++) {
      assertThat(eight[i]).isCloseTo(Math.pow(2, -(i + 1)), EXACT);
    }
    assertThat(four).containsExactly(new double[] {0.25, 0.0625, 1 / 64.0, 1 / 256.0}, EXACT);
  }

  @Test
  void atSlopeOneHalfTheLastOfSixTokensLooksNearby() {
    double[] expected = {0.034, 0.056, 0.092, 0.152, 0.251, 0.414};
    double[] row = at("s6").value(LinearBiases.WEIGHTS).row(0);
    for (int i = 0; i < expected.length; i++) {
      assertThat(row[i]).isCloseTo(expected[i], THREE);
    }
  }

  @Test
  void thePenaltyGrowsWithDistanceAndTheFutureIsMasked() {
    Matrix bias = at("s6").value(LinearBiases.BIAS);
    assertThat(bias.get(5, 0)).isCloseTo(-2.5, EXACT);
    assertThat(bias.get(3, 3)).isZero();
    assertThat(bias.get(0, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(at("s7").cell(LinearBiases.PENALTIES, 0, 128)).isCloseTo(-64, EXACT);
  }

  @Test
  void aHeadBeyondTheirNumberIsTheLast() {
    Live live = at("s6 heads=4 head=8");
    assertThat(live.cell(LinearBiases.BIAS, 1, 0)).isCloseTo(-1 / 256.0, EXACT);
  }

  @Test
  void theQuestionsAreAnsweredByTheCore() {
    Question.Pick predict = (Question.Pick) lesson.step("s2").prediction().orElseThrow().question();
    assertThat(predict.right().apply(at("s2"))).isEqualTo("same");
    assertThat(right(0)).isEqualTo("no");
    assertThat(right(2)).isEqualTo("smallest");
  }

  private String right(int check) {
    Question.Pick pick = (Question.Pick) lesson.step("check").checks().get(check).question();
    return pick.right().apply(at("check"));
  }
}
