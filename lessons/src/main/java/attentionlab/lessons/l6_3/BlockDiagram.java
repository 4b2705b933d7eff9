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
  /** Where the second line of a diagram lies. */
  private static final double LINE = 1.8;

  private static final double START = -0.15;
  private static final double END = 4.1;
  private static final double OUT = 4.35;
  private static final double LONG = 1.2;
  private static final double SHORT = 0.7;

  /** How many parts of the stack the first line holds. */
  private static final int ACROSS = 4;

  private BlockDiagram() {}

  /** The name of the output of a layer. */
  static Name output(int layer) {
    return layer == 1 ? Block.OUTPUT : Naming.PLAIN.within("layer" + layer).of(Block.OUTPUT);
  }

  /**
   * One layer as two lines of the same shape: attention above, the network below. Each line ends
   * with the vectors the next begins with; norms stand after or before the sub-layers.
   */
  static Diagram layer(Live live) {
    boolean before = live.get(ORDER) == EncoderBlock.Order.PRE;
    List<Box> boxes = new ArrayList<>();
    boxes.add(part(live, "box_positions", POSITIONS, Role.INPUT).at(START, 0));
    boxes.add(part(live, "box_attention", ATTENTION, Role.WEIGHTS).at(before ? 2.5 : 1.25, 0));
    boxes.add(joint(live, "box_add1").at(before ? 3.45 : 2.2, 0));
    boxes.add(part(live, "box_norm1", NORM, Role.NEUTRAL).at(before ? 1.25 : 3.15, 0));
    boxes.add(words("box_end", Role.NEUTRAL).at(END, 0));
    boxes.add(words("box_start", Role.NEUTRAL).at(0, LINE));
    boxes.add(part(live, "box_ffn", FFN, Role.VALUE).at(before ? 2.5 : 1.25, LINE));
    boxes.add(joint(live, "box_add2").at(before ? 3.45 : 2.2, LINE));
    boxes.add(part(live, "box_norm2", NORM, Role.NEUTRAL).at(before ? 1.25 : 3.15, LINE));
    boxes.add(words("box_out", Role.OUTPUT).at(OUT, LINE));
    return new Diagram("layerDiagram", boxes, wires(live, before));
  }

  private static Box words(String id, Role role) {
    return Box.of(id, 0, 0, role).as(Kind.WORDS).wide(SHORT);
  }

  private static Box part(Live live, String id, Switch setting, Role role) {
    return Box.of(id, 0, 0, role)
        .wide(LONG)
        .in(live.get(setting) ? State.PLAIN : State.OFF)
        .turning(setting.id());
  }

  private static Box joint(Live live, String id) {
    return Box.of(id, 0, 0, Role.NEUTRAL)
        .as(Kind.JOINT)
        .in(live.get(RESIDUAL) ? State.PLAIN : State.OFF);
  }

  private static Wire carrying(Live live, Name name, String from, String to) {
    return Wire.carrying(live.node(name), from, to);
  }

  private static List<Wire> wires(Live live, boolean before) {
    List<Wire> wires = new ArrayList<>(before ? pre(live) : post(live));
    if (live.get(RESIDUAL)) {
      wires.add(Wire.of("box_positions", "box_add1").around());
      wires.add(Wire.of("box_start", "box_add2").around());
    }
    return wires;
  }

  private static List<Wire> post(Live live) {
    return List.of(
        carrying(live, PLACED, "box_positions", "box_attention"),
        carrying(live, Block.ATTENDED, "box_attention", "box_add1"),
        carrying(live, Block.ADDED, "box_add1", "box_norm1"),
        carrying(live, Block.MIDDLE, "box_norm1", "box_end"),
        carrying(live, Block.MIDDLE, "box_start", "box_ffn"),
        carrying(live, Block.FED, "box_ffn", "box_add2"),
        carrying(live, Block.SUMMED, "box_add2", "box_norm2"),
        carrying(live, Block.OUTPUT, "box_norm2", "box_out"));
  }

  private static List<Wire> pre(Live live) {
    return List.of(
        carrying(live, PLACED, "box_positions", "box_norm1"),
        carrying(live, Block.ASKED, "box_norm1", "box_attention"),
        carrying(live, Block.ATTENDED, "box_attention", "box_add1"),
        carrying(live, Block.MIDDLE, "box_add1", "box_end"),
        carrying(live, Block.MIDDLE, "box_start", "box_norm2"),
        carrying(live, Block.INNER, "box_norm2", "box_ffn"),
        carrying(live, Block.FED, "box_ffn", "box_add2"),
        carrying(live, Block.OUTPUT, "box_add2", "box_out"));
  }

  /** Layers one after the other, each with parameters of its own; the way turns at the edge. */
  static Diagram stack(Live live) {
    List<Box> boxes = new ArrayList<>();
    List<Wire> wires = new ArrayList<>();
    boxes.add(Box.of("box_positions", 0, 0, Role.INPUT));
    String last = "box_positions";
    Name carried = PLACED;
    for (int layer = 1; layer <= live.whole(LAYERS); layer++) {
      String id = "box_layer" + layer;
      boxes.add(stacked(id, layer, role(layer)));
      wires.add(carrying(live, carried, last, id));
      last = id;
      carried = output(layer);
    }
    boxes.add(stacked("box_out", live.whole(LAYERS) + 1, Role.OUTPUT).as(Kind.WORDS));
    wires.add(carrying(live, carried, last, "box_out"));
    return new Diagram("stackDiagram", boxes, wires);
  }

  /** The place of a part of the stack: to the right in the first line, back in the second. */
  private static Box stacked(String id, int place, Role role) {
    return place < ACROSS
        ? Box.of(id, place, 0, role)
        : Box.of(id, 2 * ACROSS - 1 - place, LINE, role);
  }

  /** Different layers have different hues: their parameters are not the same. */
  private static Role role(int layer) {
    Role[] hues = {Role.QUERY, Role.KEY, Role.VALUE, Role.SCORES, Role.WEIGHTS, Role.OUTPUT};
    return hues[(layer - 1) % hues.length];
  }
}
