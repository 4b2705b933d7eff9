package attentionlab.app.figure;

import attentionlab.figure.Cube;
import attentionlab.graph.Axis;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** A block of numbers in space; the cells behind a statistic are lit. */
final class CubeView extends CellsView<Cube> {
  private static final double SMALL = 0.78;

  private CubeGeometry at;

  CubeView(Interaction interaction) {
    super(interaction);
  }

  @Override
  protected Node matrix() {
    return figure().node();
  }

  private int rows() {
    return matrix().value().rows() / figure().layers();
  }

  private int cols() {
    return matrix().value().cols();
  }

  private double gutter() {
    double widest = 0;
    for (int row = 0; row < matrix().value().rows(); row++) {
      widest = Math.max(widest, pencil().width(label(matrix().rows(), row), look().text(SMALL)));
    }
    return Math.ceil(Math.min(widest, 6 * look().textSize())) + 6;
  }

  private String label(Axis axis, int index) {
    return look().words().label(axis.marked(index));
  }

  private CubeGeometry shape(double cell) {
    return new CubeGeometry(
        figure().layers(), rows(), cols(), gutter(), pencil().line(SMALL), cell);
  }

  @Override
  public Units units() {
    CubeGeometry one = shape(1);
    double wide = one.layerWidth() - one.gutter();
    return new Units(
        one.layers() * one.gutter(),
        titleHeight() + one.head(),
        Math.max(1, one.layers() * wide),
        Math.max(1, rows() + 0.3 + (one.layers() - 1) * 0.45),
        0.5 * leastOfPlot());
  }

  @Override
  protected Optional<Term.Cell> cellAt(double x, double y) {
    int index = at == null || cols() == 0 ? -1 : at.at(x, y);
    return index < 0
        ? Optional.empty()
        : Optional.of(matrix().cell(index / cols(), index % cols()));
  }

  @Override
  protected void clicked(double x, double y) {
    cellAt(x, y).ifPresent(this::choose);
    super.clicked(x, y);
  }

  @Override
  protected void enter() {
    choose(cursor());
    super.enter();
  }

  private void choose(Term.Cell cell) {
    figure().rowSetting().ifPresent(id -> set(id, cell.row()));
    figure().colSetting().ifPresent(id -> set(id, cell.col()));
  }

  private void set(String setting, int index) {
    interaction().change(setting, Integer.toString(index));
  }

  @Override
  protected String describe(Term.Cell cell) {
    boolean member = figure().members().value().get(cell.row(), cell.col()) != 0;
    return look()
        .words()
        .text(
            member ? "figure.cube.member" : "figure.cube.other",
            rowLabel(cell),
            colLabel(cell),
            Numbers.brief(cell.value(), look().digits(3)));
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    at = null;
    if (isEmpty()) {
      return;
    }
    at = CubeGeometry.fit(shape(1), width, height);
    for (int layer = figure().layers() - 1; layer >= 0; layer--) {
      layer(pen, layer);
    }
  }

  private void layer(Pencil pen, int layer) {
    sides(pen, layer);
    for (int row = 0; row < rows(); row++) {
      for (int col = 0; col < cols(); col++) {
        cell(pen, layer, row, col);
      }
    }
    labels(pen, layer);
    frames(pen, layer);
  }

  /** The top and the right side of a layer, so that it looks like a slab. */
  private void sides(Pencil pen, int layer) {
    double left = at.x(layer, 0);
    double right = at.x(layer, cols());
    double top = at.y(layer, 0);
    double bottom = at.y(layer, rows());
    double deep = CubeGeometry.DEPTH * at.cell();
    Palette palette = look().palette();
    var g = pen.context();
    g.setStroke(palette.line());
    g.setLineWidth(1);
    g.setFill(Ramp.mix(palette.surface(), palette.muted(), 0.12));
    double[] topX = {left, left + deep, right + deep, right};
    double[] topY = {top, top - deep, top - deep, top};
    g.fillPolygon(topX, topY, 4);
    g.strokePolygon(topX, topY, 4);
    g.setFill(Ramp.mix(palette.surface(), palette.muted(), 0.24));
    double[] sideX = {right, right + deep, right + deep, right};
    double[] sideY = {top, top - deep, bottom - deep, bottom};
    g.fillPolygon(sideX, sideY, 4);
    g.strokePolygon(sideX, sideY, 4);
  }

  private void cell(Pencil pen, int layer, int layerRow, int col) {
    int row = layer * rows() + layerRow;
    boolean member = figure().members().value().get(row, col) != 0;
    boolean padded = figure().padded().contains(row);
    double x = at.x(layer, col);
    double y = at.y(layer, layerRow);
    double side = at.cell();
    Palette palette = look().palette();
    Color hue = palette.role(Role.WEIGHTS);
    pen.fill(x, y, side, side, member ? Ramp.mix(palette.surface(), hue, 0.3) : palette.surface());
    pen.frame(x, y, side, side, palette.line(), 1);
    if (padded) {
      pen.dashed(x + 3, y + side - 3, x + side - 3, y + 3, palette.faint());
    }
    String number = Numbers.brief(matrix().value().get(row, col), look().digits(2));
    double size = Math.min(1, side / (look().textSize() * 2.6));
    Font font = member ? look().bold(size) : look().text(size);
    if (size > 0.5 && pen.width(number, font) <= side - 2) {
      Color color = member ? palette.text() : padded ? palette.faint() : palette.muted();
      pen.text(number, x + side / 2, y + side / 2, Pos.CENTER, font, color);
    }
  }

  private void labels(Pencil pen, int layer) {
    Font font = look().text(SMALL);
    Color muted = look().palette().muted();
    double left = at.x(layer, 0);
    if (at.cell() >= pen.line(SMALL) * 0.8) {
      for (int row = 0; row < rows(); row++) {
        String text = label(matrix().rows(), layer * rows() + row);
        double y = at.y(layer, row) + at.cell() / 2;
        pen.text(pen.fit(text, gutter() - 6, font), left - 5, y, Pos.CENTER_RIGHT, font, muted);
      }
    }
    double deep = CubeGeometry.DEPTH * at.cell();
    for (int col = 0; col < cols(); col++) {
      String text = pen.fit(label(matrix().cols(), col), at.cell(), font);
      double x = at.x(layer, col) + at.cell() / 2 + deep;
      pen.text(text, x, at.y(layer, 0) - deep - 2, Pos.BOTTOM_CENTER, font, muted);
    }
  }

  private void frames(Pencil pen, int layer) {
    for (int row = 0; row < rows(); row++) {
      for (int col = 0; col < cols(); col++) {
        int index = layer * rows() + row;
        boolean picked = index == figure().row() && col == figure().col();
        boolean lit = marks().isAny(index, col);
        if (picked || lit) {
          Palette palette = look().palette();
          Color color = picked ? palette.text() : palette.accent();
          pen.frame(at.x(layer, col), at.y(layer, row), at.cell(), at.cell(), color, 2);
        }
      }
    }
  }
}
