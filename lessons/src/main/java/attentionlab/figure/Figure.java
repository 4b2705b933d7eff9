package attentionlab.figure;

/**
 * Something a step shows, as data: what to draw, never how. Each kind has one renderer in the
 * application, which knows figures and nodes but no lesson.
 */
public sealed interface Figure
    permits Heatmap, Strip, Sentence, Arrows, Curve, Histogram, Gauges, Blend {

  /** What texts call this figure; for figures of one node the identifier of that node. */
  String id();
}
