package attentionlab.figure;

import attentionlab.graph.Node;
import attentionlab.graph.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Boxes and the arrows between them, on a grid. An arrow carries a node, shown as a small picture
 * of its numbers.
 *
 * @param id what texts call it
 * @param boxes the parts
 * @param wires what flows between them
 */
public record Diagram(String id, List<Box> boxes, List<Wire> wires) implements Figure {
  public Diagram {
    boxes = List.copyOf(boxes);
    wires = List.copyOf(wires);
  }

  /**
   * A part.
   *
   * @param id the panel text that names it; wires refer to it
   * @param kind what it looks like
   * @param col where its middle lies, from left to right, 0 for the first column; halves are fine
   * @param row where its middle lies, from top to bottom
   * @param span how many columns it is wide
   * @param role gives it its hue
   * @param state whether it is part of what happens
   * @param setting the identifier of the switch setting that a click turns
   */
  public record Box(
      String id,
      Kind kind,
      double col,
      double row,
      double span,
      Role role,
      State state,
      Optional<String> setting) {

    public static Box of(String id, double col, double row, Role role) {
      return new Box(id, Kind.PART, col, row, 1, role, State.PLAIN, Optional.empty());
    }

    public Box as(Kind newKind) {
      return new Box(id, newKind, col, row, span, role, state, setting);
    }

    public Box at(double newCol, double newRow) {
      return new Box(id, kind, newCol, newRow, span, role, state, setting);
    }

    public Box wide(double newSpan) {
      return new Box(id, kind, col, row, newSpan, role, state, setting);
    }

    public Box in(State newState) {
      return new Box(id, kind, col, row, span, role, newState, setting);
    }

    /** Clicking it turns a switch. */
    public Box turning(String switchId) {
      return new Box(id, kind, col, row, span, role, state, Optional.of(switchId));
    }
  }

  /** What a box looks like. */
  public enum Kind {
    /** something that computes */
    PART,
    /** a point where streams join: its text is one sign, such as + */
    JOINT,
    /** words without a frame */
    WORDS
  }

  /** Whether a box is part of what happens. */
  public enum State {
    PLAIN,
    /** what the step is about */
    LIT,
    /** switched off or not looked at */
    OFF
  }

  /**
   * An arrow.
   *
   * @param from the box it starts at
   * @param to the box it ends at
   * @param way how it runs
   * @param carried what flows along it
   */
  public record Wire(String from, String to, Way way, Optional<Node> carried) {
    public static Wire of(String from, String to) {
      return new Wire(from, to, Way.STRAIGHT, Optional.empty());
    }

    public static Wire carrying(Node node, String from, String to) {
      return new Wire(from, to, Way.STRAIGHT, Optional.of(node));
    }

    /** Around the boxes between, as a residual connection runs. */
    public Wire around() {
      return new Wire(from, to, Way.AROUND, carried);
    }
  }

  /** How an arrow runs. */
  public enum Way {
    STRAIGHT,
    AROUND
  }

  @Override
  public List<String> named() {
    return Stream.of(
            Stream.of(id),
            boxes.stream().map(Box::id),
            wires.stream().flatMap(wire -> wire.carried().stream()).map(Node::id))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }
}
