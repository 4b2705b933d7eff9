package attentionlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.lesson.LessonText.OptionText;
import attentionlab.lesson.LessonText.QuestionText;
import attentionlab.lesson.LessonText.StepText;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonTextReaderTest {
  private static final SampleLesson LESSON = new SampleLesson();
  private static final LessonText TEXT = LessonTextReader.read(LESSON, Language.ENGLISH);

  private static String plain(List<Node> blocks) {
    TextContentRenderer renderer = TextContentRenderer.builder().build();
    return String.join("\n", blocks.stream().map(renderer::render).map(String::strip).toList());
  }

  @Test
  void theTitleStandsFirstAndTheGoalBelowIt() {
    assertThat(TEXT.title()).isEqualTo("A table of numbers");
    assertThat(plain(TEXT.goal())).isEqualTo("Read a cell.\nThen another.");
    assertThat(LessonTextReader.title(LESSON, Language.ENGLISH)).isEqualTo(TEXT.title());
  }

  @Test
  void panelsAndLabelsAreWordsByIdentifier() {
    assertThat(TEXT.panels()).isEqualTo(Map.of("table", "the table: all of it"));
    assertThat(TEXT.panel("table")).isEqualTo("the table: all of it");
    assertThat(TEXT.panel("other")).isEqualTo("other");
    assertThat(TEXT.label("person")).isEqualTo("a person");
    assertThat(TEXT.label("it")).isEqualTo("it");
  }

  @Test
  void settingsHaveANameAndTheirOptions() {
    assertThat(TEXT.settings().get("factor"))
        .isEqualTo(new LessonText.SettingText("Factor", Map.of()));
    assertThat(TEXT.settings().get("kind").options())
        .containsExactly(
            Map.entry("plain", "as it is"), Map.entry("scaled", "scaled: by the factor"));
  }

  @Test
  void stepsHaveTheirIdentifierTitleAndProse() {
    assertThat(TEXT.steps().keySet()).containsExactly("s1", "s2");
    StepText first = TEXT.steps().get("s1");
    assertThat(first.title()).isEqualTo("One number at a time");
    assertThat(first.prose()).hasSize(2);
    assertThat(TEXT.steps().get("s2").questions()).isEmpty();
  }

  @Test
  void aQuestionHasItsOptionsEachWithItsReasonAndAnExplanation() {
    QuestionText asked = TEXT.steps().get("s1").questions().get("guess");
    assertThat(plain(asked.question())).isEqualTo("How much is it?");
    assertThat(asked.options().keySet()).containsExactly("0.85", "less", "more");
    assertThat(asked.options().get("0.85").text()).isEmpty();
    assertThat(asked.options().get("less")).isEqualTo(new OptionText("", List.of()));
    OptionText more = asked.options().get("more");
    assertThat(more.text()).isEqualTo("more than {{only}}");
    assertThat(plain(more.reason())).isEqualTo("No: {{table[0, 1]}}.");
    assertThat(plain(asked.explanation())).isEqualTo("It is {{table[0, 0] | :1}}.");
  }

  @Test
  void referencesOfAStepAreThoseOfItsProseAndOfItsQuestions() {
    assertThat(References.in(TEXT.steps().get("s1")))
        .extracting(Reference::text)
        .containsExactlyInAnyOrder(
            "table[0, 0]", "\"0.85\"", "table[0, 1]", "table[0, 0] | :1", "only");
  }

  @Test
  void theTextOfALanguageThatIsMissingIsRefused() {
    Message missing = Message.of("refused.text", "L9.9", "简体中文");
    assertThat(Refusals.reason(() -> LessonTextReader.read(LESSON, Language.CHINESE)))
        .isEqualTo(missing);
    assertThat(Refusals.reason(() -> LessonTextReader.title(LESSON, Language.CHINESE)))
        .isEqualTo(missing);
  }

  @Test
  void aTextWithoutTheOptionalSectionsIsComplete() {
    LessonText small = LessonTextReader.parse("# Title\n\nGoal.\n\n## s1 First\n\nWords.\n");
    assertThat(small.panels()).isEmpty();
    assertThat(small.labels()).isEmpty();
    assertThat(small.settings()).isEmpty();
    assertThat(small.steps().keySet()).containsExactly("s1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# T\n\n## panels\n\n- a: one\n- a: two\n",
        "# T\n\n## s1 One\n\nText.\n\n## s1 One\n\nText.\n",
        "# T\n\n## s1 One\n\nText.\n\n## s1 Two\n\nText.\n",
        "# T\n\n## s1 One\n\n### q\n\nWhich?\n\n- a: one\n- a: two\n",
        "# T\n\n## settings\n\n- a: one\n- a: two\n"
      })
  void aNameThatStandsTwiceIsADefect(String markdown) {
    assertThatThrownBy(() -> LessonTextReader.parse(markdown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }
}
