package attentionlab.data;

import attentionlab.graph.Matrix;
import java.util.List;
import java.util.Random;

/**
 * Random vectors for the words of any sentence. The same seed and word give the same vector,
 * wherever the word stands and whatever stands beside it.
 *
 * @param seed the seed of all of them
 */
public record RandomVectors(long seed) {

  /** One standard normal row for each word. */
  public Matrix of(List<String> words, int size) {
    return Matrix.of(
        words.stream().map(word -> draw("word " + word, size)).toArray(double[][]::new));
  }

  /** A square matrix that keeps the typical length of a row it is multiplied with. */
  public Matrix projection(String name, int size) {
    double[] cells = draw("projection " + name, size * size);
    return Matrix.of(size, size, (r, c) -> cells[r * size + c] / Math.sqrt(size));
  }

  private double[] draw(String text, int count) {
    Random random = new Random(mixed(text));
    double[] cells = new double[count];
    for (int i = 0; i < count; i++) {
      cells[i] = random.nextGaussian();
    }
    return cells;
  }

  // FNV-1a over the characters; the last lines spread close seeds over all bits
  private long mixed(String text) {
    long hash = 0xCBF29CE484222325L ^ seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }
}
