package attentionlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Question.Pick;
import attentionlab.lesson.Question.Rank;
import attentionlab.lesson.Question.Shade;
import attentionlab.lesson.Question.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
  private static final Name ROW = Name.of("row", Role.WEIGHTS);

  private static Live live(double... row) {
    Node node =
        Node.input(
            ROW,
            Matrix.row(row),
            Axis.single("it"),
            Axis.features("n", row.length),
            Provenance.GIVEN);
    return new Live(new SampleLesson().initial(), Graph.of(node));
  }

  @Test
  void onlyTheRightOptionCounts() {
    Pick pick = Pick.of("q", "b", "a", "b", "c");
    assertThat(pick.mark(live(0), "b")).isEqualTo(1);
    assertThat(pick.mark(live(0), "a")).isEqualTo(0);
    assertThat(pick.mark(live(0), "")).isEqualTo(0);
    assertThat(pick.options()).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @CsvSource({"0.641,0.64", "0.9,0.85", "-3,0.64", "7,0.99", "0.85,0.85"})
  void theRightNumberIsTheOneNearestToWhatWasComputed(double computed, String right) {
    Pick pick = Pick.nearest("q", live -> live.cell(ROW, 0, 0), "0.85", "0.64", "0.99");
    assertThat(pick.right().apply(live(computed))).isEqualTo(right);
    assertThat(pick.mark(live(computed), right)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2,1", "2.25,1", "1.75,1", "2.26,0", "1.74,0", "NaN,0"})
  void aNumberMayBeOffByTheTolerance(double typed, double mark) {
    Value value = new Value("q", live -> live.cell(ROW, 0, 0), 0.25);
    assertThat(value.mark(live(2), typed)).isEqualTo(mark);
  }

  @Test
  void anOrderCountsByItsPairs() {
    Rank rank = new Rank("q", ROW, 0);
    Live live = live(0.1, 0.6, 0.3);
    assertThat(rank.mark(live, List.of(1, 2, 0))).isEqualTo(1);
    assertThat(rank.mark(live, List.of(0, 2, 1))).isEqualTo(0);
    assertThat(rank.mark(live, List.of(2, 1, 0))).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void tiesAreRightEitherWay() {
    Rank rank = new Rank("q", ROW, 0);
    Live live = live(0.25, 0.5, 0.25);
    assertThat(rank.mark(live, List.of(1, 0, 2))).isEqualTo(1);
    assertThat(rank.mark(live, List.of(1, 2, 0))).isEqualTo(1);
    assertThat(rank.mark(live(3), List.of(0))).isEqualTo(1);
  }

  @Test
  void shadesCountByWhatTheyShareWithTheWeights() {
    Shade shade = new Shade("q", ROW, 0);
    Live live = live(0.5, 0.5, 0);
    assertThat(shade.mark(live, new double[] {0.5, 0.5, 0})).isEqualTo(1);
    assertThat(shade.mark(live, new double[] {0, 0, 1})).isEqualTo(0);
    assertThat(shade.mark(live, new double[] {1, 0, 0})).isEqualTo(0.5);
  }

  @Test
  void onlyTheProportionsOfShadesCount() {
    Shade shade = new Shade("q", ROW, 0);
    assertThat(shade.mark(live(0.2, 0.8), new double[] {0.1, 0.4})).isCloseTo(1, within(1e-12));
    assertThat(shade.mark(live(2, 8), new double[] {0.2, 0.8})).isCloseTo(1, within(1e-12));
  }

  @Test
  void nothingShadedIsNothingRight() {
    Shade shade = new Shade("q", ROW, 0);
    assertThat(shade.mark(live(0.2, 0.8), new double[] {0, 0})).isEqualTo(0);
  }
}
