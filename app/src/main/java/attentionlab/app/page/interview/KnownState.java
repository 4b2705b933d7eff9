package attentionlab.app.page.interview;

import attentionlab.app.state.Rehearsal;
import attentionlab.interview.Question;

/** Why a question is worth practising. */
enum KnownState {
  DUE,
  WEAK,
  NEW;

  boolean holds(Question question, Rehearsal rehearsal) {
    return switch (this) {
      case DUE -> rehearsal.log().isDue(question, rehearsal.today(), rehearsal.zone());
      case WEAK -> rehearsal.log().isWeak(question);
      case NEW -> rehearsal.log().memory(question).isEmpty();
    };
  }

  /** The style class of the mark before a question. */
  static String mark(Question question, Rehearsal rehearsal) {
    if (NEW.holds(question, rehearsal)) {
      return "new";
    }
    return WEAK.holds(question, rehearsal)
        ? "weak"
        : DUE.holds(question, rehearsal) ? "due" : "known";
  }
}
