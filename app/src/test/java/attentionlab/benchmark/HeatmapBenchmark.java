package attentionlab.benchmark;

import attentionlab.app.figure.FigureView;
import attentionlab.app.figure.FigureViews;
import attentionlab.app.figure.Interaction;
import attentionlab.app.figure.Look;
import attentionlab.app.figure.Palette;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Axis;
import attentionlab.graph.Edits;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** From a new graph to a painted heatmap with its labels, its limits and its colour bar. */
final class HeatmapBenchmark {
  private static final Look LOOK = new Look(Palette.LIGHT, 14, new PlainWords(), false);
  private static final int SIDE = 900;

  private HeatmapBenchmark() {}

  static void print() {
    System.out.println("| A new graph to a painted heatmap" + Painting.Times.HEAD);
    for (int n : List.of(8, 64, 256, 1024, 2048)) {
      System.out.println(measure(n).row(n + " × " + n + " cells, 900 × 900 pixels"));
    }
    System.out.println();
  }

  private static Painting.Times measure(int n) {
    double[] numbers = new Random(17).doubles(2L * n * n, -3, 3).toArray();
    Node first = scores(n, numbers, 0);
    FigureView<?> view = FigureViews.of(Heatmap.signed(first), new NoInteraction());
    FigureViews.show(view, Heatmap.signed(first), LOOK);
    Stage stage = Painting.onFxThread(() -> show(view));
    Painting.Times times = Painting.measure(i -> change(view, scores(n, numbers, i % (n * n))));
    Painting.onFxThread(
        () -> {
          stage.close();
          return stage;
        });
    return times;
  }

  private static Runnable change(FigureView<?> view, Node node) {
    return () -> FigureViews.show(view, Heatmap.signed(node), LOOK);
  }

  private static Stage show(FigureView<?> view) {
    Stage stage = new Stage();
    stage.setScene(new Scene(new StackPane(view), SIDE, SIDE));
    stage.show();
    return stage;
  }

  /** Other numbers in all cells for each start. */
  private static Node scores(int n, double[] numbers, int start) {
    return Node.input(
        new Name("scores", "S", Role.SCORES),
        Matrix.of(n, n, Arrays.copyOfRange(numbers, start, start + n * n)),
        Axis.numbered("n_q", Axis.Kind.TOKENS, n),
        Axis.numbered("n_k", Axis.Kind.TOKENS, n),
        Provenance.random(17));
  }

  private record PlainWords() implements Look.Words {
    @Override
    public String panel(String id) {
      return id;
    }

    @Override
    public String label(String label) {
      return label;
    }

    @Override
    public String text(String key, Object... arguments) {
      return key;
    }
  }

  private record NoInteraction() implements Interaction {
    @Override
    public void point(Optional<Term.Cell> cell) {}

    @Override
    public void pin(Term.Cell cell) {}

    @Override
    public void change(String settingId, String value) {}

    @Override
    public void open(String bookmark) {}

    @Override
    public void edit(Term.Cell cell, Optional<String> setting, String typed) {}

    @Override
    public void scrub(Term.Cell cell, Optional<String> setting, double value) {}

    @Override
    public void settle() {}

    @Override
    public void knock(Edits.Token token) {}

    @Override
    public void restore(String node) {}

    @Override
    public void fill(String figure) {}

    @Override
    public void menu(String figure, Optional<Term.Cell> cell, Runnable edit, Point2D screen) {}
  }
}
