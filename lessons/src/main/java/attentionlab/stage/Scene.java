package attentionlab.stage;

import attentionlab.figure.Panels;
import attentionlab.graph.Graph;

/**
 * What the stage shows.
 *
 * @param graph all nodes the figures show, and what they were made from
 * @param panels the figures
 */
public record Scene(Graph graph, Panels panels) {}
