package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.geometry.Point2D;

/** The cells of a heatmap under the hand. */
record HeatmapGround(HeatmapView view) implements CellHand.Ground {
  @Override
  public Term.Cell cursor() {
    return view.cursor();
  }

  @Override
  public Point2D middle(Term.Cell cell) {
    return view.middle(cell);
  }

  @Override
  public Optional<String> setting() {
    return view.figure()
        .edit()
        .filter(edit -> edit.way() == Heatmap.Way.TYPING)
        .map(Heatmap.Edit::setting);
  }

  @Override
  public double span() {
    return view.figure().scale().high() - view.figure().scale().low();
  }

  @Override
  public Look look() {
    return view.look();
  }

  @Override
  public void requestFocus() {
    view.requestFocus();
  }
}
