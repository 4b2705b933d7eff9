package attentionlab.nn;

import attentionlab.graph.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Attention with fewer heads of keys and values than of queries (Ainslie et al., 2023); with a
 * single one it is multi-query attention (Shazeer, 2019).
 */
public final class GroupedQueryAttention {
  private GroupedQueryAttention() {}

  /**
   * Query head h attends to head {@code ⌊h / (H / G)⌋} of the keys and values.
   *
   * @param q the H heads of queries, each (n_q, d_k)
   * @param k the G heads of keys, each (n_k, d_k)
   * @param v the G heads of values, each (n_k, d_v)
   * @param options for each head; their names get the head's number
   * @throws IllegalArgumentException when H is not a multiple of G
   */
  public static List<ScaledDotProductAttention> of(
      List<Node> q, List<Node> k, List<Node> v, ScaledDotProductAttention.Options options) {
    if (k.isEmpty() || v.size() != k.size() || q.size() % k.size() != 0) {
      throw new IllegalArgumentException(
          "%d heads of queries, %d of keys, %d of values".formatted(q.size(), k.size(), v.size()));
    }
    int share = q.size() / k.size();
    List<ScaledDotProductAttention> heads = new ArrayList<>();
    for (int h = 0; h < q.size(); h++) {
      Naming naming = options.naming().head(h + 1);
      heads.add(
          ScaledDotProductAttention.of(
              q.get(h), k.get(h / share), v.get(h / share), options.named(naming)));
    }
    return List.copyOf(heads);
  }
}
