package attentionlab.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.figure.Curve;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.TokenLines;
import attentionlab.graph.CrossEntropy;
import attentionlab.graph.Derivation;
import attentionlab.graph.Gradients;
import attentionlab.graph.Graph;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Samples;
import attentionlab.graph.Softmax;
import attentionlab.lesson.Live;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Settings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BackwardTest {
  private final Node x = Samples.given("X", 3, 2, 1);
  private final Node w = Samples.given("W", 2, 3, 1);
  private final Node scores = x.times(w).as(new Name("scores", "S", Role.SCORES));
  private final Node weights =
      new Softmax(Softmax.EmptyRow.NAN).on(scores).as(new Name("weights", "A", Role.WEIGHTS));
  private final Node loss =
      CrossEntropy.of(List.of(0, 1, 2)).on(scores).as(new Name("loss", "L", Role.NEUTRAL));
  private final Node other = Samples.given("other", 2, 2, 1);
  private final Graph graph = Graph.of(weights, other);

  private Scene scene(Figure... figures) {
    return new Scene(graph, Panels.row(figures));
  }

  private static Scene through(Backward lens, Scene scene) {
    return lens.through(scene, new Live(Settings.initial(List.of()), scene.graph()));
  }

  private static List<String> ids(Scene scene) {
    return scene.panels().figures().map(Figure::id).toList();
  }

  @Test
  void everyFigureShowsTheGradientOfItsNodeOnAScaleWithZeroInTheMiddle() {
    Heatmap of = Heatmap.weights(weights).emphasising(Emphasis.row(1));
    Backward lens = Backward.of(weights.cell(1, 2));
    Scene turned = through(lens, scene(Heatmap.signed(w), Strip.signed(scores, 1), of));
    assertThat(ids(turned)).containsExactly("w@grad", "scores@grad", "weights@grad");
    Heatmap first = (Heatmap) turned.panels().rows().get(0).get(0);
    Gradients want = Gradients.of(graph, weights, Matrix.filled(3, 3, 0).with(1, 2, 1));
    assertThat(first.node().value()).isEqualTo(want.at(w));
    assertThat(first.scale()).isEqualTo(Scale.signed(want.at(w)));
    assertThat(((Strip) turned.panels().rows().get(0).get(1)).row()).isEqualTo(1);
    assertThat(((Heatmap) turned.panels().rows().get(0).get(2)).emphasis())
        .isEqualTo(Emphasis.row(1));
  }

  @Test
  void gradientsAreNodesOfTheSceneThatCanBeAskedWhy() {
    Scene turned = through(Backward.of(weights.cell(1, 2)), scene(Heatmap.signed(w)));
    Node gradient = turned.graph().node("w@grad");
    assertThat(Derivation.of(gradient, 0, 0).operands())
        .allMatch(cell -> turned.graph().has(cell.node().id()));
    assertThat(turned.graph().node("weights@grad").value().get(1, 2)).isEqualTo(1);
    assertThat(turned.graph().node("weights")).isSameAs(weights);
  }

  @Test
  void whatTheTargetDoesNotDependOnSaysSo() {
    Backward lens = Backward.of(scores.cell(0, 0));
    assertThat(ids(through(lens, scene(Heatmap.signed(other), Heatmap.weights(weights)))))
        .containsExactly("other@nograd", "weights@nograd");
  }

  @Test
  void theCellOfAGradientStandsForTheCellItIsTheGradientAt() {
    Scene turned = through(Backward.of(weights.cell(1, 2)), scene(Heatmap.signed(w)));
    Backward lens = Backward.of(turned.graph().node("w@grad").cell(1, 0));
    assertThat(lens.target(scene(Heatmap.signed(w)))).contains(w.cell(1, 0));
  }

  @Test
  void withoutAChoiceItIsTheCellTheStepIsAboutInWhatTheOthersLeadTo() {
    Heatmap about = Heatmap.weights(weights).emphasising(Emphasis.cell(2, 1));
    assertThat(Backward.BY_ITSELF.target(scene(about, Heatmap.signed(x))))
        .contains(weights.cell(2, 1));
    Node small = Samples.given("small", Matrix.of(1, 3, 1, -5, Double.NEGATIVE_INFINITY));
    Scene plain = new Scene(Graph.of(small), Panels.row(Heatmap.signed(small)));
    assertThat(Backward.BY_ITSELF.target(plain)).contains(small.cell(0, 1));
  }

  @Test
  void aLossThatTheFiguresLeadToComesFirst() {
    Graph trained = Graph.of(weights, loss);
    Scene scene = new Scene(trained, Panels.row(Heatmap.signed(scores), Heatmap.weights(weights)));
    assertThat(Backward.BY_ITSELF.target(scene)).contains(loss.cell(0, 0));
    Scene elsewhere = new Scene(trained, Panels.row(Heatmap.weights(weights)));
    assertThat(Backward.BY_ITSELF.target(elsewhere).orElseThrow().node()).isSameAs(weights);
  }

  @Test
  void aChoiceThatIsNotThereAnyMoreGivesWay() {
    Backward gone = new Backward(Optional.of(new Backward.Target("gone", 0, 0)));
    Backward outside = new Backward(Optional.of(new Backward.Target("weights", 7, 0)));
    Scene scene = scene(Heatmap.weights(weights));
    assertThat(gone.target(scene)).isEqualTo(Backward.BY_ITSELF.target(scene));
    assertThat(outside.target(scene)).isEqualTo(Backward.BY_ITSELF.target(scene));
  }

  @Test
  void otherFiguresBecomeHeatmapsOfTheirNodesOrStayAndSaySo() {
    Curve.Axis axis = Curve.Axis.linear("axis", 0, 1);
    Curve curve = new Curve("curve", axis, axis, List.of(), OptionalDouble.empty());
    Sentence sentence =
        new Sentence("words", List.of("a"), List.of(), 0, Optional.empty(), Optional.of(weights));
    Backward lens = Backward.of(weights.cell(1, 2));
    Scene turned = through(lens, scene(curve, TokenLines.of(weights)));
    assertThat(ids(turned)).containsExactly("curve@plain", "weights@grad");
    assertThat(ids(through(lens, scene(sentence)))).containsExactly("words", "weights@grad");
    assertThat(ids(through(lens, scene(TokenLines.of(weights), Heatmap.weights(weights)))))
        .containsExactly("weights@grad");
  }

  @Test
  void aTableKeepsItsWordsAroundTheGradients() {
    Table table =
        new Table(
            "table",
            List.of("what", "how"),
            List.of(Table.Row.of("row", new Table.Number(scores, 1, 0), new Table.Tick(true))));
    Scene turned = through(Backward.of(weights.cell(1, 2)), scene(table));
    Table gradients = (Table) turned.panels().rows().get(0).get(0);
    assertThat(gradients.rows().get(0).entries())
        .containsExactly(
            new Table.Number(turned.graph().node("scores@grad"), 1, 0), new Table.Tick(true));
  }

  @Test
  void figuresWithoutAnyNumberRefuse() {
    Sentence words =
        new Sentence("words", List.of("a"), List.of(), 0, Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> through(Backward.BY_ITSELF, scene(words))).isInstanceOf(Refused.class);
  }
}
