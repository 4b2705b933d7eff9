package attentionlab.task.run;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Language;
import attentionlab.task.Programs;
import attentionlab.task.Task;
import attentionlab.task.bank.Tasks;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs written by hand, right and wrong, against every task. */
class JavaSolutionsTest {
  static List<String> tasks() {
    return Tasks.all().stream().map(Task::id).toList();
  }

  static Stream<Arguments> mistakes() {
    return Tasks.all().stream()
        .flatMap(
            task ->
                Programs.wrong(task, "java").entrySet().stream()
                    .map(each -> Arguments.of(task.id(), each.getKey(), each.getValue())));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void aRightProgramPassesEveryCase(String id) throws IOException {
    Task task = Tasks.find(id);
    Verdict verdict = Here.judge(task, Programs.right(task, "java"));
    assertThat(verdict.outcome()).as("%s", verdict.at()).isEqualTo(new Outcome.Passed());
    assertThat(verdict.cases()).hasSameSizeAs(task.cases());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("mistakes")
  void aProgramWithAKnownMistakeIsRefusedWithItsName(String id, String mistake, String source)
      throws IOException {
    Verdict verdict = Here.judge(Tasks.find(id), source);
    assertThat(verdict.outcome().knownMistake())
        .as("%s in %s", verdict.outcome(), verdict.at())
        .isEqualTo(Optional.of(mistake.split(" ")[0]));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void everyKnownMistakeIsMadeByAProgram(String id) {
    Task task = Tasks.find(id);
    assertThat(
            Programs.wrong(task, "java").keySet().stream()
                .map(name -> name.split(" ")[0])
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(task.mistakeIds());
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void whatALearnerBeginsWithCompilesAndFails(String id) throws IOException {
    Task task = Tasks.find(id);
    Verdict verdict = Here.judge(task, task.starter().java());
    assertThat(verdict.outcome()).isInstanceOf(Outcome.Threw.class);
    assertThat(verdict.cases())
        .allMatch(report -> report.outcome().orElseThrow() instanceof Outcome.Threw);
  }

  @Test
  void aProcessOfItsOwnSaysTheSame() throws InterruptedException {
    Task task = Tasks.find("CT-01");
    Judge judge = Judge.java(Language.ENGLISH);
    assertThat(judge.judge(task, Programs.right(task, "java")).passed()).isTrue();
    Map<String, String> wrong = Programs.wrong(task, "java");
    Outcome outcome = judge.judge(task, wrong.get("no-scale 1")).outcome();
    assertThat(outcome.knownMistake()).contains("no-scale");
  }
}
