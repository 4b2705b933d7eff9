package attentionlab.lesson;

import attentionlab.graph.Matrix;

/**
 * A mask that can be painted: 1 where a query may attend to a key, 0 where it may not.
 *
 * @param initial the mask a lesson starts with
 */
public record MaskGrid(String id, Matrix initial) implements Setting<Matrix> {
  @Override
  public Matrix check(Matrix value) {
    if (value.rows() != initial.rows() || value.cols() != initial.cols()) {
      throw Refused.because("refused.shape", value.shape(), initial.shape());
    }
    for (double cell : value.toArray()) {
      if (cell != 0 && cell != 1) {
        throw Refused.because("refused.mask");
      }
    }
    return value;
  }

  @Override
  public String write(Matrix value) {
    return Cells.write(value);
  }

  @Override
  public Matrix parse(String text) {
    return check(Cells.parse(text));
  }
}
