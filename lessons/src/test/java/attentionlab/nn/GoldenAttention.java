package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Gradients;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Samples;
import attentionlab.nn.Masks.Alignment;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The golden cases of attention without projections. */
final class GoldenAttention {
  private GoldenAttention() {}

  static void scaledDotProduct(GoldenCase golden) {
    List<ScaledDotProductAttention> results = new ArrayList<>();
    List<Matrix> q = golden.in("q").matrices();
    List<Matrix> k = golden.in("k").matrices();
    List<Matrix> v = golden.in("v").matrices();
    for (int i = 0; i < q.size(); i++) {
      Options options = options(golden, q.get(i), k.get(i), i);
      results.add(
          ScaledDotProductAttention.of(
              Samples.given("q", q.get(i)),
              Samples.given("k", k.get(i)),
              Samples.given("v", v.get(i)),
              options));
    }
    expect(golden, "scores", results, ScaledDotProductAttention::scaled);
    expect(golden, "weights", results, ScaledDotProductAttention::weights);
    expect(golden, "output", results, ScaledDotProductAttention::output);
    if (!golden.text("mask").equals("none")) {
      expect(golden, "masked_scores", results, ScaledDotProductAttention::masked);
    }
  }

  private static void expect(
      GoldenCase golden,
      String name,
      List<ScaledDotProductAttention> results,
      Function<ScaledDotProductAttention, Node> node) {
    golden.expect(name, results.stream().map(r -> node.apply(r).value()).toList());
  }

  private static Options options(GoldenCase golden, Matrix q, Matrix k, int sample) {
    double scale = golden.param("scale");
    boolean paper = Math.abs(scale * Math.sqrt(q.cols()) - 1) < 1e-14;
    Options options = paper ? Options.PLAIN : Options.PLAIN.dividedBy(1 / scale);
    if (!golden.text("temperature").isEmpty()) {
      options = options.at(golden.param("temperature"));
    }
    return mask(golden, q.rows(), k.rows(), sample)
        .map(mask -> Samples.given("mask", mask))
        .map(options::masked)
        .orElse(options);
  }

  private static Optional<Matrix> mask(GoldenCase golden, int queries, int keys, int sample) {
    if (golden.has("mask_add")) {
      return Optional.of(golden.in("mask_add").rows());
    }
    if (!golden.has("mask_keep")) {
      return Optional.empty();
    }
    List<Matrix> given = golden.in("mask_keep").matrices();
    Matrix keep = given.get(given.size() == 1 ? 0 : sample);
    Matrix made = keep(golden, queries, keys, sample);
    assertThat(made == null ? keep : made).isEqualTo(keep);
    return Optional.of(Masks.additive(keep));
  }

  /** The mask from its description; null where there is none. */
  private static Matrix keep(GoldenCase golden, int queries, int keys, int sample) {
    Alignment alignment =
        golden.text("causal_alignment").equals("bottom-right")
            ? Alignment.BOTTOM_RIGHT
            : Alignment.TOP_LEFT;
    Matrix causal = Masks.causal(queries, keys, alignment);
    return switch (golden.text("mask")) {
      case "boolean", "" -> null;
      case "causal" ->
          golden.text("window").isEmpty()
              ? causal
              : Masks.window(keys, golden.count("window") - 1, 0);
      case "padding" -> Masks.padding(queries, keys, golden.list("key_lengths").get(sample));
      case "causal+padding" ->
          Masks.and(causal, Masks.padding(queries, keys, golden.list("key_lengths").get(sample)));
      case "symmetric" -> Masks.window(keys, golden.count("radius"), golden.count("radius"));
      case "block" -> Masks.block(keys, golden.count("block"));
      case "prefix-lm" -> Masks.prefix(keys, golden.count("prefix"));
      case "longformer" ->
          Masks.or(
              Masks.window(keys, golden.count("radius"), golden.count("radius")),
              Masks.global(keys, Set.copyOf(golden.list("global_tokens"))));
      default -> throw new AssertionError("unknown mask " + golden.text("mask"));
    };
  }

  static void gradient(GoldenCase golden) {
    Node q = golden.node("q");
    Node k = golden.node("k");
    Node v = golden.node("v");
    Options options = options(golden, q.value(), k.value(), 0);
    ScaledDotProductAttention attention = ScaledDotProductAttention.of(q, k, v, options);
    golden.expect("output", attention.output());
    golden.expect("weights", attention.weights());
    Graph graph = Graph.of(attention.output());
    Gradients gradients = Gradients.of(graph, attention.output(), golden.in("upstream").rows());
    golden.expect("dQ", gradients.at(q));
    golden.expect("dK", gradients.at(k));
    golden.expect("dV", gradients.at(v));
    golden.expect("dWeights", gradients.at(attention.weights()));
    golden.expect("dScores", gradients.at(attention.scaled()));
  }

  static void groupedQuery(GoldenCase golden) {
    List<ScaledDotProductAttention> results = new ArrayList<>();
    int queryHeads = golden.count("num_query_heads");
    int keyHeads = golden.count("num_kv_heads");
    Matrix first = golden.in("q").matrices().get(0);
    Options options = options(golden, first, golden.in("k").matrices().get(0), 0);
    for (int sample = 0; sample < golden.in("q").dim(0); sample++) {
      results.addAll(
          GroupedQueryAttention.of(
              heads(golden, "q", queryHeads, sample),
              heads(golden, "k", keyHeads, sample),
              heads(golden, "v", keyHeads, sample),
              options));
    }
    expect(golden, "scores", results, ScaledDotProductAttention::scaled);
    expect(golden, "weights", results, ScaledDotProductAttention::weights);
    expect(golden, "output", results, ScaledDotProductAttention::output);
  }

  private static List<Node> heads(GoldenCase golden, String name, int heads, int sample) {
    List<Matrix> all = golden.in(name).matrices().subList(sample * heads, (sample + 1) * heads);
    return all.stream().map(head -> Samples.given(name, head)).toList();
  }

  static void bahdanau(GoldenCase golden) {
    Node q = golden.node("q");
    Node k = golden.node("k");
    Node v = golden.node("v");
    Node wq = golden.node("Wq");
    Node wk = golden.node("Wk");
    Node b = golden.node("b");
    Node va = golden.node("va");
    ScoredAttention attention = ScoredAttention.bahdanau(q, k, v, wq, wk, b, va);
    expect(golden, attention);
    Graph graph = Graph.of(attention.output());
    Gradients gradients = Gradients.of(graph, attention.output(), golden.in("upstream").rows());
    golden.expect("d_q", gradients.at(q));
    golden.expect("d_k", gradients.at(k));
    golden.expect("d_v", gradients.at(v));
    golden.expect("d_Wq", gradients.at(wq));
    golden.expect("d_Wk", gradients.at(wk));
    golden.expect("d_b", gradients.at(b));
    golden.expect("d_va", gradients.at(va));
  }

  static void luong(GoldenCase golden) {
    Node q = golden.node("q");
    Node k = golden.node("k");
    Node v = golden.node("v");
    switch (golden.text("score")) {
      case "dot" -> expect(golden, ScoredAttention.dot(q, k, v));
      case "general" -> expect(golden, ScoredAttention.general(q, k, v, golden.node("W")));
      case "concat" -> {
        Node va = golden.node("va");
        Node zero = Samples.given("zero", Matrix.filled(1, va.value().cols(), 0));
        expect(golden, ScoredAttention.concat(q, k, v, golden.node("W"), zero, va));
      }
      default -> throw new AssertionError("unknown score " + golden.text("score"));
    }
  }

  private static void expect(GoldenCase golden, ScoredAttention attention) {
    golden.expect("scores", attention.scores());
    golden.expect("weights", attention.weights());
    golden.expect("output", attention.output());
  }
}
