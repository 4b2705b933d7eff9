package attentionlab.lessons.l3_1;

import attentionlab.data.Apple;
import attentionlab.graph.Matrix;
import java.util.List;

/** Two sentences that share a batch; the shorter one is padded. Their numbers are set by hand. */
enum Batch {
  FIRST(
      List.of("我", "吃了", "一个", "苹果"),
      List.of("I", "ate", "one", "apple"),
      new double[][] {{2, 1, 0, 1}, {1, 2, 0.5, 2}, {0, 0.5, 1, 2}, {0.5, 1, 1, 2}}),
  SECOND(
      List.of("它", "非常", "甜", Batch.PAD),
      List.of("it", "very", "sweet", ""),
      new double[][] {{2, 1, 0, 3}, {1, 2, 1.5, 2}, {1, 0.5, 2, 2.5}, {0, 3, 0, 2}});

  static final String PAD = "[pad]";

  private final List<String> tokens;
  private final List<String> gloss;
  private final Matrix scores;

  Batch(List<String> tokens, List<String> gloss, double[][] scores) {
    this.tokens = tokens;
    this.gloss = gloss;
    this.scores = Matrix.of(scores);
  }

  List<String> tokens() {
    return tokens;
  }

  List<String> gloss() {
    return gloss;
  }

  /** The scaled scores of every query with every key. */
  Matrix scores() {
    return scores;
  }

  /** How many of the tokens are real. */
  int length() {
    return (int) tokens.stream().filter(token -> !token.equals(PAD)).count();
  }

  /** 1 for each padded key. */
  Matrix padding() {
    return Matrix.of(1, tokens.size(), (r, c) -> c < length() ? 0 : 1);
  }

  /** The vectors of the apple sentence; what stands for padding says “time”. */
  Matrix delivered() {
    return Matrix.of(
        tokens.stream()
            .map(token -> Apple.TOKENS.indexOf(token))
            .map(index -> index < 0 ? new double[] {0, 1, 0, 0} : Apple.X.row(index))
            .toArray(double[][]::new));
  }
}
