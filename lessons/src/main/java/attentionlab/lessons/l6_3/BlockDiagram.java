package attentionlab.lessons.l6_3;

import static attentionlab.lessons.l6_3.EncoderBlock.ATTENTION;
import static attentionlab.lessons.l6_3.EncoderBlock.FFN;
import static attentionlab.lessons.l6_3.EncoderBlock.LAYERS;
import static attentionlab.lessons.l6_3.EncoderBlock.NORM;
import static attentionlab.lessons.l6_3.EncoderBlock.ORDER;
import static attentionlab.lessons.l6_3.EncoderBlock.PLACED;
import static attentionlab.lessons.l6_3.EncoderBlock.POSITIONS;
import static attentionlab.lessons.l6_3.EncoderBlock.RESIDUAL;

import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import attentionlab.lesson.Switch;
import attentionlab.nn.Naming;
import java.util.ArrayList;
import java.util.List;

/** The pictures of L6.3: one layer with its numbers at every arrow, and a stack of layers. */
final class BlockDiagram {
  private BlockDiagram() {}

  /** The name of the output of a layer. */
  static Name output(int layer) {
    return layer == 1 ? Block.OUTPUT : Naming.PLAIN.within("layer" + layer).of(Block.OUTPUT);
  }

  private static final int IN_A_ROW = 4;
  private static final double ROWS_APART = 2;
  private static final double WIDE = 1.25;

  /** The stream runs from left to right below, turns up, and comes back above. */
  private static double col(int place) {
    return place < IN_A_ROW ? place : 2 * IN_A_ROW - 1 - place;
  }

  private static double row(int place) {
    return place < IN_A_ROW ? ROWS_APART : 0;
  }

  /** One layer, norms after or before the sub-layers. */
  static Diagram layer(Live live) {
    boolean before = live.get(ORDER) == EncoderBlock.Order.PRE;
    List<Box> boxes = new ArrayList<>();
    boxes.add(part(live, "box_positions", 0, Role.INPUT, POSITIONS));
    boxes.add(part(live, "box_attention", before ? 2 : 1, Role.WEIGHTS, ATTENTION));
    boxes.add(joint(live, "box_add1", before ? 3 : 2));
    boxes.add(part(live, "box_norm1", before ? 1 : 3, Role.NEUTRAL, NORM));
    boxes.add(part(live, "box_ffn", before ? 5 : 4, Role.VALUE, FFN));
    boxes.add(joint(live, "box_add2", before ? 6 : 5));
    boxes.add(part(live, "box_norm2", before ? 4 : 6, Role.NEUTRAL, NORM));
    boxes.add(Box.of("box_out", col(7), row(7), Role.OUTPUT).as(Kind.WORDS));
    return new Diagram("layerDiagram", boxes, before ? pre(live) : post(live));
  }

  private static Box part(Live live, String id, int place, Role role, Switch setting) {
    return Box.of(id, col(place), row(place), role)
        .wide(WIDE)
        .in(live.get(setting) ? State.PLAIN : State.OFF)
        .turning(setting.id());
  }

  private static Box joint(Live live, String id, int place) {
    return Box.of(id, col(place), row(place), Role.NEUTRAL)
        .as(Kind.JOINT)
        .in(live.get(RESIDUAL) ? State.PLAIN : State.OFF);
  }

  private static Wire carrying(Live live, Name name, String from, String to) {
    return Wire.carrying(live.node(name), from, to);
  }

  private static List<Wire> post(Live live) {
    List<Wire> wires = new ArrayList<>();
    wires.add(carrying(live, PLACED, "box_positions", "box_attention"));
    wires.add(carrying(live, Block.ATTENDED, "box_attention", "box_add1"));
    wires.add(carrying(live, Block.ADDED, "box_add1", "box_norm1"));
    wires.add(carrying(live, Block.MIDDLE, "box_norm1", "box_ffn"));
    wires.add(carrying(live, Block.FED, "box_ffn", "box_add2"));
    wires.add(carrying(live, Block.SUMMED, "box_add2", "box_norm2"));
    wires.add(carrying(live, Block.OUTPUT, "box_norm2", "box_out"));
    if (live.get(RESIDUAL)) {
      wires.add(Wire.of("box_positions", "box_add1").around());
      wires.add(Wire.of("box_norm1", "box_add2").around());
    }
    return wires;
  }

  private static List<Wire> pre(Live live) {
    List<Wire> wires = new ArrayList<>();
    wires.add(carrying(live, PLACED, "box_positions", "box_norm1"));
    wires.add(Wire.of("box_norm1", "box_attention"));
    wires.add(carrying(live, Block.ATTENDED, "box_attention", "box_add1"));
    wires.add(carrying(live, Block.MIDDLE, "box_add1", "box_norm2"));
    wires.add(Wire.of("box_norm2", "box_ffn"));
    wires.add(carrying(live, Block.FED, "box_ffn", "box_add2"));
    wires.add(carrying(live, Block.OUTPUT, "box_add2", "box_out"));
    if (live.get(RESIDUAL)) {
      wires.add(Wire.of("box_positions", "box_add1").around());
      wires.add(Wire.of("box_add1", "box_add2").around());
    }
    return wires;
  }

  /** Layers one after the other, each with parameters of its own. */
  static Diagram stack(Live live) {
    List<Box> boxes = new ArrayList<>();
    List<Wire> wires = new ArrayList<>();
    boxes.add(Box.of("box_positions", col(0), row(0), Role.INPUT));
    String last = "box_positions";
    Name carried = PLACED;
    for (int layer = 1; layer <= live.whole(LAYERS); layer++) {
      String id = "box_layer" + layer;
      boxes.add(Box.of(id, col(layer), row(layer), role(layer)));
      wires.add(carrying(live, carried, last, id));
      last = id;
      carried = output(layer);
    }
    int end = live.whole(LAYERS) + 1;
    boxes.add(Box.of("box_out", col(end), row(end), Role.OUTPUT).as(Kind.WORDS));
    wires.add(carrying(live, carried, last, "box_out"));
    return new Diagram("stackDiagram", boxes, wires);
  }

  /** Different layers have different hues: their parameters are not the same. */
  private static Role role(int layer) {
    Role[] hues = {Role.QUERY, Role.KEY, Role.VALUE, Role.SCORES, Role.WEIGHTS, Role.OUTPUT};
    return hues[(layer - 1) % hues.length];
  }
}
