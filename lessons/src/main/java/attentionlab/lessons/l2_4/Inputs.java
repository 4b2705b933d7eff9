package attentionlab.lessons.l2_4;

import attentionlab.data.Draws;
import attentionlab.graph.Matrix;
import attentionlab.graph.Provenance;

/** Inputs of up to six tokens with two features each, and the stored matrix, set by hand. */
enum Inputs {
  X1(
      Matrix.of(new double[][] {{1, 0}, {0, 1}, {1, 1}, {2, 0}, {0, 2}, {-1, 1}}),
      Provenance.HAND_SET),
  X2(
      Matrix.of(new double[][] {{3, 0}, {1, 2}, {0, 1}, {2, 2}, {-1, 1}, {1, 0}}),
      Provenance.HAND_SET),
  RANDOM(new Draws(1).normal(6, 2), Provenance.random(1));

  /** How many tokens the stored matrix was made for. */
  static final int STORED_FOR = 3;

  /** The mixing matrix of a fully connected layer; its rows need not sum to 1. */
  static final Matrix STORED =
      Matrix.of(new double[][] {{0.5, 0.3, -0.2}, {0.1, 0.8, 0.4}, {-0.6, 0.2, 0.7}});

  private final Matrix all;
  private final Provenance provenance;

  Inputs(Matrix all, Provenance provenance) {
    this.all = all;
    this.provenance = provenance;
  }

  /** The first tokens. */
  Matrix first(int tokens) {
    return Matrix.of(tokens, all.cols(), all::get);
  }

  Provenance provenance() {
    return provenance;
  }
}
