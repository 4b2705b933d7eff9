package attentionlab.lessons.l7_2;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceRows;
import attentionlab.nn.Masks;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.List;

/**
 * The tiny translation of L7.2 up to the state of the decoder, set by hand. A word's embedding says
 * what has to be said after it, and which word it is; masked self-attention adds what has been said
 * so far.
 *
 * @param memory what the encoder made of the source, (3, 6)
 * @param target the embeddings of the target so far, (n, 6)
 * @param said what masked self-attention collects, (n, 6)
 * @param state target + said, (n, 6)
 */
record Translation(Node memory, Node target, Node said, Node state) {
  static final Name MEMORY = new Name("memory", "M", Role.INPUT);
  static final Name TARGET = new Name("target", "Y", Role.INPUT);
  static final Name SAID = new Name("said", "Z_{\\mathrm{self}}", Role.OUTPUT);
  static final Name STATE = new Name("state", "D", Role.INPUT);
  static final Naming SELF = new Naming("self_", "");
  static final Name SELF_WEIGHTS = SELF.of(ScaledDotProductAttention.WEIGHTS);
  static final Name SELF_MASKED = SELF.of(ScaledDotProductAttention.MASKED);

  static final List<String> SOURCE = List.of("I", "love", "you");
  static final List<String> WORDS = List.of("⟨bos⟩", "我", "爱", "你");
  static final List<String> FEATURES =
      List.of("speaker", "feeling", "listener", "said 我", "said 爱", "said 你");
  static final int MEANINGS = SOURCE.size();
  static final Axis WIDTH = Axis.features("d_model", FEATURES);

  private static final Name WHOLE = new Name("whole", "Y_{1..4}", Role.INPUT);
  private static final Name COPY = new Name("self_w", "W_{\\mathrm{self}}", Role.VALUE);
  private static final Name MASK = new Name("self_mask", "M_{\\mathrm{self}}", Role.NEUTRAL);

  /** The decoder has read that many target tokens. */
  static Translation of(int length) {
    Node memory =
        Node.input(
            MEMORY,
            Matrix.of(MEANINGS, FEATURES.size(), (r, c) -> r == c ? 1 : 0),
            Axis.tokens("n_src", SOURCE),
            WIDTH,
            Provenance.HAND_SET);
    Node target = new SliceRows(0, length).on(whole()).as(TARGET);
    Node said = said(target);
    return new Translation(memory, target, said, target.plus(said).as(STATE));
  }

  private static Node whole() {
    return Node.input(
        WHOLE,
        Matrix.of(
            WORDS.size(),
            FEATURES.size(),
            (r, c) -> c == r && r < 3 || c == r + 2 && r > 0 ? 1 : 0),
        Axis.tokens("n_tgt", WORDS),
        WIDTH,
        Provenance.HAND_SET);
  }

  /** Each position collects which words have been said, its own included. */
  private static Node said(Node target) {
    Node copy =
        Node.input(
            COPY,
            Matrix.of(FEATURES.size(), FEATURES.size(), (r, c) -> r == c && r >= MEANINGS ? 1 : 0),
            WIDTH,
            WIDTH,
            Provenance.HAND_SET);
    int n = target.value().rows();
    Matrix open = Masks.causal(n, n, Masks.Alignment.TOP_LEFT);
    Node mask =
        Node.input(MASK, Masks.additive(open), target.rows(), target.rows(), Provenance.GIVEN);
    Node words = target.times(copy).as(SELF.of("words", "Y W", Role.VALUE));
    return ScaledDotProductAttention.of(
            words, words, words, ScaledDotProductAttention.Options.PLAIN.masked(mask).named(SELF))
        .output()
        .as(SAID);
  }
}
