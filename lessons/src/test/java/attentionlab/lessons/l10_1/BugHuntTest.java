package attentionlab.lessons.l10_1;

import static attentionlab.lessons.l10_1.BugHunt.BUG;
import static attentionlab.lessons.l10_1.BugHunt.PICTURE;
import static attentionlab.lessons.l10_1.BugHunt.ROUND;
import static attentionlab.lessons.l10_1.BugHunt.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.lesson.Check;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.lesson.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BugHuntTest {
  private final BugHunt lesson = new BugHunt();

  private Live with(Bug bug, int seed) {
    return Live.of(lesson, lesson.initial().with(BUG, bug).with(SEED, (double) seed));
  }

  private Set<String> failing(Bug bug, int seed) {
    double[] distances = with(bug, seed).value(Checks.ALL).toArray();
    Set<String> failing = new HashSet<>();
    for (int i = 0; i < distances.length; i++) {
      if (!Checks.holds(distances[i])) {
        failing.add(Checks.LABELS.get(i));
      }
    }
    return failing;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 42, 9999})
  void aRightCorePassesEveryTest(int seed) {
    assertThat(failing(Bug.NONE, seed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TINY_MASK             | padding",
        "NO_CAUSAL             | future",
        "MASK_AFTER            | rows,future",
        "WRONG_AXIS            | rows,padding,future",
        "UNSCALED              | scale",
        "DIVIDED_BY_ROOT_MODEL | scale",
        "WRONG_SPLIT           | future,shuffle",
        "WRONG_MERGE           | future,shuffle",
        "TEST_DROPOUT          | strength",
        "SKIP_DROPOUT          | skip",
        "STRICT_CAUSAL         | rows,padding,future,strength,skip"
      })
  void everyBugFailsItsOwnTests(Bug bug, String tests) {
    for (int seed : new int[] {1, 7, 42}) {
      assertThat(failing(bug, seed)).as("seed " + seed).containsExactlyInAnyOrder(tests.split(","));
    }
  }

  @Test
  void softmaxOverTheWrongAxisMakesColumnsSumToOneAndRowsNot() {
    Matrix weights = with(Bug.WRONG_AXIS, 1).value(BugHunt.headed(Core.WEIGHTS));
    for (int col = 0; col < weights.cols(); col++) {
      int c = col;
      assertThat(IntStream.range(0, weights.rows()).mapToDouble(r -> weights.get(r, c)).sum())
          .isCloseTo(1, within(1e-12));
    }
    assertThat(Stream.of(weights.row(0)).flatMapToDouble(java.util.stream.DoubleStream::of).sum())
        .isNotCloseTo(1, within(0.01));
  }

  @Test
  void aWrongDivisorIsOffByTheRatioOfTheTwo() {
    int scale = Checks.LABELS.indexOf("scale");
    assertThat(with(Bug.UNSCALED, 1).cell(Checks.ALL, scale, 0)).isCloseTo(1, within(1e-12));
    assertThat(with(Bug.DIVIDED_BY_ROOT_MODEL, 1).cell(Checks.ALL, scale, 0))
        .isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void everyRoundShowsEveryBugOnceInAnOrderOfItsOwn() {
    assertThat(order(1)).containsExactlyInAnyOrderElementsOf(Bug.ROUND);
    assertThat(order(2)).containsExactlyInAnyOrderElementsOf(Bug.ROUND).isNotEqualTo(order(1));
  }

  private static List<Bug> order(int round) {
    return IntStream.rangeClosed(1, 10).mapToObj(i -> BugHunt.behind(round, i)).toList();
  }

  @Test
  void aPictureIsThatOfItsBugAndOnlyItsQuestionIsAsked() {
    List<Check> pictures = lesson.step("round").checks();
    for (int number = 1; number <= 10; number++) {
      Settings settings =
          lesson.startOf(lesson.step("round")).with(PICTURE, (double) number).with(ROUND, 3.0);
      Live live = Live.of(lesson, settings);
      Bug bug = BugHunt.behind(3, number);
      assertThat(live.value(Checks.ALL)).isEqualTo(with(bug, 1).value(Checks.ALL));
      List<Check> asked = pictures.stream().filter(check -> check.asked().test(live)).toList();
      assertThat(asked).hasSize(1);
      assertThat(pictures.stream().filter(check -> check.counted().test(live))).hasSize(10);
      Question.Pick pick = (Question.Pick) asked.get(0).question();
      assertThat(pick.right().apply(live)).isEqualToIgnoringCase(bug.name());
    }
  }

  @Test
  void theFirstHeadOfAWrongSplitHoldsTwoTokensOnly() {
    Node queries = with(Bug.WRONG_SPLIT, 1).node(BugHunt.headed(Core.Q));
    assertThat(queries.rows().labels()).containsOnly("我", "昨天").hasSize(8);
  }
}
