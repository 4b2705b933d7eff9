package attentionlab.lessons.l7_2;

import static attentionlab.lessons.l7_2.SevenSteps.LAYER;
import static attentionlab.lessons.l7_2.Translation.MEMORY;
import static attentionlab.lessons.l7_2.Translation.STATE;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import attentionlab.nn.FeedForward;
import java.util.ArrayList;
import java.util.List;

/** The figures of L7.2. */
final class SevenStepsFigures {
  private static final double SPACING = 1.8;

  private SevenStepsFigures() {}

  /** A matrix of target rows; the row that is decoded is lit. */
  static Heatmap decoded(Live live, Name name) {
    return Heatmap.signed(live.node(name)).emphasising(Emphasis.row(row(live)));
  }

  static Strip strip(Live live, Name name) {
    return Strip.signed(live.node(name), row(live));
  }

  static TokenLines lines(Live live) {
    return TokenLines.of(live.node(WEIGHTS)).focusing(row(live));
  }

  static int row(Live live) {
    return SevenSteps.row(live.settings());
  }

  /** How often encoder and decoder have run. */
  static Table runs(Live live) {
    return new Table(
        "runs",
        List.of("part", "times"),
        List.of(
            Row.of("encoder", new Table.Number(live.node(SevenSteps.ENCODER_RUNS), 0, 0)),
            Row.of("decoder", new Table.Number(live.node(SevenSteps.DECODER_RUNS), 0, 0))));
  }

  /** Queries from the decoder, keys and values from the memory. */
  static Diagram projections(Live live) {
    int layer = live.whole(LAYER);
    return new Diagram(
        "projections",
        List.of(
            Box.of("attend", 1.7, 0, Role.WEIGHTS).wide(5),
            Box.of("project_q", 0, 1, Role.QUERY).wide(1.4),
            Box.of("project_k", 1.8, 1, Role.KEY).wide(1.4),
            Box.of("project_v", 3.4, 1, Role.VALUE).wide(1.4),
            Box.of("from_decoder", 0, 2, Role.INPUT).wide(1.4),
            Box.of("from_encoder", 2.6, 2, Role.INPUT).wide(3)),
        List.of(
            Wire.carrying(live.node(STATE), "from_decoder", "project_q"),
            Wire.carrying(live.node(MEMORY), "from_encoder", "project_k"),
            Wire.carrying(live.node(MEMORY), "from_encoder", "project_v"),
            Wire.carrying(live.node(SevenSteps.Q), "project_q", "attend"),
            Wire.carrying(keys(live, layer), "project_k", "attend"),
            Wire.carrying(values(live, layer), "project_v", "attend")));
  }

  /** The keys of a layer, counted from 1. */
  static Node keys(Live live, int layer) {
    return live.graph().node("k_" + layer);
  }

  static Node values(Live live, int layer) {
    return live.graph().node("v_" + layer);
  }

  /** One memory feeds all decoder layers; each projects it for itself. */
  static Diagram layers(Live live) {
    List<Box> boxes = new ArrayList<>();
    List<Wire> wires = new ArrayList<>();
    boxes.add(Box.of("the_memory", 2 * SPACING, 1.4, Role.INPUT).wide(3 * SPACING));
    for (int layer = 1; layer <= CrossLayer.LAYERS; layer++) {
      State state = layer == live.whole(LAYER) ? State.LIT : State.PLAIN;
      String id = "layer_" + layer;
      boxes.add(Box.of(id, layer * SPACING, 0, Role.WEIGHTS).wide(1.6).in(state));
      wires.add(Wire.carrying(keys(live, layer), "the_memory", id));
    }
    return new Diagram("layers", boxes, wires);
  }

  /** What becomes of the context vector. */
  static Diagram output(Live live) {
    return new Diagram(
        "output_path",
        List.of(
            Box.of("the_context", 0, 0, Role.OUTPUT).as(Kind.WORDS),
            Box.of("plus", 1.2, 0, Role.NEUTRAL).as(Kind.JOINT),
            Box.of("the_state", 1.2, 1, Role.INPUT).as(Kind.WORDS),
            Box.of("feed_forward", 2.6, 0, Role.NEUTRAL),
            Box.of("output_projection", 4.1, 0, Role.SCORES),
            Box.of("softmax", 5.5, 0, Role.WEIGHTS)),
        List.of(
            Wire.carrying(live.node(NextWord.ATTENDED), "the_context", "plus"),
            Wire.of("the_state", "plus"),
            Wire.carrying(live.node(NextWord.STREAM), "plus", "feed_forward"),
            Wire.carrying(live.node(FeedForward.OUTPUT), "feed_forward", "output_projection"),
            Wire.carrying(live.node(NextWord.LOGITS), "output_projection", "softmax")));
  }
}
