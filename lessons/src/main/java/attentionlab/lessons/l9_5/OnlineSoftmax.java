package attentionlab.lessons.l9_5;

import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.Graph;
import attentionlab.graph.Hadamard;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Softmax;
import attentionlab.graph.Softmax.EmptyRow;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import java.util.List;

/**
 * L9.5: softmax and the weighted sum, block by block, with an exact result: what FlashAttention
 * rests on. One row of four scores is enough to see every number.
 */
public final class OnlineSoftmax implements Lesson {
  static final Name SCORES = new Name("scores", "s", Role.SCORES);
  static final Name VALUES = new Name("v", "V", Role.VALUE);
  static final Name WEIGHTS = new Name("weights", "A", Role.WEIGHTS);
  static final Name DIRECT = new Name("direct", "z", Role.OUTPUT);
  static final Name ONLINE = new Name("online", "z_{blocks}", Role.OUTPUT);
  static final Name DIFFERENCE = new Name("difference", "z_{blocks} - z", Role.NEUTRAL);
  static final Name TRAFFIC = new Name("traffic", "N", Role.NEUTRAL);

  private static final List<String> KEYS = List.of("k1", "k2", "k3", "k4");
  private static final double HEAD_WIDTH = 64;

  static final Grid ROW = new Grid("row", Matrix.row(1, 3, 2, 5), -20, 20);
  static final Choice<Integer> BLOCK = new Choice<>("block", List.of(1, 2, 4), 2);
  static final Switch SKIP = new Switch("skip", false);

  @Override
  public String id() {
    return "L9.5";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(ROW, BLOCK, SKIP);
  }

  @Override
  public Graph compute(Settings settings) {
    Matrix row = settings.get(ROW);
    Axis keys = Axis.tokens("n", KEYS);
    Provenance source = row.equals(ROW.initial()) ? Provenance.HAND_SET : Provenance.GIVEN;
    Node scores = Node.input(SCORES, row, Axis.single("q"), keys, source);
    Matrix tens = Matrix.of(KEYS.size(), 1, (r, c) -> 10 * (r + 1));
    Node values =
        Node.input(VALUES, tens, keys, Axis.features("d_v", List.of("v")), Provenance.HAND_SET);
    Node weights = new Softmax(EmptyRow.NAN).on(scores).as(WEIGHTS);
    Node direct = weights.times(values).as(DIRECT);
    Blocks blocks = Blocks.of(scores, values, settings.get(BLOCK), !settings.get(SKIP));
    Node last = blocks.last().output();
    Node online =
        new Divide().on(last, blocks.last().sum()).along(direct.rows(), direct.cols()).as(ONLINE);
    return Graph.of(blocks.table(), online.minus(direct).as(DIFFERENCE), traffic());
  }

  /** How many numbers of a head go to slow memory and come back, for three lengths. */
  private static Node traffic() {
    Axis lengths = Axis.tokens("lengths", List.of("n = 512", "n = 1024", "n = 2048"));
    Node n =
        Node.input(
            new Name("length", "n", Role.NEUTRAL),
            Matrix.row(512, 1024, 2048),
            Axis.single("n"),
            lengths,
            Provenance.HAND_SET);
    Node square = new Hadamard().on(n, n);
    Node state = n.times(HEAD_WIDTH + 2);
    return new JoinRows()
        .on(square, state)
        .along(new Axis("kept", Axis.Kind.OTHER, List.of("matrix", "state")), lengths)
        .as(TRAFFIC);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(SCORES)
        .then("block by block", Blocks.KEPT)
        .then("o ÷ l", ONLINE)
        .then("− direct", DIFFERENCE);
  }

  @Override
  public List<Step> steps() {
    return new OnlineSoftmaxSteps(this).all();
  }
}
