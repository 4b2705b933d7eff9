package attentionlab.data;

import attentionlab.graph.Matrix;
import java.util.List;

/** The apple sentence and its numbers, set by hand to make the point: nothing here is trained. */
public final class Apple {
  public static final List<String> TOKENS = List.of("我", "昨天", "吃了", "一个", "苹果", "它", "非常", "甜");
  public static final List<String> GLOSS =
      List.of("I", "yesterday", "ate", "one", "apple", "it", "very", "sweet");
  public static final List<String> FEATURES = List.of("person", "time", "edible", "refers");

  /** The columns of the three candidates that a popular note compares: 我, 昨天 and 苹果. */
  public static final List<Integer> CANDIDATES = List.of(0, 1, 4);

  /** Eight tokens, four features each. */
  public static final Matrix X =
      Matrix.of(
          new double[][] {
            {1, 0, 0, 0},
            {0, 1, 0, 0},
            {0.5, 0, 0.5, 0},
            {0, 0, 0.25, 0},
            {0, 0, 1, 0},
            {0, 0, 0, 1},
            {0, 0, 0, 0.25},
            {0, 0, 0.5, 0.5}
          });

  /** What refers to something seeks mostly what is edible. */
  public static final Matrix W_Q =
      Matrix.of(new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {2.4, 1, 8, 0}});

  private Apple() {}
}
