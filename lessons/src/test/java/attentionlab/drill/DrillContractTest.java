package attentionlab.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Derivation;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import attentionlab.interview.Topic;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Course;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lessons.Lessons;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of drill at every level, whatever the seed. */
class DrillContractTest {
  static final int SEEDS = 200;

  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final Course COURSE = Lessons.course();

  static List<DrillKind> kinds() {
    return Drills.kinds();
  }

  static Stream<Arguments> kindsAndLevels() {
    return kinds().stream()
        .flatMap(kind -> Stream.of(1, 2, 3).map(level -> Arguments.of(kind.id(), level)));
  }

  static Stream<Drill> drills(String kind, int level) {
    return LongStream.range(0, SEEDS)
        .mapToObj(seed -> Drills.drill(new DrillLine(kind, seed, level)));
  }

  private static Stream<Asked> asked(String kind, int level) {
    return drills(kind, level).flatMap(drill -> drill.asked().stream());
  }

  @ParameterizedTest
  @MethodSource("kindsAndLevels")
  void allNumbersThatAreAskedAndShownAreFinite(String kind, int level) {
    drills(kind, level)
        .forEach(
            drill -> {
              assertThat(drill.given()).as(drill.line().text()).isNotEmpty();
              drill.asked().forEach(a -> assertThat(a.right()).as(drill.line().text()).isFinite());
              drill.given().stream()
                  .flatMap(figure -> figure.shown().stream())
                  .filter(id -> !id.equals(Sheet.TABLE.get(0)))
                  .map(id -> drill.graph().node(id))
                  .forEach(node -> assertThat(node.value().toArray()).doesNotContain(Double.NaN));
            });
  }

  @ParameterizedTest
  @MethodSource("kindsAndLevels")
  void anAnswerOfThreeDigitsIsRight(String kind, int level) {
    drills(kind, level)
        .forEach(
            drill -> {
              List<Double> rounded = drill.asked().stream().map(a -> rounded(a.right())).toList();
              assertThat(drill.mark(rounded)).as(drill.line().text()).allMatch(Mark::right);
            });
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).round(THREE_DIGITS).doubleValue();
  }

  @ParameterizedTest
  @MethodSource("kindsAndLevels")
  void everyListedSlipIsRefusedAndNamed(String kind, int level) {
    asked(kind, level)
        .forEach(
            one ->
                one.slips()
                    .forEach(
                        slip -> {
                          Mark mark = one.mark(slip.value());
                          assertThat(mark.right()).as(slip.id()).isFalse();
                          assertThat(mark.slip()).contains(slip);
                          assertThat(one.tolerance().accepts(one.right(), slip.value())).isFalse();
                        }));
  }

  @ParameterizedTest
  @MethodSource("kindsAndLevels")
  void nearlyEveryDrillKnowsASlip(String kind, int level) {
    assertThat(drills(kind, level))
        .filteredOn(drill -> drill.asked().stream().allMatch(one -> one.slips().isEmpty()))
        .hasSizeLessThan(SEEDS / 20);
  }

  @ParameterizedTest
  @MethodSource("kindsAndLevels")
  void theSameLineGivesTheSameDrill(String kind, int level) {
    drills(kind, level)
        .forEach(
            drill -> {
              Drill again = Drills.drill(DrillLine.parse(drill.line().text()));
              assertThat(again.line()).isEqualTo(drill.line());
              assertThat(again.cases()).isEqualTo(drill.cases());
              assertThat(numbers(again)).isEqualTo(numbers(drill));
            });
  }

  @ParameterizedTest
  @MethodSource("kindsAndLevels")
  void otherSeedsGiveOtherNumbers(String kind, int level) {
    Set<List<Double>> different = new HashSet<>();
    drills(kind, level).forEach(drill -> different.add(numbers(drill)));
    assertThat(different).hasSizeGreaterThan(7);
  }

  private static List<Double> numbers(Drill drill) {
    return drill.graph().nodes().stream()
        .flatMap(node -> java.util.Arrays.stream(node.value().toArray()).boxed())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("kindsAndLevels")
  void theDerivationOfAnAskedNumberAndOfASlipGivesItsValue(String kind, int level) {
    asked(kind, level)
        .forEach(
            one -> {
              derivationGives(one.mark(0).derivation(), one.right());
              one.slips().forEach(s -> derivationGives(Derivation.of(s.cell()), s.value()));
            });
  }

  private static void derivationGives(Derivation derivation, double value) {
    double margin = 1e-9 * Math.max(1, Math.abs(value));
    assertThat(derivation.term().value()).isEqualTo(value, within(margin));
    assertThat(derivation.text()).isNotBlank();
  }

  /** What was drawn is shown, and nothing else is: what is asked follows from it. */
  @ParameterizedTest
  @MethodSource("kindsAndLevels")
  void anAskedNumberIsComputedFromNumbersThatAreShownOrTold(String kind, int level) {
    drills(kind, level)
        .forEach(
            drill -> {
              Set<String> shown = new HashSet<>();
              drill.given().forEach(figure -> shown.addAll(figure.shown()));
              for (Asked one : drill.asked()) {
                assertThat(one.cell().node().operands()).as(drill.line().text()).isNotEmpty();
                assertThat(shown).doesNotContain(one.cell().node().id());
              }
            });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void numbersGrowWithTheLevel(DrillKind kind) {
    double chance = 0.95;
    assertThat(size(kind, 2)).isGreaterThan(chance * size(kind, 1));
    assertThat(size(kind, 3)).isGreaterThan(chance * size(kind, 2));
    assertThat(size(kind, 3)).isGreaterThan(size(kind, 1));
  }

  /** How much there is to read: the digits of all numbers that are shown and asked. */
  private static double size(DrillKind kind, int level) {
    return drills(kind.id(), level).mapToDouble(DrillContractTest::size).sum();
  }

  private static double size(Drill drill) {
    double shown =
        drill.given().stream()
            .flatMap(figure -> figure.shown().stream())
            .filter(id -> !id.equals(Sheet.TABLE.get(0)))
            .map(id -> drill.graph().node(id))
            .flatMapToDouble(node -> java.util.Arrays.stream(node.value().toArray()))
            .map(v -> Math.log10(1 + Math.abs(v)) + 1)
            .sum();
    return shown + drill.asked().size();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void itLeadsToAStepThatShowsItLive(DrillKind kind) {
    Bookmark bookmark = Bookmark.parse(kind.bookmark());
    Lesson lesson = COURSE.lesson(bookmark.lesson());
    Live live = Live.of(lesson, bookmark.resolve(lesson));
    assertThat(lesson.step(bookmark.step()).shows().apply(live).figures()).isNotEmpty();
  }

  @Test
  void drawnNumbersSayTheirSeed() {
    Node scores = Drills.drill(DrillLine.parse("softmax_row 4711")).graph().node("scores");
    assertThat(scores.provenance().seed()).hasValue(4711);
  }

  @Test
  void everyKindHasAnIdentifierOfItsOwnAndEveryTopicHasTwoKindsAtLeast() {
    assertThat(kinds()).extracting(DrillKind::id).doesNotHaveDuplicates();
    for (Topic topic : Topic.values()) {
      long count = kinds().stream().filter(kind -> kind.topic() == topic).count();
      assertThat(count).as(topic.id()).isGreaterThan(1);
    }
  }

  @Test
  void aSlipHasADerivationOfItsOwn() {
    Drill drill = Drills.drill(DrillLine.parse("scaled_score 1"));
    Asked asked = drill.asked().get(0);
    Slip slip = asked.slips().get(0);
    Term.Cell cell = asked.mark(slip.value()).slip().orElseThrow().cell();
    assertThat(Derivation.of(cell).text()).startsWith("s[q, k1] = q[q, 0] · K[k1, 0]");
  }
}
