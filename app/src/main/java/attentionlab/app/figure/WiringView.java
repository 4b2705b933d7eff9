package attentionlab.app.figure;

import attentionlab.figure.Wiring;
import attentionlab.figure.Wiring.Sequence;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where Q, K and V come from. A new wiring swings over; the weights grow or shrink with it. */
final class WiringView extends CellsView<Wiring> {
  private final Transition transition = new Transition(this::redraw);
  private WiringGeometry.State from;
  private WiringGeometry.State to;
  private WiringGeometry geometry;

  WiringView(Interaction interaction) {
    super(interaction);
  }

  @Override
  protected Node matrix() {
    return figure().weights();
  }

  @Override
  protected void prepare() {
    WiringGeometry.State now = to == null ? state() : from.towards(to, transition.part());
    WiringGeometry.State next = state();
    boolean moves = to != null && !to.equals(next) && !look().reducedMotion();
    if (to == null || !to.equals(next) || look().reducedMotion()) {
      from = now;
      to = next;
    }
    if (moves) {
      transition.start();
    } else if (look().reducedMotion()) {
      transition.skip();
    }
    super.prepare();
  }

  private WiringGeometry.State state() {
    Matrix value = matrix().value();
    return new WiringGeometry.State(
        figure().asking(), figure().answering(), value.rows(), value.cols());
  }

  @Override
  protected Optional<Term.Cell> cellAt(double x, double y) {
    int row = geometry == null ? -1 : geometry.row(y);
    int col = geometry == null ? -1 : geometry.col(x);
    boolean inside =
        row >= 0 && col >= 0 && row < matrix().value().rows() && col < matrix().value().cols();
    return inside ? Optional.of(matrix().cell(row, col)) : Optional.empty();
  }

  private WiringGeometry.Frame frame(double width, double height) {
    List<Double> lengths = new ArrayList<>();
    int most = Math.max(matrix().value().rows(), matrix().value().cols());
    for (Sequence sequence : figure().sequences()) {
      lengths.add(WiringPainter.width(sequence, look(), pencil()));
      most = Math.max(most, sequence.tokens().size());
    }
    double em = look().textSize();
    double rows = rowLabel(width);
    WiringGeometry.Frame level =
        new WiringGeometry.Frame(width, height, em, lengths, rows, pencil().line(0.8), most);
    double cell = new WiringGeometry(level, to).cell();
    double widest = Math.min(widest(matrix().cols()), 4 * em);
    double high = Math.ceil(widest * Math.sqrt(0.5) + 0.8 * em);
    return widest <= cell - 2
        ? level
        : new WiringGeometry.Frame(width, height, em, lengths, rows, high, most);
  }

  private double rowLabel(double width) {
    double most = Math.min(width / 6, 5 * look().textSize());
    return Math.min(Math.ceil(widest(matrix().rows())), most) + WiringPainter.GAP;
  }

  private double widest(Axis axis) {
    double widest = 0;
    for (int i = 0; i < axis.size(); i++) {
      String label = look().words().label(axis.marked(i));
      widest = Math.max(widest, pencil().width(label, look().text(0.8)));
    }
    return widest;
  }

  @Override
  public Units units() {
    double em = look().textSize();
    WiringGeometry.Frame frame = frame(40 * em, 20 * em);
    double left = Math.min(frame.longest(), 20 * em);
    return new Units(
        left + frame.rowLabel() + 8 * em,
        titleHeight() + 8 * em,
        Math.max(3, 0.95 * frame.cells()),
        Math.max(1.5, 0.7 * frame.cells()),
        0);
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    WiringGeometry.State now = from.towards(to, transition.part());
    geometry = new WiringGeometry(frame(width, height), now);
    new WiringPainter(figure(), geometry, look(), lit(), pen).paint();
    if (transition.part() >= 1) {
      marks().pointed().ifPresent(cell -> callout(pen, cell, width, height));
    }
  }

  private void callout(Pencil pen, Term.Cell cell, double width, double height) {
    double x = geometry.matrixLeft() + (cell.col() + 0.5) * geometry.cell();
    double y = geometry.matrixTop() + (cell.row() + 0.5) * geometry.cell();
    pen.callout(callout(cell), x, y, new Rectangle2D(0, 0, width, height));
  }

  @Override
  protected String describe(Term.Cell cell) {
    String wiring =
        look()
            .words()
            .text("figure.wiring", sequence(figure().asking()), sequence(figure().answering()));
    return wiring + " " + super.describe(cell);
  }

  private String sequence(int index) {
    return index >= 0 && index < figure().sequences().size()
        ? look().words().panel(figure().sequences().get(index).id())
        : "";
  }
}
