package attentionlab.lessons.l6_1;

import static attentionlab.lessons.l6_1.ResidualStream.DROPPED;
import static attentionlab.lessons.l6_1.ResidualStream.FACTORS;
import static attentionlab.lessons.l6_1.ResidualStream.SUM;
import static attentionlab.lessons.l6_1.ResidualStream.X;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Matrix;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidualStreamTest {
  private final ResidualStream lesson = new ResidualStream();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L6.1 " + bookmark).resolve(lesson));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s5                                | 2,    2,   5,  4",
        "s5 placement=skip                 | 2.5, -0.5, 7, -1",
        "s5 placement=after                | 5,    0,  14,  0",
        "s5 mode=inference                 | 1.5,  1.5, 4,  3",
        "s5 mode=inference placement=after | 1.5,  1.5, 4,  3",
        "s5 survivors=1,1,1,1 rate=0       | 1.5,  1.5, 4,  3"
      })
  void onlyDropoutOnTheSublayerLeavesTheStreamWhole(String bookmark, String expected) {
    double[] numbers =
        Arrays.stream(expected.split(","))
            .mapToDouble(n -> Double.parseDouble(n.strip()))
            .toArray();
    assertThat(at(bookmark).value(DROPPED).row(0)).containsExactly(numbers, within(1e-12));
  }

  @Test
  void withoutResidualsThreeLayersMakeOneVectorOfAllTokens() {
    Matrix spread = at("s6 layers=12").value(Collapse.SPREAD);
    double[] with = {
      0.9115, 0.8705, 0.8546, 0.7610, 0.5959, 0.4894, 0.4198, 0.4365, 0.5724, 0.4354, 0.2542,
      0.2126, 0.1500
    };
    assertThat(spread.row(0)).containsExactly(with, within(1e-4));
    assertThat(spread.get(1, 0)).isCloseTo(0.9115, within(1e-4));
    assertThat(spread.get(1, 1)).isCloseTo(0.5199, within(1e-4));
    assertThat(spread.get(1, 2)).isCloseTo(0.0287, within(1e-4));
    for (int depth = 3; depth <= 12; depth++) {
      assertThat(spread.get(1, depth)).isLessThan(0.00005);
    }
    Question.Pick asked = (Question.Pick) lesson.step("s6").prediction().orElseThrow().question();
    assertThat(asked.right().apply(at("s6"))).isEqualTo("none");
  }

  @Test
  void aSubLayerThatProposesNothingLeavesTheVectorAsItWas() {
    Live live = at("s3");
    assertThat(live.value(SUM).row(0)).containsExactly(live.value(X).row(0));
    assertThat(at("s3 skip=off").value(SUM).row(0)).containsOnly(0, -0.0);
  }

  @Test
  void theDirectRoadKeepsTheGradient() {
    assertThat(at("s4").cell(FACTORS, 0, 12)).isCloseTo(Math.pow(1.1, 12), within(1e-9));
    assertThat(at("s4").cell(FACTORS, 1, 12)).isCloseTo(1e-12, within(1e-18));
    assertThat(at("s4 slope=0").value(FACTORS).row(0)).containsOnly(1);
  }
}
