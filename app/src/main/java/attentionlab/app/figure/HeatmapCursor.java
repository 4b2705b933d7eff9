package attentionlab.app.figure;

import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Term;

/** The cell of a heatmap that the keyboard is at, and what is said of it. */
final class HeatmapCursor {
  private int row;
  private int col;
  private int said;

  int row() {
    return row;
  }

  int col() {
    return col;
  }

  Term.Cell in(Node node) {
    return node.cell(row, col);
  }

  void moveTo(int newRow, int newCol) {
    row = newRow;
    col = newCol;
  }

  /** Goes on by some rows and columns; behind the last comes the first. */
  void walk(Matrix matrix, int rows, int cols) {
    row = Math.floorMod(row + rows, matrix.rows());
    col = Math.floorMod(col + cols, matrix.cols());
  }

  /** Stays inside of a matrix that may have become smaller. */
  void stayIn(Matrix matrix) {
    row = Math.min(row, matrix.rows() - 1);
    col = Math.min(col, matrix.cols() - 1);
  }

  /** The cell in words. */
  String cell(Node node, Look look) {
    return new Spoken(node, look).cell(row, col);
  }

  /** The whole row in words, before those of the cell. */
  String wholeRow(Node node, Look look) {
    return new Spoken(node, look).row(row) + " ";
  }

  /** The row in words where it is another one than was said last. */
  String freshRow(Node node, Look look) {
    String words = said == row ? "" : wholeRow(node, look);
    said = row;
    return words;
  }
}
