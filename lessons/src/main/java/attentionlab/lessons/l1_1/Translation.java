package attentionlab.lessons.l1_1;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Entropy;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceRows;
import attentionlab.graph.Softmax;
import java.util.List;

/**
 * The apple sentence on its way into English: what each decoder state asks for, and the row of
 * weights and the context it gets. What is asked for is set by hand; a trained model computes it.
 */
final class Translation {
  static final Name STATES = new Name("encoder", "H", Role.VALUE);
  static final Name ASKING = new Name("asking", "s_{i-1}", Role.QUERY);
  static final Name SCORES = new Name("scores", "e", Role.SCORES);
  static final Name WEIGHTS = new Name("weights", "α", Role.WEIGHTS);
  static final Name CONTEXT = new Name("context", "c", Role.OUTPUT);
  static final Name NOW_ASKING = new Name("asking_now", "s_{i-1}", Role.QUERY);
  static final Name NOW_SCORES = new Name("scores_now", "e_i", Role.SCORES);
  static final Name NOW_WEIGHTS = new Name("weights_now", "α_i", Role.WEIGHTS);
  static final Name NOW_CONTEXT = new Name("context_now", "c_i", Role.OUTPUT);
  static final Name ENTROPY = new Name("entropy", "H(α)", Role.WEIGHTS);

  /** The translation, word by word. */
  static final List<String> TARGET =
      List.of("I", "ate", "an", "apple", "yesterday", "it", "was", "very", "sweet");

  /** The source word that each target word asks for most; −1 for none. */
  private static final int[] SOURCE_OF = {0, 2, 3, 4, 1, 5, -1, 6, 7};

  static final int IT = TARGET.indexOf("it");
  static final int WAS = TARGET.indexOf("was");

  private Translation() {}

  /** How much each decoder state asks for each source word, (9, 8). */
  private static Matrix asking() {
    Matrix asking = Matrix.filled(TARGET.size(), Apple.TOKENS.size(), 0);
    for (int i = 0; i < SOURCE_OF.length; i++) {
      asking = SOURCE_OF[i] < 0 ? asking : asking.with(i, SOURCE_OF[i], 1);
    }
    int it = Apple.TOKENS.indexOf("它");
    int sweet = Apple.TOKENS.indexOf("甜");
    int apple = Apple.TOKENS.indexOf("苹果");
    return asking.with(IT, apple, 0.5).with(WAS, it, 0.5).with(WAS, sweet, 0.5);
  }

  static List<Node> of(double sharpness, int step) {
    Axis source = Axis.tokens("n_k", Apple.TOKENS);
    Axis target = Axis.tokens("n_q", TARGET);
    Axis features = Axis.features("d", Apple.FEATURES);
    Node states = Node.input(STATES, Apple.X, source, features, Provenance.HAND_SET);
    Node asking = Node.input(ASKING, asking(), target, source, Provenance.HAND_SET);
    Node scores = asking.times(sharpness).as(SCORES);
    Node weights = new Softmax(Softmax.EmptyRow.NAN).on(scores).as(WEIGHTS);
    Node context = weights.times(states).as(CONTEXT); // (n_q, n_k) × (n_k, d) → (n_q, d)
    SliceRows now = new SliceRows(step, step + 1);
    return List.of(
        new Entropy().on(weights).as(ENTROPY),
        now.on(asking).as(NOW_ASKING),
        now.on(scores).as(NOW_SCORES),
        now.on(weights).as(NOW_WEIGHTS),
        now.on(context).as(NOW_CONTEXT));
  }
}
