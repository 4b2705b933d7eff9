package attentionlab.task.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attentionlab.task.Programs;
import attentionlab.task.Task;
import attentionlab.task.bank.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs written by hand with NumPy, right and wrong, against every task. */
class NumpySolutionsTest {
  private static Optional<Python> python = Optional.empty();

  @TempDir private Path folder;

  @BeforeAll
  static void findPython() throws InterruptedException {
    python = Python.find();
    assumeTrue(python.isPresent(), "there is a python3 with numpy");
  }

  @Test
  void rightProgramsPassEveryCase() throws Exception {
    NumpyBatch batch = new NumpyBatch(python.orElseThrow(), folder);
    for (Task task : Tasks.all()) {
      batch.add(task, Programs.right(task, "py"));
    }
    List<Verdict> verdicts = batch.judge();
    for (Verdict verdict : verdicts) {
      assertThat(verdict.outcome()).as("%s", verdict.at()).isEqualTo(new Outcome.Passed());
    }
    assertThat(verdicts).hasSameSizeAs(Tasks.all());
  }

  @Test
  void programsWithAKnownMistakeAreRefusedWithItsName() throws Exception {
    NumpyBatch batch = new NumpyBatch(python.orElseThrow(), folder);
    List<String> names = new ArrayList<>();
    for (Task task : Tasks.all()) {
      for (Map.Entry<String, String> each : Programs.wrong(task, "py").entrySet()) {
        batch.add(task, each.getValue());
        names.add(task.id() + " " + each.getKey());
      }
    }
    List<Verdict> verdicts = batch.judge();
    for (int i = 0; i < names.size(); i++) {
      Verdict verdict = verdicts.get(i);
      assertThat(verdict.outcome().knownMistake())
          .as("%s: %s in %s", names.get(i), verdict.outcome(), verdict.at())
          .isEqualTo(Optional.of(names.get(i).split(" ")[1]));
    }
  }

  @Test
  void everyKnownMistakeIsMadeByAProgram() {
    for (Task task : Tasks.all()) {
      assertThat(
              Programs.wrong(task, "py").keySet().stream()
                  .map(name -> name.split(" ")[0])
                  .collect(Collectors.toSet()))
          .as(task.id())
          .containsExactlyInAnyOrderElementsOf(task.mistakeIds());
    }
  }

  @Test
  void whatALearnerBeginsWithIsReadAndFails() throws Exception {
    NumpyBatch batch = new NumpyBatch(python.orElseThrow(), folder);
    for (Task task : Tasks.all()) {
      batch.add(task, task.starter().python());
    }
    for (Verdict verdict : batch.judge()) {
      assertThat(verdict.cases())
          .allMatch(
              report ->
                  report.outcome().orElseThrow() instanceof Outcome.Threw threw
                      && threw.type().equals("NotImplementedError")
                      && threw.line().isPresent());
    }
  }
}
