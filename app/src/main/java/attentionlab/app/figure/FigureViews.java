package attentionlab.app.figure;

import attentionlab.figure.Arrows;
import attentionlab.figure.Bars;
import attentionlab.figure.Blend;
import attentionlab.figure.CellFlow;
import attentionlab.figure.Cube;
import attentionlab.figure.Curve;
import attentionlab.figure.Diagram;
import attentionlab.figure.Dials;
import attentionlab.figure.Figure;
import attentionlab.figure.Gauges;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Histogram;
import attentionlab.figure.Influence;
import attentionlab.figure.Network;
import attentionlab.figure.Sentence;
import attentionlab.figure.Strip;
import attentionlab.figure.Table;
import attentionlab.figure.TokenLines;
import attentionlab.figure.Wiring;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;

/** The one table from kinds of figures to what draws them. */
public final class FigureViews {
  private static final Map<Class<? extends Figure>, Function<Interaction, FigureView<?>>> KINDS =
      Map.ofEntries(
          Map.entry(Heatmap.class, HeatmapView::new),
          Map.entry(Strip.class, StripView::new),
          Map.entry(Sentence.class, SentenceView::new),
          Map.entry(Arrows.class, ArrowsView::new),
          Map.entry(Curve.class, CurveView::new),
          Map.entry(Histogram.class, HistogramView::new),
          Map.entry(Gauges.class, GaugesView::new),
          Map.entry(Blend.class, BlendView::new),
          Map.entry(Bars.class, BarsView::new),
          Map.entry(CellFlow.class, CellFlowView::new),
          Map.entry(Cube.class, CubeView::new),
          Map.entry(Diagram.class, DiagramView::new),
          Map.entry(Dials.class, DialsView::new),
          Map.entry(Influence.class, InfluenceView::new),
          Map.entry(Network.class, NetworkView::new),
          Map.entry(Table.class, TableView::new),
          Map.entry(TokenLines.class, TokenLinesView::new),
          Map.entry(Wiring.class, WiringView::new));

  private FigureViews() {}

  /**
   * A new view for a kind of figure. It shows nothing yet.
   *
   * @throws IllegalArgumentException when there is none for the kind
   */
  public static FigureView<?> of(Figure figure, Interaction interaction) {
    Function<Interaction, FigureView<?>> kind = KINDS.get(figure.getClass());
    if (kind == null) {
      throw new IllegalArgumentException("no view for a " + figure.getClass().getSimpleName());
    }
    return kind.apply(interaction);
  }

  /** Whether a view already shows that figure, perhaps with other numbers. */
  public static boolean canShow(FigureView<?> view, Figure figure) {
    return view.figure() != null
        && view.figure().getClass() == figure.getClass()
        && view.figure().id().equals(figure.id());
  }

  /**
   * Shows a figure in a view that was made for its kind.
   *
   * @throws IllegalArgumentException when the view shows another kind
   */
  public static <F extends Figure> void show(FigureView<F> view, Figure figure, Look look) {
    if (view.figure() != null && view.figure().getClass() != figure.getClass()) {
      throw new IllegalArgumentException("not a " + view.figure().getClass().getSimpleName());
    }
    @SuppressWarnings("unchecked") // of(…) gave the view for this kind of figure
    F same = (F) figure;
    view.show(same, look);
  }

  /**
   * The identifier of the figure a place belongs to, if its numbers are statistics or functions
   * that are no cells of the computation.
   */
  public static Optional<String> withoutCells(Node place) {
    Node at = place;
    while (at != null && !(at instanceof FigureView)) {
      at = at.getParent();
    }
    return Optional.ofNullable((FigureView<?>) at)
        .map(FigureView::figure)
        .filter(f -> f instanceof Curve || f instanceof Histogram || f instanceof Gauges)
        .map(Figure::id);
  }
}
