package attentionlab.task.bank;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.nn.Masks.Rule;
import attentionlab.task.Answers;
import attentionlab.task.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a cache of keys and values answers, call after call.
 *
 * @param block which keys the queries of a block see, by the number of tokens before it
 * @param single the same for one query
 * @param way how attention is computed
 * @param reversed whether new keys and values are put in front
 */
record CacheWay(IntFunction<Rule> block, IntFunction<Rule> single, Way way, boolean reversed)
    implements Answers {
  static final CacheWay RIGHT = new CacheWay(CacheWay::causal, Way.RIGHT, false);

  CacheWay(IntFunction<Rule> rule, Way way, boolean reversed) {
    this(rule, rule, way, reversed);
  }

  /** Right for a single query, with another rule for a block of them. */
  static CacheWay block(IntFunction<Rule> rule) {
    return new CacheWay(rule, CacheWay::causal, Way.RIGHT, false);
  }

  /** Query i of a block sees the keys up to past + i. */
  static Rule causal(int past) {
    return (i, j) -> j <= i + past;
  }

  @Override
  public List<Node> of(List<Call> calls) {
    List<double[]> keys = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    List<double[]> results = new ArrayList<>();
    for (Call call : calls) {
      if (call.function() == CachedDecoding.APPEND) {
        int at = reversed ? 0 : keys.size();
        keys.add(at, call.matrix(0).row(0));
        values.add(at, call.matrix(1).row(0));
      } else if (call.function() == CachedDecoding.LENGTH) {
        results.add(new double[] {keys.size()});
      } else {
        boolean one = call.function() == CachedDecoding.ATTEND;
        Matrix output = output(call.matrix(0), keys, values, one ? single : block);
        for (int row = 0; row < output.rows(); row++) {
          results.add(output.row(row));
        }
      }
    }
    Matrix all = Matrix.of(results.toArray(double[][]::new));
    Axis rows = Parts.numbered("q", all.rows());
    return List.of(Parts.result(Parts.OUTPUT, all, rows, Parts.features(all.cols())));
  }

  private Matrix output(
      Matrix queries, List<double[]> keys, List<double[]> values, IntFunction<Rule> rule) {
    int past = keys.size() - queries.rows();
    Matrix mask = Way.additive(queries.rows(), keys.size(), rule.apply(past));
    return way.of(
            Parts.tokens("q", queries),
            Parts.tokens("k", Matrix.of(keys.toArray(double[][]::new))),
            Parts.tokens("v", Matrix.of(values.toArray(double[][]::new))),
            mask)
        .get(1)
        .value();
  }
}
