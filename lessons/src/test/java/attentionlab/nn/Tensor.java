package attentionlab.nn;

import attentionlab.graph.Matrix;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** An array of a golden case, row-major. */
record Tensor(int[] shape, double[] data) {

  static Tensor of(JsonObject json) {
    JsonArray dims = json.getAsJsonArray("shape");
    int[] shape = IntStream.range(0, dims.size()).map(i -> dims.get(i).getAsInt()).toArray();
    double[] data =
        StreamSupport.stream(json.getAsJsonArray("data").spliterator(), false)
            .mapToDouble(Tensor::number)
            .toArray();
    return new Tensor(shape, data);
  }

  static double number(JsonElement json) {
    return switch (json.getAsString()) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> json.getAsDouble();
    };
  }

  /** The cells of these matrices, one after the other. */
  static double[] flat(Collection<Matrix> matrices) {
    return matrices.stream().flatMapToDouble(m -> Arrays.stream(m.toArray())).toArray();
  }

  int dim(int i) {
    return shape[i < 0 ? shape.length + i : i];
  }

  /** All leading axes as rows; a vector is one row. */
  Matrix rows() {
    int cols = shape.length == 0 ? 1 : dim(-1);
    return Matrix.of(data.length / cols, cols, data);
  }

  /** The matrices of the last two axes. */
  List<Matrix> matrices() {
    int rows = shape.length < 2 ? 1 : dim(-2);
    int cols = shape.length == 0 ? 1 : dim(-1);
    int size = rows * cols;
    return IntStream.range(0, data.length / size)
        .mapToObj(i -> Matrix.of(rows, cols, Arrays.copyOfRange(data, i * size, (i + 1) * size)))
        .toList();
  }

  /** The cells as integers. */
  List<Integer> integers() {
    return Arrays.stream(data).mapToObj(x -> (int) x).toList();
  }
}
