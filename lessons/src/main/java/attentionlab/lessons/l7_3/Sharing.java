package attentionlab.lessons.l7_3;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Gather;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import java.util.List;

/**
 * What the paper shares: one matrix of word vectors, read at the bottom and used for the logits at
 * the top. And what it does not: the layers, by their numbers of parameters.
 */
final class Sharing {
  static final Name EMBEDDING = new Name("embedding", "E", Role.INPUT);
  static final Name EMBEDDED = new Name("embedded", "X", Role.INPUT);

  /** Both lying down, a word in each column, as they fit on the screen. */
  static final Name EMBEDDING_SHOWN = new Name("embedding_shown", "E^{\\top}", Role.INPUT);

  static final Name EMBEDDED_SHOWN = new Name("embedded_shown", "X^{\\top}", Role.INPUT);
  static final Name STATE = new Name("state", "x", Role.OUTPUT);
  static final Name WORD_LOGITS = new Name("word_logits", "x E^{\\top}", Role.SCORES);
  static final Name WORDS = million("words");
  static final Name ENCODER_ONCE = million("encoder_once");
  static final Name ENCODER_ALL = million("encoder_all");
  static final Name DECODER_ONCE = million("decoder_once");
  static final Name DECODER_ALL = million("decoder_all");
  static final Name TOTAL_PAPER = million("total_paper");
  static final Name TOTAL_NOTE = million("total_note");

  private static final List<Integer> READ = List.of(2, 4);
  private static final double PER_MILLION = 1e-6;

  /** The paper's base model: projections 4 d², feed-forward network 8 d², cross-attention 4 d². */
  private static final int ENCODER_SQUARES = 12;

  private static final int DECODER_SQUARES = 16;

  private Sharing() {}

  private static Name million(String id) {
    return new Name(id, "\\mathrm{parameters}", Role.NEUTRAL);
  }

  static List<Node> words() {
    Axis tokens = Axis.tokens("V", Apple.TOKENS);
    Axis features = Axis.features("d_model", Apple.FEATURES);
    Node embedding = Node.input(EMBEDDING, Apple.X, tokens, features, Provenance.HAND_SET);
    Node state =
        Node.input(
            STATE, Matrix.row(0, 0, 1, 0.2), Axis.single("top"), features, Provenance.HAND_SET);
    int width = Apple.FEATURES.size();
    Node embedded =
        new Scale(Math.sqrt(width), false, "\\sqrt{d_{\\mathrm{model}}}")
            .on(new Gather(READ).on(embedding))
            .as(EMBEDDED);
    Node read = embedded.along(embedded.rows().called("n"), embedded.cols());
    return List.of(
        embedding.transposed().as(EMBEDDING_SHOWN),
        read.transposed().as(EMBEDDED_SHOWN),
        state.timesTransposed(embedding).as(WORD_LOGITS));
  }

  /** Parameters of the base model in millions, without biases and norms. */
  static List<Node> parameters() {
    Node width = quoted("width", "d_{\\mathrm{model}}", 512);
    Node layers = quoted("layers", "N", 6);
    Node square = width.times(width);
    Node words = quoted("vocabulary", "V", 37000).times(width).times(PER_MILLION).as(WORDS);
    Node encoder = square.times(ENCODER_SQUARES * PER_MILLION).as(ENCODER_ONCE);
    Node decoder = square.times(DECODER_SQUARES * PER_MILLION).as(DECODER_ONCE);
    Node encoders = layers.times(encoder).as(ENCODER_ALL);
    Node decoders = layers.times(decoder).as(DECODER_ALL);
    return List.of(
        words.plus(encoders).plus(decoders).as(TOTAL_PAPER),
        words.plus(encoder).plus(decoder).as(TOTAL_NOTE));
  }

  private static Node quoted(String id, String latex, double value) {
    Axis one = Axis.single(id);
    return Node.input(
        new Name(id, latex, Role.NEUTRAL), Matrix.filled(1, 1, value), one, one, Provenance.QUOTED);
  }
}
