package attentionlab.app.state;

import attentionlab.figure.Panels;
import attentionlab.lesson.Live;
import java.util.Map;

/**
 * Everything a step shows that follows from its settings, computed together.
 *
 * @param live the settings and the graph
 * @param panels the figures
 * @param formula the formula in LaTeX, or empty
 * @param facts what the core filled into the places of the texts
 */
public record Shown(
    Place place, Live live, Panels panels, String formula, Map<String, String> facts) {}
