package attentionlab.lessons.l1_1;

import attentionlab.figure.Bars;
import attentionlab.figure.Blend;
import attentionlab.figure.Curve;
import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Gauges;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures of L1.1. */
final class BottleneckFigures {
  private static final double MOST_ENTROPY = Math.log(8);

  private BottleneckFigures() {}

  /** An encoder that ends in one vector, and a decoder that is fed by it alone. */
  static Diagram seq2seq() {
    return new Diagram(
        "seq2seq",
        List.of(
            word("source_1", 0, 0),
            word("source_2", 1, 0),
            word("more", 2, 0),
            word("source_n", 3, 0),
            Box.of("encoder_1", 0, 1, Role.KEY),
            Box.of("encoder_2", 1, 1, Role.KEY),
            Box.of("encoder_more", 2, 1, Role.KEY),
            Box.of("encoder_n", 3, 1, Role.KEY),
            Box.of("vector", 1.5, 2.2, Role.OUTPUT).in(State.LIT),
            Box.of("decoder_1", 0, 3.4, Role.QUERY),
            Box.of("decoder_2", 1, 3.4, Role.QUERY),
            Box.of("decoder_more", 2, 3.4, Role.QUERY),
            word("target_1", 0, 4.4),
            word("target_2", 1, 4.4),
            word("target_more", 2, 4.4)),
        List.of(
            Wire.of("source_1", "encoder_1"),
            Wire.of("source_2", "encoder_2"),
            Wire.of("more", "encoder_more"),
            Wire.of("source_n", "encoder_n"),
            Wire.of("encoder_1", "encoder_2"),
            Wire.of("encoder_2", "encoder_more"),
            Wire.of("encoder_more", "encoder_n"),
            Wire.of("encoder_n", "vector"),
            Wire.of("vector", "decoder_1"),
            Wire.of("decoder_1", "decoder_2"),
            Wire.of("decoder_2", "decoder_more"),
            Wire.of("decoder_1", "target_1"),
            Wire.of("decoder_2", "target_2"),
            Wire.of("decoder_more", "target_more")));
  }

  private static Box word(String id, double col, double row) {
    return Box.of(id, col, row, Role.INPUT).as(Kind.WORDS);
  }

  /** How much of each word is in the state after each word. */
  static Heatmap states(Live live) {
    return Heatmap.weights(live.node(Memory.STATES))
        .emphasising(Emphasis.row(live.whole(Bottleneck.LENGTH) - 1));
  }

  /** The shares of all words in the last state beside those of even attention. */
  static Bars shares(Live live) {
    return Bars.beside(live.node(Memory.BOTH));
  }

  /** The share of the first word over the length of the source. */
  static Curve fading(Live live) {
    return new Curve(
        Memory.FIRST_SHARE.id(),
        Curve.Axis.linear("length", 2, Memory.MOST),
        Curve.Axis.linear("share_axis", 0, 0.5),
        List.of(series(live, Memory.FIRST_SHARE), series(live, Memory.EVEN_SHARE)),
        OptionalDouble.of(live.whole(Bottleneck.LENGTH)));
  }

  private static Curve.Series series(Live live, Name name) {
    double[] lengths = live.value(Memory.LENGTHS).toArray();
    return new Curve.Series(
        name.id() + "_line", name.role(), lengths, live.value(name).toArray(), true);
  }

  static TokenLines lines(Live live) {
    return TokenLines.of(live.node(Translation.WEIGHTS))
        .focusing(step(live))
        .choosing(Bottleneck.STEP.id());
  }

  static int step(Live live) {
    return live.whole(Bottleneck.STEP);
  }

  static Strip scores(Live live) {
    return Strip.signed(live.node(Translation.SCORES), step(live))
        .on(Scale.signed(Bottleneck.SHARPNESS.high()));
  }

  static Strip weights(Live live) {
    return Strip.weights(live.node(Translation.WEIGHTS), step(live));
  }

  static Blend blend(Live live) {
    return new Blend(
        live.node(Translation.WEIGHTS),
        step(live),
        live.node(Translation.STATES),
        live.node(Translation.CONTEXT));
  }

  /** The rows of all steps so far. */
  static Heatmap table(Live live) {
    Set<Integer> soFar = IntStream.rangeClosed(0, step(live)).boxed().collect(Collectors.toSet());
    return Heatmap.weights(live.node(Translation.WEIGHTS))
        .emphasising(new Emphasis(soFar, Set.of()));
  }

  /** How evenly the present row is spread, from 0 to ln 8. */
  static Gauges entropy(Live live) {
    return new Gauges(
        "spread",
        List.of(
            new Gauges.Gauge(
                Translation.ENTROPY.id(),
                Role.WEIGHTS,
                live.cell(Translation.ENTROPY, step(live), 0),
                0,
                MOST_ENTROPY)));
  }

  /** One turn of the loop of Bahdanau's decoder. */
  static Diagram loop(Live live) {
    return new Diagram(
        "loop",
        List.of(
            Box.of("box_previous", 0, 0, Role.QUERY).wide(1.4).in(State.LIT),
            Box.of("box_next", 4, 0, Role.QUERY).wide(1.4),
            Box.of("box_score", 0, 1.4, Role.SCORES).wide(1.4),
            Box.of("box_softmax", 2, 1.4, Role.WEIGHTS).wide(1.4),
            Box.of("box_sum", 4, 1.4, Role.OUTPUT).wide(1.5),
            Box.of("box_states", 2, 2.5, Role.VALUE).wide(2.2)),
        List.of(
            Wire.of("box_previous", "box_next"),
            Wire.carrying(live.node(Translation.NOW_ASKING), "box_previous", "box_score"),
            Wire.of("box_states", "box_score"),
            Wire.carrying(live.node(Translation.NOW_SCORES), "box_score", "box_softmax"),
            Wire.carrying(live.node(Translation.NOW_WEIGHTS), "box_softmax", "box_sum"),
            Wire.carrying(live.node(Translation.STATES), "box_states", "box_sum"),
            Wire.carrying(live.node(Translation.NOW_CONTEXT), "box_sum", "box_next"),
            Wire.of("box_next", "box_previous").around()));
  }
}
