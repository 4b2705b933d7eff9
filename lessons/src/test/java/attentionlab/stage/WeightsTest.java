package attentionlab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Strip;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Step;
import attentionlab.lessons.Lessons;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The attention weights of every lesson, looked at alone. */
class WeightsTest {
  private static final double ROUNDING = 1e-9;

  private record Place(String name, Lesson lesson, Step step) {
    Live live() {
      return Live.of(lesson, lesson.startOf(step));
    }

    Scene plain() {
      Live live = live();
      return new Scene(live.graph(), step.shows().apply(live));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Place> steps() {
    return Lessons.course().lessons().stream()
        .flatMap(
            lesson ->
                lesson.steps().stream()
                    .map(step -> new Place(lesson.id() + " " + step.id(), lesson, step)));
  }

  private static Stream<Place> withWeights() {
    return steps().filter(place -> !WeightLayer.in(place.live().graph()).isEmpty());
  }

  private static Place at(String lessonId, String stepId) {
    Lesson lesson = Lessons.course().lesson(lessonId);
    return new Place(lessonId + " " + stepId, lesson, lesson.step(stepId));
  }

  private static Scene seen(Weights lens, Place place) {
    return lens.through(place.plain(), place.live());
  }

  private static List<Figure> figures(Weights lens, Place place) {
    return seen(lens, place).panels().figures().toList();
  }

  private static Node main(Weights lens, Place place) {
    Figure first = figures(lens, place).get(0);
    return first instanceof Heatmap heatmap ? heatmap.node() : ((TokenLines) first).weights();
  }

  @ParameterizedTest
  @MethodSource("withWeights")
  void everyStepOfALessonWithWeightsHasASceneOfNodesOfItsGraph(Place place) {
    for (Weights lens :
        List.of(
            Weights.START,
            Weights.START.keeping(70).togglingQuery(0),
            Weights.START.drawn(true).summing(true).keeping(50))) {
      Scene plain = place.plain();
      Scene scene = lens.through(plain, place.live());
      assertThat(scene.panels().figures().map(Figure::id))
          .isNotEmpty()
          .allMatch(id -> scene.graph().has(id));
      assertThat(scene.graph().nodes()).containsAll(plain.graph().nodes());
    }
  }

  @ParameterizedTest
  @MethodSource("withWeights")
  void theCellsKeptAreTheFewestThatReachTheShare(Place place) {
    Matrix all = main(Weights.START, place).value();
    Matrix kept = main(Weights.START.keeping(80), place).value();
    for (int r = 0; r < all.rows(); r++) {
      double total = DoubleStream.of(all.row(r)).sum();
      if (total > 0) {
        double[] row = kept.row(r);
        long count = Arrays.stream(row).filter(cell -> cell > 0).count();
        assertThat(DoubleStream.of(row).sum()).isGreaterThan(0.8 * total - ROUNDING);
        double fewer =
            DoubleStream.of(all.row(r)).map(cell -> -cell).sorted().limit(count - 1).sum();
        assertThat(-fewer).as("one cell fewer").isLessThan(0.8 * total);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("withWeights")
  void theRowsOfChosenQueriesAreAdded(Place place) {
    Weights lens = Weights.START.togglingQuery(0).togglingQuery(1).togglingQuery(100);
    Matrix all = main(Weights.START, place).value();
    Figure last = figures(lens, place).get(1);
    Matrix sum = ((Strip) last).node().value();
    for (int c = 0; c < all.cols(); c++) {
      double expected = all.get(0, c) + (all.rows() > 1 ? all.get(1, c) : 0);
      assertThat(sum.get(0, c)).isCloseTo(expected, within(ROUNDING));
    }
  }

  @Test
  void aLessonWithoutWeightsSaysSo() {
    Place place = at("L6.2", "s1");
    assertThatThrownBy(() -> seen(Weights.START, place))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason().key()).isEqualTo("refused.weights"));
  }

  @Test
  void headsOfOneLayerStandTogetherAndLayersApart() {
    assertThat(WeightLayer.in(at("L4.1", "s1").live().graph()).get(0).heads())
        .extracting(Node::id)
        .containsExactly("weights_1", "weights_2");
    assertThat(WeightLayer.in(at("L8.1", "s1").live().graph()))
        .allMatch(layer -> layer.size() == 1)
        .extracting(WeightLayer::id)
        .contains("weights_1", "weights_2");
  }

  @Test
  void aDistributionOverAVocabularyIsNoAttention() {
    assertThat(WeightLayer.in(at("L7.2", "s1").live().graph()))
        .noneMatch(layer -> layer.has("next"));
  }

  @Test
  void theLayerThatTheStepShowsIsSeenFirst() {
    Place place = at("L8.1", "s4");
    assertThat(main(Weights.START, place).id()).isEqualTo("weights_2");
    assertThat(main(Weights.START.of("weights_1"), place).id()).isEqualTo("weights_1");
    assertThat(main(Weights.START.of("no_such"), place).id()).isEqualTo("weights_2");
  }

  @Test
  void headsArePutTogetherAsMeanOrSum() {
    Place place = at("L4.1", "s1");
    Matrix one = place.live().graph().node("weights_1").value();
    Matrix two = place.live().graph().node("weights_2").value();
    Node mean = main(Weights.START, place);
    Node sum = main(Weights.START.summing(true), place);
    assertThat(mean.id()).isEqualTo("weights_1@mean_1_2");
    assertThat(sum.id()).isEqualTo("weights_1@sum_1_2");
    double added = one.get(5, 4) + two.get(5, 4);
    assertThat(sum.value().get(5, 4)).isCloseTo(added, within(ROUNDING));
    assertThat(mean.value().get(5, 4)).isCloseTo(added / 2, within(ROUNDING));
    assertThat(main(Weights.START.soloing(1), place).id()).isEqualTo("weights_2");
    assertThat(main(Weights.START.peeking(OptionalInt.of(0)), place).id()).isEqualTo("weights_1");
  }

  @Test
  void manyHeadsInARowAreNamedByTheFirstAndTheLast() {
    Weights lens =
        new Weights("", Set.of(0, 2, 3, 4, 6, 7), OptionalInt.empty(), false, false, Set.of(), 90);
    assertThat(main(lens, at("L9.3", "s1")).id()).isEqualTo("weights_1@mean_1_3_to_5_7_8@top_90");
  }

  @Test
  void aHeadIsLeftOutAndTakenBackAndTheLastOneGivesAllBack() {
    Weights second = Weights.START.toggling(0, 2);
    assertThat(second.chosen(2)).containsExactly(1);
    assertThat(second.toggling(0, 2)).isEqualTo(Weights.START);
    assertThat(second.toggling(1, 2)).isEqualTo(Weights.START);
    assertThat(Weights.START.soloing(1).soloing(1)).isEqualTo(Weights.START);
    assertThat(Weights.START.soloing(3).soloing(2).chosen(4)).containsExactly(2);
  }

  @Test
  void aHeadThatIsNotThereIsLeftOut() {
    assertThat(Weights.START.soloing(7).chosen(2)).containsExactly(0, 1);
  }

  @Test
  void allOfTheWeightIsTheMatrixItself() {
    Place place = at("L2.1", "s4");
    assertThat(figures(Weights.START, place)).hasSize(1);
    assertThat(main(Weights.START, place).id()).isEqualTo("weights");
    List<Figure> kept = figures(Weights.START.keeping(99), place);
    assertThat(kept)
        .extracting(Figure::id)
        .containsExactly("weights@top_99", "weights@top_99@kept");
  }

  @Test
  void whatMayNotBeLookedAtStaysMasked() {
    Heatmap heatmap = (Heatmap) figures(Weights.START, at("L3.2", "s3")).get(0);
    assertThat(heatmap.isMasked(0, 1)).isTrue();
    assertThat(heatmap.isMasked(1, 0)).isFalse();
  }

  @Test
  void theOnlyQueryLeadsTheLines() {
    Place place = at("L2.1", "s4");
    Weights lines = Weights.START.drawn(true);
    assertThat(((TokenLines) figures(lines, place).get(0)).focus()).isEqualTo(-1);
    assertThat(((TokenLines) figures(lines.togglingQuery(5), place).get(0)).focus()).isEqualTo(5);
  }

  @Test
  void aMatrixOfWeightsIsTurnedIntoLinesAndBack() {
    Place place = at("L2.1", "s4");
    SecondView lines = SecondView.NONE.toggling("weights").toggling("scaled");
    List<Figure> plain = place.plain().panels().figures().toList();
    List<Figure> turned = lines.through(place.plain(), place.live()).panels().figures().toList();
    assertThat(turned).hasSameSizeAs(plain).anyMatch(TokenLines.class::isInstance);
    for (int i = 0; i < plain.size(); i++) {
      boolean turns = plain.get(i).id().equals("weights") && plain.get(i) instanceof Heatmap;
      assertThat(turned.get(i) instanceof TokenLines).isEqualTo(turns);
    }
    assertThat(lines.toggling("weights").toggling("scaled")).isEqualTo(SecondView.NONE);
  }
}
