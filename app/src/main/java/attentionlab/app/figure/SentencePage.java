package attentionlab.app.figure;

/**
 * The part of a long sentence that is shown: the page that holds the token in focus, with a box
 * before and behind it that says how much is left.
 *
 * @param count the tokens of the sentence
 * @param from the first token that is shown
 * @param to behind the last one
 */
record SentencePage(int count, int from, int to) {
  private static final int SIZE = 48;

  /** A sentence that is a little longer than a page is shown whole. */
  private static final int WHOLE = 64;

  static SentencePage of(int count, int focus) {
    int from = count <= WHOLE ? 0 : Math.max(0, focus) / SIZE * SIZE;
    return new SentencePage(count, from, count <= WHOLE ? count : Math.min(count, from + SIZE));
  }

  /** The token of the first box. */
  int start() {
    return Math.max(0, from - 1);
  }

  int boxes() {
    return Math.min(count, to + 1) - start();
  }

  boolean shows(int token) {
    return token >= from && token < to;
  }

  /** What the box of a token that is not shown says. */
  String rest(int token) {
    return token < from ? "… " + from : count - to + " …";
  }
}
