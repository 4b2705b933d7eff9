package attentionlab.app.figure;

import attentionlab.app.figure.NetworkGeometry.Point;
import attentionlab.figure.Network;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;

/**
 * Tokens as the points of a network. A click on a point lights its weights; a click on a second one
 * joins or parts the two, where the figure has a setting for it.
 */
final class NetworkView extends CellsView<Network> {
  private NetworkGeometry geometry;
  private int hovered = -1;
  private int chosen = -1;

  NetworkView(Interaction interaction) {
    super(interaction);
  }

  @Override
  protected Node matrix() {
    return figure().weights();
  }

  private int count() {
    Matrix value = matrix().value();
    Matrix edges = figure().edges().value();
    boolean square = value.rows() == value.cols() && edges.shape().equals(value.shape());
    return square ? value.rows() : 0;
  }

  private int lead() {
    int pointed = marks().pointed().map(Term.Cell::row).orElse(-1);
    int now = hovered >= 0 ? hovered : pointed >= 0 ? pointed : figure().focus();
    return now < count() ? now : -1;
  }

  @Override
  protected void prepare() {
    chosen = chosen < count() ? chosen : -1;
    hovered = hovered < count() ? hovered : -1;
    setAccessibleHelp(look().words().text("figure.network.help"));
    super.prepare();
  }

  @Override
  protected void moved(double x, double y) {
    int point = geometry == null ? -1 : geometry.pointAt(x, y);
    boolean acts = figure().edgeSetting().isPresent() || figure().focusSetting().isPresent();
    setCursor(point >= 0 && acts ? Cursor.HAND : Cursor.DEFAULT);
    hover(point);
    super.moved(x, y);
  }

  @Override
  protected void left() {
    hover(-1);
    super.left();
  }

  private void hover(int point) {
    if (point != hovered) {
      hovered = point;
      redraw();
    }
  }

  /** A line, or on a point the weight that it has for the point in focus. */
  @Override
  protected Optional<Term.Cell> cellAt(double x, double y) {
    if (geometry == null) {
      return Optional.empty();
    }
    int focus = figure().focus() < count() ? figure().focus() : -1;
    int point = geometry.pointAt(x, y);
    if (point >= 0) {
      return Optional.of(matrix().cell(focus >= 0 && chosen < 0 ? focus : point, point))
          .filter(cell -> focus >= 0 && chosen < 0);
    }
    return geometry.pairAt(x, y, focus).map(pair -> matrix().cell(pair.query(), pair.key()));
  }

  @Override
  protected void clicked(double x, double y) {
    int point = geometry == null ? -1 : geometry.pointAt(x, y);
    if (point < 0) {
      chosen = -1;
      super.clicked(x, y);
      redraw();
    } else if (figure().edgeSetting().isEmpty()) {
      choose(point);
    } else {
      pair(point);
    }
  }

  /** The first click chooses a point, the second one joins or parts it and another one. */
  private void pair(int point) {
    int first = chosen;
    chosen = first < 0 ? point : -1;
    if (first < 0) {
      figure().focusSetting().ifPresent(id -> change(id, point));
    } else if (first != point) {
      toggle(first, point);
    }
    redraw();
  }

  private void choose(int point) {
    if (figure().focusSetting().isPresent()) {
      change(figure().focusSetting().get(), point);
    } else {
      interaction().pin(matrix().cell(point, point));
    }
  }

  private void change(String setting, int point) {
    interaction().change(setting, Integer.toString(point));
  }

  private void toggle(int a, int b) {
    String mask = NetworkGeometry.toggled(figure().edges().value(), a, b);
    figure().edgeSetting().ifPresent(id -> interaction().change(id, mask));
  }

  /** Enter joins or parts two points; with the shift key the first one comes into focus. */
  @Override
  protected boolean key(KeyCode code, boolean shift) {
    if (count() == 0) {
      return false;
    }
    Term.Cell cell = cursor();
    if (code == KeyCode.ENTER && shift && figure().focusSetting().isPresent()) {
      change(figure().focusSetting().get(), cell.row());
      return true;
    }
    boolean pair = figure().edgeSetting().isPresent() && cell.row() != cell.col();
    if (code == KeyCode.ENTER && pair) {
      toggle(cell.row(), cell.col());
      return true;
    }
    return super.key(code, shift);
  }

  @Override
  public Units units() {
    double em = look().textSize();
    return new Units(2 * widest(), titleHeight() + 4 * em, 3.5, 3, leastOfPlot());
  }

  private double widest() {
    double widest = pencil().width("0.000", look().text(0.78));
    for (int i = 0; i < matrix().cols().size(); i++) {
      String label = look().words().label(matrix().cols().marked(i));
      widest = Math.max(widest, pencil().width(label, look().bold(0.95)));
    }
    return Math.ceil(Math.min(widest, 7 * look().textSize()));
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    geometry = null;
    if (count() == 0) {
      return;
    }
    double lines = pen.line(0.95) + pen.line(0.78);
    geometry = fit(width, height, lines);
    boolean numbered = geometry.distance() >= 0.9 * lines;
    if (!numbered) {
      geometry = fit(width, height, pen.line(0.95));
    }
    if (chosen >= 0 && hovered >= 0) {
      Point from = geometry.point(chosen);
      Point to = geometry.point(hovered);
      pen.dashed(from.x(), from.y(), to.x(), to.y(), look().palette().accent());
    }
    new NetworkPainter(figure(), geometry, look(), lit(), pen, lead(), chosen, numbered).paint();
    marks().pointed().ifPresent(cell -> callout(pen, cell, width, height));
  }

  private NetworkGeometry fit(double width, double height, double line) {
    double label = Math.min(widest(), width / 4) + 8;
    double em = look().textSize();
    return NetworkGeometry.fit(figure().edges().value(), width, height, label, line, em);
  }

  private void callout(Pencil pen, Term.Cell cell, double width, double height) {
    boolean self = cell.row() == cell.col();
    Point at = self ? geometry.point(cell.row()) : geometry.line(cell.row(), cell.col()).at(0.5);
    pen.callout(callout(cell), at.x(), at.y(), new Rectangle2D(0, 0, width, height));
  }
}
