package attentionlab.lesson;

import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.ShapeMismatch;

/**
 * Settings and what a lesson computed from them.
 *
 * @param settings the settings
 * @param graph the recorded computation
 */
public record Live(Settings settings, Graph graph) {

  /**
   * What a lesson computes from settings, with what was changed by hand.
   *
   * @throws Refused when it cannot, with the sentence that says why
   */
  public static Live of(Lesson lesson, Settings settings) {
    try {
      return new Live(settings, settings.edits().appliedTo(lesson.compute(settings)));
    } catch (ShapeMismatch e) {
      throw new Refused(MisfitSentence.of(e));
    }
  }

  public Node node(Name name) {
    return graph.node(name);
  }

  public Matrix value(Name name) {
    return graph.node(name).value();
  }

  public double cell(Name name, int row, int col) {
    return value(name).get(row, col);
  }

  public <T> T get(Setting<T> setting) {
    return settings.get(setting);
  }

  public int whole(Range setting) {
    return settings.whole(setting);
  }
}
