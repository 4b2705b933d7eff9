package attentionlab.task.bank;

import attentionlab.graph.Matrix;

/**
 * Softmax and the weighted sum block by block (Milakov and Gimelshein, 2018), with its precautions
 * exchangeable. {@link #RIGHT} gives what the softmax of the whole row gives, which a test holds.
 *
 * @param sum whether the old sum is multiplied when the maximum grows
 * @param output whether the old output is
 * @param guarded whether a maximum of minus infinity is taken care of
 * @param emptyGuarded whether a sum of zero is
 * @param remainder whether a last, shorter block is used
 * @param maximum whether the maximum is subtracted at all
 * @param normalise when the output is divided by the sum
 */
record FlashSlip(
    boolean sum,
    boolean output,
    boolean guarded,
    boolean emptyGuarded,
    boolean remainder,
    boolean maximum,
    Normalise normalise) {
  static final FlashSlip RIGHT =
      new FlashSlip(true, true, true, true, true, true, Normalise.AT_THE_END);

  /** When the output is divided by the sum. */
  enum Normalise {
    AT_THE_END,
    /** in each block, whose results are added */
    BLOCKS,
    /** in each block, whose results are averaged */
    MEAN_OF_BLOCKS
  }

  FlashSlip rescaling(boolean newSum, boolean newOutput) {
    return new FlashSlip(newSum, newOutput, guarded, emptyGuarded, remainder, maximum, normalise);
  }

  FlashSlip guarding(boolean newGuarded, boolean newEmptyGuarded) {
    return new FlashSlip(sum, output, newGuarded, newEmptyGuarded, remainder, maximum, normalise);
  }

  FlashSlip dropping() {
    return new FlashSlip(sum, output, guarded, emptyGuarded, false, maximum, normalise);
  }

  FlashSlip withoutMaximum() {
    return new FlashSlip(sum, output, guarded, emptyGuarded, remainder, false, normalise);
  }

  FlashSlip normalising(Normalise newNormalise) {
    return new FlashSlip(sum, output, guarded, emptyGuarded, remainder, maximum, newNormalise);
  }

  /** The running maximum, sum and output. */
  private static final class State {
    private double max = Double.NEGATIVE_INFINITY;
    private double sum;
    private final double[] output;

    State(int width) {
      output = new double[width];
    }
  }

  /**
   * One row of attention.
   *
   * @param scores n numbers
   * @param values (n, d_v)
   */
  double[] of(double[] scores, Matrix values, int block) {
    int blocks = remainder ? (scores.length + block - 1) / block : scores.length / block;
    State whole = new State(values.cols());
    double[] added = new double[values.cols()];
    for (int b = 0; b < blocks; b++) {
      State state = normalise == Normalise.AT_THE_END ? whole : new State(values.cols());
      add(state, scores, values, b * block, Math.min(scores.length, (b + 1) * block));
      if (state != whole) {
        double[] part = divided(state);
        for (int c = 0; c < added.length; c++) {
          added[c] += normalise == Normalise.BLOCKS ? part[c] : part[c] / blocks;
        }
      }
    }
    return normalise == Normalise.AT_THE_END ? divided(whole) : added;
  }

  private double[] divided(State state) {
    double[] output = state.output.clone();
    for (int c = 0; c < output.length; c++) {
      output[c] = emptyGuarded && state.sum == 0 ? 0 : output[c] / state.sum;
    }
    return output;
  }

  private void add(State state, double[] scores, Matrix values, int from, int to) {
    double max = state.max;
    for (int j = from; j < to; j++) {
      max = Math.max(max, scores[j]);
    }
    if (max == Double.NEGATIVE_INFINITY && guarded) {
      return;
    }
    double shift = maximum ? max : 0;
    double factor = maximum ? Math.exp(state.max - max) : 1;
    state.max = max;
    state.sum *= sum ? factor : 1;
    for (int c = 0; c < state.output.length; c++) {
      state.output[c] *= output ? factor : 1;
    }
    for (int j = from; j < to; j++) {
      double power = Math.exp(scores[j] - shift);
      state.sum += power;
      for (int c = 0; c < state.output.length; c++) {
        state.output[c] += power * values.get(j, c);
      }
    }
  }
}
