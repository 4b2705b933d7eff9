package attentionlab.lessons.l3_2;

import attentionlab.graph.Axis;
import attentionlab.graph.Mask;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Softmax;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Switch;
import attentionlab.nn.Masks;
import attentionlab.nn.Naming;
import java.util.ArrayList;
import java.util.List;

/** Masks that are painted, switched on, and joined by “and” or “or”. */
final class Studio {
  static final Name DRAWN = new Name("drawn", "B", Role.NEUTRAL);
  static final Name RESULT = new Name("result", "B", Role.NEUTRAL);
  static final Name MASKED = new Name("studio_masked", "S_M", Role.SCORES);
  static final Name WEIGHTS = new Name("studio_weights", "A", Role.WEIGHTS);

  /** The last tokens that the padding mask hides. */
  static final int PADDED = 2;

  /** How far the window mask looks to either side. */
  static final int REACH = 1;

  /** The first tokens that the prefix mask shows to all. */
  static final int PREFIX = 3;

  private static final Naming NAMING = new Naming("studio_", "");

  private Studio() {}

  /** What it takes to be seen. */
  enum Join {
    /** every mask must let through */
    AND,
    /** one mask that lets through is enough */
    OR
  }

  /** The drawing, and the weights under the joined mask. */
  static List<Node> of(Settings settings, Node scores) {
    Axis tokens = scores.rows();
    Node drawn =
        Node.input(DRAWN, settings.get(CausalMask.DRAWING), tokens, tokens, Provenance.GIVEN);
    Node joined = joined(settings, masks(settings, drawn), tokens).as(RESULT);
    Node masked = new Mask().on(scores, Attending.additive(joined, NAMING)).as(MASKED);
    return List.of(drawn, new Softmax(Softmax.EmptyRow.NAN).on(masked).as(WEIGHTS));
  }

  private static List<Node> masks(Settings settings, Node drawn) {
    int n = drawn.rows().size();
    List<Node> masks = new ArrayList<>();
    if (settings.get(CausalMask.DRAWN)) {
      masks.add(drawn);
    }
    preset(masks, settings, CausalMask.CAUSAL, Masks.causal(n, n, Masks.Alignment.TOP_LEFT), drawn);
    preset(masks, settings, CausalMask.PADDING, Masks.padding(n, n, n - PADDED), drawn);
    preset(masks, settings, CausalMask.WINDOW, Masks.window(n, REACH, REACH), drawn);
    preset(masks, settings, CausalMask.PREFIX, Masks.padding(n, n, PREFIX), drawn);
    return masks;
  }

  private static void preset(
      List<Node> masks, Settings settings, Switch on, Matrix mask, Node drawn) {
    if (settings.get(on)) {
      Name name = new Name("preset_" + on.id(), "B", Role.NEUTRAL);
      masks.add(Node.input(name, mask, drawn.rows(), drawn.cols(), Provenance.GIVEN));
    }
  }

  /** With no mask at all everybody sees everybody. */
  private static Node joined(Settings settings, List<Node> masks, Axis tokens) {
    Node ones = Attending.filled(new Name("all_open", "1", Role.NEUTRAL), 1, tokens, tokens);
    if (settings.get(CausalMask.JOIN) == Join.AND || masks.isEmpty()) {
      return masks.stream().reduce(ones, Node::hadamard);
    }
    Node closed = masks.stream().map(ones::minus).reduce(Node::hadamard).orElseThrow();
    return ones.minus(closed); // open in one at least: not closed in all
  }
}
