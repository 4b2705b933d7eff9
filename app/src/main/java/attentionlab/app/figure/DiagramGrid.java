package attentionlab.app.figure;

import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Way;
import attentionlab.figure.Diagram.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The grid of a diagram: how far its boxes and the arrows around them reach, in columns and rows.
 *
 * @param level the arrows that run straight from left to right or back
 * @param upright the arrows that run straight up or down
 */
record DiagramGrid(
    List<Box> boxes,
    List<Wire> wires,
    double left,
    double top,
    double right,
    double bottom,
    Arrows level,
    Arrows upright) {
  /** How broad a picture on an arrow around boxes may be. */
  static final double CLEAR = 0.3;

  private static final double BESIDE = 0.03;
  private static final double CARRYING = 0.1;
  private static final double HALF = 0.5;
  private static final double LEAST = 0.3;
  private static final double OUTSIDE = 0.28;

  /** Whether there are arrows of a kind, and whether they carry pictures. */
  enum Arrows {
    NONE,
    BARE,
    CARRYING
  }

  /**
   * A line beside boxes.
   *
   * @param upright whether it runs from top to bottom, beside them, or else above or below them
   * @param at its column or its row
   */
  record Channel(boolean upright, double at) {}

  static DiagramGrid of(Diagram diagram) {
    double left = diagram.boxes().stream().mapToDouble(DiagramGrid::left).min().orElse(0);
    double right = diagram.boxes().stream().mapToDouble(DiagramGrid::right).max().orElse(1);
    double top = diagram.boxes().stream().mapToDouble(Box::row).min().orElse(0) - 0.5;
    double bottom = diagram.boxes().stream().mapToDouble(Box::row).max().orElse(0) + 0.5;
    Map<String, Box> named = new HashMap<>();
    diagram.boxes().forEach(box -> named.put(box.id(), box));
    DiagramGrid bare =
        new DiagramGrid(
            diagram.boxes(), diagram.wires(), left, top, right, bottom, Arrows.NONE, Arrows.NONE);
    List<Channel> channels = new ArrayList<>();
    for (Wire wire : diagram.wires()) {
      Box from = named.get(wire.from());
      Box to = named.get(wire.to());
      if (from != null && to != null && wire.way() == Way.AROUND) {
        channels.add(bare.channel(from, to, wire.carried().isPresent()));
      }
    }
    return bare.around(channels);
  }

  /** This grid with room for arrows around the boxes. */
  private DiagramGrid around(List<Channel> channels) {
    double[] edges = {left, top, right, bottom};
    for (Channel channel : channels) {
      int low = channel.upright() ? 0 : 1;
      edges[low] = Math.min(edges[low], channel.at() - OUTSIDE);
      edges[low + 2] = Math.max(edges[low + 2], channel.at() + OUTSIDE);
    }
    return new DiagramGrid(
        boxes, wires, edges[0], edges[1], edges[2], edges[3], arrows(false), arrows(true));
  }

  private Arrows arrows(boolean up) {
    List<Wire> straight = wires.stream().filter(wire -> isStraight(wire, up)).toList();
    boolean carrying = straight.stream().anyMatch(wire -> wire.carried().isPresent());
    return carrying ? Arrows.CARRYING : straight.isEmpty() ? Arrows.NONE : Arrows.BARE;
  }

  /** The smallest distance of two boxes above each other, at most one row. */
  double step() {
    double step = 1;
    for (Box a : boxes) {
      for (Box b : boxes) {
        if (a.row() < b.row() && overlap(a, b)) {
          step = Math.min(step, b.row() - a.row());
        }
      }
    }
    return Math.max(LEAST, step);
  }

  private static double left(Box box) {
    return box.col() - box.span() / 2;
  }

  private static double right(Box box) {
    return box.col() + box.span() / 2;
  }

  private static boolean overlap(Box a, Box b) {
    return left(a) < right(b) && left(b) < right(a);
  }

  /** Whether more arrows run up or down than to a side; where it is a draw the shape decides. */
  boolean flowsUpright() {
    long more = straight(true) - straight(false);
    return more > 0 || more == 0 && height() > width();
  }

  private long straight(boolean up) {
    return wires.stream().filter(wire -> isStraight(wire, up)).count();
  }

  private boolean isStraight(Wire wire, boolean up) {
    Optional<Box> from = named(wire.from());
    Optional<Box> to = named(wire.to());
    if (wire.way() == Way.AROUND || from.isEmpty() || to.isEmpty()) {
      return false;
    }
    boolean sameRow = from.get().row() == to.get().row();
    return up ? !sameRow && overlap(from.get(), to.get()) : sameRow;
  }

  private Optional<Box> named(String id) {
    return boxes.stream().filter(box -> box.id().equals(id)).findFirst();
  }

  long arriving(String box) {
    return wires.stream().filter(wire -> wire.to().equals(box)).count();
  }

  long leaving(String box) {
    return wires.stream().filter(w -> w.from().equals(box) && w.way() == Way.STRAIGHT).count();
  }

  /** Whether another arrow reaches the end of this one straight, in the direction of the flow. */
  DiagramRouter.Fed fed(Wire wire, boolean up) {
    double mine = side(wire, up);
    DiagramRouter.Fed fed = DiagramRouter.Fed.NOT;
    for (Wire other : wires) {
      if (!other.equals(wire) && other.to().equals(wire.to()) && isStraight(other, up)) {
        if (side(other, up) * mine > 0) {
          return DiagramRouter.Fed.LIKEWISE;
        }
        fed = DiagramRouter.Fed.FROM_OPPOSITE;
      }
    }
    return fed;
  }

  /** On which side of its end an arrow starts. */
  private double side(Wire wire, boolean up) {
    Box from = named(wire.from()).orElseThrow();
    Box to = named(wire.to()).orElseThrow();
    return Math.signum(up ? from.row() - to.row() : from.col() - to.col());
  }

  double width() {
    return Math.max(0.5, right - left);
  }

  double height() {
    return Math.max(0.5, bottom - top);
  }

  /**
   * Where an arrow runs around the boxes between two: beside them, else above them.
   *
   * @param carrying whether it carries a picture, which needs room
   */
  Channel channel(Box from, Box to, boolean carrying) {
    double away = carrying ? CARRYING : BESIDE;
    return Math.abs(from.row() - to.row()) >= Math.abs(from.col() - to.col())
        ? new Channel(true, column(from, to, away))
        : new Channel(false, row(from, to) - away);
  }

  private double column(Box from, Box to, double away) {
    double low = Math.min(left(from), left(to));
    double high = Math.max(right(from), right(to));
    double first = Math.min(from.row(), to.row());
    double last = Math.max(from.row(), to.row());
    List<Box> between =
        boxes.stream().filter(box -> box.row() > first && box.row() < last).toList();
    for (int i = 0; i < between.size(); i++) { // a wider box may reach one that is further away
      for (Box box : between) {
        if (left(box) < high && right(box) > low) {
          low = Math.min(low, left(box));
          high = Math.max(high, right(box));
        }
      }
    }
    return high - from.col() <= from.col() - low ? high + away : low - away;
  }

  private double row(Box from, Box to) {
    double first = Math.min(from.col(), to.col());
    double last = Math.max(from.col(), to.col());
    double low = Math.min(from.row(), to.row()) - HALF;
    List<Box> between =
        boxes.stream().filter(box -> right(box) > first && left(box) < last).toList();
    for (int i = 0; i < between.size(); i++) {
      for (Box box : between) {
        if (Math.abs(box.row() - low) < HALF) {
          low = box.row() - HALF;
        }
      }
    }
    return low;
  }
}
