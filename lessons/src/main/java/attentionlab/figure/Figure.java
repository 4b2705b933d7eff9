package attentionlab.figure;

import java.util.List;

/**
 * Something a step shows, as data: what to draw, never how. Each kind has one renderer in the
 * application, which knows figures and nodes but no lesson.
 */
public sealed interface Figure
    permits Heatmap,
        Strip,
        Sentence,
        Arrows,
        Curve,
        Histogram,
        Gauges,
        Blend,
        Bars,
        CellFlow,
        Cube,
        Diagram,
        Dials,
        Influence,
        Network,
        Table,
        TokenLines,
        Wiring {

  /** What texts call this figure; for figures of one node the identifier of that node. */
  String id();

  /** Everything in it that the texts have to name. */
  default List<String> named() {
    return List.of(id());
  }

  /** The identifiers of the nodes that it shows; it is covered while one of them is hidden. */
  default List<String> shown() {
    return List.of(id());
  }
}
