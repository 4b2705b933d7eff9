package attentionlab.graph;

import java.util.List;

/**
 * One number for each distance, spread over queries and keys: query i and key j get that of the
 * distance j − i, distances beyond the limit that of the limit, (n_q, 2 limit + 1) → (n_q, n_k). A
 * single row, (1, 2 limit + 1), serves all queries.
 *
 * @param queries n_q
 * @param keys n_k
 */
public record ByDistance(int queries, int keys) implements Op {

  @Override
  public Axes axes(List<Node> x) {
    Matrix table = x.get(0).value();
    if (table.cols() % 2 == 0 || table.rows() != 1 && table.rows() != queries) {
      throw new ShapeMismatch("by distance", x.get(0), x.get(0));
    }
    Axis rows =
        table.rows() == queries
            ? x.get(0).rows()
            : Axis.numbered("n_q", Axis.Kind.POSITIONS, queries);
    return new Axes(rows, Axis.numbered("n_k", Axis.Kind.POSITIONS, keys));
  }

  @Override
  public Matrix forward(List<Matrix> x) {
    Matrix table = x.get(0);
    return Matrix.of(queries, keys, (i, j) -> table.get(row(table, i), col(table, i, j)));
  }

  private static int row(Matrix table, int query) {
    return table.rows() == 1 ? 0 : query;
  }

  private static int col(Matrix table, int query, int key) {
    int limit = table.cols() / 2;
    return limit + Math.max(-limit, Math.min(limit, key - query));
  }

  @Override
  public List<Matrix> backward(List<Matrix> x, Matrix result, Matrix gradient) {
    Matrix table = x.get(0);
    double[][] sums = new double[table.rows()][table.cols()];
    for (int i = 0; i < queries; i++) {
      for (int j = 0; j < keys; j++) {
        sums[row(table, i)][col(table, i, j)] += gradient.get(i, j);
      }
    }
    return List.of(Matrix.of(sums));
  }

  @Override
  public Term derive(List<Node> x, int row, int col) {
    Matrix table = x.get(0).value();
    return x.get(0).cell(row(table, row), col(table, row, col));
  }

  @Override
  public Reach reach(int operand) {
    return Reach.PLACES;
  }

  @Override
  public Latex latex(List<Latex> x) {
    return Latex.atom(x.get(0).braced() + "_{[i,\\, \\mathrm{clip}(j - i)]}");
  }

  @Override
  public Code numpy(List<String> x) {
    return Code.of(
        call(x),
        """
        def by_distance(table, queries, keys):
            limit = table.shape[1] // 2
            i, j = np.arange(queries)[:, None], np.arange(keys)[None, :]
            rows = i if len(table) > 1 else 0 * i
            return table[rows, np.clip(j - i, -limit, limit) + limit]
        """);
  }

  @Override
  public Code torch(List<String> x) {
    return Code.of(
        call(x),
        """
        def by_distance(table, queries, keys):
            limit = table.shape[1] // 2
            i, j = torch.arange(queries)[:, None], torch.arange(keys)[None, :]
            rows = i if len(table) > 1 else 0 * i
            return table[rows, torch.clamp(j - i, -limit, limit) + limit]
        """);
  }

  private String call(List<String> x) {
    return "by_distance(%s, %d, %d)".formatted(x.get(0), queries, keys);
  }

  @Override
  public Code java(List<String> x) {
    return Code.of(
        "byDistance(%s, %d, %d)".formatted(x.get(0), queries, keys),
        """
        static SimpleMatrix byDistance(SimpleMatrix table, int queries, int keys) {
          int limit = table.getNumCols() / 2;
          return new SimpleMatrix(queries, keys)
              .elementOp(
                  (int i, int j, double v) ->
                      table.get(
                          table.getNumRows() == 1 ? 0 : i,
                          limit + Math.max(-limit, Math.min(limit, j - i))));
        }
        """);
  }
}
