package attentionlab.task;

import attentionlab.graph.Matrix;
import java.util.List;

/** An argument of a call. */
public sealed interface Value {

  /** Its type. */
  Type type();

  /** Rows of numbers. */
  record Table(Matrix matrix) implements Value {
    @Override
    public Type type() {
      return Type.MATRIX;
    }
  }

  /** One row, (1, n). */
  record Row(Matrix matrix) implements Value {
    public Row {
      if (matrix.rows() != 1) {
        throw new IllegalArgumentException("a row of " + matrix.shape());
      }
    }

    @Override
    public Type type() {
      return Type.VECTOR;
    }
  }

  /** Several matrices. */
  record Tables(List<Matrix> matrices) implements Value {
    public Tables {
      matrices = List.copyOf(matrices);
    }

    @Override
    public Type type() {
      return Type.MATRICES;
    }
  }

  /** A whole number. */
  record Whole(int number) implements Value {
    @Override
    public Type type() {
      return Type.WHOLE;
    }
  }

  /** A number. */
  record Real(double number) implements Value {
    @Override
    public Type type() {
      return Type.REAL;
    }
  }

  /** One flag for each token. */
  record Flags(List<Boolean> flags) implements Value {
    public Flags {
      flags = List.copyOf(flags);
    }

    @Override
    public Type type() {
      return Type.FLAGS;
    }
  }

  /** Yes or no. */
  record Flag(boolean flag) implements Value {
    @Override
    public Type type() {
      return Type.FLAG;
    }
  }
}
