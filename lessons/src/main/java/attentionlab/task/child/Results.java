package attentionlab.task.child;

import attentionlab.task.Type;
import attentionlab.task.child.Kind.Malformed;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the calls of a case gave, as named matrices: those of several calls stand below each other.
 */
final class Results {
  static final String WEIGHTS = "weights";
  static final String OUTPUT = "output";

  private static final long MOST_CELLS = 200_000;
  private static final int MOST_MATRICES = 1000;

  private final Map<String, List<double[]>> matrices = new LinkedHashMap<>();
  private long cells;

  /** A result that is no matrix. */
  static final class NoMatrix extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Malformed how;
    private final long number;

    NoMatrix(Malformed how, String name, long number) {
      super(name);
      this.how = how;
      this.number = number;
    }

    Malformed how() {
      return how;
    }

    long number() {
      return number;
    }
  }

  /**
   * Adds what a call returned.
   *
   * @throws InvocationTargetException when an accessor of a record throws
   */
  void add(Type type, Object value)
      throws NoMatrix, InvocationTargetException, IllegalAccessException {
    if (type == Type.NOTHING) {
      return;
    }
    if (value == null) {
      throw new NoMatrix(Malformed.NULL, "", 0);
    }
    if (type == Type.ATTENTION) {
      add(WEIGHTS, (double[][]) component(value, WEIGHTS));
      add(OUTPUT, (double[][]) component(value, OUTPUT));
    } else if (value instanceof double[][][] several) {
      if (several.length > MOST_MATRICES) {
        throw new NoMatrix(Malformed.COUNT, "", several.length);
      }
      for (int i = 0; i < several.length; i++) {
        add("head" + (i + 1), several[i]);
      }
    } else if (value instanceof double[][] matrix) {
      add("result", matrix);
    } else if (value instanceof double[] vector) {
      add("result", new double[][] {vector});
    } else {
      add("result", new double[][] {{((Number) value).doubleValue()}});
    }
  }

  private static Object component(Object value, String name)
      throws InvocationTargetException, IllegalAccessException {
    for (var component : value.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        component.getAccessor().setAccessible(true);
        return component.getAccessor().invoke(value);
      }
    }
    throw new IllegalStateException(name);
  }

  private void add(String name, double[][] matrix) throws NoMatrix {
    if (matrix == null) {
      throw new NoMatrix(Malformed.NULL, name, 0);
    }
    for (int i = 0; i < matrix.length; i++) {
      if (matrix[i] == null) {
        throw new NoMatrix(Malformed.NULL_ROW, name, i);
      }
      if (matrix[i].length != matrix[0].length) {
        throw new NoMatrix(Malformed.UNEVEN, name, i);
      }
      cells += matrix[i].length + 1L; // rows without cells cost something too
      if (cells > MOST_CELLS) {
        throw new NoMatrix(Malformed.TOO_LARGE, name, cells);
      }
    }
    List<double[]> rows = matrices.computeIfAbsent(name, key -> new ArrayList<>());
    for (int i = 0; i < matrix.length; i++) {
      if (!rows.isEmpty() && rows.get(0).length != matrix[i].length) {
        throw new NoMatrix(Malformed.UNEVEN, name, rows.size());
      }
      rows.add(matrix[i].clone());
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(matrices.size());
    for (Map.Entry<String, List<double[]>> matrix : matrices.entrySet()) {
      out.writeUTF(matrix.getKey());
      List<double[]> rows = matrix.getValue();
      out.writeInt(rows.size());
      out.writeInt(rows.isEmpty() ? 0 : rows.get(0).length);
      for (double[] row : rows) {
        for (double cell : row) {
          out.writeDouble(cell);
        }
      }
    }
  }
}
