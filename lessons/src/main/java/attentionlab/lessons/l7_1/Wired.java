package attentionlab.lessons.l7_1;

/** Where the queries come from, and where keys and values come from. */
enum Wired {
  ENCODER_SELF(Sequences.SOURCE, Sequences.SOURCE),
  DECODER_SELF(Sequences.TARGET, Sequences.TARGET),
  CROSS(Sequences.TARGET, Sequences.SOURCE),
  /** one candidate item asks a history of items */
  TARGET(Sequences.CANDIDATE, Sequences.HISTORY);

  private final int asking;
  private final int answering;

  Wired(int asking, int answering) {
    this.asking = asking;
    this.answering = answering;
  }

  /** The sequence that the queries come from. */
  int asking() {
    return asking;
  }

  /** The sequence that keys and values come from. */
  int answering() {
    return answering;
  }

  boolean isOfWords() {
    return this != TARGET;
  }
}
