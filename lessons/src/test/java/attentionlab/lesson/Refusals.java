package attentionlab.lesson;

/** Catches what is refused, for tests. */
final class Refusals {
  private Refusals() {}

  /** The reason why an action is refused. */
  static Message reason(Runnable action) {
    try {
      action.run();
    } catch (Refused refused) {
      return refused.reason();
    }
    throw new AssertionError("not refused");
  }

  /** The key of the reason why an action is refused. */
  static String key(Runnable action) {
    return reason(action).key();
  }
}
