package attentionlab.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Check;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.LessonText.QuestionText;
import attentionlab.lesson.LessonText.StepText;
import attentionlab.lesson.LessonTextReader;
import attentionlab.lesson.Live;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Reference;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Step;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the words of every lesson in every language. */
class LessonTextContractTest {

  static Stream<Arguments> texts() {
    return Lessons.course().lessons().stream()
        .flatMap(
            lesson -> Stream.of(Language.values()).map(language -> Arguments.of(lesson, language)));
  }

  static List<Question> questions(Step step) {
    return Stream.concat(
            step.prediction().map(Prediction::question).stream(),
            step.checks().stream().map(Check::question))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyStepHasItsWordsInOrder(Lesson lesson, Language language) {
    LessonText text = LessonTextReader.read(lesson, language);
    assertThat(text.steps().keySet())
        .containsExactlyElementsOf(lesson.steps().stream().map(Step::id).toList());
    assertThat(text.title()).isNotBlank().isEqualTo(LessonTextReader.title(lesson, language));
    assertThat(text.goal()).isNotEmpty();
    text.steps().values().forEach(step -> assertThat(step.prose()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everySettingAndOptionHasItsWords(Lesson lesson, Language language) {
    LessonText text = LessonTextReader.read(lesson, language);
    assertThat(text.settings().keySet())
        .containsExactlyInAnyOrderElementsOf(lesson.settings().stream().map(Setting::id).toList());
    for (Setting<?> setting : lesson.settings()) {
      if (setting instanceof Choice<?> choice) {
        assertThat(text.settings().get(choice.id()).options().keySet())
            .containsExactlyElementsOf(optionTexts(choice));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyFigureHasItsWords(Lesson lesson, Language language) {
    LessonText text = LessonTextReader.read(lesson, language);
    for (Step step : lesson.steps()) {
      Live live = Live.of(lesson, lesson.startOf(step));
      assertThat(text.panels().keySet())
          .as(step.id())
          .containsAll(
              step.shows().apply(live).figures().flatMap(f -> f.named().stream()).toList());
    }
    lesson
        .pipeline()
        .stages()
        .forEach(s -> s.nodes().forEach(n -> assertThat(text.panels()).containsKey(n.id())));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyQuestionHasItsWordsAndEveryOptionItsReason(Lesson lesson, Language language) {
    LessonText text = LessonTextReader.read(lesson, language);
    for (Step step : lesson.steps()) {
      StepText words = text.steps().get(step.id());
      assertThat(words.questions().keySet())
          .as(step.id())
          .containsExactlyElementsOf(
              questions(step).stream().map(Question::words).distinct().toList());
      for (Question question : questions(step)) {
        QuestionText asked = words.questions().get(question.words());
        assertThat(asked.question()).as(question.id()).isNotEmpty();
        if (question instanceof Question.Pick pick) {
          assertThat(asked.options().keySet())
              .as(pick.id())
              .containsExactlyElementsOf(pick.options());
          asked.options().forEach((id, o) -> assertThat(o.reason()).as(id).isNotEmpty());
        } else {
          assertThat(asked.explanation()).as(question.id()).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyReferenceInTheProseResolves(Lesson lesson, Language language) {
    LessonText text = LessonTextReader.read(lesson, language);
    for (Step step : lesson.steps()) {
      Live live = Live.of(lesson, lesson.startOf(step));
      references(text.steps().get(step.id()))
          .forEach(r -> assertThat(r.resolve(lesson, step, live)).as(r.text()).isNotBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void noNumberInTheProseIsTypedIn(Lesson lesson, Language language) {
    LessonText text = LessonTextReader.read(lesson, language);
    for (Step step : lesson.steps()) {
      for (String prose : Prose.texts(text.steps().get(step.id()))) {
        String typed = Reference.PATTERN.matcher(prose).replaceAll("");
        assertThat(typed).as(step.id()).doesNotContainPattern("\\d[.]\\d");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyLinkLeadsToANodeOrARole(Lesson lesson, Language language) {
    LessonText text = LessonTextReader.read(lesson, language);
    for (Step step : lesson.steps()) {
      Live live = Live.of(lesson, lesson.startOf(step));
      for (String link : Prose.links(text.steps().get(step.id()))) {
        String[] words = link.split(":", 2);
        switch (words[0]) {
          case "node" -> assertThat(live.graph().has(words[1])).as(link).isTrue();
          case "role" ->
              assertThat(words[1])
                  .isIn("input", "query", "key", "value", "scores", "weights", "output");
          case "erratum" -> assertThat(words[1]).matches("[EW]\\d\\d");
          case "bookmark" -> assertThat(words[1]).isNotBlank();
          default -> throw new AssertionError("unknown link " + link);
        }
      }
    }
  }

  /** The last lesson is about the whole bank of questions. */
  @ParameterizedTest
  @MethodSource("attentionlab.lessons.LessonContractTest#lessons")
  void everyInterviewQuestionLeadsToTheStepThatProvesItsAnswer(Lesson lesson) {
    List<String> english = interview(lesson, Language.ENGLISH);
    assertThat(english.isEmpty()).isEqualTo(lesson.id().equals("L10.2"));
    assertThat(interview(lesson, Language.CHINESE)).isEqualTo(english);
    for (String link : english) {
      Bookmark bookmark = Bookmark.parse(link.replaceFirst("^bookmark:", ""));
      Lesson proof = Lessons.course().lesson(bookmark.lesson());
      assertThat(proof.step(bookmark.step())).isNotNull();
      assertThat(bookmark.resolve(proof)).isNotNull();
    }
  }

  private static List<String> interview(Lesson lesson, Language language) {
    LessonText text = LessonTextReader.read(lesson, language);
    return Prose.links(new StepText("", text.interview(), Map.of()));
  }

  @ParameterizedTest
  @MethodSource("attentionlab.lessons.LessonContractTest#lessons")
  void bothLanguagesHaveTheSameSkeletonAndTheSameNumbers(Lesson lesson) {
    LessonText english = LessonTextReader.read(lesson, Language.ENGLISH);
    LessonText chinese = LessonTextReader.read(lesson, Language.CHINESE);
    assertThat(chinese.panels().keySet()).isEqualTo(english.panels().keySet());
    assertThat(chinese.labels().keySet()).isEqualTo(english.labels().keySet());
    for (Step step : lesson.steps()) {
      StepText en = english.steps().get(step.id());
      StepText zh = chinese.steps().get(step.id());
      assertThat(zh.prose()).as(step.id()).hasSameSizeAs(en.prose());
      assertThat(references(zh).map(Reference::text))
          .as(step.id())
          .containsExactlyInAnyOrderElementsOf(references(en).map(Reference::text).toList());
    }
  }

  private static Stream<Reference> references(StepText step) {
    return Prose.texts(step).stream()
        .flatMap(prose -> Reference.PATTERN.matcher(prose).results())
        .map((MatchResult match) -> new Reference(match.group(1)));
  }

  private static <T> List<String> optionTexts(Choice<T> choice) {
    return choice.options().stream().map(choice::write).toList();
  }
}
