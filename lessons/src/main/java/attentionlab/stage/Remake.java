package attentionlab.stage;

import attentionlab.figure.Arrows;
import attentionlab.figure.Bars;
import attentionlab.figure.Blend;
import attentionlab.figure.CellFlow;
import attentionlab.figure.Cube;
import attentionlab.figure.Curve;
import attentionlab.figure.Diagram;
import attentionlab.figure.Dials;
import attentionlab.figure.Figure;
import attentionlab.figure.Gauges;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Histogram;
import attentionlab.figure.Influence;
import attentionlab.figure.Network;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.TokenLines;
import attentionlab.figure.Wiring;
import attentionlab.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Figures over other nodes, to be looked at only: nothing in them changes a setting.
 *
 * @param nodes the node in place of each
 * @param ids the identifier in place of each that is not a node's
 */
record Remake(UnaryOperator<Node> nodes, UnaryOperator<String> ids) {

  /** The nodes a figure is drawn from, each once, in the order it names them. */
  static List<Node> nodesOf(Figure figure) {
    List<Node> found = new ArrayList<>();
    UnaryOperator<Node> collect =
        node -> {
          if (found.stream().noneMatch(other -> other == node)) {
            found.add(node);
          }
          return node;
        };
    new Remake(collect, UnaryOperator.identity()).of(figure);
    return List.copyOf(found);
  }

  Figure of(Figure figure) {
    return cells(figure)
        .or(() -> tokens(figure))
        .or(() -> drawn(figure))
        .orElseGet(() -> counted(figure));
  }

  private Node of(Node node) {
    return nodes.apply(node);
  }

  private Optional<Figure> cells(Figure figure) {
    Figure made = null;
    if (figure instanceof Heatmap f) {
      made =
          new Heatmap(
              of(f.node()), f.scale(), f.emphasis(), f.masked().map(this::of), Optional.empty());
    } else if (figure instanceof Strip f) {
      made = new Strip(of(f.node()), f.row(), f.scale(), f.emphasis());
    } else if (figure instanceof Bars f) {
      made = new Bars(of(f.node()), f.layout(), f.limit(), f.emphasis());
    } else if (figure instanceof Dials f) {
      made = new Dials(of(f.node()), f.rows());
    } else if (figure instanceof Blend f) {
      made = new Blend(of(f.weights()), f.row(), of(f.values()), of(f.total()));
    } else if (figure instanceof Cube f) {
      made = cube(f);
    } else if (figure instanceof Table f) {
      made = table(f);
    }
    return Optional.ofNullable(made);
  }

  private Optional<Figure> tokens(Figure figure) {
    Figure made = null;
    if (figure instanceof TokenLines f) {
      made = new TokenLines(of(f.weights()), f.focus(), Optional.empty());
    } else if (figure instanceof Influence f) {
      made = new Influence(of(f.change()), f.changed(), Optional.empty());
    } else if (figure instanceof Network f) {
      Optional<String> none = Optional.empty();
      made = new Network(of(f.weights()), of(f.edges()), f.focus(), none, none);
    } else if (figure instanceof Sentence f) {
      made =
          new Sentence(
              ids.apply(f.id()),
              f.tokens(),
              f.gloss(),
              f.focus(),
              Optional.empty(),
              f.weights().map(this::of));
    } else if (figure instanceof Wiring f) {
      made =
          new Wiring(ids.apply(f.id()), f.sequences(), f.asking(), f.answering(), of(f.weights()));
    }
    return Optional.ofNullable(made);
  }

  private Optional<Figure> drawn(Figure figure) {
    Figure made = null;
    if (figure instanceof Arrows f) {
      made = new Arrows(ids.apply(f.id()), arrows(f), f.limit(), f.reach());
    } else if (figure instanceof CellFlow f) {
      made =
          new CellFlow(ids.apply(f.id()), f.blocks().stream().map(this::of).toList(), f.groups());
    } else if (figure instanceof Diagram f) {
      made = diagram(f);
    }
    return Optional.ofNullable(made);
  }

  private Figure counted(Figure figure) {
    if (figure instanceof Curve f) {
      return new Curve(ids.apply(f.id()), f.x(), f.y(), f.series(), f.marker());
    } else if (figure instanceof Gauges f) {
      return new Gauges(ids.apply(f.id()), f.gauges());
    } else if (figure instanceof Histogram f) {
      return new Histogram(
          ids.apply(f.id()), f.role(), f.low(), f.high(), f.counts(), f.total(), f.normal());
    }
    throw new IllegalArgumentException("a kind of figure nobody thought of: " + figure.id());
  }

  private Figure cube(Cube f) {
    Optional<String> none = Optional.empty();
    return new Cube(
        of(f.node()), f.layers(), of(f.members()), f.row(), f.col(), f.padded(), none, none);
  }

  private Table table(Table f) {
    return new Table(ids.apply(f.id()), f.columns(), f.rows().stream().map(this::row).toList());
  }

  private Table.Row row(Table.Row row) {
    return new Table.Row(
        row.id(), row.entries().stream().map(this::entry).toList(), row.lit(), Optional.empty());
  }

  private Table.Entry entry(Table.Entry entry) {
    return entry instanceof Table.Number number
        ? new Table.Number(of(number.node()), number.row(), number.col())
        : entry;
  }

  private List<Arrows.Arrow> arrows(Arrows f) {
    return f.arrows().stream()
        .map(arrow -> new Arrows.Arrow(of(arrow.node()), arrow.row(), Optional.empty()))
        .toList();
  }

  private Figure diagram(Diagram f) {
    List<Diagram.Box> boxes =
        f.boxes().stream()
            .map(
                box ->
                    new Diagram.Box(
                        box.id(),
                        box.kind(),
                        box.col(),
                        box.row(),
                        box.span(),
                        box.role(),
                        box.state(),
                        Optional.empty()))
            .toList();
    List<Diagram.Wire> wires =
        f.wires().stream()
            .map(w -> new Diagram.Wire(w.from(), w.to(), w.way(), w.carried().map(this::of)))
            .toList();
    return new Diagram(ids.apply(f.id()), boxes, wires);
  }

  /** The place of a figure among those of its kind and name. */
  static int occurrence(List<Figure> figures, int index) {
    Figure figure = figures.get(index);
    return (int) figures.subList(0, index).stream().filter(other -> alike(other, figure)).count();
  }

  /** The figure of that kind, name and place among figures. */
  static Optional<Figure> counterpart(List<Figure> figures, Figure of, int occurrence) {
    OptionalInt found =
        IntStream.range(0, figures.size())
            .filter(i -> alike(figures.get(i), of))
            .skip(occurrence)
            .findFirst();
    return found.isPresent() ? Optional.of(figures.get(found.getAsInt())) : Optional.empty();
  }

  private static boolean alike(Figure one, Figure other) {
    return one.getClass() == other.getClass() && one.id().equals(other.id());
  }
}
