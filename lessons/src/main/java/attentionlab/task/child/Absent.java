package attentionlab.task.child;

/** A class or method that a source should have and has not. */
final class Absent extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind.Missing what;
  private final int call;

  /**
   * @param found what is there instead
   */
  Absent(Kind.Missing what, String found) {
    this(what, found, 0);
  }

  private Absent(Kind.Missing what, String found, int call) {
    super(found);
    this.what = what;
    this.call = call;
  }

  /** The same, needed by this call of a case. */
  Absent in(int newCall) {
    return new Absent(what, getMessage(), newCall);
  }

  int call() {
    return call;
  }

  Kind.Missing what() {
    return what;
  }
}
