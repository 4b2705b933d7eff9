package attentionlab.app.page;

import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Snapshot;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.stage.SecondView;
import attentionlab.stage.WeightLayer;
import attentionlab.stage.Weights;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** The switch of the weights explorer, and why it cannot be used where there are no weights. */
final class WeightsTool extends StackPane {
  private final ToggleButton tool;
  private final Tooltip why = new Tooltip();
  private Graph known;

  /** The switch in the bar. */
  static WeightsTool in(Context context, StageBar bar) {
    return new WeightsTool(
        context,
        bar.tool(
            "weights.tool",
            "weights.tool.tip",
            Weights.class,
            () -> Weights.START,
            () -> new WeightsPane(context)));
  }

  private WeightsTool(Context context, ToggleButton tool) {
    this.tool = tool;
    tool.setId("tool-weights");
    getChildren().add(tool);
    setMinWidth(USE_PREF_SIZE);
    context.texts().bind(why.textProperty(), "weights.none");
    context.session().snapshotProperty().addListener((property, before, now) -> show(now));
    show(context.session().snapshot());
  }

  private void show(Snapshot snapshot) {
    Graph graph = snapshot.shown().live().graph();
    if (graph != known) {
      known = graph;
      boolean none = WeightLayer.in(graph).isEmpty();
      Tooltip.uninstall(this, why);
      if (none) {
        Tooltip.install(this, why); // a control that is switched off shows no tip of its own
      }
      tool.setDisable(none);
    }
  }

  /** Switches the explorer on or off, where there is something to explore. */
  static void toggle(LessonSession session) {
    if (session.lens(Weights.class).isPresent()) {
      session.without(Weights.class);
    } else if (!WeightLayer.in(session.snapshot().shown().live().graph()).isEmpty()) {
      session.without(SecondView.class);
      session.look(Weights.START);
    }
  }

  /** Adds the rows of one more query, or of one less; false where no rows are added. */
  static boolean row(LessonSession session, int row) {
    Optional<Weights> lens = session.lens(Weights.class);
    lens.ifPresent(weights -> session.look(weights.togglingQuery(row)));
    return lens.isPresent();
  }

  /** With the weights that hidden rows were taken from: the explorer shows them whole. */
  static Set<String> withSources(Set<String> hidden, Graph graph) {
    Set<String> all = new HashSet<>(hidden);
    hidden.stream().filter(graph::has).forEach(id -> addSources(graph.node(id), all));
    return all;
  }

  private static void addSources(Node node, Set<String> all) {
    for (Node operand : node.operands()) {
      if (operand.name().isEmpty()) {
        addSources(operand, all);
      } else if (WeightLayer.isWeights(operand)) {
        all.add(operand.id());
      }
    }
  }

  /** Whether a figure has a second view, and if so, whether it is a matrix now. */
  static Optional<Boolean> matrix(LessonSession session, String figure) {
    Panels panels = session.snapshot().shown().panels();
    return panels
        .figures()
        .filter(other -> !SecondView.hasBoth(panels, figure))
        .filter(other -> other.id().equals(figure))
        .filter(other -> node(other).filter(node -> has(session, node)).isPresent())
        .findFirst()
        .map(Heatmap.class::isInstance);
  }

  private static Optional<Node> node(Figure figure) {
    if (figure instanceof Heatmap heatmap) {
      return Optional.of(heatmap.node());
    }
    return figure instanceof TokenLines lines ? Optional.of(lines.weights()) : Optional.empty();
  }

  private static boolean has(LessonSession session, Node node) {
    boolean explored = session.lens(Weights.class).isPresent() && node.cols().size() > 1;
    return explored || SecondView.has(node);
  }

  /** A weight matrix as lines between tokens in place of a matrix, or the other way. */
  static void turn(LessonSession session, String figure) {
    Optional<Weights> lens = session.lens(Weights.class);
    if (matrix(session, figure).isEmpty()) {
      return;
    } else if (lens.isPresent()) {
      session.look(lens.get().drawn(!lens.get().lines()));
    } else {
      session.look(session.lens(SecondView.class).orElse(SecondView.NONE).toggling(figure));
    }
  }
}
