package attentionlab.lesson;

/** An input that cannot be taken, with the sentence that says why. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  public Refused(Message reason) {
    super(reason.toString());
    this.reason = reason;
  }

  public static Refused because(String key, Object... arguments) {
    return new Refused(Message.of(key, arguments));
  }

  public Message reason() {
    return reason;
  }
}
