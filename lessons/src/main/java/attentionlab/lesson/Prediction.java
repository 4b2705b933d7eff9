package attentionlab.lesson;

import attentionlab.graph.Name;
import java.util.List;

/**
 * A question asked before the numbers show: predict, then reveal.
 *
 * @param question what is asked
 * @param hidden the nodes whose numbers stay hidden until the learner has committed or chosen to
 *     see them
 */
public record Prediction(Question question, List<Name> hidden) {
  public Prediction {
    hidden = List.copyOf(hidden);
  }

  public static Prediction of(Question question, Name... hidden) {
    return new Prediction(question, List.of(hidden));
  }
}
