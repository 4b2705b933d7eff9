package attentionlab.lessons.l6_4;

import attentionlab.data.Draws;
import attentionlab.graph.Axis;
import attentionlab.graph.Gradients;
import attentionlab.graph.Graph;
import attentionlab.graph.LayerNorm;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SumOf.Over;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Random linear sub-layers of width 64 with layer normalisation in either place: how large the
 * stream is after each, and the gradient that arrives there. Averages over seeds from 0.
 *
 * @param variance of the stream, for each depth from 0
 * @param gradient the norm of the gradient that arrives at each depth
 */
record Depth(double[] variance, double[] gradient) {
  private static final int WIDTH = 64;
  private static final double EPSILON = 1e-5;
  private static final Map<Setup, Depth> KNOWN = new ConcurrentHashMap<>();

  /** Where the norm stands. */
  enum Order {
    POST,
    PRE
  }

  /** What is averaged; the same setup always gives the same numbers. */
  private record Setup(Order order, int layers, int seeds) {}

  static Depth of(Order order, int layers, int seeds) {
    return KNOWN.computeIfAbsent(new Setup(order, layers, seeds), Depth::average);
  }

  private static Depth average(Setup setup) {
    List<Depth> runs =
        IntStream.range(0, setup.seeds()).mapToObj(seed -> run(setup, seed)).toList();
    return new Depth(
        mean(runs.stream().map(Depth::variance).toList()),
        mean(runs.stream().map(Depth::gradient).toList()));
  }

  private static double[] mean(List<double[]> rows) {
    return IntStream.range(0, rows.get(0).length)
        .mapToDouble(i -> rows.stream().mapToDouble(row -> row[i]).average().orElseThrow())
        .toArray();
  }

  private static Depth run(Setup setup, int seed) {
    Draws draws = new Draws(seed);
    Run run = new Run(setup.order(), new Affine());
    List<Node> depths = new ArrayList<>();
    depths.add(run.input("x", draws.normal(1, WIDTH)));
    for (int layer = 1; layer <= setup.layers(); layer++) {
      Matrix drawn = draws.normal(WIDTH, WIDTH, 1.0 / 8);
      depths.add(run.next(depths.get(layer - 1), layer, drawn));
    }
    Matrix upstream = draws.normal(1, WIDTH, 1.0 / 8);
    Node last = depths.get(setup.layers());
    Node result = setup.order() == Order.PRE ? run.norm(last) : last;
    Gradients gradients = Gradients.of(Graph.of(result), result, upstream);
    return new Depth(
        depths.stream().mapToDouble(Depth::variance).toArray(),
        depths.stream().mapToDouble(node -> length(gradients.at(node))).toArray());
  }

  private static double variance(Node node) {
    double[] x = node.value().row(0);
    double mean = IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
    return IntStream.range(0, x.length)
        .mapToDouble(i -> (x[i] - mean) * (x[i] - mean))
        .average()
        .orElseThrow();
  }

  private static double length(Matrix gradient) {
    return new Norm(Over.ALL).forward(List.of(gradient)).get(0, 0);
  }

  /** The gain and bias of every norm: 1 and 0. */
  private record Affine(Node gamma, Node beta) {
    Affine() {
      this(row("gamma", Matrix.filled(1, WIDTH, 1)), row("beta", Matrix.filled(1, WIDTH, 0)));
    }
  }

  private static Node row(String id, Matrix value) {
    return Node.input(
        new Name(id, id, Role.NEUTRAL),
        value,
        Axis.single(id),
        Axis.features("d", WIDTH),
        Provenance.COMPUTED);
  }

  /** One pass through the stack. */
  private record Run(Order order, Affine affine) {

    Node input(String id, Matrix value) {
      return row(id, value);
    }

    Node norm(Node x) {
      return new LayerNorm(EPSILON).on(x, affine.gamma(), affine.beta());
    }

    /** {@code LN(x + x Wᵀ)}, or {@code x + LN(x) Wᵀ}. */
    Node next(Node x, int layer, Matrix drawn) {
      Axis features = Axis.features("d", WIDTH);
      Node weight =
          Node.input(
              new Name("w_" + layer, "W", Role.NEUTRAL),
              drawn,
              features,
              features,
              Provenance.COMPUTED);
      return order == Order.POST
          ? norm(x.plus(x.timesTransposed(weight)))
          : x.plus(norm(x).timesTransposed(weight));
    }
  }
}
