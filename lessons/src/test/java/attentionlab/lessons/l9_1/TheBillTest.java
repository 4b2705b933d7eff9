package attentionlab.lessons.l9_1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lessons.l9_1.Comparison.Column;
import org.junit.jupiter.api.Test;

class TheBillTest {
  private static final double GIGA = 1e9;

  private final TheBill lesson = new TheBill();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L9.1 " + bookmark).resolve(lesson));
  }

  private double number(String bookmark, Name name) {
    return at(bookmark).cell(name, 0, 0);
  }

  private double table(String bookmark, LayerType type, Column column) {
    return at(bookmark).cell(Comparison.TABLE, type.ordinal(), column.ordinal());
  }

  @Test
  void theBillIsTwoOperationsForEachMultiplicationAndAddition() {
    double n = 1024;
    double d = 512;
    assertThat(number("s1", Bill.PROJECTIONS)).isCloseTo(8 * n * d * d / GIGA, within(1e-9));
    assertThat(number("s1", Bill.SCORING)).isCloseTo(2 * n * n * d / GIGA, within(1e-9));
    assertThat(number("s1", Bill.MIXING)).isCloseTo(2 * n * n * d / GIGA, within(1e-9));
    assertThat(number("s1", Bill.FFN)).isCloseTo(16 * n * d * d / GIGA, within(1e-9));
    assertThat(number("s1", Bill.TOTAL))
        .isCloseTo((24 * n * d * d + 4 * n * n * d) / GIGA, within(1e-9));
  }

  @Test
  void scoresAndMixingCostAsMuchAsTheProjectionsAtTwiceTheWidth() {
    assertThat(number("s2", Bill.CROSSING)).isCloseTo(1024, within(1e-9));
    assertThat(number("s2 d_model=4096", Bill.CROSSING)).isCloseTo(8192, within(1e-9));
    assertThat(number("s2", Bill.CROSSING_ALL)).isCloseTo(3072, within(1e-9));
    assertThat(number("s1", Bill.SCORING) + number("s1", Bill.MIXING))
        .isCloseTo(number("s1", Bill.PROJECTIONS), within(1e-9));
  }

  @Test
  void doublingTheLengthDoublesOnePartAndQuadruplesTheOther() {
    assertThat(number("s2 log_n=11", Bill.PROJECTIONS))
        .isCloseTo(2 * number("s2 log_n=10", Bill.PROJECTIONS), within(1e-9));
    assertThat(number("s2 log_n=11", Bill.SCORING))
        .isCloseTo(4 * number("s2 log_n=10", Bill.SCORING), within(1e-9));
  }

  @Test
  void theNumberOfHeadsChangesTheMemoryAndNotTheBill() {
    Matrix bills = at("s3").value(Bill.BY_HEADS);
    for (int part = 0; part < bills.rows(); part++) {
      assertThat(bills.get(part, 1)).isCloseTo(bills.get(part, 0), within(1e-9));
      assertThat(bills.get(part, 2)).isCloseTo(bills.get(part, 0), within(1e-9));
    }
    Matrix memories = at("s3").value(Bill.MEMORY_BY_HEADS);
    assertThat(memories.get(0, 2)).isCloseTo(32 * memories.get(0, 0), within(1e-12));
  }

  @Test
  void fourThousandTokensAndThirtyTwoHeadsTakeOneGibibyte() {
    assertThat(number("s3 heads=32", Bill.MEMORY)).isEqualTo(1);
    assertThat(number("s3 heads=32 log_n=17", Bill.MEMORY)).isEqualTo(1024);
  }

  @Test
  void pathsAreOneOrTheLengthOrItsLogarithmOrShareOfIt() {
    assertThat(table("s4", LayerType.SELF, Column.PATH)).isEqualTo(1);
    assertThat(table("s4", LayerType.RECURRENT, Column.PATH)).isEqualTo(1024);
    assertThat(table("s4", LayerType.CONVOLUTION, Column.PATH))
        .isCloseTo(Math.log(1024) / Math.log(3), within(1e-12));
    assertThat(table("s4", LayerType.RESTRICTED, Column.PATH)).isEqualTo(16);
  }

  @Test
  void onlyRecurrenceHasToWait() {
    for (LayerType type : LayerType.values()) {
      assertThat(table("s5", type, Column.STEPS)).isEqualTo(type == LayerType.RECURRENT ? 1024 : 1);
    }
  }

  @Test
  void selfAttentionIsCheaperThanRecurrenceBelowTheWidth() {
    for (int log = 4; log <= 17; log++) {
      double self = table("s6 log_n=" + log, LayerType.SELF, Column.COST);
      double recurrent = table("s6 log_n=" + log, LayerType.RECURRENT, Column.COST);
      assertThat(Double.compare(self, recurrent))
          .as("2^" + log)
          .isEqualTo(Integer.compare(1 << log, 512));
    }
  }

  @Test
  void restrictedAttentionCostsTheRadiusTimesLengthTimesWidth() {
    assertThat(table("s6", LayerType.RESTRICTED, Column.COST))
        .isCloseTo(64 * 16384.0 * 512 / GIGA, within(1e-9));
    assertThat(table("s6", LayerType.SELF, Column.COST))
        .isCloseTo(16384.0 * 16384 * 512 / GIGA, within(1e-9));
  }

  @Test
  void thePredictionAndTheCheckpointsAreAnsweredByTheCore() {
    Live live = at("s2 d_model=64");
    Question predict = lesson.step("s2").prediction().orElseThrow().question();
    assertThat(((Question.Pick) predict).right().apply(live)).isEqualTo("1024");
    Question a = lesson.step("check").checks().get(0).question();
    assertThat(((Question.Value) a).mark(live, 1)).isEqualTo(1);
  }
}
