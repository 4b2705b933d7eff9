package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * Numbered cells in one or more blocks beside each other. When the blocks change, every cell moves
 * to the place that its number has now, so that splitting and merging can be watched.
 *
 * @param id what texts call it
 * @param blocks matrices of whole numbers; no number stands in two places
 * @param groups the group that each number belongs to, by number; a group has one colour, wherever
 *     its cells go
 */
public record CellFlow(String id, List<Node> blocks, List<Integer> groups) implements Figure {
  public CellFlow {
    blocks = List.copyOf(blocks);
    groups = List.copyOf(groups);
  }

  @Override
  public List<String> named() {
    return Stream.concat(Stream.of(id), blocks.stream().map(Node::id)).toList();
  }
}
