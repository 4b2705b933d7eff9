package attentionlab.graph;

/** The two axes of a matrix. */
public record Axes(Axis rows, Axis cols) {}
