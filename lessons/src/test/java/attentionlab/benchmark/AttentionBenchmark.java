package attentionlab.benchmark;

import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From changed settings to a new graph: scaled dot-product attention as the lessons record it, with
 * scores, scaled scores, weights and output.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Djava.awt.headless=true")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AttentionBenchmark {
  private static final int D = 64;

  /** The number of tokens. */
  @Param({"8", "64", "256", "1024"})
  public int n;

  private Node q;
  private Node k;
  private Node v;
  private double temperature = 1;

  @Setup
  public void inputs() {
    Random random = new Random(17);
    q = input("q", "Q", Role.QUERY, random);
    k = input("k", "K", Role.KEY, random);
    v = input("v", "V", Role.VALUE, random);
  }

  private Node input(String id, String symbol, Role role, Random random) {
    return Node.input(
        new Name(id, symbol, role),
        Matrix.of(n, D, (r, c) -> random.nextGaussian()),
        Axis.numbered("n", Axis.Kind.TOKENS, n),
        Axis.features("d", D),
        Provenance.random(17));
  }

  /** The temperature changes each time, as it does while a slider is dragged. */
  @Benchmark
  public Graph attention() {
    temperature = temperature > 3 ? 0.5 : temperature + 0.01;
    return Graph.of(ScaledDotProductAttention.of(q, k, v, Options.PLAIN.at(temperature)).output());
  }
}
