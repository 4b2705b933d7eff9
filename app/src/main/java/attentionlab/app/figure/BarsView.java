package attentionlab.app.figure;

import attentionlab.figure.Bars;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** A matrix as groups of bars, beside each other or stacked. */
final class BarsView extends CellsView<Bars> {
  private static final double GROUP = 0.55;
  private static final double NARROWEST = 5;
  private static final double WIDEST = 16;

  private BarsPainter painter;

  BarsView(Interaction interaction) {
    super(interaction);
  }

  @Override
  protected Node matrix() {
    return figure().node();
  }

  @Override
  protected Optional<Term.Cell> cellAt(double x, double y) {
    return painter == null
        ? Optional.empty()
        : painter.at(x, y).map(bar -> figure().node().cell(bar.row(), bar.col()));
  }

  @Override
  public Units units() {
    BarsPainter measured = new BarsPainter(figure(), look(), lit(), pencil());
    int beside = figure().layout() == Bars.Layout.STACKED ? 1 : matrix().value().rows();
    double wide = matrix().value().cols() * (0.4 + GROUP * beside);
    return new Units(
        measured.leftMargin() + BarsPainter.RIGHT,
        titleHeight() + measured.usualMargins(),
        Math.max(NARROWEST, Math.min(WIDEST, wide)),
        4,
        leastOfPlot());
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    painter = null;
    if (!isEmpty()) {
      painter = new BarsPainter(figure(), look(), lit(), pen);
      painter.paint(width, height);
      marks().pointed().ifPresent(cell -> callout(pen, cell, width, height));
    }
  }

  private void callout(Pencil pen, Term.Cell cell, double width, double height) {
    GroupedBars.Bar bar = painter.bar(cell.row(), cell.col());
    Rectangle2D area = new Rectangle2D(0, 0, width, height);
    pen.callout(callout(cell), bar.middle(), bar.top(), area);
  }

  @Override
  protected String describe(Term.Cell cell) {
    String number = Numbers.brief(cell.value(), look().digits(3));
    return look().words().text("figure.bars", colLabel(cell), rowLabel(cell), number);
  }
}
