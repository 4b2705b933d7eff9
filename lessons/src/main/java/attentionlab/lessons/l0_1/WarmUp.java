package attentionlab.lessons.l0_1;

import static attentionlab.lessons.l0_1.Products.A;
import static attentionlab.lessons.l0_1.Products.B;
import static attentionlab.lessons.l0_1.Turning.ANGLE;

import attentionlab.graph.Axis;
import attentionlab.graph.Divide;
import attentionlab.graph.Graph;
import attentionlab.graph.JoinRows;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Norm;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * L0.1: three products that are easily confused, and what softmax does to a row of scores. One
 * query and two keys are arrows to drag; a row of three scores stands beside them.
 */
public final class WarmUp implements Lesson {
  /** How long a feature can be made, in both directions. */
  static final double REACH = 3;

  static final Name Q = new Name("q", "q", Role.QUERY);
  static final Name K1 = new Name("k1", "k_1", Role.KEY);
  static final Name K2 = new Name("k2", "k_2", Role.KEY);
  static final Name KEYS = new Name("keys", "K", Role.KEY);
  static final Name DOTS = new Name("dots", "q K^{\\top}", Role.SCORES);
  static final Name LENGTH_Q = new Name("length_q", "|q|", Role.QUERY);
  static final Name LENGTHS = new Name("lengths", "|k|", Role.KEY);
  static final Name COSINES = new Name("cosines", "\\cos", Role.SCORES);
  static final Name SCORES = new Name("scores", "s", Role.SCORES);
  static final Name WEIGHTS = new Name("weights", "a", Role.WEIGHTS);

  static final Axis FEATURES = Axis.features("d_k", List.of("sweet", "big"));

  static final Grid QUERY = vector("q", 1, 0);
  static final Grid KEY_1 = vector("k1", 0.5, 0);
  static final Grid KEY_2 = vector("k2", 3, 3);
  static final Range TEMPERATURE = Range.of("temperature", 0.1, 5, 0.1, 1);
  static final Choice<Products.Operation> OPERATION =
      Choice.of("operation", Products.Operation.DOT);

  private static Grid vector(String id, double x, double y) {
    return new Grid(id, Matrix.row(x, y), -REACH, REACH);
  }

  @Override
  public String id() {
    return "L0.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(
        QUERY,
        KEY_1,
        KEY_2,
        OPERATION,
        A,
        B,
        ANGLE,
        TEMPERATURE,
        ScoreRow.ROW,
        ScoreRow.SHIFT,
        ScoreRow.GAIN);
  }

  @Override
  public Graph compute(Settings settings) {
    Node q = given(Q, settings.get(QUERY));
    Node k1 = given(K1, settings.get(KEY_1));
    Node keys = new JoinRows().on(k1, given(K2, settings.get(KEY_2))).as(KEYS);
    Node dots = q.timesTransposed(keys).as(DOTS);
    Node lengths = new Norm(SumOf.Over.ROW).on(keys).as(LENGTHS);
    Node lengthOfQ = new Norm(SumOf.Over.ROW).on(q).as(LENGTH_Q);
    Node cosines = new Divide().on(dots, lengthOfQ.timesTransposed(lengths)).as(COSINES);
    Node scores = cooled(Scale.dividingByRoot(2).on(dots), settings.get(TEMPERATURE)).as(SCORES);
    List<Node> results = new ArrayList<>();
    results.add(cosines);
    results.addAll(Products.of(settings));
    results.addAll(Turning.of(q, k1, settings));
    results.addAll(ScoreRow.of(settings));
    results.add(new Softmax(Softmax.EmptyRow.NAN).on(scores).as(WEIGHTS));
    return Graph.of(results.toArray(Node[]::new));
  }

  private static Node given(Name name, Matrix vector) {
    return Node.input(name, vector, Axis.single(name.id()), FEATURES, Provenance.GIVEN);
  }

  /** Divided by a temperature; a temperature of 1 is none. */
  static Node cooled(Node scores, double temperature) {
    return temperature == 1 ? scores : scores.dividedBy(temperature);
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(Q, KEYS)
        .then("q · k", DOTS)
        .then("÷ √2", SCORES, ScoreRow.SCORES)
        .then("softmax", WEIGHTS, ScoreRow.WEIGHTS);
  }

  @Override
  public List<Step> steps() {
    return WarmUpSteps.all();
  }
}
