package attentionlab.figure;

/**
 * The cells of a matrix that have no number yet while it is being filled: first one cell, then the
 * rest of its row from left to right, then all others at once.
 *
 * @param node the identifier of the matrix
 * @param row the row that is filled first
 * @param col the column of the cell that is filled first
 * @param done how many cells of the row are filled
 */
public record Covered(String node, int row, int col, int done) {

  /** Whether a cell of the matrix has no number yet. */
  public boolean covers(int r, int c) {
    return r != row || order(c) >= done;
  }

  private int order(int c) {
    return c == col ? 0 : c < col ? c + 1 : c;
  }

  /** The column that is filled as the so-manieth of the row, counted from 0. */
  public int colOf(int order) {
    return order == 0 ? col : order <= col ? order - 1 : order;
  }
}
