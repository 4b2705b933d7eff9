package attentionlab.lessons.l8_1;

import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.State;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Scale;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.lesson.Live;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.List;
import java.util.Optional;

/** The figures of L8.1. */
final class WhoWasTiredFigures {
  static final Name OUTPUT_1 = TwoLayers.FIRST.of(ScaledDotProductAttention.OUTPUT);
  static final Name OUTPUT_2 = TwoLayers.SECOND.of(ScaledDotProductAttention.OUTPUT);

  private WhoWasTiredFigures() {}

  private static Naming layer(int layer) {
    return layer == 1 ? TwoLayers.FIRST : TwoLayers.SECOND;
  }

  static Name weights(int layer) {
    return layer(layer).of(ScaledDotProductAttention.WEIGHTS);
  }

  static Name scaled(int layer) {
    return layer(layer).of(ScaledDotProductAttention.SCALED);
  }

  static Sentence sentence(Live live) {
    return sentence(live, "sentence", Optional.empty());
  }

  /** The words, shaded by what the pronoun takes from them in the second layer. */
  static Sentence highlighted(Live live) {
    return sentence(live, "sentence_2", Optional.of(live.node(weights(2))));
  }

  private static Sentence sentence(Live live, String id, Optional<Node> weights) {
    List<String> words = Animal.sentence(live.get(WhoWasTired.LAST).text());
    return new Sentence(id, words, List.of(), Animal.IT, Optional.empty(), weights);
  }

  static TokenLines candidates(Live live) {
    return TokenLines.of(live.node(WhoWasTired.CANDIDATES)).focusing(0);
  }

  static Strip scoreRow(Live live, int layer) {
    return Strip.signed(live.node(scaled(layer)), Animal.IT);
  }

  static Strip weightRow(Live live, int layer) {
    return Strip.weights(live.node(weights(layer)), Animal.IT);
  }

  /** The stream of the pronoun, and the layer that reads from it and adds to it. */
  static Diagram stream(Live live) {
    return new Diagram(
        "stream",
        List.of(
            Box.of("box_in", 1.1, 0, Role.INPUT),
            Box.of("box_layer_1", 0, 1.4, Role.WEIGHTS),
            Box.of("box_plus", 1.1, 2.5, Role.OUTPUT).as(Kind.JOINT).in(State.LIT),
            Box.of("box_layer_2", 1.1, 3.7, Role.WEIGHTS)),
        List.of(
            Wire.of("box_in", "box_plus"),
            Wire.carrying(live.node(WhoWasTired.BEFORE), "box_in", "box_layer_1"),
            Wire.carrying(live.node(WhoWasTired.ADDED), "box_layer_1", "box_plus"),
            Wire.carrying(live.node(WhoWasTired.AFTER), "box_plus", "box_layer_2")));
  }

  static Heatmap carries(Live live) {
    return Heatmap.signed(live.node(WhoWasTired.CARRIES)).on(Scale.signed(1));
  }

  /** All rows of the layer that is looked at. */
  static Heatmap heatmap(Live live) {
    int layer = live.get(WhoWasTired.LAYER);
    Heatmap heatmap =
        Heatmap.weights(live.node(weights(layer))).emphasising(Emphasis.row(Animal.IT));
    String masked = layer(layer).of(ScaledDotProductAttention.MASKED).id();
    return live.graph().has(masked) ? heatmap.maskedWhere(live.graph().node(masked)) : heatmap;
  }

  /** A projection of the layer that is looked at. */
  static Heatmap projection(Live live, String id) {
    Node node = live.graph().node(id + "_" + live.get(WhoWasTired.LAYER));
    return Heatmap.signed(node).on(Scale.signed(WhoWasTired.GAIN_1.high()));
  }

  static Strip effect(Live live) {
    return Strip.weights(live.node(WhoWasTired.EFFECT), 0);
  }

  static Heatmap bothWeights(Live live) {
    return Heatmap.weights(live.node(WhoWasTired.BOTH_WEIGHTS))
        .emphasising(Emphasis.row(live.get(WhoWasTired.LAST).ordinal()));
  }

  static Heatmap bothOutputs(Live live) {
    return Heatmap.signed(live.node(WhoWasTired.BOTH_OUTPUTS))
        .on(Scale.signed(1))
        .emphasising(Emphasis.row(live.get(WhoWasTired.LAST).ordinal()));
  }
}
