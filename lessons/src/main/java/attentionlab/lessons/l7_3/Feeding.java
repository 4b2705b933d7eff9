package attentionlab.lessons.l7_3;

import attentionlab.graph.Axis;
import attentionlab.graph.CrossEntropy;
import attentionlab.graph.Gather;
import attentionlab.graph.Log;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import java.util.ArrayList;
import java.util.List;

/**
 * A model that guesses the next word from the last one, set by hand so that it is wrong once: after
 * 我 it prefers 喝了 to 昨天. It is fed the gold words, or its own.
 */
final class Feeding {
  static final Name MODEL = new Name("model", "W", Role.SCORES);
  static final Name NEXT_LOGITS = new Name("next_logits", "z_t", Role.SCORES);
  static final Name NEXT = new Name("next", "p_t", Role.WEIGHTS);
  static final Name GOLD_P = new Name("gold_p", "p_t(y_t)", Role.WEIGHTS);
  static final Name POSITION_LOSS = new Name("position_loss", "L_t", Role.OUTPUT);
  static final Name SEQUENCE_LOSS = new Name("sequence_loss", "L_{\\mathrm{seq}}", Role.OUTPUT);

  static final List<String> VOCABULARY =
      List.of("⟨bos⟩", "我", "昨天", "吃了", "一个", "苹果", "喝了", "一杯", "水");
  static final List<String> GLOSS =
      List.of("⟨bos⟩", "I", "yesterday", "ate", "one", "apple", "drank", "a cup of", "water");

  /** What the model is fed. */
  enum Feed {
    /** the words of the target, whatever it said */
    GOLD,
    /** the words it has said itself */
    OWN
  }

  static final int LENGTH = 5;

  private static final Name GOLD = new Name("gold", "Y", Role.VALUE);
  private static final double SURE = 5;
  private static final Axis WORDS = Axis.tokens("V", VOCABULARY);

  private Feeding() {}

  /** The targets, by their places in the vocabulary. */
  static List<Integer> targets() {
    return List.of(1, 2, 3, 4, 5);
  }

  /** What is fed at each position, by places in the vocabulary. */
  static List<Integer> inputs(Feed feed) {
    List<Integer> inputs = new ArrayList<>(List.of(0));
    while (inputs.size() < LENGTH) {
      int last = inputs.get(inputs.size() - 1);
      inputs.add(feed == Feed.GOLD ? last + 1 : guess(last));
    }
    return inputs;
  }

  /** The word that the model finds likeliest after another. */
  private static int guess(int last) {
    double[] logits = table().row(last);
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      best = logits[i] > logits[best] ? i : best;
    }
    return best;
  }

  private static Matrix table() {
    Matrix table =
        Matrix.of(
            VOCABULARY.size(),
            VOCABULARY.size(),
            (last, next) -> next == last + 1 && last != 5 && last != 8 ? SURE : 0);
    return table.with(1, 2, 3).with(1, 6, 4);
  }

  static List<Node> of(Feed feed) {
    Node model = Node.input(MODEL, table(), WORDS, WORDS, Provenance.HAND_SET);
    Node fed = new Gather(inputs(feed)).on(model); // (n, V)
    Node logits = fed.along(fed.rows().called("n"), WORDS).as(NEXT_LOGITS);
    Node next = new Softmax(Softmax.EmptyRow.NAN).on(logits).as(NEXT); // (n, V)
    Node gold =
        Node.input(
            GOLD,
            Matrix.of(LENGTH, VOCABULARY.size(), (r, c) -> targets().get(r) == c ? 1 : 0),
            next.rows(),
            WORDS,
            Provenance.HAND_SET);
    Node probability = SumOf.over(SumOf.Over.ROW).on(next.hadamard(gold)).as(GOLD_P); // (n, 1)
    return List.of(
        new Log().on(probability).times(-1).transposed().as(POSITION_LOSS), // (1, n)
        CrossEntropy.of(targets()).on(logits).as(SEQUENCE_LOSS));
  }
}
