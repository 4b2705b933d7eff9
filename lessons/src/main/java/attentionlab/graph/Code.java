package attentionlab.graph;

import java.util.List;

/**
 * Source text of one operation.
 *
 * @param expression the expression over the operands' variables
 * @param definitions functions the expression calls, each a whole definition; a program holds each
 *     only once
 */
public record Code(String expression, List<String> definitions) {
  public static Code of(String expression) {
    return new Code(expression, List.of());
  }

  /** An expression that calls functions defined beside it. */
  public static Code of(String expression, String... definitions) {
    return new Code(expression, List.of(definitions));
  }
}
