package attentionlab.task.run;

import attentionlab.graph.Matrix;
import attentionlab.task.child.Kind;
import java.util.Map;
import java.util.OptionalInt;

/** What the child wrote about a case. */
sealed interface Event {

  /**
   * Something came back.
   *
   * @param call the call in which an argument was changed, −1 for none
   * @param argument the argument that was changed, −1 for none
   * @param results by their names, in order
   */
  record Returned(int call, int argument, Map<String, Matrix> results) implements Event {}

  record Threw(String type, String words, OptionalInt line) implements Event {}

  record Overflow(OptionalInt line) implements Event {}

  record Memory(OptionalInt line) implements Event {}

  /**
   * A class or method is missing.
   *
   * @param call the call that needs it
   */
  record Missing(int call, Kind.Missing what, String found) implements Event {}

  record Malformed(Kind.Malformed how, String result, long number) implements Event {}
}
