package attentionlab.lessons.l6_2;

import attentionlab.graph.Axis;
import attentionlab.graph.BatchNorm;
import attentionlab.graph.BatchNormInference;
import attentionlab.graph.Divide;
import attentionlab.graph.Gather;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.LayerNorm;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.RmsNorm;
import attentionlab.graph.Role;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SliceRows;
import attentionlab.graph.SumOf;
import attentionlab.graph.SumOf.Over;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The five ways to normalise a batch, and the cells behind the mean and variance of each.
 *
 * @param batch the shape of the batch
 * @param kind which norm
 * @param inference whether batch normalisation uses the statistics it has kept
 */
record Normalising(Batch batch, Kind kind, boolean inference) {
  static final double EPSILON = 1e-5;
  static final Name RUNNING_MEAN = new Name("running_mean", "\\mu_{r}", Role.NEUTRAL);
  static final Name RUNNING_VARIANCE = new Name("running_variance", "\\sigma^2_{r}", Role.NEUTRAL);

  /** The norms that are compared. */
  enum Kind {
    LN,
    BN_COUNTED,
    BN_EXCLUDED,
    SAMPLE,
    RMS;

    boolean isBatch() {
      return this == BN_COUNTED || this == BN_EXCLUDED;
    }
  }

  /** Gain and bias of every feature, (1, d) each. */
  record Affine(Node gamma, Node beta) {}

  /** The batches normalised, with the same gain, bias and statistics. */
  List<Node> of(Affine affine, Node... batches) {
    Function<Node, Node> norm = norm(affine);
    return Stream.of(batches).map(norm).toList();
  }

  private Function<Node, Node> norm(Affine affine) {
    return switch (kind) {
      case LN -> x -> new LayerNorm(EPSILON).on(x, affine.gamma(), affine.beta());
      case RMS -> x -> new RmsNorm(EPSILON).on(x, affine.gamma());
      case SAMPLE -> sample();
      default -> inference ? kept(affine) : batchNorm(affine);
    };
  }

  private Function<Node, Node> batchNorm(Affine affine) {
    boolean all = kind == Kind.BN_COUNTED;
    BatchNorm norm = all ? BatchNorm.overAllRows(EPSILON) : new BatchNorm(EPSILON, batch.real());
    return x -> norm.on(x, affine.gamma(), affine.beta());
  }

  /** With the statistics of the whole batch as it was in training, counted in the same way. */
  private Function<Node, Node> kept(Affine affine) {
    Batch whole = new Batch(2, 4);
    Node all = whole.node("training", Batch.Edits.NONE);
    boolean counted = kind == Kind.BN_COUNTED;
    Node rows =
        new Gather(
                IntStream.range(0, whole.rows())
                    .filter(row -> counted || !whole.padding().contains(row))
                    .boxed()
                    .toList())
            .on(all);
    Node mean = SumOf.meanOver(Over.COLUMN).on(rows).as(RUNNING_MEAN);
    Node squares = SumOf.meanOver(Over.COLUMN).on(rows.hadamard(rows));
    Node variance = squares.minus(mean.hadamard(mean)).as(RUNNING_VARIANCE);
    return x ->
        new BatchNormInference(EPSILON).on(x, affine.gamma(), affine.beta(), mean, variance);
  }

  /** Each whole sentence as one row, normalised, and cut into tokens again. */
  private Function<Node, Node> sample() {
    Axis cells = Axis.features("n d", batch.length() * Batch.FEATURES);
    Node ones = constant("ones", 1, cells);
    Node zeros = constant("zeros", 0, cells);
    return x -> sample(x, ones, zeros);
  }

  private Node sample(Node x, Node ones, Node zeros) {
    List<Node> rows = new ArrayList<>();
    for (int sentence = 0; sentence < batch.sentences(); sentence++) {
      int from = sentence * batch.length();
      Node normed = new LayerNorm(EPSILON).on(line(x, from), ones, zeros);
      for (int t = 0; t < batch.length(); t++) {
        rows.add(new SliceCols(t * Batch.FEATURES, (t + 1) * Batch.FEATURES).on(normed));
      }
    }
    return new JoinRows().on(rows.toArray(Node[]::new)).along(x.rows(), x.cols());
  }

  private Node line(Node x, int from) {
    List<Node> tokens = new ArrayList<>();
    for (int row = from; row < from + batch.length(); row++) {
      tokens.add(new SliceRows(row, row + 1).on(x));
    }
    return new JoinCols().on(tokens.toArray(Node[]::new));
  }

  private static Node constant(String id, double value, Axis axis) {
    Name name = new Name(id, "\\mathbf{" + (int) value + "}", Role.NEUTRAL);
    Matrix row = Matrix.filled(1, axis.size(), value);
    return Node.input(name, row, Axis.single(id), axis, Provenance.HAND_SET);
  }

  /** 1 for each cell behind the mean and variance of a cell. */
  Matrix members(int row, int col) {
    return Matrix.of(batch.rows(), Batch.FEATURES, (r, c) -> belongs(r, c, row, col) ? 1 : 0);
  }

  private boolean belongs(int r, int c, int row, int col) {
    boolean real = !batch.padding().contains(r);
    return switch (kind) {
      case LN, RMS -> r == row;
      case SAMPLE -> r / batch.length() == row / batch.length();
      case BN_COUNTED -> c == col && !inference;
      case BN_EXCLUDED -> c == col && real && !inference;
    };
  }

  /** The mean of the cells that belong together, (1, 1); NaN when there are none. */
  static Node mean(Node x, Node members) {
    Node sum = SumOf.over(Over.ALL).on(x.hadamard(members));
    return new Divide().on(sum, SumOf.over(Over.ALL).on(members));
  }
}
