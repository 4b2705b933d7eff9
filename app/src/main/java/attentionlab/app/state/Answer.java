package attentionlab.app.state;

/**
 * What a learner answered.
 *
 * @param given the answer as text: the option picked, the number typed; empty when they chose to
 *     see it without answering
 * @param mark from 0, wrong, to 1, right
 */
public record Answer(String given, double mark) {
  public static final Answer SKIPPED = new Answer("", 0);

  public boolean isSkipped() {
    return given.isEmpty();
  }

  public boolean isRight() {
    return mark >= 0.999;
  }
}
