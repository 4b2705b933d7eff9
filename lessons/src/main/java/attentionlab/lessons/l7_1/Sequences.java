package attentionlab.lessons.l7_1;

import attentionlab.graph.Axis;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The four sequences of L7.1: a source sentence and its translation so far, a candidate item and a
 * history of items. All numbers are set by hand.
 *
 * @param nodes the vectors of each, one row for each token
 * @param real whether the tokens of each are real or padding
 */
record Sequences(List<Node> nodes, List<List<Boolean>> real) {
  static final int SOURCE = 0;
  static final int TARGET = 1;
  static final int CANDIDATE = 2;
  static final int HISTORY = 3;

  static final List<Name> NAMES =
      List.of(
          new Name("source", "X_{\\mathrm{src}}", Role.INPUT),
          new Name("target", "X_{\\mathrm{tgt}}", Role.INPUT),
          new Name("candidate", "x_{\\mathrm{item}}", Role.INPUT),
          new Name("history", "X_{\\mathrm{past}}", Role.INPUT));

  static final List<String> FEATURES = List.of("start", "speaker", "feeling", "listener", "degree");
  static final List<String> ITEM_FEATURES = List.of("outdoor", "clothing", "reading");
  static final String PAD = "⟨pad⟩";

  private static final Name ONCE = new Name("past", "X_{\\mathrm{once}}", Role.INPUT);
  private static final List<String> SOURCE_TOKENS = List.of("I", "love", "you", "so", "much");
  private static final List<String> ITEMS = List.of("boots", "tent", "novel", "jacket", "cookbook");

  private static final Matrix SOURCE_VECTORS =
      Matrix.of(
          new double[][] {
            {0, 1, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 0.5}, {0, 0, 0, 0, 1}
          });
  private static final Matrix ITEM_VECTORS =
      Matrix.of(new double[][] {{1, 0.7, 0}, {1, 0, 0}, {0, 0, 1}, {0.5, 1, 0}, {0, 0, 1}});

  /**
   * All four.
   *
   * @param padding how many tokens at the end of the source, and of the history, are padding
   * @param doubled whether the history happened twice
   */
  static Sequences of(int padding, boolean doubled) {
    Node target =
        Node.input(
            NAMES.get(TARGET),
            Matrix.of(4, FEATURES.size(), (r, c) -> r == c ? 1 : 0),
            Axis.tokens("n_tgt", List.of("⟨bos⟩", "我", "爱", "你")),
            Axis.features("d_model", FEATURES),
            Provenance.HAND_SET);
    Node candidate =
        Node.input(
            NAMES.get(CANDIDATE),
            Matrix.row(1, 0.7, 0),
            Axis.tokens("1", List.of("trail shoes")),
            Axis.features("d_model", ITEM_FEATURES),
            Provenance.HAND_SET);
    Node source = padded(NAMES.get(SOURCE), SOURCE_TOKENS, FEATURES, SOURCE_VECTORS, padding);
    List<Boolean> real = IntStream.range(0, 5).mapToObj(i -> i < 5 - padding).toList();
    return new Sequences(
        List.of(source, target, candidate, history(padding, doubled)),
        List.of(
            real,
            List.of(true, true, true, true),
            List.of(true),
            doubled ? IntStream.range(0, 10).mapToObj(i -> real.get(i % 5)).toList() : real));
  }

  private static Node history(int padding, boolean doubled) {
    if (!doubled) {
      return padded(NAMES.get(HISTORY), ITEMS, ITEM_FEATURES, ITEM_VECTORS, padding);
    }
    Node once = padded(ONCE, ITEMS, ITEM_FEATURES, ITEM_VECTORS, padding);
    return new JoinRows().on(once, once).as(NAMES.get(HISTORY));
  }

  private static Node padded(
      Name name, List<String> tokens, List<String> features, Matrix vectors, int padding) {
    int length = tokens.size() - padding;
    return Node.input(
        name,
        Matrix.of(tokens.size(), features.size(), (r, c) -> r < length ? vectors.get(r, c) : 0),
        Axis.tokens(
            "n_src",
            IntStream.range(0, tokens.size())
                .mapToObj(i -> i < length ? tokens.get(i) : PAD)
                .toList()),
        Axis.features("d_model", features),
        Provenance.HAND_SET);
  }

  Node node(int sequence) {
    return nodes.get(sequence);
  }

  List<Boolean> real(int sequence) {
    return real.get(sequence);
  }
}
