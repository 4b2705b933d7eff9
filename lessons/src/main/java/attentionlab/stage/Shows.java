package attentionlab.stage;

import attentionlab.figure.Arrows;
import attentionlab.figure.Bars;
import attentionlab.figure.Blend;
import attentionlab.figure.CellFlow;
import attentionlab.figure.Cube;
import attentionlab.figure.Diagram;
import attentionlab.figure.Dials;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Influence;
import attentionlab.figure.Network;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.TokenLines;
import attentionlab.figure.Wiring;
import attentionlab.graph.Node;
import java.util.List;
import java.util.stream.Stream;

/** The nodes whose numbers a figure shows. */
final class Shows {
  private Shows() {}

  /** In the order in which they were computed, where the figure has one; each once. */
  static List<Node> nodes(Figure figure) {
    return all(figure).distinct().toList();
  }

  private static Stream<Node> all(Figure figure) {
    if (figure instanceof Heatmap heatmap) {
      return Stream.of(heatmap.node());
    } else if (figure instanceof Strip strip) {
      return Stream.of(strip.node());
    } else if (figure instanceof Bars bars) {
      return Stream.of(bars.node());
    } else if (figure instanceof Blend blend) {
      return Stream.of(blend.weights(), blend.values(), blend.total());
    } else if (figure instanceof Cube cube) {
      return Stream.of(cube.node());
    } else if (figure instanceof Dials dials) {
      return Stream.of(dials.node());
    }
    return ofTokens(figure);
  }

  private static Stream<Node> ofTokens(Figure figure) {
    if (figure instanceof Sentence sentence) {
      return sentence.weights().stream();
    } else if (figure instanceof TokenLines lines) {
      return Stream.of(lines.weights());
    } else if (figure instanceof Influence influence) {
      return Stream.of(influence.change());
    } else if (figure instanceof Network network) {
      return Stream.of(network.weights());
    } else if (figure instanceof Wiring wiring) {
      return Stream.of(wiring.weights());
    }
    return ofMany(figure);
  }

  private static Stream<Node> ofMany(Figure figure) {
    if (figure instanceof Arrows arrows) {
      return arrows.arrows().stream().map(Arrows.Arrow::node);
    } else if (figure instanceof CellFlow flow) {
      return flow.blocks().stream();
    } else if (figure instanceof Diagram diagram) {
      return diagram.wires().stream().flatMap(wire -> wire.carried().stream());
    } else if (figure instanceof Table table) {
      return table.rows().stream()
          .flatMap(row -> row.entries().stream())
          .flatMap(entry -> entry instanceof Table.Number n ? Stream.of(n.node()) : Stream.empty());
    }
    return Stream.empty(); // curves, histograms and gauges hold numbers, no nodes
  }
}
