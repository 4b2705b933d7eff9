package attentionlab.lessons.l9_2;

import attentionlab.data.RandomVectors;
import attentionlab.graph.Axis;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.SliceRows;
import attentionlab.graph.SumOf.Over;
import attentionlab.nn.Masks;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The last step of a generation, computed twice: all rows anew, and one row with the keys and
 * values that were kept. Two layers, so that what the prompt phase sees matters to what is kept.
 *
 * @param weights of the second layer, all rows anew, (n, n)
 * @param full the outputs, all rows anew, (n, d)
 * @param cached the last output, from what was kept, (1, d)
 * @param keys what is kept of layer 1, (n, d)
 * @param values what is kept of layer 1, (n, d)
 */
record Generation(Node weights, Node full, Node cached, Node keys, Node values) {
  private static final int WIDTH = 4;

  /** The projections of a layer. */
  private record Layer(Node q, Node k, Node v) {}

  static Generation of(List<String> words, int prompt, boolean causal, long seed) {
    RandomVectors vectors = new RandomVectors(seed);
    Node x =
        Node.input(
            Name.of("X", Role.INPUT),
            vectors.of(words, WIDTH),
            Axis.tokens("n", words),
            Axis.features("d_model", WIDTH),
            Provenance.random(seed));
    Layer first = layer(1, vectors, seed);
    Layer second = layer(2, vectors, seed);
    int n = words.size();
    Naming anew = Naming.PLAIN.within("anew");
    ScaledDotProductAttention one = attend(x, first, mask(n, n, causal, n), anew.head(1));
    ScaledDotProductAttention two =
        attend(one.output(), second, mask(n, n, causal, n), anew.head(2));
    Node kept = phases(x, first, prompt, causal);
    return new Generation(
        two.weights(), two.output(), last(kept, second), x.times(first.k()), x.times(first.v()));
  }

  private static Layer layer(int number, RandomVectors vectors, long seed) {
    return new Layer(
        weight("q", number, vectors, seed),
        weight("k", number, vectors, seed),
        weight("v", number, vectors, seed));
  }

  private static Node weight(String letter, int number, RandomVectors vectors, long seed) {
    Axis features = Axis.features("d", WIDTH);
    String id = "w_" + letter + number;
    Name name =
        new Name(
            id, "W_{" + letter.toUpperCase(java.util.Locale.ROOT) + number + "}", Role.NEUTRAL);
    Matrix drawn = vectors.projection(id, WIDTH);
    double gain = letter.equals("q") ? 2 : 1;
    Matrix scaled = Matrix.of(WIDTH, WIDTH, (r, c) -> gain * drawn.get(r, c));
    return Node.input(name, scaled, features, features, Provenance.random(seed));
  }

  private static ScaledDotProductAttention attend(Node x, Layer w, Matrix mask, Naming naming) {
    Node added =
        Node.input(
            naming.of("mask", "M", Role.NEUTRAL), mask, x.rows(), x.rows(), Provenance.HAND_SET);
    return ScaledDotProductAttention.of(
        x.times(w.q()).as(naming.of("q", "Q", Role.QUERY)),
        x.times(w.k()).as(naming.of("k", "K", Role.KEY)),
        x.times(w.v()).as(naming.of("v", "V", Role.VALUE)),
        Options.PLAIN.masked(added).named(naming));
  }

  /** Causal; without the causal mask in the prompt phase its positions see all of the prompt. */
  private static Matrix mask(int rows, int cols, boolean causal, int prompt) {
    return Masks.additive(
        Masks.of(rows, cols, (q, k) -> k <= q || !causal && q < prompt && k < prompt));
  }

  /** Layer 1 as a cache keeps it: the prompt at once, then one row after the other. */
  private static Node phases(Node x, Layer w, int prompt, boolean causal) {
    int n = x.value().rows();
    Naming naming = Naming.PLAIN.within("kept").head(1);
    return attend(x, w, mask(n, n, causal, prompt), naming).output();
  }

  /** Layer 2: one query, all keys and values that were kept. */
  private static Node last(Node x, Layer w) {
    int n = x.value().rows();
    Naming naming = Naming.PLAIN.within("kept").head(2);
    return ScaledDotProductAttention.of(
            new SliceRows(n - 1, n).on(x).times(w.q()).as(naming.of("q", "q", Role.QUERY)),
            x.times(w.k()).as(naming.of("k", "K", Role.KEY)),
            x.times(w.v()).as(naming.of("v", "V", Role.VALUE)),
            Options.PLAIN.named(naming))
        .output();
  }

  /** How far the two ways are apart, (1, 1). */
  Node difference(Name name) {
    int n = full.value().rows();
    return new Norm(Over.ALL).on(new SliceRows(n - 1, n).on(full).minus(cached)).as(name);
  }

  /** Which tokens are projected in each step, with and without a cache, (2, steps). */
  static Node projections(int prompt, int fresh, Name name) {
    Axis steps =
        Axis.tokens("step", IntStream.rangeClosed(1, fresh).mapToObj(i -> "+" + i).toList());
    return new JoinRows()
        .on(
            row(
                "without",
                steps,
                IntStream.rangeClosed(1, fresh).map(i -> prompt + i - 1).toArray()),
            row(
                "with",
                steps,
                IntStream.rangeClosed(1, fresh).map(i -> i == 1 ? prompt : 1).toArray()))
        .along(new Axis("cache", Axis.Kind.OTHER, List.of("without", "with")), steps)
        .as(name);
  }

  private static Node row(String id, Axis steps, int[] counts) {
    return Node.input(
        new Name("projected_" + id, "n", Role.NEUTRAL),
        Matrix.row(IntStream.of(counts).asDoubleStream().toArray()),
        Axis.single(id),
        steps,
        Provenance.COMPUTED);
  }
}
