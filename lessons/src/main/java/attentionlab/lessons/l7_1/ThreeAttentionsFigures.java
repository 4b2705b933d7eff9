package attentionlab.lessons.l7_1;

import static attentionlab.lessons.l7_1.ThreeAttentions.CROSS_OUTPUT;
import static attentionlab.lessons.l7_1.ThreeAttentions.DECODER_OUTPUT;
import static attentionlab.lessons.l7_1.ThreeAttentions.ENCODER_OUTPUT;
import static attentionlab.lessons.l7_1.ThreeAttentions.HIDDEN;
import static attentionlab.lessons.l7_1.ThreeAttentions.SCORE;
import static attentionlab.lessons.l7_1.ThreeAttentions.WIRING;
import static attentionlab.nn.ScaledDotProductAttention.MASKED;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;

import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.figure.Table.Words;
import attentionlab.figure.Wiring;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The figures of L7.1. */
final class ThreeAttentionsFigures {
  private ThreeAttentionsFigures() {}

  /** Encoder and decoder with their three attentions; additions and norms are left out. */
  static Diagram architecture(Live live) {
    return new Diagram(
        "architecture",
        List.of(
            box("source_words", 0, 4, Role.INPUT).as(Kind.WORDS),
            box("encoder_attention", 0, 3, Role.WEIGHTS).in(State.LIT),
            box("encoder_ffn", 0, 2, Role.NEUTRAL),
            Box.of("the_memory", 1.5, 2, Role.INPUT).as(Kind.WORDS),
            box("target_words", 3, 4, Role.INPUT).as(Kind.WORDS),
            box("decoder_attention", 3, 3, Role.WEIGHTS).in(State.LIT),
            box("cross_attention", 3, 2, Role.WEIGHTS).in(State.LIT),
            box("decoder_ffn", 3, 1, Role.NEUTRAL),
            box("next_word", 3, 0, Role.OUTPUT).as(Kind.WORDS)),
        List.of(
            Wire.carrying(source(live), "source_words", "encoder_attention"),
            Wire.carrying(live.node(ENCODER_OUTPUT), "encoder_attention", "encoder_ffn"),
            Wire.of("encoder_ffn", "the_memory"),
            Wire.of("the_memory", "cross_attention"),
            Wire.carrying(target(live), "target_words", "decoder_attention"),
            Wire.carrying(live.node(DECODER_OUTPUT), "decoder_attention", "cross_attention"),
            Wire.carrying(live.node(CROSS_OUTPUT), "cross_attention", "decoder_ffn"),
            Wire.of("decoder_ffn", "next_word")));
  }

  private static Box box(String id, double col, double row, Role role) {
    return Box.of(id, col, row, role).wide(1.8);
  }

  private static Node source(Live live) {
    return live.node(Sequences.NAMES.get(Sequences.SOURCE));
  }

  private static Node target(Live live) {
    return live.node(Sequences.NAMES.get(Sequences.TARGET));
  }

  /** The wiring; words and items are never on the screen together. */
  static Wiring wiring(Live live, String id) {
    Wired wired = live.get(WIRING);
    int first = wired.isOfWords() ? Sequences.SOURCE : Sequences.CANDIDATE;
    return new Wiring(
        id,
        List.of(sequence(live, first), sequence(live, first + 1)),
        wired.asking() - first,
        wired.answering() - first,
        live.node(WEIGHTS));
  }

  static Wiring wiring(Live live) {
    return wiring(live, "wires");
  }

  private static Wiring.Sequence sequence(Live live, int index) {
    Node node = live.node(Sequences.NAMES.get(index));
    return new Wiring.Sequence(node.id(), node.rows().labels());
  }

  /** The weights, with masked cells marked. */
  static Heatmap weights(Live live) {
    Heatmap weights = Heatmap.weights(live.node(WEIGHTS));
    return live.graph().has(MASKED.id()) ? weights.maskedWhere(live.node(MASKED)) : weights;
  }

  /** What each task asks, and whom; a row opens its wiring. */
  static Table tasks(Live live) {
    return new Table(
        "tasks",
        List.of("task", "asking", "answering", "sequences"),
        List.of(
            task(live, "classification", Wired.ENCODER_SELF, "the_text", "the_text", "one"),
            task(live, "language_model", Wired.DECODER_SELF, "the_text", "the_text", "one"),
            task(live, "translation", Wired.CROSS, "translation_so_far", "source_text", "two"),
            captioning(),
            task(live, "recommendation", Wired.TARGET, "candidate", "history", "two")));
  }

  private static Row task(Live live, String id, Wired wired, String... words) {
    Table.Entry[] entries = Stream.of(words).map(Words::new).toArray(Table.Entry[]::new);
    return Row.of(id, entries)
        .lit(live.get(WIRING) == wired)
        .opening("L7.1 s4 wiring=" + text(wired));
  }

  /** Wired as translation is: the row that shows it is the one above. */
  private static Row captioning() {
    return Row.of("captioning", new Words("caption_so_far"), new Words("patches"), new Words("two"))
        .opening("L7.1 s4 wiring=" + text(Wired.CROSS));
  }

  /** One layer described on all four axes. */
  static Table axes(Live live) {
    return new Table(
        "axes",
        List.of("question", "here"),
        List.of(
            Row.of("how_many", new Words("one_head")),
            Row.of("where_from", new Words("from_" + text(live.get(WIRING)))),
            Row.of("what_hidden", new Words("hidden_" + text(live.get(HIDDEN)))),
            Row.of("how_scored", new Words("score_" + text(live.get(SCORE))))));
  }

  /** Where from and how scored are independent: every cell is taken by a known model. */
  static Table grid(Live live) {
    return new Table(
        "grid",
        Stream.concat(
                Stream.of("source_by_score"),
                Arrays.stream(ScoreRule.values()).map(rule -> "score_" + text(rule)))
            .toList(),
        List.of(gridRow(live, "self"), gridRow(live, "cross")));
  }

  private static Row gridRow(Live live, String source) {
    Wired wired = live.get(WIRING);
    boolean here = source.equals(wired.asking() == wired.answering() ? "self" : "cross");
    Table.Entry[] models =
        Arrays.stream(ScoreRule.values())
            .map(rule -> gridCell(source, rule, here && rule == live.get(SCORE)))
            .toArray(Table.Entry[]::new);
    return Row.of("grid_" + source, models).lit(here);
  }

  private static Words gridCell(String source, ScoreRule rule, boolean here) {
    return new Words(source + "_" + text(rule) + (here ? "_here" : ""));
  }

  static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
