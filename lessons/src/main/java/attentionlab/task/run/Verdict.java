package attentionlab.task.run;

import attentionlab.task.TaskCase;
import java.util.List;
import java.util.Optional;

/**
 * What a judge says about a program.
 *
 * @param outcome the first thing that is not right, or that everything is
 * @param at the case it is about; empty where it is about no single case
 * @param cases every case of the task in order
 * @param printed what the program printed, its beginning
 * @param cut whether it printed more
 */
public record Verdict(
    Outcome outcome, Optional<TaskCase> at, List<CaseReport> cases, String printed, boolean cut) {
  public Verdict {
    cases = List.copyOf(cases);
  }

  /**
   * How a program did on a case.
   *
   * @param outcome empty where it was not run to its end
   */
  public record CaseReport(TaskCase of, Optional<Outcome> outcome) {}

  /** Whether the program is right. */
  public boolean passed() {
    return outcome.passed();
  }
}
