package attentionlab.figure;

import attentionlab.graph.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two-dimensional vectors drawn from the origin.
 *
 * @param id what texts call it
 * @param arrows the vectors
 * @param limit the plane reaches from −limit to limit in both directions
 * @param reach a tip can be dragged from −reach to reach in both directions
 */
public record Arrows(String id, List<Arrow> arrows, double limit, double reach) implements Figure {
  public Arrows {
    arrows = List.copyOf(arrows);
  }

  /** Tips can be dragged all over the plane. */
  public Arrows(String id, List<Arrow> arrows, double limit) {
    this(id, arrows, limit, limit);
  }

  @Override
  public List<String> named() {
    return Stream.concat(Stream.of(id), arrows.stream().map(arrow -> arrow.node().id())).toList();
  }

  /**
   * One vector.
   *
   * @param node a matrix of shape (n, 2)
   * @param row which of its rows
   * @param setting the identifier of the (1, 2) matrix setting that dragging its tip changes
   */
  public record Arrow(Node node, int row, Optional<String> setting) {
    public static Arrow fixed(Node node) {
      return new Arrow(node, 0, Optional.empty());
    }

    public static Arrow draggable(Node node, String settingId) {
      return new Arrow(node, 0, Optional.of(settingId));
    }

    public double x() {
      return node.value().get(row, 0);
    }

    public double y() {
      return node.value().get(row, 1);
    }
  }
}
