package attentionlab.task.run;

import java.time.Duration;

/**
 * What a program may use.
 *
 * @param start from the start of the process until the source is compiled
 * @param run all cases together
 * @param heapMegabytes its memory
 * @param printable how many bytes of what it prints are kept
 */
public record Limits(Duration start, Duration run, int heapMegabytes, int printable) {
  /** Enough for every right program on a slow machine. */
  public static final Limits STANDARD =
      new Limits(Duration.ofSeconds(30), Duration.ofSeconds(10), 256, 16_384);

  /** The same with another time for all cases. */
  public Limits running(Duration newRun) {
    return new Limits(start, newRun, heapMegabytes, printable);
  }

  /** After this the process ends itself, should nobody be there to end it. */
  Duration lifetime() {
    return start.plus(run).plusSeconds(5);
  }
}
