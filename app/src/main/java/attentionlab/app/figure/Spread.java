package attentionlab.app.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels apart that would stand on each other. */
final class Spread {
  private Spread() {}

  /**
   * Places in the order of the wanted ones, at least a distance apart, and inside the limits as far
   * as there is room.
   *
   * @param wanted where each would best stand
   */
  static double[] apart(double[] wanted, double distance, double low, double high) {
    List<Integer> order =
        IntStream.range(0, wanted.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .toList();
    double[] places = wanted.clone();
    double next = low;
    for (int i : order) {
      places[i] = Math.max(wanted[i], next);
      next = places[i] + distance;
    }
    double last = high;
    for (int k = order.size() - 1; k >= 0; k--) {
      int i = order.get(k);
      places[i] = Math.min(places[i], last);
      last = places[i] - distance;
    }
    return places;
  }
}
