package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.figure.Arrows;
import attentionlab.figure.Arrows.Arrow;
import attentionlab.figure.Bars;
import attentionlab.figure.Blend;
import attentionlab.figure.Curve;
import attentionlab.figure.Curve.Axis;
import attentionlab.figure.Curve.Series;
import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Gauges;
import attentionlab.figure.Gauges.Gauge;
import attentionlab.figure.Histogram;
import attentionlab.figure.Network;
import attentionlab.figure.Scale;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.figure.TokenLines;
import attentionlab.figure.Wiring;
import attentionlab.figure.Wiring.Sequence;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureViewsTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @BeforeAll
  static void startToolkit() throws Exception {
    Shown.startToolkit();
  }

  private static Node row(double... cells) {
    return Shown.row("node", Role.WEIGHTS, cells);
  }

  private static Node values(int rows, double value) {
    return Node.input(
        Name.of("V", Role.VALUE),
        Matrix.filled(rows, 2, value),
        attentionlab.graph.Axis.features("n", rows),
        attentionlab.graph.Axis.features("d_v", 2),
        Provenance.HAND_SET);
  }

  private static Node square(int size, double value) {
    return Node.input(
        Name.of("A", Role.WEIGHTS),
        Matrix.of(size, size, (row, col) -> row == col ? value : row + col),
        attentionlab.graph.Axis.features("n_q", size),
        attentionlab.graph.Axis.features("n_k", size),
        Provenance.HAND_SET);
  }

  private static Diagram diagram(Node carried) {
    return new Diagram(
        "d",
        List.of(
            Box.of("a", 0, 0, Role.INPUT).as(Diagram.Kind.WORDS),
            Box.of("b", 0, 1, Role.QUERY).in(Diagram.State.OFF).turning("b"),
            Box.of("c", 1.5, 1, Role.KEY).wide(2).in(Diagram.State.LIT),
            Box.of("d", 0, 2, Role.OUTPUT).as(Diagram.Kind.JOINT)),
        List.of(
            Wire.carrying(carried, "a", "b"),
            Wire.carrying(carried, "a", "c"),
            Wire.carrying(carried, "c", "d"),
            Wire.carrying(carried, "b", "c").around(),
            Wire.carrying(carried, "a", "d").around(),
            Wire.of("d", "a"),
            Wire.of("nowhere", "a"),
            Wire.of("a", "a")));
  }

  private static Network network(Node weights, int focus) {
    return new Network(weights, weights, focus, Optional.of("mask"), Optional.of("focus"));
  }

  static Stream<Figure> figures() {
    double[] odd = {NAN, -INFINITY, INFINITY, 0, 1, -1, 1e300, -1e-300};
    Node weights = row(odd);
    Node values = values(8, NAN);
    Axis linear = Axis.linear("x", -1, 1);
    Axis powers = Axis.logarithmic("y", 1e-9, 1e9);
    Series series = new Series("s", Role.QUERY, odd, odd, true);
    return Stream.of(
        Strip.weights(weights, 0),
        Strip.signed(row(new double[64]), 0).emphasising(Emphasis.col(63)),
        new Strip(row(NAN), 0, Scale.WEIGHTS, Emphasis.NONE),
        new Sentence("s", Shown.APPLE, List.of("I"), 0, Optional.of("f"), Optional.of(weights)),
        new Sentence("s", List.of(), List.of(), -1, Optional.empty(), Optional.empty()),
        new Arrows("a", List.of(Arrow.draggable(row(NAN, 1), "q"), Arrow.fixed(row(9, 9))), 3),
        new Curve("c", linear, powers, List.of(series, series), OptionalDouble.of(NAN)),
        new Curve("c", powers, linear, List.of(), OptionalDouble.of(1)),
        Histogram.of("h", Role.INPUT, odd, -2, 2, 9).withNormal(0),
        Histogram.of("h", Role.INPUT, new double[0], -2, 2, 9).withNormal(INFINITY),
        new Gauges("g", List.of(new Gauge("e", Role.WEIGHTS, NAN, 0, 1))),
        new Gauges("g", List.of(new Gauge("e", Role.WEIGHTS, -INFINITY, 1, 1))),
        new Blend(weights, 0, values, weights.times(values).as(Name.of("O", Role.OUTPUT))),
        Bars.beside(weights),
        Bars.beside(values).upTo(2).emphasising(Emphasis.row(1)),
        Bars.stacked(square(12, NAN)),
        Bars.stacked(square(0, 0)),
        TokenLines.of(weights).focusing(3),
        TokenLines.of(square(40, NAN)).focusing(99).choosing("focus"),
        TokenLines.of(square(0, 0)),
        diagram(weights),
        diagram(square(0, 0)),
        new Diagram("d", List.of(), List.of()),
        new Wiring("w", List.of(new Sequence("s", Shown.APPLE)), 0, 0, square(8, NAN)),
        new Wiring("w", List.of(), 0, 1, square(0, 0)),
        network(square(9, NAN), 99),
        network(square(1, 1), 0),
        network(square(0, 0), -1));
  }

  @ParameterizedTest
  @MethodSource({"figures", "attentionlab.app.figure.LessonFigureViewsTest#figures"})
  void everyFigureCanBeDrawnAtEverySizeWhateverItsNumbers(Figure figure) {
    for (double size : new double[] {0, 1, 9, 30, 70, 400}) {
      int drawn =
          Shown.onFxThread(
              () -> {
                Shown shown = Shown.of(figure, size, size * 0.8);
                shown.mouse(MouseEvent.MOUSE_MOVED, size / 2, size / 2);
                shown.press(KeyCode.RIGHT);
                shown.press(KeyCode.END);
                return (int) shown.picture().getWidth();
              });
      assertThat(drawn).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource({"figures", "attentionlab.app.figure.LessonFigureViewsTest#figures"})
  void everyFigureAsksForFiniteRoom(Figure figure) {
    FigureView.Units units = Shown.onFxThread(() -> Shown.of(figure, 300, 200).view.units());
    assertThat(units.fixedWidth() + units.wide()).isFinite().isNotNegative();
    assertThat(units.fixedHeight() + units.high()).isFinite().isPositive();
  }

  @Test
  void aViewIsKeptForTheSameFigureOnly() {
    FigureView<?> view = Shown.onFxThread(() -> Shown.of(Strip.weights(row(1), 0), 99, 99).view);
    assertThat(FigureViews.canShow(view, Strip.weights(row(0.5), 0))).isTrue();
    Node other = Shown.row("other", Role.KEY, 1);
    assertThat(FigureViews.canShow(view, Strip.weights(other, 0))).isFalse();
    assertThat(FigureViews.canShow(view, new Gauges("node", List.of()))).isFalse();
  }

  @Test
  void aViewRefusesAnotherKindOfFigure() {
    FigureView<?> view = Shown.onFxThread(() -> Shown.of(Strip.weights(row(1), 0), 99, 99).view);
    assertThatThrownBy(() -> FigureViews.show(view, new Gauges("g", List.of()), Shown.look()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
