package attentionlab.stage;

import attentionlab.figure.Bars;
import attentionlab.figure.Curve;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Gauges;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Histogram;
import attentionlab.figure.Scale;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.graph.Backpropagation;
import attentionlab.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures of gradients in the places of figures of numbers: the same kind for heatmaps, strips and
 * tables, a heatmap for each node of all others. Figures that show no node stay as they are, and
 * say so.
 *
 * @param gradients where the gradients come from
 * @param shown collects the nodes that were shown and their gradients; each is shown once
 */
record GradientFigures(Backpropagation gradients, Map<Node, Node> shown) {
  /** Stands behind the {@code @} of a figure that has no gradient. */
  static final String PLAIN = "plain";

  private static final double ROUNDING = 1e-15;

  Stream<Figure> of(Figure figure) {
    if (figure instanceof Heatmap heatmap) {
      shown.put(heatmap.node(), gradients.at(heatmap.node()));
      return Stream.of(of(heatmap));
    } else if (figure instanceof Strip strip) {
      Node gradient = gradients.at(strip.node());
      shown.put(strip.node(), gradient);
      return Stream.of(new Strip(gradient, strip.row(), scale(gradient), strip.emphasis()));
    } else if (figure instanceof Table table && !Shows.nodes(table).isEmpty()) {
      return Stream.of(of(table));
    } else if (figure instanceof Bars bars) {
      return others(figure, bars.emphasis());
    }
    return Stream.concat(unturned(figure), others(figure, Emphasis.NONE));
  }

  private Heatmap of(Heatmap heatmap) {
    Node gradient = gradients.at(heatmap.node());
    return new Heatmap(
        gradient, scale(gradient), heatmap.emphasis(), heatmap.masked(), Optional.empty());
  }

  private Table of(Table table) {
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Table.Entry> entries = row.entries().stream().map(this::of).toList();
      rows.add(new Table.Row(row.id(), entries, row.lit(), row.bookmark()));
    }
    return new Table(table.id() + "@" + Backpropagation.KIND, table.columns(), rows);
  }

  private Table.Entry of(Table.Entry entry) {
    if (entry instanceof Table.Number number) {
      Node gradient = gradients.at(number.node());
      shown.put(number.node(), gradient);
      return new Table.Number(gradient, number.row(), number.col());
    }
    return entry;
  }

  /** A heatmap for each named node that no figure has shown yet. */
  private Stream<Figure> others(Figure figure, Emphasis emphasis) {
    return Shows.nodes(figure).stream()
        .filter(node -> node.name().isPresent())
        .filter(node -> shown.putIfAbsent(node, gradients.at(node)) == null)
        .map(gradients::at)
        .map(node -> Heatmap.signed(node).on(scale(node)).emphasising(emphasis));
  }

  /** What stays: the words to choose from, and numbers that are no nodes. */
  private static Stream<Figure> unturned(Figure figure) {
    if (figure instanceof Sentence s) {
      return Stream.of(
          new Sentence(s.id(), s.tokens(), s.gloss(), s.focus(), s.setting(), Optional.empty()));
    } else if (figure instanceof Curve c) {
      return Stream.of(new Curve(plain(c.id()), c.x(), c.y(), c.series(), c.marker()));
    } else if (figure instanceof Gauges g) {
      return Stream.of(new Gauges(plain(g.id()), g.gauges()));
    } else if (figure instanceof Histogram h) {
      return Stream.of(
          new Histogram(
              plain(h.id()), h.role(), h.low(), h.high(), h.counts(), h.total(), h.normal()));
    }
    return Shows.nodes(figure).isEmpty() ? Stream.of(figure) : Stream.empty();
  }

  private static String plain(String id) {
    return id + "@" + PLAIN;
  }

  /** Zero in the middle; what only rounding has left does not get the colours of large numbers. */
  private static Scale scale(Node gradient) {
    Scale own = Scale.signed(gradient.value());
    return own.high() < ROUNDING ? Scale.signed(1) : own;
  }
}
