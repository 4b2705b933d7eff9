package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Gelu;
import attentionlab.graph.Gradients;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Op;
import attentionlab.graph.Relu;
import attentionlab.graph.Samples;
import attentionlab.graph.SliceCols;
import attentionlab.graph.SliceRows;
import attentionlab.nn.MultiHeadAttention.Options;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The golden cases of layers with weights. */
final class GoldenLayers {
  private GoldenLayers() {}

  static void multiHead(GoldenCase golden) {
    List<MultiHeadAttention> results = new ArrayList<>();
    for (int i = 0; i < golden.in("query").dim(0); i++) {
      results.add(
          MultiHeadAttention.of(
              sample(golden, "query", i),
              sample(golden, "key", i),
              sample(golden, "value", i),
              attention(golden, "weights/"),
              options(golden, i)));
    }
    golden.expect("output", results.stream().map(r -> r.output().value()).toList());
    golden.expect("weights_per_head", weights(results));
    golden.expect(
        "head_outputs",
        results.stream()
            .flatMap(r -> r.heads().stream().map(head -> head.output().value()))
            .toList());
    golden.expect(
        "weights_mean",
        results.stream().map(r -> AttentionStatistics.mean(weights(List.of(r)))).toList());
  }

  private static Node sample(GoldenCase golden, String name, int i) {
    return Samples.given("input_" + name, golden.in(name).matrices().get(i));
  }

  private static List<Matrix> weights(List<MultiHeadAttention> results) {
    return results.stream()
        .flatMap(r -> r.heads().stream().map(head -> head.weights().value()))
        .toList();
  }

  /** PyTorch's masks: 1 is not allowed, other numbers are added. */
  private static Options options(GoldenCase golden, int sample) {
    int heads = golden.count("num_heads");
    List<Node> masks = new ArrayList<>();
    for (int h = 0; h < heads; h++) {
      Optional<Matrix> mask = Optional.empty();
      if (golden.has("key_padding_mask")) {
        Tensor padding = golden.in("key_padding_mask");
        int queries = golden.in(golden.has("query") ? "query" : "x").dim(1);
        List<Boolean> real = new ArrayList<>();
        for (int j = 0; j < padding.dim(1); j++) {
          real.add(padding.rows().get(sample, j) == 0);
        }
        mask = Optional.of(Masks.additive(Masks.padding(queries, real)));
      }
      if (golden.has("attn_mask")) {
        Matrix given = additive(golden, sample * heads + h);
        mask = Optional.of(mask.map(m -> sum(m, given)).orElse(given));
      }
      int head = h;
      mask.ifPresent(m -> masks.add(Samples.given("mask_" + head, m)));
    }
    return Options.heads(heads).masked(masks.toArray(Node[]::new));
  }

  private static Matrix additive(GoldenCase golden, int index) {
    List<Matrix> masks = golden.in("attn_mask").matrices();
    Matrix mask = masks.get(masks.size() == 1 ? 0 : index);
    boolean isBoolean = Arrays.stream(mask.toArray()).allMatch(x -> x == 0 || x == 1);
    return isBoolean ? forbidden(mask) : mask;
  }

  private static Matrix forbidden(Matrix mask) {
    return Masks.additive(Masks.of(mask.rows(), mask.cols(), (i, j) -> mask.get(i, j) == 0));
  }

  private static Matrix sum(Matrix a, Matrix b) {
    return Matrix.of(a.rows(), a.cols(), (r, c) -> a.get(r, c) + b.get(r, c));
  }

  private static MultiHeadAttention.Weights attention(GoldenCase golden, String path) {
    boolean stacked = golden.has(path + "in_proj_weight");
    Optional<Node> stack =
        stacked ? Optional.of(golden.node(path + "in_proj_weight")) : Optional.empty();
    Optional<Node> bias = optional(golden, path + "in_proj_bias");
    List<Linear> projections = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int part = i;
      String separate = path + "qkv".charAt(i) + "_proj_weight";
      Node weight = stack.map(w -> rows(w, part)).orElseGet(() -> golden.node(separate));
      projections.add(Linear.torch(weight, bias.map(b -> cols(b, part))));
    }
    Linear output = linear(golden, path + "out_proj");
    return new MultiHeadAttention.Weights(
        projections.get(0), projections.get(1), projections.get(2), output);
  }

  private static Node rows(Node stack, int part) {
    int size = stack.value().rows() / 3;
    return new SliceRows(part * size, (part + 1) * size).on(stack);
  }

  private static Node cols(Node stack, int part) {
    int size = stack.value().cols() / 3;
    return new SliceCols(part * size, (part + 1) * size).on(stack);
  }

  private static Optional<Node> optional(GoldenCase golden, String path) {
    return golden.has(path) ? Optional.of(golden.node(path)) : Optional.empty();
  }

  private static Linear linear(GoldenCase golden, String path) {
    return Linear.torch(golden.node(path + ".weight"), optional(golden, path + ".bias"));
  }

  static void multiHeadGradient(GoldenCase golden) {
    Node x = sample(golden, "x", 0);
    MultiHeadAttention.Weights weights = attention(golden, "weights/");
    MultiHeadAttention result =
        MultiHeadAttention.of(x, weights, Options.heads(golden.count("num_heads")));
    golden.expect("output", result.output());
    golden.expect("weights_per_head", weights(List.of(result)));
    Graph graph = Graph.of(result.output());
    Gradients gradients =
        Gradients.of(graph, result.output(), golden.in("upstream").matrices().get(0));
    golden.expect("d_x", gradients.at(x));
    golden.expect("d_params/in_proj_weight", gradients.at(graph.node("weights_in_proj_weight")));
    golden.expect("d_params/in_proj_bias", gradients.at(graph.node("weights_in_proj_bias")));
    golden.expect("d_params/out_proj.weight", gradients.at(weights.output().weight()));
    golden.expect("d_params/out_proj.bias", gradients.at(weights.output().bias().orElseThrow()));
  }

  static void encoderLayer(GoldenCase golden) {
    List<EncoderLayer> results = new ArrayList<>();
    for (int i = 0; i < golden.in("x").dim(0); i++) {
      EncoderLayer.Weights weights = encoder(golden, "weights/");
      results.add(EncoderLayer.of(sample(golden, "x", i), weights, options(golden, i)));
    }
    golden.expect("output", results.stream().map(r -> r.output().value()).toList());
    golden.expect(
        "self_attention_weights", weights(results.stream().map(EncoderLayer::attention).toList()));
  }

  private static EncoderLayer.Weights encoder(GoldenCase golden, String path) {
    return new EncoderLayer.Weights(
        attention(golden, path + "self_attn."),
        residual(golden, path + "norm1"),
        feedForward(golden, path),
        residual(golden, path + "norm2"));
  }

  private static FeedForward.Weights feedForward(GoldenCase golden, String path) {
    Op activation = golden.text("activation").equals("gelu") ? new Gelu(Gelu.Form.ERF) : new Relu();
    return new FeedForward.Weights(
        linear(golden, path + "linear1"), activation, linear(golden, path + "linear2"));
  }

  private static Residual residual(GoldenCase golden, String path) {
    Residual.Order order = golden.is("norm_first") ? Residual.Order.PRE : Residual.Order.POST;
    return Residual.of(order, norm(golden, path));
  }

  private static Norm norm(GoldenCase golden, String path) {
    double epsilon = golden.param("layer_norm_eps");
    return Norm.layer(golden.node(path + ".weight"), golden.node(path + ".bias"), epsilon);
  }

  static void decoderLayer(GoldenCase golden) {
    List<DecoderLayer> results = new ArrayList<>();
    Options heads = Options.heads(golden.count("num_heads"));
    for (int i = 0; i < golden.in("x").dim(0); i++) {
      results.add(
          DecoderLayer.of(
              sample(golden, "x", i),
              sample(golden, "memory", i),
              decoder(golden, "weights/"),
              heads.masked(targetMask(golden)),
              heads));
    }
    golden.expect("output", results.stream().map(r -> r.output().value()).toList());
    golden.expect(
        "self_attention_weights", weights(results.stream().map(DecoderLayer::self).toList()));
    golden.expect(
        "cross_attention_weights", weights(results.stream().map(DecoderLayer::cross).toList()));
  }

  private static Node targetMask(GoldenCase golden) {
    return Samples.given("target_mask", forbidden(golden.in("tgt_mask").rows()));
  }

  private static DecoderLayer.Weights decoder(GoldenCase golden, String path) {
    return new DecoderLayer.Weights(
        attention(golden, path + "self_attn."),
        residual(golden, path + "norm1"),
        attention(golden, path + "multihead_attn."),
        residual(golden, path + "norm2"),
        feedForward(golden, path),
        residual(golden, path + "norm3"));
  }

  static void transformer(GoldenCase golden) {
    List<EncoderLayer.Weights> encoder = new ArrayList<>();
    for (int i = 0; i < golden.count("encoder_layers"); i++) {
      encoder.add(encoder(golden, "weights/encoder.layers." + i + "."));
    }
    List<DecoderLayer.Weights> decoder = new ArrayList<>();
    for (int i = 0; i < golden.count("decoder_layers"); i++) {
      decoder.add(decoder(golden, "weights/decoder.layers." + i + "."));
    }
    Transformer result =
        Transformer.of(
            sample(golden, "src", 0),
            sample(golden, "tgt", 0),
            new Transformer.Weights(
                encoder,
                norm(golden, "weights/encoder.norm"),
                decoder,
                norm(golden, "weights/decoder.norm")),
            golden.count("num_heads"),
            new Transformer.Masking(
                Optional.empty(), Optional.of(targetMask(golden)), Optional.empty()));
    golden.expect("memory", result.memory());
    golden.expect("output", result.output());
    assertThat(Graph.of(result.output()).nodes())
        .as("no two nodes of the stacks have one name")
        .contains(result.memory());
  }
}
