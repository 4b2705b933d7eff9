package attentionlab.lessons.l2_1;

import attentionlab.figure.Emphasis;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Sentence;
import attentionlab.graph.Axis;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Scale;
import attentionlab.graph.Softmax;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Pipeline;
import attentionlab.lesson.Prediction;
import attentionlab.lesson.Question;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.List;
import java.util.Optional;

/** L2.1: every token gets three roles; one row is followed from scores to a new vector. */
public final class QueryKeyValue implements Lesson {
  static final Name X = Name.of("X", Role.INPUT);
  static final Name W_Q = new Name("w_q", "W_Q", Role.QUERY);
  static final Name Q = Name.of("Q", Role.QUERY);
  static final Name K = Name.of("K", Role.KEY);
  static final Name V = Name.of("V", Role.VALUE);
  static final Name SCORES = new Name("scores", "S", Role.SCORES);
  static final Name WEIGHTS = new Name("weights", "A", Role.WEIGHTS);
  static final Name OUTPUT = new Name("output", "O", Role.OUTPUT);

  static final List<String> APPLE = List.of("我", "昨天", "吃了", "一个", "苹果", "它", "非常", "甜");
  static final Axis FEATURES = Axis.features("d", List.of("person", "time", "edible", "refers"));

  static final Range FOCUS = Range.whole("focus", 0, 7, 5);
  static final Range TEMPERATURE = Range.of("temperature", 0.5, 3, 0.01, 1);

  @Override
  public String id() {
    return "L2.1";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(FOCUS, TEMPERATURE);
  }

  @Override
  public Graph compute(Settings settings) {
    Axis tokens = Axis.tokens("n", APPLE);
    Matrix features =
        Matrix.of(
            8, 4, 1, 0, 0, 0, 0, 1, 0, 0, .5, 0, .5, 0, 0, 0, .25, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0,
            0, .25, 0, 0, .5, .5);
    Matrix asks = Matrix.of(4, 4, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 2.4, 1, 8, 0);
    Node x = Node.input(X, features, tokens, FEATURES, Provenance.HAND_SET);
    Node wq = Node.input(W_Q, asks, FEATURES, FEATURES, Provenance.HAND_SET);
    Node q = x.times(wq).as(Q);
    Node k = x.times(1).as(K);
    Node v = x.times(1).as(V);
    Node scores =
        Scale.dividingByRoot(4)
            .on(q.timesTransposed(k))
            .dividedBy(settings.get(TEMPERATURE))
            .as(SCORES);
    Node weights = new Softmax(Softmax.EmptyRow.NAN).on(scores).as(WEIGHTS);
    return Graph.of(weights.times(v).as(OUTPUT));
  }

  @Override
  public Pipeline pipeline() {
    return Pipeline.from(X)
        .then("· W", Q, K, V)
        .then("Q Kᵀ ÷ √d_k", SCORES)
        .then("softmax", WEIGHTS)
        .then("· V", OUTPUT);
  }

  @Override
  public List<Step> steps() {
    return List.of(
        Step.of("s1", live -> Panels.row(sentence(live))),
        Step.of(
                "s2",
                live ->
                    Panels.row(sentence(live))
                        .below(
                            Heatmap.signed(live.node(Q)).emphasising(focus(live)),
                            Heatmap.signed(live.node(K)).emphasising(focus(live)),
                            Heatmap.signed(live.node(V)).emphasising(focus(live))))
            .withControls(FOCUS),
        Step.of(
                "s4",
                live ->
                    Panels.row(
                        Heatmap.signed(live.node(Q)).emphasising(focus(live)),
                        Heatmap.signed(live.node(K)),
                        Heatmap.weights(live.node(WEIGHTS)).emphasising(focus(live))))
            .withFormula(
                "\\part{weights}{A} ="
                    + " \\mathrm{softmax}\\left(\\frac{\\part{q}{Q}\\,\\part{k}{K}^{\\top}}{\\sqrt{d_k}}\\right)")
            .withControls(TEMPERATURE, FOCUS)
            .predicting(
                Prediction.of(
                    Question.Pick.nearest(
                        "predict", live -> live.cell(WEIGHTS, 5, 4), "0.85", "0.64", "0.99"),
                    WEIGHTS)));
  }

  private static Sentence sentence(Live live) {
    return new Sentence(
        "sentence", APPLE, List.of(), live.whole(FOCUS), Optional.of(FOCUS.id()), Optional.empty());
  }

  private static Emphasis focus(Live live) {
    return Emphasis.row(live.whole(FOCUS));
  }
}
