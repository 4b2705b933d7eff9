package attentionlab.task.child;

/** What a frame of the channel from the child to the judge says; its first byte is the ordinal. */
public enum Kind {
  /** this runtime has no compiler */
  NO_COMPILER,
  /** count, then line, column and words of each */
  PROBLEMS,
  /** the source is compiled, cases begin */
  COMPILED,
  /** a case begins: its index */
  CASE,
  /** index, call and argument that was changed or −1 and −1, then named matrices */
  RESULT,
  /** index, class, message, line or 0 */
  THREW,
  /** index, line or 0 */
  OVERFLOW,
  /** index, line or 0 */
  MEMORY,
  /** index, index of the call, {@link Missing}, what was found instead */
  MISSING,
  /** index, {@link Malformed}, name of the result, number */
  MALFORMED,
  /** all cases are through */
  DONE,
  /** the code ends the program */
  EXITING;

  /** What a source lacks. */
  public enum Missing {
    CLASS,
    METHOD,
    /** another signature */
    SIGNATURE,
    STATIC,
    CONSTRUCTOR
  }

  /** Why a result is no matrix. */
  public enum Malformed {
    NULL,
    /** with the row */
    NULL_ROW,
    /** with the first row of another length */
    UNEVEN,
    /** with the number of cells */
    TOO_LARGE,
    /** with the number of dimensions; arrays of NumPy only */
    DIMENSIONS,
    /** with the number of matrices */
    COUNT,
    /** not a pair of an output and weights; NumPy only */
    NO_PAIR,
    /** no array of numbers; NumPy only */
    NO_NUMBERS
  }
}
