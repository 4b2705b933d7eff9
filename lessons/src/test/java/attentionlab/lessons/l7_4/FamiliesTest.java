package attentionlab.lessons.l7_4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Network;
import attentionlab.figure.Sentence;
import attentionlab.figure.Table;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Check;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lesson.Step;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamiliesTest {
  private static final String ALONE = "edges=1,1,1,0,0;1,1,1,0,0;1,1,1,1,0;0,0,1,1,0;0,0,0,0,0";

  private final Families lesson = new Families();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L7.4 " + bookmark).resolve(lesson));
  }

  private Live startOf(String step) {
    return Live.of(lesson, lesson.startOf(lesson.step(step)));
  }

  @Test
  void theFirstRowHasSixWeightsInBertAndOneInGpt() {
    Live live = startOf("s1");
    assertThat(live.value(Family.BERT.weights()).row(0)).doesNotContain(0);
    assertThat(live.value(Family.GPT.weights()).row(0)).containsExactly(1, 0, 0, 0, 0, 0);
    assertThat(live.cell(Family.BERT.seen(), 0, 0)).isEqualTo(6);
    assertThat(live.cell(Family.GPT.seen(), 0, 0)).isEqualTo(1);
  }

  @Test
  void whereTheMasksAgreeTheWeightsDo() {
    Live live = startOf("s1");
    assertThat(live.value(Family.GPT.weights()).row(5))
        .isEqualTo(live.value(Family.BERT.weights()).row(5));
  }

  @ParameterizedTest
  @EnumSource(Family.class)
  void everyFamilyStartsFromTheSameScores(Family family) {
    Live live = startOf("s1");
    Matrix masked = live.value(family.masked());
    Matrix scores = live.value(Families.SCALED);
    Matrix keep = live.value(family.keep());
    for (int query = 0; query < masked.rows(); query++) {
      for (int key = 0; key < masked.cols(); key++) {
        double expected =
            keep.get(query, key) == 1 ? scores.get(query, key) : Double.NEGATIVE_INFINITY;
        assertThat(masked.get(query, key)).isEqualTo(expected);
      }
      assertThat(DoubleStream.of(live.value(family.weights()).row(query)).sum())
          .isCloseTo(1, within(1e-12));
    }
    assertThat(live.node(Families.Q).provenance()).isEqualTo(Provenance.random(1));
  }

  @Test
  void theHalfThatT5ReadsSeesItselfAndWhatIsWrittenSeesAllBefore() {
    Matrix keep = startOf("s1").value(Family.T5.keep());
    assertThat(keep.row(0)).containsExactly(1, 1, 1, 0, 0, 0);
    assertThat(keep.row(3)).containsExactly(1, 1, 1, 1, 0, 0);
    assertThat(keep.row(5)).containsExactly(1, 1, 1, 1, 1, 1);
    assertThat(startOf("s1").value(Family.PREFIX.keep()).row(0)).containsExactly(1, 1, 0, 0, 0, 0);
  }

  @Test
  void patchesSeeThoseThatTouchThem() {
    Matrix keep = startOf("s1").value(Family.IMAGE.keep());
    assertThat(keep.row(0)).containsExactly(1, 1, 0, 1, 0, 0);
    assertThat(keep.row(4)).containsExactly(0, 1, 0, 1, 1, 1);
  }

  @Test
  void bertReplacesATokenAndKeepsItsMatrixFull() {
    Live live = startOf("s2");
    Node keep = live.node(UnderMask.CORRUPTED);
    assertThat(keep.value().toArray()).containsOnly(1);
    assertThat(keep.cols().label(4)).isEqualTo("[MASK]");
    Sentence sentence =
        (Sentence) lesson.step("s2").shows().apply(live).figures().findFirst().orElseThrow();
    assertThat(sentence.tokens()).hasSize(6).contains("[MASK]").doesNotContain("苹果");
  }

  @Test
  void aNodeWeighsItsNeighboursAndItselfOnly() {
    Live live = startOf("s4");
    double[] row = live.value(Family.GRAPH.weights()).row(3);
    assertThat(row[0]).isZero();
    assertThat(row[1]).isZero();
    assertThat(row[2]).isPositive();
    assertThat(row[3]).isPositive();
    assertThat(row[4]).isPositive();
  }

  @Test
  void anIsolatedNodeWithoutALoopIsNaN() {
    assertThat(at("s4 node=4 " + ALONE).value(Family.GRAPH.weights()).row(4))
        .containsOnly(Double.NaN);
  }

  @Test
  void edgesAreDrawnInTheNetworkAndInTheMatrix() {
    Step step = lesson.step("s4");
    Network network =
        (Network) step.shows().apply(startOf("s4")).figures().findFirst().orElseThrow();
    assertThat(network.edgeSetting()).contains("edges");
    assertThat(network.focusSetting()).contains("node");
    assertThat(network.focus()).isEqualTo(3);
    assertThat(step.shows().apply(startOf("s4")).figures())
        .anyMatch(
            figure ->
                figure instanceof Heatmap heatmap
                    && heatmap.edit().stream().anyMatch(e -> e.way() == Heatmap.Way.PAINTING));
  }

  @Test
  void bothHeadsOfAGraphNetworkUseTheSameEdgesAndOtherWeights() {
    Live live = startOf("s5");
    double[] first = live.value(GraphAttention.head(1)).row(3);
    double[] second = live.value(GraphAttention.head(2)).row(3);
    for (double[] row : new double[][] {first, second}) {
      assertThat(row[0] + row[1]).isZero();
      assertThat(DoubleStream.of(row).sum()).isCloseTo(1, within(1e-12));
    }
    assertThat(first[2]).isNotCloseTo(second[2], within(0.01));
  }

  @Test
  void theScoreOfAGraphNetworkIsLeaky() {
    Live live = startOf("s5");
    Matrix h = live.value(GraphAttention.H);
    double asking = pair(live, h, 3, "w_1", "a_asking_1");
    double[] powers = new double[5];
    for (int node = 2; node < 5; node++) {
      double sum = asking + pair(live, h, node, "w_1", "a_answering_1");
      powers[node] = Math.exp(sum > 0 ? sum : 0.2 * sum);
    }
    double total = DoubleStream.of(powers).sum();
    assertThat(live.cell(GraphAttention.head(1), 3, 2)).isCloseTo(powers[2] / total, within(1e-12));
  }

  private static double pair(Live live, Matrix h, int node, String weights, String direction) {
    Matrix w = live.graph().node(weights).value();
    Matrix a = live.graph().node(direction).value();
    double sum = 0;
    for (int to = 0; to < w.cols(); to++) {
      for (int from = 0; from < w.rows(); from++) {
        sum += h.get(node, from) * w.get(from, to) * a.get(to, 0);
      }
    }
    return sum;
  }

  @Test
  void pathsShareOneWhole() {
    double[] paths = startOf("s5").value(GraphAttention.PATHS).row(0);
    assertThat(paths).hasSize(2);
    assertThat(paths[0] + paths[1]).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(Application.class)
  void everyApplicationHasWeightsOfItsOwnShape(Application application) {
    Live live = at("s6 application=" + application.id());
    Node weights = live.node(Application.WEIGHTS);
    assertThat(weights.rows().labels()).isEqualTo(application.queries());
    assertThat(weights.cols().labels()).isEqualTo(application.keys());
    assertThat(weights.value().get(0, weights.cols().size() - 1) == 0)
        .isEqualTo(application.mask().equals("causal"));
  }

  @Test
  void theBalanceSheetLeadsToTheProofs() {
    Table table =
        (Table) lesson.step("s7").shows().apply(startOf("s7")).figures().findFirst().orElseThrow();
    assertThat(table.rows()).hasSize(10);
    assertThat(table.rows()).filteredOn(row -> row.bookmark().isPresent()).hasSize(9);
  }

  @Test
  void thePredictionAndTheCheckpointsAreAnsweredByTheCore() {
    Question.Pick prediction =
        (Question.Pick) lesson.step("s1").prediction().orElseThrow().question();
    assertThat(prediction.right().apply(at("s1 seed=7"))).isEqualTo("bert");
    Step check = lesson.step("check");
    assertThat(check.checks()).extracting(c -> c.question().id()).containsExactly("a", "b", "c");
    Live live = startOf("check");
    assertThat(check.checks().stream().map(Check::question).map(q -> (Question.Pick) q))
        .extracting(q -> q.right().apply(live))
        .containsExactly("trained", "nan", "decoder");
  }
}
