package attentionlab.drill;

import attentionlab.graph.Node;
import attentionlab.interview.Topic;

/** What the keys and values of a text take while it is generated. */
record CacheSize() implements DrillKind {
  @Override
  public String id() {
    return "cache_size";
  }

  @Override
  public Topic topic() {
    return Topic.BEYOND;
  }

  @Override
  public String bookmark() {
    return "L9.2 s5";
  }

  private static final double KIB = 1 << 10;
  private static final double MIB = 1 << 20;
  private static final double MEGA = 1e6;

  @Override
  public Sheet draw(Dice dice, int level) {
    int each = dice.of(4, 8);
    Config config =
        new Config(
            level == 1 ? dice.of(2, 4, 8, 10) : dice.of(16, 24, 32, 48, 80),
            dice.of(2, 4, 8),
            level == 1 ? dice.of(16, 32, 64) : dice.of(64, 128),
            level == 2 ? dice.of(1024, 2048) : dice.of(2048, 4096, 8192));
    return level == 1
        ? token(dice, config)
        : whole(dice, config, each, level == 3 ? dice.of(2, 4, 8) : 1);
  }

  /** The sizes of a model and of a text. */
  record Config(int layers, int heads, int width, int length) {}

  /** The KiB of one token. */
  private static Sheet token(Dice dice, Config config) {
    Parts parts = Parts.of(dice, config);
    Node bytes = parts.values().times(2).times(2);
    Node size = Quantity.named(bytes.dividedBy(KIB), "token_size", "KiB");
    return parts
        .sheet()
        .in("token")
        .asks(
            Asked.of("token_size", size, Tolerance.COUNT)
                .or("only_keys", size.dividedBy(2))
                .or("one_layer", Quantity.quotient(size, parts.layers()))
                .or("decimal", bytes.dividedBy(1000)));
  }

  /**
   * The MiB of a batch of texts.
   *
   * @param each how many query heads share the keys of one
   */
  static Sheet whole(Dice dice, Config config, int each, int texts) {
    Parts parts = Parts.of(dice, config);
    Node h = Quantity.given(dice, "h", "h", (double) config.heads() * each);
    Node n = Quantity.given(dice, "n", "n", config.length());
    Node b = Quantity.given(dice, "batch", "B", texts);
    Node token = parts.values().times(2).times(2);
    Node bytes = token.times(n).times(b);
    Node size = Quantity.named(bytes.dividedBy(MIB), "cache_size", "MiB");
    Asked asked =
        Asked.of("cache_size", size, Tolerance.COUNT)
            .or("only_keys", size.dividedBy(2))
            .or("query_heads", Quantity.quotient(size.times(h), parts.heads()))
            .or("one_layer", Quantity.quotient(size, parts.layers()))
            .or("one_text", Quantity.quotient(size, b))
            .or("decimal", bytes.dividedBy(MEGA));
    Sheet all = parts.sheet(h, n, b);
    return all.in("whole").asks(asked);
  }

  /** What is kept of a token, once: layers · KV heads · width numbers. */
  private record Parts(Node layers, Node heads, Node width, Node values) {
    static Parts of(Dice dice, Config config) {
      Node layers = Quantity.given(dice, "layers", "L", config.layers());
      Node heads = Quantity.given(dice, "h_kv", "h_{KV}", config.heads());
      Node width = Quantity.given(dice, "d_k", "d_k", config.width());
      return new Parts(layers, heads, width, Quantity.product(layers, heads, width));
    }

    Sheet sheet() {
      return Sheet.given(layers, heads, width);
    }

    Sheet sheet(Node h, Node n, Node b) {
      return Sheet.given(layers, h, heads, width, n, b);
    }
  }
}
