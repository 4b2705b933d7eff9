package attentionlab.lessons.l7_2;

import static attentionlab.lessons.l7_2.Translation.FEATURES;
import static attentionlab.lessons.l7_2.Translation.MEANINGS;
import static attentionlab.lessons.l7_2.Translation.WIDTH;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Relu;
import attentionlab.graph.Role;
import attentionlab.graph.Softmax;
import attentionlab.nn.FeedForward;
import attentionlab.nn.Linear;
import attentionlab.nn.Naming;
import java.util.List;

/**
 * From the context vector to the next word: back to the width of the decoder, residual addition,
 * feed-forward network, output projection, softmax.
 *
 * @param attended the context in the width of the decoder, (n, 6)
 * @param stream state + attended, (n, 6)
 * @param next the probabilities of the next word, (n, 4)
 */
record NextWord(Node attended, Node stream, Node next) {
  static final Name ATTENDED = new Name("attended", "C W_O", Role.OUTPUT);
  static final Name STREAM = new Name("stream", "D + C W_O", Role.INPUT);
  static final Name LOGITS = new Name("logits", "L", Role.SCORES);
  static final Name NEXT = new Name("next", "p", Role.WEIGHTS);
  static final List<String> VOCABULARY = List.of("我", "爱", "你", "⟨eos⟩");

  private static final Axis WORDS = Axis.tokens("V", VOCABULARY);
  private static final Axis HIDDEN = Axis.features("d_ff", FEATURES.subList(0, MEANINGS));
  private static final double CLEARLY_FOUND = 0.5;
  private static final double GAIN = 4;

  static NextWord of(Node state, Node context) {
    Node back = input("w_o", "W_O", diagonal(MEANINGS, FEATURES.size(), 1), context.cols(), WIDTH);
    Node attended = context.times(back).as(ATTENDED);
    Node stream = state.plus(attended).as(STREAM);
    Node ffn = FeedForward.of(stream, feedForward(), Naming.PLAIN).output();
    Node logits =
        ffn.times(input("w_out", "W_{\\mathrm{out}}", outer(), WIDTH, WORDS))
            .plusRow(input("b_out", "b_{\\mathrm{out}}", bias(), Axis.single("bias"), WORDS))
            .as(LOGITS);
    return new NextWord(attended, stream, new Softmax(Softmax.EmptyRow.NAN).on(logits).as(NEXT));
  }

  /** Keeps what has clearly been found, and drops the rest. */
  private static FeedForward.Weights feedForward() {
    int d = FEATURES.size();
    Node threshold =
        input(
            "b_1", "b_1", Matrix.filled(1, MEANINGS, -CLEARLY_FOUND), Axis.single("bias"), HIDDEN);
    return new FeedForward.Weights(
        Linear.of(input("w_1", "W_1", diagonal(d, MEANINGS, 1), WIDTH, HIDDEN), threshold),
        new Relu(),
        Linear.of(input("w_2", "W_2", diagonal(MEANINGS, d, 1), HIDDEN, WIDTH)));
  }

  /** Each meaning has its word. */
  private static Matrix outer() {
    return diagonal(FEATURES.size(), VOCABULARY.size(), GAIN)
        .with(MEANINGS, MEANINGS, 0); // what has been said asks for no word
  }

  /** Where nothing is left to say, the end token is the only one with a head start. */
  private static Matrix bias() {
    return Matrix.row(0, 0, 0, 2);
  }

  private static Matrix diagonal(int rows, int cols, double value) {
    return Matrix.of(rows, cols, (r, c) -> r == c ? value : 0);
  }

  private static Node input(String id, String latex, Matrix value, Axis rows, Axis cols) {
    return Node.input(new Name(id, latex, Role.NEUTRAL), value, rows, cols, Provenance.HAND_SET);
  }
}
