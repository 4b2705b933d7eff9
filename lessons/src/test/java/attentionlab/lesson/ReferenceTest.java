package attentionlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
  private static final SampleLesson LESSON = new SampleLesson();

  private static String resolve(String text) {
    return resolve(text, LESSON.initial());
  }

  private static String resolve(String text, Settings present) {
    return new Reference(text).resolve(LESSON, LESSON.step("s1"), Live.of(LESSON, present));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "table[我, 苹果]      = 2.123",
        "table[苹果,我]       = 20.123",
        "table[2, 0]         = 20.123",
        "table[苹果, 0]       = 20.123",
        "table[吃了]          = 10.123, 11.123, 12.123",
        "table[1]            = 10.123, 11.123, 12.123",
        "only                = 7.5",
      })
  void aCellIsNamedByItsLabelsOrItsIndices(String text, String value) {
    assertThat(resolve(text)).isEqualTo(value);
  }

  @Test
  void digitsAfterThePointCanBeChosen() {
    assertThat(resolve("table[0, 0] | :1")).isEqualTo("0.1");
    assertThat(resolve("table[0, 0]|:5")).isEqualTo("0.12345");
    assertThat(resolve("table[2] | :0")).isEqualTo("20, 21, 22");
  }

  @Test
  void aSettingIsNamedByItsIdentifier() {
    assertThat(resolve("=factor")).isEqualTo("1");
    assertThat(resolve("=factor", LESSON.initial().with(SampleLesson.FACTOR, 1.5)))
        .isEqualTo("1.5");
  }

  @Test
  void aCellFollowsThePresentSettings() {
    Settings doubled = LESSON.initial().with(SampleLesson.FACTOR, 2.0);
    assertThat(resolve("table[0, 1]", doubled)).isEqualTo("2.247");
  }

  @Test
  void changedSettingsStartFromTheStepAndNotFromThePresent() {
    Settings moved = LESSON.initial().with(SampleLesson.FACTOR, 3.0);
    assertThat(resolve("table[0, 1] | factor=-1", moved)).isEqualTo("−1.123");
    assertThat(resolve("table[0, 1] | kind=scaled | :1", moved)).isEqualTo("1.1");
    assertThat(resolve("=factor | factor=2 kind=scaled", moved)).isEqualTo("2");
  }

  @Test
  void anotherSentenceFallsBackToTheOneTheStepStartsWith() {
    Settings other = LESSON.initial().with(SampleLesson.WORDS, List.of("hello"));
    assertThat(resolve("table[我, 苹果]", other)).isEqualTo("2.123");
  }

  @Test
  void aQuoteStaysAsItIs() {
    assertThat(resolve("\"0.85\"")).isEqualTo("0.85");
    assertThat(new Reference("\"0.85\"").isQuote()).isTrue();
    assertThat(new Reference("table[0]").isQuote()).isFalse();
  }

  @Test
  void onlyQuotesAndChangedSettingsAreFixed() {
    assertThat(List.of("\"1\"", "table[0] | factor=2", "only | factor=2 | :1"))
        .allMatch(text -> new Reference(text).isFixed());
    assertThat(List.of("table[0]", "=factor", "only | :1", "=factor | :2"))
        .noneMatch(text -> new Reference(text).isFixed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nothing", "table[他, 我]", "table[0, 9]", "table[9]", "table[99999999999]"})
  void whatIsNotThereIsAMistakeThatNamesIt(String text) {
    assertThatThrownBy(() -> resolve(text)).isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "table[", "table[]", "9table", "only | factor", "only | :x"})
  void whatCannotBeReadIsAMistake(String text) {
    assertThatThrownBy(() -> resolve(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void settingsThatAreNotThereAreRefused() {
    assertThat(Refusals.key(() -> resolve("=speed"))).isEqualTo("refused.setting");
    assertThat(Refusals.key(() -> resolve("only | speed=2"))).isEqualTo("refused.setting");
    assertThat(Refusals.key(() -> resolve("only | factor=9"))).isEqualTo("refused.range");
  }

  @Test
  void referencesAreFoundBetweenDoubleBraces() {
    assertThat(Reference.PATTERN.matcher("{{a[0]}} and {{b}}, not {c}").results())
        .extracting(match -> match.group(1))
        .containsExactly("a[0]", "b");
  }

  @Test
  void aComputationOfNoLessonFillsItIn() {
    Axis one = Axis.single("1");
    Node x =
        Node.input(
            Name.of("X", Role.INPUT),
            Matrix.row(1, 2.34567),
            one,
            Axis.features("d", 2),
            Provenance.GIVEN);
    Graph graph = Graph.of(x);
    assertThat(new Reference("x[0]").in(graph)).isEqualTo("1, 2.346");
    assertThat(new Reference("x[1, 1] | :1").in(graph)).isEqualTo("2.3");
    assertThat(new Reference("\"0.85\"").in(graph)).isEqualTo("0.85");
    assertThatThrownBy(() -> new Reference("y").in(graph))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> new Reference("=setting").in(graph))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
