package attentionlab.lessons.l5_2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Curve;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.nn.SinusoidalPositions;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinusoidalEncodingTest {
  private static final Offset<Double> ONE = within(0.0501);
  private static final Offset<Double> FOUR = within(5.001e-5);
  private static final Offset<Double> EXACT = within(1e-12);

  private final Lesson lesson = new SinusoidalEncoding();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L5.2 " + bookmark).resolve(lesson));
  }

  private static double at(Live live, Name name, String col) {
    return live.cell(name, 0, live.node(name).cols().labels().indexOf(col));
  }

  @Test
  void positionOneHasTheReferenceCode() {
    double[] expected = {0.8415, 0.5403, 0.0998, 0.9950, 0.0100, 1.0000, 0.0010, 1.0000};
    double[] row = at("s1").value(Codes.PE).row(1);
    for (int i = 0; i < expected.length; i++) {
      assertThat(row[i]).isCloseTo(expected[i], FOUR);
    }
    assertThat(at("s1").value(Codes.PE).row(0)).containsExactly(0, 1, 0, 1, 0, 1, 0, 1);
  }

  @ParameterizedTest
  @CsvSource({"2, 10000", "16, 10000", "128, 10", "64, 100000"})
  void theRecordedTableIsThatOfTheLayer(int width, int base) {
    Live live = at("s1 d_model=" + width + " n=40 base=" + base);
    for (int pos = 0; pos < 40; pos++) {
      for (int j = 0; j < width; j++) {
        assertThat(live.cell(Codes.PE, pos, j))
            .isCloseTo(SinusoidalPositions.at(pos, j, width, base), within(1e-11));
      }
    }
  }

  @Test
  void theClocksOfWidth8TurnTenTimesSlowerFromPairToPair() {
    Live live = at("s2");
    assertThat(live.cell(Codes.WAVELENGTHS, 0, 0)).isCloseTo(6.28, within(0.005));
    assertThat(live.cell(Codes.WAVELENGTHS, 0, 1)).isCloseTo(62.8, ONE);
    assertThat(live.cell(Codes.WAVELENGTHS, 0, 2)).isCloseTo(628, within(0.5));
    assertThat(live.cell(Codes.WAVELENGTHS, 0, 3)).isCloseTo(6283, within(0.5));
  }

  @ParameterizedTest
  @CsvSource({"2, 0.0088", "4, 0.2420", "8, 0.6453", "16, 1.0147", "64, 1.4718", "128, 1.9526"})
  void theNearestOtherPositionIsFartherTheMoreFrequenciesThereAre(int width, double distance) {
    Live live = at("s3 d_model=" + width);
    assertThat(at(live, Separation.NEAREST, Integer.toString(width))).isCloseTo(distance, FOUR);
    assertThat(live.value(Separation.DISTANCES).min()).isCloseTo(distance, FOUR);
  }

  @Test
  void theDistanceOfAnyTwoPositionsIsThatOfTheirOffset() {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 512; i++) {
      for (int j = 0; j < i; j++) {
        nearest = Math.min(nearest, distance(i, j, 4));
      }
    }
    assertThat(at(at("s3"), Separation.NEAREST, "4")).isCloseTo(nearest, within(1e-9));
  }

  private static double distance(int i, int j, int width) {
    double squares = 0;
    for (int c = 0; c < width; c++) {
      double difference =
          SinusoidalPositions.at(i, c, width, 10000) - SinusoidalPositions.at(j, c, width, 10000);
      squares += difference * difference;
    }
    return Math.sqrt(squares);
  }

  @Test
  void onePairNearlyReturnsAtPosition710() {
    assertThat(at("s3").cell(Separation.RETURN, 0, 0)).isCloseTo(0.00006, within(5e-6));
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "5, 3", "500, 3", "20, -32", "511, 32"})
  void oneRotationMovesEveryCodeByTheSameOffset(int p, int k) {
    Live live = at("s4 d_model=8 p=" + p + " k=" + k);
    assertThat(live.cell(Codes.ERROR, 0, 0)).isCloseTo(0, EXACT);
    assertThat(live.value(Codes.SHIFT))
        .isEqualTo(at("s4 d_model=8 p=77 k=" + k).value(Codes.SHIFT));
    double[][] expected = rows(SinusoidalPositions.shift(k, 8, 10000));
    for (int r = 0; r < 8; r++) {
      assertThat(live.value(Codes.SHIFT).row(r)).containsExactly(expected[r], EXACT);
    }
  }

  private static double[][] rows(Matrix matrix) {
    return Stream.iterate(0, r -> r < matrix.rows(), r -> r + 1)
        .map(matrix::row)
        .toArray(double[][]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4",
    "1, 3.5353",
    "2, 2.5637",
    "3, 1.9649",
    "4, 2.2666",
    "5, 3.1600",
    "6, 3.7837",
    "7, 3.5163",
    "8, 2.5480"
  })
  void similarityDependsOnTheOffsetAlone(String k, double similarity) {
    for (int p : new int[] {0, 20, 400}) {
      Live live = at("s5 p=" + p);
      assertThat(at(live, Codes.PROFILE, k)).isCloseTo(similarity, FOUR);
    }
    if (!k.equals("0")) {
      assertThat(at(at("s5"), Codes.PROFILE, "-" + k)).isCloseTo(similarity, FOUR);
    }
  }

  @Test
  void theMapOfAllPairsHoldsTheProfile() {
    Live live = at("s5");
    assertThat(live.cell(Codes.SIMILARITY, 7, 10))
        .isCloseTo(at(live, Codes.PROFILE, "3"), EXACT)
        .isCloseTo(live.cell(Codes.SIMILARITY, 0, 3), EXACT);
  }

  @Test
  void afterRandomProjectionsThePlaceAndTheDirectionMatter() {
    Live here = at("s5 projected=on p=4");
    Live there = at("s5 projected=on p=40");
    double ahead = at(here, Codes.LEARNED_PROFILE, "3");
    assertThat(ahead).isCloseTo(here.cell(Codes.LEARNED, 4, 7), EXACT);
    assertThat(Math.abs(ahead - at(there, Codes.LEARNED_PROFILE, "3"))).isGreaterThan(0.1);
    double far = at(there, Codes.LEARNED_PROFILE, "12");
    assertThat(Math.abs(far - at(there, Codes.LEARNED_PROFILE, "-12"))).isGreaterThan(0.05);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 256.0",
    "1, 249.1",
    "2, 231.7",
    "5, 189.6",
    "10, 173.8",
    "20, 157.6",
    "40, 137.0"
  })
  void atWidth512TheEarlyPartOfTheProfileFalls(String k, double similarity) {
    assertThat(at(at("s5"), Lengths.WIDE_PROFILE, k)).isCloseTo(similarity, ONE);
  }

  @Test
  void everyCodeHasTheSameLength() {
    for (double norm : at("s6 d_model=8 n=512").value(Codes.NORMS).toArray()) {
      assertThat(norm * norm).isCloseTo(4, EXACT);
    }
  }

  @Test
  void scaledEmbeddingsAreLongerThanCodes() {
    Live live = at("s6");
    assertThat(at(live, Lengths.LENGTHS, "e")).isCloseTo(1, EXACT);
    assertThat(at(live, Lengths.LENGTHS, "√d · e")).isCloseTo(22.6, ONE);
    assertThat(at(live, Lengths.LENGTHS, "PE")).isCloseTo(16, EXACT);
  }

  @Test
  void beyondTrainingTheSlowHandsReachNewAngles() {
    Curve waves =
        lesson
            .step("s7")
            .shows()
            .apply(at("s7"))
            .figures()
            .filter(Curve.class::isInstance)
            .map(Curve.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(waves.marker()).hasValue(Codes.TRAINED);
    double[] slow = waves.series().get(2).y();
    int trained = Codes.TRAINED * Codes.SAMPLES_PER_POSITION;
    assertThat(slow[slow.length - 1]).isGreaterThan(slow[trained]);
  }

  @Test
  void theQuestionsAreAnsweredByTheCore() {
    Question.Pick predict = (Question.Pick) lesson.step("s5").prediction().orElseThrow().question();
    assertThat(predict.right().apply(at("s5"))).isEqualTo("no");
    Question.Value c = (Question.Value) lesson.step("check").checks().get(2).question();
    assertThat(c.answer().applyAsDouble(at("check"))).isCloseTo(2 * Math.PI, EXACT);
  }
}
