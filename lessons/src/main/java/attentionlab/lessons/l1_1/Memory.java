package attentionlab.lessons.l1_1;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.Exp;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceRows;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A leaky running state, {@code h_t = a h_{t−1} + (1 − a) x_t}, as a stand-in for a recurrent
 * encoder. The words are one-hot, so that a state holds how much of each word is in it.
 */
final class Memory {
  static final int MOST = 32;

  static final Name WORDS = new Name("words", "x", Role.INPUT);
  static final Name STATES = new Name("states", "h", Role.KEY);
  static final Name SHARE = new Name("share", "h_n / Σ", Role.KEY);
  static final Name EVEN = new Name("even", "α_0", Role.WEIGHTS);
  static final Name BOTH = new Name("both", "p", Role.NEUTRAL);
  static final Name LENGTHS = new Name("lengths", "n", Role.NEUTRAL);
  static final Name FIRST_SHARE = new Name("first_share", "p_1", Role.KEY);
  static final Name EVEN_SHARE = new Name("even_share", "1/n", Role.WEIGHTS);

  private Memory() {}

  /** The apple sentence, cut short, or with as many further words as needed. */
  static List<String> words(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> i < Apple.TOKENS.size() ? Apple.TOKENS.get(i) : Integer.toString(i + 1))
        .toList();
  }

  static List<Node> of(int n, double memory) {
    Axis tokens = Axis.tokens("n", words(n));
    Node words = Node.input(WORDS, Matrix.identity(n), tokens, tokens, Provenance.HAND_SET);
    List<Node> states = states(words, n, memory);
    Node last = states.get(n - 1);
    Node share =
        new Divide()
            .on(last, SumOf.over(SumOf.Over.ROW).on(last))
            .along(Axis.single("last_state"), tokens)
            .as(SHARE);
    Node even = even(tokens);
    List<Node> results = new ArrayList<>(overLengths(memory));
    results.add(new JoinRows().on(states.toArray(Node[]::new)).along(tokens, tokens).as(STATES));
    results.add(
        new JoinRows()
            .on(share, even)
            .along(new Axis("2", Axis.Kind.OTHER, List.of("last_state", "even_attention")), tokens)
            .as(BOTH));
    return results;
  }

  /** A state after each word, each made from the one before. */
  private static List<Node> states(Node words, int n, double memory) {
    List<Node> states = new ArrayList<>();
    for (int t = 0; t < n; t++) {
      Node fresh = new SliceRows(t, t + 1).on(words).times(1 - memory);
      Node state = t == 0 ? fresh : states.get(t - 1).times(memory).plus(fresh);
      states.add(state.as(new Name("h_" + (t + 1), "h_{" + (t + 1) + "}", Role.KEY)));
    }
    return states;
  }

  /** What attention gives when all scores are equal. */
  private static Node even(Axis tokens) {
    Node zeros =
        Node.input(
            new Name("zeros", "0", Role.SCORES),
            Matrix.filled(1, tokens.size(), 0),
            Axis.single("even_attention"),
            tokens,
            Provenance.HAND_SET);
    return new Softmax(Softmax.EmptyRow.NAN).on(zeros).as(EVEN);
  }

  /** The share of the first word for every length: (1 − a) aⁿ⁻¹ / (1 − aⁿ), and 1 / n. */
  private static List<Node> overLengths(double memory) {
    int count = MOST - 1;
    Axis one = Axis.single("n");
    Axis all =
        Axis.tokens("lengths", IntStream.rangeClosed(2, MOST).mapToObj(Integer::toString).toList());
    Node lengths =
        Node.input(LENGTHS, Matrix.of(1, count, (r, c) -> c + 2), one, all, Provenance.HAND_SET);
    Node ones =
        Node.input(
            new Name("ones", "1", Role.NEUTRAL),
            Matrix.filled(1, count, 1),
            one,
            all,
            Provenance.HAND_SET);
    Node power = new Exp().on(lengths.times(Math.log(memory)));
    Node first = power.times((1 - memory) / memory);
    return List.of(
        new Divide().on(first, ones.minus(power)).as(FIRST_SHARE),
        new Divide().on(ones, lengths).as(EVEN_SHARE));
  }
}
