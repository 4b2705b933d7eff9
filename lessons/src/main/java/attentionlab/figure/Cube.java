package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.Optional;
import java.util.Set;

/**
 * A matrix whose rows belong to several layers, drawn as a block in space: layer, row of the layer,
 * column. The cells behind a statistic light up.
 *
 * @param node the matrix, the rows of the first layer first
 * @param layers how many layers its rows form, all of the same height
 * @param members a matrix of the same shape, 1 for each cell that lights up, 0 for all others
 * @param row the row of the cell the step is about
 * @param col its column
 * @param padded rows that hold nothing real, which look different
 * @param rowSetting the identifier of the range setting that a click on a cell sets to its row
 * @param colSetting the same for its column
 */
public record Cube(
    Node node,
    int layers,
    Node members,
    int row,
    int col,
    Set<Integer> padded,
    Optional<String> rowSetting,
    Optional<String> colSetting)
    implements Figure {

  public Cube {
    padded = Set.copyOf(padded);
    if (node.value().rows() % layers != 0
        || !node.value().shape().equals(members.value().shape())) {
      throw new IllegalArgumentException(
          node + " in " + layers + " layers, members " + members.value().shape());
    }
  }

  @Override
  public String id() {
    return node.id();
  }
}
