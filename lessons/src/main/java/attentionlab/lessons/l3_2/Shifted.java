package attentionlab.lessons.l3_2;

import attentionlab.data.Apple;
import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.JoinCols;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.graph.SliceRows;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import attentionlab.lesson.Settings;
import attentionlab.lessons.l3_2.CausalMask.Mode;
import attentionlab.lessons.l3_2.CausalMask.View;
import attentionlab.nn.Naming;
import attentionlab.nn.ScaledDotProductAttention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Inputs above targets: what each position predicts, and in how many passes. */
final class Shifted {
  static final String START = "[bos]";
  static final Name PREDICTING = new Name("predicting", "A", Role.WEIGHTS);
  static final Name COPIED = new Name("copied", "c", Role.WEIGHTS);
  static final Name GENERATED = new Name("generated", "A", Role.WEIGHTS);
  static final Name DISAGREEMENT = new Name("disagreement", "|\\Delta A|", Role.NEUTRAL);

  static final Name MASKED = new Naming("shifted_", "").of(CausalMask.MASKED);

  private static final Axis TARGETS = Axis.tokens("n", CausalMask.TOKENS);

  private Shifted() {}

  static List<Node> of(Settings settings) {
    Naming naming = new Naming("shifted_", "");
    Axis inputs = Axis.tokens("n", inputs(settings.get(CausalMask.SHIFT)));
    Node x = CausalMask.vectors(naming.of(CausalMask.X), inputs);
    Node asking = CausalMask.projection(naming.of(CausalMask.W_Q), Apple.W_Q);
    ScaledDotProductAttention attention =
        Attending.to(x, asking, naming.of(CausalMask.Q), View.CAUSAL, naming);
    Node predicting = attention.weights().along(TARGETS, inputs).as(PREDICTING);
    List<Node> rows = oneByOne(x.times(asking), x);
    Node all = joined(rows, x);
    List<Node> results = new ArrayList<>(List.of(attention.output(), copied(predicting)));
    results.add(joined(rows.subList(0, settings.whole(CausalMask.PASS)), x).as(GENERATED));
    results.add(new Norm(SumOf.Over.ALL).on(all.minus(attention.weights())).as(DISAGREEMENT));
    Stream.of(Mode.values()).map(Shifted::passes).forEach(results::add);
    return results;
  }

  static List<String> inputs(boolean shift) {
    return shift
        ? Stream.concat(Stream.of(START), CausalMask.TOKENS.stream())
            .limit(CausalMask.LENGTH)
            .toList()
        : CausalMask.TOKENS;
  }

  /** The weight that each position gives to the very token it has to predict, (1, n). */
  private static Node copied(Node predicting) {
    Axis inputs = predicting.cols();
    Matrix same =
        Matrix.of(
            TARGETS.size(),
            inputs.size(),
            (r, c) -> TARGETS.label(r).equals(inputs.label(c)) ? 1 : 0);
    Node match =
        Node.input(
            new Name("match", "B", Role.NEUTRAL), same, TARGETS, inputs, Provenance.HAND_SET);
    Node found = predicting.hadamard(match);
    return SumOf.over(SumOf.Over.ROW).on(found).transposed().as(COPIED);
  }

  /** The rows, each computed in a pass of its own from what there is by then. */
  private static List<Node> oneByOne(Node queries, Node x) {
    return IntStream.range(0, CausalMask.LENGTH).mapToObj(t -> row(queries, x, t)).toList();
  }

  private static Node joined(List<Node> rows, Node x) {
    Axis done = Axis.tokens("n", x.rows().labels().subList(0, rows.size()));
    return new JoinRows().on(rows.toArray(Node[]::new)).along(done, x.rows());
  }

  private static Node row(Node queries, Node x, int position) {
    Node query = new SliceRows(position, position + 1).on(queries);
    Node keys = new SliceRows(0, position + 1).on(x);
    Node scores = Scale.dividingByRoot(x.cols().size()).on(query.timesTransposed(keys));
    Node weights = new Softmax(Softmax.EmptyRow.NAN).on(scores); // (1, position + 1)
    if (position + 1 == x.rows().size()) {
      return weights;
    }
    List<String> tokens = x.rows().labels();
    Axis later = Axis.tokens("n", tokens.subList(position + 1, tokens.size()));
    Node none =
        Node.input(
            new Name("later_" + position, "0", Role.NEUTRAL),
            Matrix.filled(1, later.size(), 0),
            query.rows(),
            later,
            Provenance.HAND_SET);
    return new JoinCols().on(weights, none);
  }

  static Name passesOf(Mode mode) {
    return new Name("passes_" + id(mode), "p", Role.NEUTRAL);
  }

  static Name rowsOf(Mode mode) {
    return new Name("rows_" + id(mode), "r", Role.NEUTRAL);
  }

  private static String id(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  /** How many passes there are: all positions divided by those of one pass. */
  private static Node passes(Mode mode) {
    int passes = mode == Mode.TRAINING ? 1 : CausalMask.LENGTH;
    Matrix plan = Matrix.of(passes, CausalMask.LENGTH, (r, c) -> passes == 1 || r == c ? 1 : 0);
    Node schedule =
        Node.input(
            new Name("schedule_" + id(mode), "P", Role.NEUTRAL),
            plan,
            Axis.numbered("p", Axis.Kind.OTHER, passes),
            TARGETS,
            Provenance.HAND_SET);
    Node perPass = SumOf.over(SumOf.Over.ROW).on(schedule);
    Node rows = SumOf.meanOver(SumOf.Over.ALL).on(perPass).as(rowsOf(mode));
    Node all = SumOf.over(SumOf.Over.ALL).on(schedule);
    return new Divide().on(all, rows).as(passesOf(mode));
  }
}
