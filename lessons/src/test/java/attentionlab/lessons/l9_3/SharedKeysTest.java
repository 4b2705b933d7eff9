package attentionlab.lessons.l9_3;

import static attentionlab.lessons.l9_3.SharedKeys.CACHE;
import static attentionlab.lessons.l9_3.SharedKeys.CHANGE;
import static attentionlab.lessons.l9_3.SharedKeys.CONCAT;
import static attentionlab.lessons.l9_3.SharedKeys.CONVERSION;
import static attentionlab.lessons.l9_3.SharedKeys.ROWS;
import static attentionlab.lessons.l9_3.SharedKeys.SEED;
import static attentionlab.lessons.l9_3.SharedKeys.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Diagram;
import attentionlab.graph.Matrix;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import attentionlab.lessons.l9_3.SharedKeys.Conversion;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedKeysTest {
  private final SharedKeys lesson = new SharedKeys();

  private Live with(int g) {
    return Live.of(lesson, lesson.initial().with(SHARED, g));
  }

  @Test
  void theCacheFallsWithTheHeadsOfKeysAndValues() {
    assertThat(with(8).value(CACHE).row(0)).containsExactly(48, 24, 12, 6);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4, 2, 1})
  void everyQueryHeadKeepsItsOwnWeights(int g) {
    Matrix rows = with(g).value(ROWS);
    Set<List<Double>> different = new HashSet<>();
    for (int h = 0; h < rows.rows(); h++) {
      different.add(Arrays.stream(rows.row(h)).boxed().toList());
      assertThat(Arrays.stream(rows.row(h)).sum()).isCloseTo(1, within(1e-12));
    }
    assertThat(different).hasSize(8);
  }

  @Test
  void theNumberOfHeatmapsIsThatOfTheQueryHeads() {
    Question.Pick asked = (Question.Pick) lesson.step("s3").prediction().orElseThrow().question();
    assertThat(asked.right().apply(with(2))).isEqualTo("8");
  }

  @Test
  void withAsManyHeadsAsBeforeNothingChanges() {
    for (Conversion conversion : Conversion.values()) {
      Settings settings = lesson.initial().with(CONVERSION, conversion);
      assertThat(Live.of(lesson, settings).cell(CHANGE, 0, 0)).isZero();
    }
  }

  @Test
  void overManySeedsTheMeanIsTheBetterStart() {
    for (int col = 1; col < 4; col++) {
      assertThat(meanChange(Conversion.MEAN_POOL, col))
          .isLessThan(meanChange(Conversion.TAKE_FIRST, col));
    }
  }

  private double meanChange(Conversion conversion, int col) {
    return IntStream.range(0, 30)
        .mapToObj(seed -> lesson.initial().with(SEED, (double) seed).with(CONVERSION, conversion))
        .mapToDouble(settings -> Live.of(lesson, settings).cell(CHANGE, 0, col))
        .average()
        .orElseThrow();
  }

  @Test
  void theOutputKeepsItsShape() {
    assertThat(with(1).value(CONCAT).shape()).isEqualTo(with(8).value(CONCAT).shape());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 4, 2, 1})
  void theDrawingWiresEveryQueryHeadToItsGroup(int g) {
    Live live = with(g);
    Diagram wiring =
        (Diagram) lesson.step("s1").shows().apply(live).figures().findFirst().orElseThrow();
    assertThat(wiring.boxes()).hasSize(8 + g);
    assertThat(wiring.wires()).hasSize(8);
    assertThat(wiring.wires().get(7).from()).isEqualTo("kv" + g);
  }
}
