package attentionlab.lesson;

import attentionlab.graph.Matrix;
import attentionlab.graph.Numbers;

/**
 * A matrix whose cells can be changed; its shape stays.
 *
 * @param initial the matrix a lesson starts with
 * @param low the smallest value of a cell
 * @param high the largest value of a cell
 */
public record Grid(String id, Matrix initial, double low, double high) implements Setting<Matrix> {

  @Override
  public Matrix check(Matrix value) {
    if (value.rows() != initial.rows() || value.cols() != initial.cols()) {
      throw Refused.because("refused.shape", value.shape(), initial.shape());
    }
    for (double cell : value.toArray()) {
      checkCell(cell);
    }
    return value;
  }

  /**
   * The number of a cell that a person typed.
   *
   * @throws Refused when it is no number or outside the limits
   */
  public double parseCell(String text) {
    return checkCell(Range.number(text));
  }

  private double checkCell(double cell) {
    if (!(cell >= low && cell <= high)) {
      throw Refused.because(
          "refused.range", Numbers.brief(cell, 4), Numbers.brief(low, 4), Numbers.brief(high, 4));
    }
    return cell;
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
