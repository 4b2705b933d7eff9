package attentionlab.lessons.l8_1;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.lesson.Settings;
import attentionlab.lessons.l8_1.WhoWasTired.Delivery;
import attentionlab.lessons.l8_1.WhoWasTired.Masking;
import attentionlab.nn.Masks;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import attentionlab.nn.ScaledDotProductAttention.Options;
import java.util.Optional;

/**
 * A model of two attention layers with weights set by hand. The first hands the clue to the
 * pronoun, the second looks for what the clue asks for.
 *
 * @param first what the first layer is made from
 * @param second what the second layer is made from
 * @param mask what is added to the scores of both
 * @param edit what the values of the second layer are multiplied with from the left
 */
record TwoLayers(Weights first, Weights second, Optional<Node> mask, Optional<Node> edit) {
  private static final Name X = Name.of("X", Role.INPUT);
  private static final Name W_Q = new Name("w_q", "W^Q", Role.QUERY);
  private static final Name W_K = new Name("w_k", "W^K", Role.KEY);
  private static final Name W_V = new Name("w_v", "W^V", Role.VALUE);
  private static final Name Q = Name.of("Q", Role.QUERY);
  private static final Name K = Name.of("K", Role.KEY);
  private static final Name V = Name.of("V", Role.VALUE);
  private static final Name MASK = new Name("mask", "M", Role.NEUTRAL);
  private static final Name EDIT = new Name("edit", "E", Role.NEUTRAL);

  /** Layers are counted from 1. */
  static final Naming FIRST = Naming.PLAIN.head(1);

  static final Naming SECOND = Naming.PLAIN.head(2);

  static final Axis FEATURES = Axis.features("d_model", Animal.FEATURES);

  /** The three projections of a layer. */
  record Weights(Node wq, Node wk, Node wv) {}

  /**
   * A sentence after both layers.
   *
   * @param x the tokens as they come in
   * @param clue the first layer
   * @param x1 the tokens after it
   * @param referent the second layer
   * @param v2 what the second layer delivers
   */
  record Reading(
      Node x,
      ScaledDotProductAttention clue,
      Node x1,
      ScaledDotProductAttention referent,
      Node v2) {}

  static TwoLayers of(Settings settings) {
    double c = settings.get(WhoWasTired.GAIN_1);
    double a = settings.get(WhoWasTired.GAIN_2);
    return new TwoLayers(
        new Weights(
            weight(FIRST, W_Q, Animal.asksForAdjective(c), provenance(c)),
            weight(FIRST, W_K, Animal.offersAdjective(), Provenance.HAND_SET),
            weight(
                FIRST,
                W_V,
                Animal.copying(Animal.NEEDS_ANIMATE, Animal.NEEDS_PLACE),
                Provenance.HAND_SET)),
        new Weights(
            weight(SECOND, W_Q, Animal.asksForNeed(a), provenance(a)),
            weight(SECOND, W_K, Animal.offersKind(), Provenance.HAND_SET),
            weight(SECOND, W_V, Animal.copying(Animal.ANIMATE, Animal.PLACE), Provenance.HAND_SET)),
        settings.get(WhoWasTired.MASKING) == Masking.CAUSAL
            ? Optional.of(causal())
            : Optional.empty(),
        edit(settings.get(WhoWasTired.DELIVERY)));
  }

  private static Provenance provenance(double gain) {
    return gain == WhoWasTired.GAIN_1.initial() ? Provenance.HAND_SET : Provenance.GIVEN;
  }

  private static Node weight(Naming layer, Name name, Matrix value, Provenance provenance) {
    Axis columns = name == W_V ? Axis.features("d_v", Animal.FEATURES) : Axis.features("d_k", 2);
    return Node.input(layer.of(name), value, FEATURES, columns, provenance);
  }

  /** The same for both sentences. */
  private static Axis words() {
    return Axis.tokens("n", Animal.sentence("last"));
  }

  private static Node causal() {
    int n = words().size();
    Matrix mask = Masks.additive(Masks.causal(n, n, Masks.Alignment.TOP_LEFT));
    return Node.input(MASK, mask, words(), words(), Provenance.GIVEN);
  }

  private static Optional<Node> edit(Delivery delivery) {
    Matrix same = Matrix.identity(words().size());
    Matrix silent = same.with(Animal.ANIMAL, Animal.ANIMAL, 0);
    Matrix copied =
        same.with(Animal.STREET, Animal.STREET, 0).with(Animal.STREET, Animal.ANIMAL, 1);
    return switch (delivery) {
      case NORMAL -> Optional.empty();
      case ZERO -> Optional.of(edit(silent));
      case DUPLICATE -> Optional.of(edit(copied));
    };
  }

  private static Node edit(Matrix value) {
    return Node.input(EDIT, value, words(), words(), Provenance.GIVEN);
  }

  /** Reads the sentence that ends with this word. */
  Reading read(Animal.Word last, String prefix) {
    Axis tokens = Axis.tokens("n", Animal.sentence(last.text()));
    Naming one = new Naming(prefix, FIRST.index());
    Naming two = new Naming(prefix, SECOND.index());
    Node x =
        Node.input(
            new Naming(prefix, "").of(X), Animal.x(last), tokens, FEATURES, Provenance.HAND_SET);
    ScaledDotProductAttention clue = attention(x, first, x.times(first.wv).as(one.of(V)), one);
    Node x1 = x.plus(clue.output()).as(one.of(X));
    Node delivered = x1.times(second.wv);
    Node v2 =
        edit.map(e -> e.times(delivered).along(tokens, delivered.cols()))
            .orElse(delivered)
            .as(two.of(V));
    return new Reading(x, clue, x1, attention(x1, second, v2, two), v2);
  }

  private ScaledDotProductAttention attention(Node x, Weights weights, Node v, Naming naming) {
    Options options = Options.PLAIN.named(naming);
    return ScaledDotProductAttention.of(
        x.times(weights.wq).as(naming.of(Q)),
        x.times(weights.wk).as(naming.of(K)),
        v,
        mask.map(options::masked).orElse(options));
  }
}
