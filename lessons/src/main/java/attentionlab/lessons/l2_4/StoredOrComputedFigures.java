package attentionlab.lessons.l2_4;

import static attentionlab.lessons.l2_4.StoredOrComputed.TOKENS;

import attentionlab.figure.Arrows;
import attentionlab.figure.Arrows.Arrow;
import attentionlab.figure.Blend;
import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Gauges;
import attentionlab.figure.Gauges.Gauge;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Number;
import attentionlab.figure.Table.Row;
import attentionlab.figure.Table.Tick;
import attentionlab.figure.Table.Words;
import attentionlab.graph.Name;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import attentionlab.lesson.Refused;
import attentionlab.lessons.l2_4.StoredOrComputed.Nudge;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of L2.4. */
final class StoredOrComputedFigures {
  private StoredOrComputedFigures() {}

  static Heatmap stored(Live live) {
    return Heatmap.signed(live.node(StoredOrComputed.STORED)).on(Scale.signed(1));
  }

  static Heatmap computed(Live live) {
    return Heatmap.weights(live.node(ScaledDotProductAttention.WEIGHTS));
  }

  /** The first row of the stored matrix at work. */
  static Blend storedMix(Live live) {
    if (!live.graph().has(StoredOrComputed.STORED_OUTPUT.id())) {
      throw Refused.because("refused.stored", Inputs.STORED_FOR, live.whole(TOKENS));
    }
    return new Blend(
        live.node(StoredOrComputed.STORED),
        0,
        live.node(StoredOrComputed.X),
        live.node(StoredOrComputed.STORED_OUTPUT));
  }

  /** The first row of the weights at work. */
  static Blend computedMix(Live live) {
    return new Blend(
        live.node(ScaledDotProductAttention.WEIGHTS),
        0,
        live.node(StoredOrComputed.X),
        live.node(ScaledDotProductAttention.OUTPUT));
  }

  /** Where each mixing matrix comes from. */
  static Diagram origins(Live live) {
    return new Diagram(
        "origins",
        List.of(
            Box.of("lane_stored", 0.6, 0, Role.NEUTRAL).as(Kind.WORDS).wide(2),
            Box.of("box_parameters", 0, 1, Role.NEUTRAL).in(State.LIT),
            Box.of("box_x", 1.2, 1, Role.INPUT),
            Box.of("box_times", 0.6, 2.9, Role.OUTPUT).as(Kind.JOINT),
            Box.of("box_out", 0.6, 3.8, Role.OUTPUT).as(Kind.WORDS),
            Box.of("lane_computed", 3.7, 0, Role.WEIGHTS).as(Kind.WORDS).wide(2),
            Box.of("box_x2", 3.7, 1, Role.INPUT).wide(3),
            Box.of("box_query", 2.7, 2, Role.QUERY).in(State.LIT),
            Box.of("box_key", 3.7, 2, Role.KEY).in(State.LIT),
            Box.of("box_value", 4.7, 2, Role.VALUE),
            Box.of("box_softmax", 3.2, 3, Role.WEIGHTS).wide(2),
            Box.of("box_times2", 3.2, 4.2, Role.OUTPUT).as(Kind.JOINT),
            Box.of("box_out2", 3.2, 5, Role.OUTPUT).as(Kind.WORDS)),
        List.of(
            Wire.carrying(live.node(StoredOrComputed.STORED), "box_parameters", "box_times"),
            Wire.of("box_x", "box_times"),
            Wire.of("box_times", "box_out"),
            Wire.of("box_x2", "box_query"),
            Wire.of("box_x2", "box_key"),
            Wire.of("box_x2", "box_value"),
            Wire.of("box_query", "box_softmax"),
            Wire.of("box_key", "box_softmax"),
            Wire.carrying(
                live.node(ScaledDotProductAttention.WEIGHTS), "box_softmax", "box_times2"),
            Wire.of("box_value", "box_times2"),
            Wire.of("box_times2", "box_out2")));
  }

  /** Who asks in the first attention model. */
  static Diagram recurrent() {
    return new Diagram(
        "recurrent",
        List.of(
            Box.of("rnn_state", 0, 0, Role.QUERY).wide(1.6).in(State.LIT),
            Box.of("rnn_score", 1.5, 0, Role.WEIGHTS).wide(1.2),
            Box.of("rnn_states", 3, 0, Role.KEY).wide(1.6)),
        List.of(Wire.of("rnn_state", "rnn_score"), Wire.of("rnn_states", "rnn_score")));
  }

  /** How far each matrix is from the one for the first input. */
  static Gauges changes(Live live) {
    return new Gauges(
        StoredOrComputed.CHANGES.id(),
        Stream.of(StoredOrComputed.STORED_CHANGE, StoredOrComputed.CHANGE)
            .map(name -> new Gauge(name.id(), name.role(), live.cell(name, 0, 0), 0, 2))
            .toList());
  }

  /** What each layer has stored and what this input needs. */
  static Table fits(Live live) {
    int n = live.whole(TOKENS);
    Number needed = number(live, StoredOrComputed.NEEDED_CELLS);
    return new Table(
        "fits",
        List.of("layer", "has_stored", "needs", "fits_now"),
        List.of(
            Row.of(
                    "row_stored",
                    number(live, StoredOrComputed.STORED_CELLS),
                    needed,
                    new Tick(n == Inputs.STORED_FOR))
                .lit(n != Inputs.STORED_FOR),
            Row.of("row_computed", new Words("no_number"), needed, new Tick(true))));
  }

  private static Number number(Live live, Name name) {
    return new Number(live.node(name), 0, 0);
  }

  /** The queries or the keys, with the changed row lit. */
  static Heatmap nudged(Live live, Name name, Nudge lit) {
    int token = StoredOrComputed.nudgedToken(live.whole(TOKENS));
    return Heatmap.signed(live.node(name))
        .on(Scale.signed(4))
        .emphasising(
            live.get(StoredOrComputed.NUDGE) == lit ? Emphasis.row(token) : Emphasis.NOWHERE);
  }

  /** What moved, with the changed row or column lit. */
  static Heatmap moved(Live live) {
    int token = StoredOrComputed.nudgedToken(live.whole(TOKENS));
    Emphasis emphasis =
        switch (live.get(StoredOrComputed.NUDGE)) {
          case NONE -> Emphasis.NONE;
          case QUERY -> Emphasis.row(token);
          case KEY -> Emphasis.col(token);
        };
    return Heatmap.signed(live.node(StoredOrComputed.MOVED)).emphasising(emphasis);
  }

  static Heatmap movedWeights(Live live) {
    return Heatmap.signed(live.node(StoredOrComputed.MOVED_WEIGHTS)).on(Scale.signed(1));
  }

  /** The reference in the hand, and the balls. */
  static Arrows plane(Live live) {
    Stream<Arrow> balls =
        IntStream.range(0, live.value(Balls.BALLS).rows())
            .mapToObj(row -> new Arrow(live.node(Balls.BALLS), row, Optional.empty()));
    Arrow reference = Arrow.draggable(live.node(Balls.REFERENCE), Balls.IN_HAND.id());
    return new Arrows(
        "plane", Stream.concat(Stream.of(reference), balls).toList(), 2.4, Balls.REACH);
  }

  static Heatmap balls(Live live) {
    return Heatmap.signed(live.node(Balls.BALLS)).on(Scale.signed(Balls.REACH));
  }
}
