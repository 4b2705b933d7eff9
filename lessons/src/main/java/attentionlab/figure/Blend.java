package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.List;

/**
 * A weighted sum: each row of the values times its weight, and the row they add up to.
 *
 * @param weights the weight matrix
 * @param row which of its rows
 * @param values the values, one row for each weight
 * @param total the matrix whose same row is the sum
 */
public record Blend(Node weights, int row, Node values, Node total) implements Figure {
  @Override
  public String id() {
    return total.id();
  }

  @Override
  public List<String> shown() {
    return List.of(id(), weights.id());
  }

  @Override
  public List<String> named() {
    return List.of(id(), values.id(), weights.id());
  }
}
