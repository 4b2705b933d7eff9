package attentionlab.interview;

/** How much time there is for an answer. */
public enum Length {
  SECONDS_20("20s", 20),
  SECONDS_30("30s", 30),
  MINUTES_2("2min", 120);

  private final String id;
  private final int seconds;

  Length(String id, int seconds) {
    this.id = id;
    this.seconds = seconds;
  }

  /** The heading of the answer in the text files. */
  public String id() {
    return id;
  }

  public int seconds() {
    return seconds;
  }
}
