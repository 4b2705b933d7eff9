package attentionlab.app.figure;

import attentionlab.graph.Matrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The lines from one column of tokens to another, one for each weight.
 *
 * @param from the queries
 * @param to the keys
 * @param weights (n_q, n_k)
 */
record TokenThreads(TokenColumn from, TokenColumn to, Matrix weights) {
  private static final double NEAR = 7;
  private static final double STRONGEST = 0.5;

  /** The line of a weight. */
  record Thread(int query, int key, double weight) {}

  double start() {
    return from.right();
  }

  double end() {
    return to.left();
  }

  /** Where the handles of its curve lie from left to right: it leaves and arrives level. */
  double bend() {
    return (end() - start()) * 0.45;
  }

  /** All lines that can be seen, the strongest last. */
  List<Thread> threads() {
    List<Thread> threads = new ArrayList<>();
    for (int query = 0; query < weights.rows(); query++) {
      for (int key = 0; key < weights.cols(); key++) {
        double weight = weights.get(query, key);
        if (strength(weight) > 0) {
          threads.add(new Thread(query, key, weight));
        }
      }
    }
    threads.sort(Comparator.comparingDouble(Thread::weight));
    return threads;
  }

  /** How strong a line is, from 0 to 1. */
  static double strength(double weight) {
    return Double.isNaN(weight) ? 0 : Math.max(0, Math.min(1, weight));
  }

  /** The height of a line at a horizontal place between the columns. */
  double y(int query, int key, double x) {
    double t = parameter((x - start()) / Math.max(1, end() - start()));
    double eased = t * t * (3 - 2 * t);
    return from.y(query) + (to.y(key) - from.y(query)) * eased;
  }

  /** The curve's parameter at a part of its way from left to right, which is 1.35 t (1−t) + t³… */
  private static double parameter(double part) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 20; i++) {
      double t = (low + high) / 2;
      double along = 3 * 0.45 * t * (1 - t) * (1 - t) + 3 * 0.55 * t * t * (1 - t) + t * t * t;
      if (along < part) {
        low = t;
      } else {
        high = t;
      }
    }
    return (low + high) / 2;
  }

  /**
   * The line at a place; of lines that are equally near the strongest.
   *
   * @param query the only query whose lines count, or −1
   */
  Optional<Thread> at(double x, double y, int query) {
    if (x <= start() || x >= end()) {
      return Optional.empty();
    }
    return threads().stream()
        .filter(thread -> query < 0 || thread.query() == query)
        .filter(thread -> away(thread, x, y) <= NEAR)
        .min(Comparator.comparingDouble(thread -> rank(thread, x, y)));
  }

  private double rank(Thread thread, double x, double y) {
    return away(thread, x, y) - NEAR * STRONGEST * strength(thread.weight());
  }

  private double away(Thread thread, double x, double y) {
    return Math.abs(y(thread.query(), thread.key(), x) - y);
  }
}
