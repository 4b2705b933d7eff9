package attentionlab.lessons.l4_1;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Reshape;
import attentionlab.graph.Role;
import attentionlab.nn.Heads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells of Q with their numbers in place of their values, on their way through split and merge.
 *
 * @param blocks the matrices they stand in at the present stage
 */
record Split(List<Node> blocks) {

  /** How Q is split and merged. */
  enum Kind {
    CORRECT,
    /** read on as (h, n, d_k) without moving the head axis */
    NO_TRANSPOSE,
    /** merged with the last two axes exchanged in place of the first two */
    WRONG_MERGE
  }

  /** Where the cells are. */
  enum Stage {
    /** (n, d) */
    FLAT,
    /** (n · h, d_k), in the order of memory */
    CHUNKS,
    /** h times (n, d_k) */
    HEADS,
    /** (n, d) again */
    MERGED
  }

  private static final int WIDTH = Apple.FEATURES.size();

  static Split of(int heads, Kind kind, Stage stage) {
    Node flat = numbers();
    List<Node> split =
        kind == Kind.NO_TRANSPOSE
            ? Heads.splitWithoutTranspose(flat, heads)
            : Heads.split(flat, heads);
    return switch (stage) {
      case FLAT -> new Split(List.of(flat));
      case CHUNKS ->
          new Split(
              List.of(
                  new Reshape(WIDTH / heads)
                      .on(flat)
                      .as(new Name("chunks", "Q_{n \\cdot h}", Role.QUERY))));
      case HEADS -> new Split(named(split));
      case MERGED -> new Split(List.of(merged(split, kind, flat)));
    };
  }

  private static Node merged(List<Node> split, Kind kind, Node flat) {
    Node merged = kind == Kind.WRONG_MERGE ? Heads.mergeWrongly(split) : Heads.merge(split);
    return merged.along(flat.rows(), flat.cols()).as(new Name("merged", "Q_{merged}", Role.QUERY));
  }

  private static Node numbers() {
    Matrix numbers = Matrix.of(Apple.TOKENS.size(), WIDTH, (r, c) -> (double) r * WIDTH + c);
    return Node.input(
        new Name("numbers", "Q_{n}", Role.QUERY),
        numbers,
        Axis.tokens("n", Apple.TOKENS),
        Axis.features("d", WIDTH),
        Provenance.HAND_SET);
  }

  private static List<Node> named(List<Node> heads) {
    List<Node> named = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Name name = new Name("numbers_" + (i + 1), "Q_" + (i + 1), Role.QUERY);
      named.add(heads.get(i).as(name));
    }
    return named;
  }

  /** The head that each number belongs to when the features are split. */
  static List<Integer> groups(int heads) {
    return IntStream.range(0, Apple.TOKENS.size() * WIDTH)
        .map(i -> i % WIDTH / (WIDTH / heads))
        .boxed()
        .toList();
  }
}
