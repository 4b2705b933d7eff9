package attentionlab.task.run;

import attentionlab.lesson.Language;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Judges programs.
 *
 * @param runner the language they are written in
 * @param limits what they may use
 * @param language the language of the compiler's words
 */
public record Judge(Runner runner, Limits limits, Language language) {

  /** Java with the usual limits. */
  public static Judge java(Language language) {
    return new Judge(new JavaRunner(), Limits.STANDARD, language);
  }

  /** NumPy with the usual limits. */
  public static Judge numpy(Python python, Language language) {
    return new Judge(python, Limits.STANDARD, language);
  }

  /**
   * Runs a program on every case of a task. This takes about a second and at most what the limits
   * allow, so it belongs on a thread of its own.
   *
   * @throws InterruptedException when the thread is interrupted; the program and everything that it
   *     has started are ended by then
   */
  public Verdict judge(Task task, String source) throws InterruptedException {
    byte[] request = RequestWriter.request(runner, task, source, limits, language.locale());
    try {
      return verdict(task, ChildRun.of(runner, request, limits));
    } catch (IOException e) {
      Outcome notStarted = new Outcome.NotStarted(String.valueOf(e.getMessage()));
      return new Verdict(notStarted, Optional.empty(), notRun(task), "", false);
    }
  }

  private static List<Verdict.CaseReport> notRun(Task task) {
    return task.cases().stream()
        .map(each -> new Verdict.CaseReport(each, Optional.empty()))
        .toList();
  }

  Verdict verdict(Task task, Run run) {
    Optional<Outcome> whole = asAWhole(run);
    if (whole.isPresent()) {
      return new Verdict(whole.get(), Optional.empty(), notRun(task), run.printed(), run.cut());
    }
    List<Verdict.CaseReport> reports =
        new Evaluation(task, runner, run.transcript(), limits).reports();
    for (Verdict.CaseReport report : reports) {
      Outcome outcome = report.outcome().orElseGet(() -> unfinished(report.of(), run));
      if (!outcome.passed()) {
        return new Verdict(outcome, Optional.of(report.of()), reports, run.printed(), run.cut());
      }
    }
    return new Verdict(new Outcome.Passed(), Optional.empty(), reports, run.printed(), run.cut());
  }

  /** What is about no single case. */
  private Optional<Outcome> asAWhole(Run run) {
    Transcript transcript = run.transcript();
    if (transcript.damaged()) {
      return Optional.of(new Outcome.Disturbed());
    }
    if (transcript.noCompiler()) {
      return Optional.of(new Outcome.NoCompiler());
    }
    if (!transcript.problems().isEmpty()) {
      return Optional.of(new Outcome.NotCompiled(transcript.problems()));
    }
    if (transcript.started() >= 0 || run.ending() == Run.Ending.DONE) {
      return Optional.empty();
    }
    return Optional.of(
        run.ending() == Run.Ending.TIME
            ? new Outcome.TimeLimit(Optional.empty(), limits.start())
            : new Outcome.NotReady(run.code()));
  }

  /** Why a case has no end. */
  private Outcome unfinished(TaskCase of, Run run) {
    return run.ending() == Run.Ending.TIME
        ? new Outcome.TimeLimit(Optional.of(of), limits.run())
        : new Outcome.Ended(Optional.of(of), run.ending() == Run.Ending.EXITING, run.code());
  }
}
