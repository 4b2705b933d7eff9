package attentionlab.task.run;

/**
 * A program that was run.
 *
 * @param transcript what the child wrote
 * @param ending why it ended
 * @param code the exit code, where it ended by itself
 * @param printed what the program printed
 * @param cut whether it printed more
 */
record Run(Transcript transcript, Ending ending, int code, String printed, boolean cut) {

  /** Why a run ended. */
  enum Ending {
    DONE,
    /** the program asked for its end */
    EXITING,
    /** the process is gone */
    ENDED,
    TIME
  }
}
