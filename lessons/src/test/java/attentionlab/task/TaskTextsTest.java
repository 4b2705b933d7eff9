package attentionlab.task;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Markdown;
import attentionlab.lessons.Lessons;
import attentionlab.task.bank.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the words of every task in every language. */
class TaskTextsTest {
  private static final Map<Language, Map<String, TaskText>> TEXTS =
      Map.of(
          Language.ENGLISH, TaskTexts.read(Language.ENGLISH),
          Language.CHINESE, TaskTexts.read(Language.CHINESE));

  static Stream<Arguments> all() {
    return Tasks.all().stream()
        .flatMap(task -> Stream.of(Language.values()).map(each -> Arguments.of(task.id(), each)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thereAreWordsForEveryTaskInOrderAndForNoOther(Language language) {
    assertThat(new ArrayList<>(TEXTS.get(language).keySet()))
        .isEqualTo(Tasks.all().stream().map(Task::id).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyCaseAndEveryMistakeHasAName(String id, Language language) {
    Task task = Tasks.find(id);
    TaskText text = TEXTS.get(language).get(id);
    assertThat(text.title()).isNotBlank();
    assertThat(text.statement()).isNotEmpty();
    assertThat(text.hints()).isNotEmpty();
    assertThat(text.cases().keySet())
        .containsExactlyInAnyOrderElementsOf(task.cases().stream().map(TaskCase::id).toList());
    assertThat(text.mistakes().keySet()).containsExactlyInAnyOrderElementsOf(task.mistakeIds());
    assertThat(text.cases().values()).doesNotContain("");
    text.mistakes()
        .forEach(
            (mistake, words) -> {
              assertThat(words.name()).as(mistake).isNotBlank();
              assertThat(words.why()).as(mistake).hasSize(1);
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void theStatementNamesEveryFunction(String id, Language language) {
    String statement = plain(TEXTS.get(language).get(id).statement());
    for (Function function : Tasks.find(id).functions()) {
      assertThat(statement).contains(function.name());
      assertThat(statement).contains(function.owner());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void noNumberIsTypedIn(String id, Language language) {
    TaskText text = TEXTS.get(language).get(id);
    List<Node> blocks = new ArrayList<>(text.statement());
    text.hints().forEach(blocks::addAll);
    text.mistakes().values().forEach(words -> blocks.addAll(words.why()));
    assertThat(plain(blocks).replace("2.0 * i", "")).doesNotContainPattern("\\d[.]\\d");
  }

  private static String plain(List<Node> blocks) {
    return String.join("\n", blocks.stream().map(Markdown::plain).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void bothLanguagesHaveTheSameSkeleton(String id, Language language) {
    TaskText english = TEXTS.get(Language.ENGLISH).get(id);
    TaskText text = TEXTS.get(language).get(id);
    assertThat(text.statement()).hasSameSizeAs(english.statement());
    assertThat(text.hints()).hasSameSizeAs(english.hints());
    assertThat(text.cases().keySet()).isEqualTo(english.cases().keySet());
    assertThat(text.mistakes().keySet()).isEqualTo(english.mistakes().keySet());
  }

  @Test
  void everyTaskLeadsToAStepOfALesson() {
    for (Task task : Tasks.all()) {
      Bookmark bookmark = Bookmark.parse(task.bookmark());
      Lesson lesson = Lessons.course().lesson(bookmark.lesson());
      assertThat(lesson.step(bookmark.step()).id()).isEqualTo(bookmark.step());
    }
  }

  @Test
  void startersDeclareEveryFunction() {
    for (Task task : Tasks.all()) {
      for (Function function : task.functions()) {
        assertThat(task.starter().python()).contains(function.python());
        assertThat(task.starter().java().replaceAll("\\(\\s+", "(").replaceAll("\\s+", " "))
            .contains(function.java());
      }
    }
  }
}
