package attentionlab.lessons.l7_4;

import attentionlab.data.Draws;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.nn.Masks;
import java.util.List;
import java.util.Locale;

/** What attention is used for, by what asks and what answers. */
enum Application {
  LANGUAGE("words", List.of("我", "昨天", "吃了", "一个", "苹果"), true),
  CLASSIFICATION("words", List.of("它", "非常", "甜"), false),
  CODE("file", List.of("def", "f", "(", "x", ")", ":"), true),
  VISION("patches", Sample.PATCHES, false),
  TRANSLATION("target", List.of("我", "吃了", "一个", "苹果"), "source", Sample.SOURCE),
  CAPTIONING("caption", List.of("一个", "苹果"), "patches", Sample.PATCHES);

  static final Name WEIGHTS = new Name("weights_application", "A", Role.WEIGHTS);
  static final Name SCORES = new Name("scores_application", "S'", Role.SCORES);

  private final String asking;
  private final List<String> queries;
  private final String answering;
  private final List<String> keys;
  private final boolean causal;

  /** Self-attention. */
  Application(String words, List<String> tokens, boolean causal) {
    this.asking = words;
    this.queries = tokens;
    this.answering = words;
    this.keys = tokens;
    this.causal = causal;
  }

  /** Cross-attention. */
  Application(String asking, List<String> queries, String answering, List<String> keys) {
    this.asking = asking;
    this.queries = queries;
    this.answering = answering;
    this.keys = keys;
    this.causal = false;
  }

  /** The panel text for what asks. */
  String asking() {
    return asking;
  }

  /** The panel text for what answers. */
  String answering() {
    return answering;
  }

  List<String> queries() {
    return queries;
  }

  List<String> keys() {
    return keys;
  }

  boolean isCross() {
    return !asking.equals(answering);
  }

  /** Under what mask, as a panel text. */
  String mask() {
    return causal ? "causal" : "full";
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Random weights of the right shape under the right mask. */
  Node weights(Draws draws, int seed) {
    Axis rows = Axis.tokens("n_q", queries);
    Axis cols = Axis.tokens("n_k", keys);
    Matrix random = draws.normal(rows.size(), cols.size(), 2);
    Node scores = Node.input(SCORES, random, rows, cols, Provenance.random(seed));
    Matrix open = Masks.of(rows.size(), cols.size(), (query, key) -> !causal || key <= query);
    Node keep =
        Node.input(
            new Name("keep_application", "B", Role.NEUTRAL), open, rows, cols, Provenance.GIVEN);
    return UnderMask.softmax(UnderMask.masked(scores, keep, "application")).as(WEIGHTS);
  }

  /** Tokens that several applications have. */
  private static final class Sample {
    static final List<String> PATCHES = Family.IMAGE.tokens();
    static final List<String> SOURCE = List.of("I", "ate", "an", "apple");
  }
}
