package attentionlab.lessons.l4_2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.data.Apple;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Provenance;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Check;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import attentionlab.nn.MultiHeadAttention;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhyProjectTest {
  private static final int IT = Apple.TOKENS.indexOf("它");
  private static final int APPLE = Apple.TOKENS.indexOf("苹果");

  private final WhyProject lesson = new WhyProject();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L4.2 " + bookmark).resolve(lesson));
  }

  private double tie(String bookmark, Tie tie, String column) {
    Matrix ties = at(bookmark).value(RandomTokens.TIES);
    return ties.get(tie.ordinal(), RandomTokens.TIED.indexOf(column));
  }

  private double apple(String bookmark, Name name, int row, int col) {
    return at(bookmark).cell(AppleTie.NAMING.of(name), row, col);
  }

  @Test
  void projectionsBringTheParametersAndHeadsDoNot() {
    assertThat(at("s1").value(Counts.PARAMETERS).row(0))
        .containsExactly(0, 262_144, 1_048_576, 1_048_576);
  }

  @Test
  void untiedScoresAreNotSymmetricAndTiedOnesAre() {
    assertThat(tie("s4", Tie.NONE, "asymmetry")).isCloseTo(4.0120, within(1e-4));
    assertThat(tie("s4", Tie.QUERY_KEY, "asymmetry")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 18, 4321, 9999})
  void tiedScoresAreSymmetricForAnySeed(int seed) {
    assertThat(tie("s4 seed=" + seed, Tie.QUERY_KEY, "asymmetry")).isZero();
    assertThat(tie("s4 seed=" + seed, Tie.NONE, "asymmetry")).isGreaterThan(0.1);
  }

  @Test
  void tiedTokensLookAtThemselves() {
    assertThat(tie("s4", Tie.NONE, "mean_diagonal")).isCloseTo(0.2271, within(1e-4));
    assertThat(tie("s4", Tie.QUERY_KEY, "mean_diagonal")).isCloseTo(0.8170, within(1e-4));
    assertThat(tie("s4", Tie.NONE, "self")).isEqualTo(3);
    assertThat(tie("s4", Tie.QUERY_KEY, "self")).isEqualTo(6);
    Question.Pick asked = (Question.Pick) lesson.step("s4").prediction().orElseThrow().question();
    assertThat(asked.right().apply(at("s4"))).isEqualTo("6");
  }

  @Test
  void withMostSeedsAllTiedTokensLookAtThemselves() {
    long all =
        IntStream.range(0, 60)
            .filter(seed -> tie("s4 seed=" + seed, Tie.QUERY_KEY, "self") == 6)
            .count();
    assertThat(all).isBetween(45L, 59L);
  }

  @Test
  void theSmallestWeightOnItselfIsThatOfTheLastToken() {
    double[] tied = at("s4").value(RandomTokens.DIAGONALS).row(1);
    assertThat(Arrays.stream(tied).min().orElseThrow()).isEqualTo(tied[5]);
  }

  @Test
  void weightsAreNotSymmetricEvenWhenScoresAre() {
    Matrix weights = at("s4").value(ScaledDotProductAttention.WEIGHTS);
    assertThat(weights.get(0, 1)).isNotCloseTo(weights.get(1, 0), within(0.01));
  }

  @Test
  void tyingKeysAndValuesChangesNoScore() {
    assertThat(at("s4 tie=key_value").value(ScaledDotProductAttention.SCALED))
        .isEqualTo(at("s4 tie=none").value(ScaledDotProductAttention.SCALED));
    assertThat(at("s4 tie=key_value").value(MultiHeadAttention.V))
        .isEqualTo(at("s4 tie=none").value(MultiHeadAttention.K));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  void theRankOfTheFormIsTheWidthOfTheHead(int width) {
    Live live = at("s3 d_k=" + width);
    assertThat(live.cell(RandomTokens.RANK, 0, 0)).isEqualTo(width);
    assertThat(live.cell(RandomTokens.DELIVERED_RANK, 0, 0)).isEqualTo(width);
    assertThat(live.value(RandomTokens.SINGULAR).cols()).isEqualTo(16);
  }

  @Test
  void theFormScoresThePairsAsQueriesAndKeysDo() {
    Live live = at("s3");
    Matrix x = live.value(RandomTokens.X);
    Matrix form = live.value(RandomTokens.FORM);
    double score =
        IntStream.range(0, 16 * 16)
            .mapToDouble(i -> x.get(1, i / 16) * form.get(i / 16, i % 16) * x.get(4, i % 16))
            .sum();
    assertThat(score / Math.sqrt(2))
        .isCloseTo(live.cell(ScaledDotProductAttention.SCALED, 1, 4), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"none, 4, 0", "query_key, 4, 4", "key_value, 4, 0", "all, 0, 0"})
  void whoAsksMattersOnlyWithTwoMatrices(String tie, double asked, double back) {
    Name scaled = ScaledDotProductAttention.SCALED;
    assertThat(apple("s5 tie=" + tie, scaled, IT, APPLE)).isEqualTo(asked);
    assertThat(apple("s5 tie=" + tie, scaled, APPLE, IT)).isEqualTo(back);
  }

  @Test
  void aTiedPronounFindsOnlyItself() {
    Name weights = ScaledDotProductAttention.WEIGHTS;
    assertThat(apple("s5", weights, IT, APPLE)).isCloseTo(0.6413, within(1e-4));
    assertThat(apple("s5 tie=query_key", weights, IT, IT)).isGreaterThan(0.9999);
  }

  @Test
  void whatATokenSaysIsFreeUntilItMakesTheKeysToo() {
    Name weights = ScaledDotProductAttention.WEIGHTS;
    assertThat(apple("s6", weights, IT, APPLE)).isCloseTo(0.6413, within(1e-4));
    assertThat(apple("s6", ScaledDotProductAttention.OUTPUT, IT, 0)).isLessThan(-0.6);
    assertThat(apple("s6 tie=key_value", weights, IT, APPLE)).isLessThan(0.05);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "query_key", "key_value", "all"})
  void everyTieCanBeShownOnEveryStep(String tie) {
    lesson
        .steps()
        .forEach(
            step ->
                assertThat(step.shows().apply(at(step.id() + " tie=" + tie)).figures())
                    .isNotEmpty());
  }

  @Test
  void bothDifferencesShareOneScale() {
    assertThat(
            lesson
                .step("s4")
                .shows()
                .apply(at("s4"))
                .figures()
                .limit(2)
                .map(figure -> ((Heatmap) figure).scale())
                .distinct())
        .hasSize(1);
  }

  @Test
  void theCheckpointsAreAnsweredByTheCore() {
    Live live = at("check");
    assertThat(((Question.Pick) question(0)).right().apply(live)).isEqualTo("d_k");
    assertThat(((Question.Pick) question(1)).right().apply(live)).isEqualTo("no");
    assertThat(((Question.Value) question(2)).answer().applyAsDouble(live)).isEqualTo(262_144);
  }

  private Question question(int index) {
    return lesson.step("check").checks().stream().map(Check::question).toList().get(index);
  }

  @Test
  void numbersSayWhereTheyComeFrom() {
    assertThat(at("s2").node(RandomTokens.X).provenance()).isEqualTo(Provenance.random(7));
    assertThat(at("s6").node(AppleTie.W_V).provenance()).isEqualTo(Provenance.HAND_SET);
    assertThat(at("s6 wv=1,0,0,0;0,1,0,0;0,0,2,0;0,0,0,1").node(AppleTie.W_V).provenance())
        .isEqualTo(Provenance.GIVEN);
  }
}
