package attentionlab.app.figure;

import attentionlab.figure.Dials;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/** Pairs of sine and cosine as the hands of clocks. */
final class DialsView extends CellsView<Dials> {
  private static final int MOST_IN_A_LINE = 8;
  private static final double SIDE = 3.2;
  private static final double GAP = 0.12;

  private int columns = 1;
  private double side;
  private double top;

  DialsView(Interaction interaction) {
    super(interaction);
  }

  @Override
  protected Node matrix() {
    return figure().node();
  }

  private int pairs() {
    return matrix().value().cols() / 2;
  }

  private int lead() {
    return figure().rows().isEmpty() ? -1 : figure().rows().get(0);
  }

  private Legend legend(Pencil pen) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < figure().rows().size(); i++) {
      int row = figure().rows().get(i);
      if (row >= 0 && row < matrix().value().rows()) {
        String label = look().words().label(matrix().rows().marked(row));
        entries.add(new Legend.Entry(label, hue(i), i == 0));
      }
    }
    return new Legend(entries, look(), pen);
  }

  private Color hue(int hand) {
    return hand == 0 ? look().palette().role(matrix().role()) : look().palette().series(hand);
  }

  @Override
  public Units units() {
    int across = Math.max(1, Math.min(pairs(), MOST_IN_A_LINE));
    int down = Math.max(1, (pairs() + across - 1) / across);
    double fixed = titleHeight() + legend(pencil()).height(20 * look().textSize()) + 4;
    return new Units(4, fixed, across * 1.7, Math.min(down, 4) * 2.1, 0.8 * leastOfPlot());
  }

  @Override
  protected Optional<Term.Cell> cellAt(double x, double y) {
    if (side <= 0 || lead() < 0 || lead() >= matrix().value().rows() || y < top) {
      return Optional.empty();
    }
    int col = (int) Math.floor(x / side);
    int pair = (int) Math.floor((y - top) / side) * columns + col;
    boolean there = col >= 0 && col < columns && pair >= 0 && pair < pairs();
    boolean cosine = y - top - Math.floor((y - top) / side) * side > side / 2;
    return there
        ? Optional.of(matrix().cell(lead(), 2 * pair + (cosine ? 1 : 0)))
        : Optional.empty();
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    side = 0;
    if (pairs() == 0 || matrix().value().rows() == 0) {
      return;
    }
    Legend legend = legend(pen);
    double above = legend.height(width);
    top = height - above > 3 * look().textSize() ? above : 0;
    if (top > 0) {
      legend.paint(0, 0, width);
    }
    arrange(width, height - top);
    for (int pair = 0; pair < pairs(); pair++) {
      clock(pen, pair);
    }
    marks().pointed().ifPresent(cell -> callout(pen, cell, new Rectangle2D(0, 0, width, height)));
  }

  /** The largest clocks with which all fit. */
  private void arrange(double width, double height) {
    for (int across = 1; across <= pairs(); across++) {
      int down = (pairs() + across - 1) / across;
      double fits = Math.min(width / across, height / down);
      if (fits > side) {
        side = fits;
        columns = across;
      }
    }
    side = Math.min(side, SIDE * 3 * look().textSize());
  }

  private void clock(Pencil pen, int pair) {
    double x = pair % columns * side;
    double y = top + pair / columns * side;
    double caption = side > 4 * look().textSize() ? pen.line(0.8) : 0;
    double radius = Math.max(1, (side * (1 - GAP) - caption) / 2);
    double cx = x + side / 2;
    double cy = y + radius + side * GAP / 2;
    var g = pen.context();
    boolean marked = isMarked(2 * pair) || isMarked(2 * pair + 1);
    g.setFill(look().palette().background());
    g.fillOval(cx - radius, cy - radius, 2 * radius, 2 * radius);
    g.setStroke(marked ? look().palette().text() : look().palette().line());
    g.setLineWidth(marked ? 2 : 1);
    g.strokeOval(cx - radius, cy - radius, 2 * radius, 2 * radius);
    pen.line(cx - radius, cy, cx + radius, cy, look().palette().line());
    pen.line(cx, cy - radius, cx, cy + radius, look().palette().line());
    for (int i = figure().rows().size() - 1; i >= 0; i--) {
      hand(pen, figure().rows().get(i), pair, new double[] {cx, cy, radius}, i);
    }
    if (caption > 0) {
      String name = "i = " + pair;
      Color muted = look().palette().muted();
      pen.text(name, cx, cy + radius + caption / 2, Pos.CENTER, look().text(0.8), muted);
    }
  }

  private boolean isMarked(int col) {
    return figure().rows().stream().anyMatch(row -> marks().isAny(row, col));
  }

  private void hand(Pencil pen, int row, int pair, double[] centre, int index) {
    if (row < 0 || row >= matrix().value().rows()) {
      return;
    }
    double sine = matrix().value().get(row, 2 * pair);
    double cosine = matrix().value().get(row, 2 * pair + 1);
    double length = Math.hypot(sine, cosine);
    if (!Double.isFinite(length)) {
      return;
    }
    double scale = centre[2] * 0.92 / Math.max(1, length);
    double x = centre[0] + cosine * scale;
    double y = centre[1] - sine * scale;
    var g = pen.context();
    g.setStroke(hue(index));
    g.setLineWidth(index == 0 ? 3 : 2);
    g.strokeLine(centre[0], centre[1], x, y);
    pen.dot(x, y, index == 0 ? 4 : 3, hue(index));
  }

  private void callout(Pencil pen, Term.Cell cell, Rectangle2D area) {
    int pair = cell.col() / 2;
    double x = (pair % columns + 0.5) * side;
    double y = top + (pair / columns + 0.5) * side;
    pen.callout(pairText(cell.row(), pair), x, y, area);
  }

  private String pairText(int row, int pair) {
    String position = look().words().label(matrix().rows().marked(row));
    return look()
        .words()
        .text(
            "figure.dial",
            position,
            pair,
            Numbers.brief(matrix().value().get(row, 2 * pair), look().digits(4)),
            Numbers.brief(matrix().value().get(row, 2 * pair + 1), look().digits(4)));
  }

  @Override
  protected String describe(Term.Cell cell) {
    int pair = Math.min(cell.col() / 2, pairs() - 1);
    return pair < 0 ? look().words().panel(figure().id()) : pairText(cell.row(), pair);
  }
}
