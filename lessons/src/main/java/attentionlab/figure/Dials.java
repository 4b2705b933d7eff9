package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Each pair of neighbouring columns as a clock: the sine is the height of its hand, the cosine its
 * width. Several rows are several hands on the same clocks.
 *
 * @param node a matrix of an even number of columns: sine, cosine, sine, cosine, …
 * @param rows the rows that have a hand, the one the step is about first
 */
public record Dials(Node node, List<Integer> rows) implements Figure {
  public Dials {
    rows = List.copyOf(rows);
  }

  public static Dials of(Node node, int... rows) {
    return new Dials(node, IntStream.of(rows).boxed().toList());
  }

  @Override
  public String id() {
    return node.id();
  }
}
