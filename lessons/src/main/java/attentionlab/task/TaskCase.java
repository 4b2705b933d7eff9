package attentionlab.task;

import java.util.List;
import java.util.Set;

/**
 * What a program is tried on.
 *
 * @param id how texts refer to it
 * @param visible whether the learner sees it beforehand; a hidden one is shown when it fails
 * @param calls what is called; results of several calls stand below each other
 * @param invariants what must hold for the results besides being right
 */
public record TaskCase(String id, boolean visible, List<Call> calls, Set<Invariant> invariants) {
  public TaskCase {
    calls = List.copyOf(calls);
    invariants = Set.copyOf(invariants);
  }

  /** A case that is shown. */
  public static TaskCase visible(String id, Call... calls) {
    return new TaskCase(id, true, List.of(calls), Set.of());
  }

  /** A case that is shown when it fails. */
  public static TaskCase hidden(String id, Call... calls) {
    return new TaskCase(id, false, List.of(calls), Set.of());
  }

  /** The same with something that must hold. */
  public TaskCase where(Invariant... hold) {
    return new TaskCase(id, visible, calls, Set.of(hold));
  }

  /** How the function that is called is referred to. */
  public String function() {
    return calls.get(0).function().key();
  }
}
