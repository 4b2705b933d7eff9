package attentionlab.app.figure;

import attentionlab.figure.TokenLines;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Lines between queries and keys, each as strong as its weight. */
final class TokenLinesView extends CellsView<TokenLines> {
  private static final double GAP = 8;
  private static final double ROW = 2.2;
  private static final double THICKEST = 5;
  private static final double READABLE = 0.8;

  private TokenThreads threads;
  private int hovered = -1;

  TokenLinesView(Interaction interaction) {
    super(interaction);
  }

  @Override
  protected Node matrix() {
    return figure().weights();
  }

  private Matrix weights() {
    return figure().weights().value();
  }

  /** The query whose lines are lit: the one under the pointer, or else that of the step. */
  private int lead() {
    int pointed = marks().pointed().map(Term.Cell::row).orElse(-1);
    int now = hovered >= 0 ? hovered : pointed >= 0 ? pointed : figure().focus();
    return now < weights().rows() ? now : -1;
  }

  @Override
  protected void moved(double x, double y) {
    int query = threads == null ? -1 : threads.from().at(x, y);
    setCursor(query >= 0 && figure().setting().isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    hover(query);
    point(query >= 0 ? Optional.empty() : cellAt(x, y));
  }

  @Override
  protected void left() {
    hover(-1);
    super.left();
  }

  private void hover(int query) {
    if (hovered != query) {
      hovered = query;
      redraw();
    }
  }

  @Override
  protected Optional<Term.Cell> cellAt(double x, double y) {
    if (threads == null) {
      return Optional.empty();
    }
    int key = threads.to().row(y);
    int query = figure().focus() >= 0 ? figure().focus() : lead();
    if (x >= threads.end() && key >= 0 && query >= 0 && query < weights().rows()) {
      return Optional.of(matrix().cell(query, key));
    }
    return threads
        .at(x, y, figure().focus() < weights().rows() ? figure().focus() : -1)
        .map(thread -> matrix().cell(thread.query(), thread.key()));
  }

  @Override
  protected void clicked(double x, double y) {
    int query = threads == null ? -1 : threads.from().at(x, y);
    if (query >= 0) {
      choose(query);
    } else {
      super.clicked(x, y);
    }
  }

  /** Makes a query the one the step is about, or else explains its largest weight. */
  private void choose(int query) {
    if (figure().setting().isPresent()) {
      interaction().change(figure().setting().get(), Integer.toString(query));
    } else {
      interaction().pin(matrix().cell(query, largest(query)));
    }
  }

  private int largest(int query) {
    return IntStream.range(0, weights().cols())
        .boxed()
        .max(Comparator.comparingDouble(key -> weights().get(query, key)))
        .orElse(0);
  }

  /** With the shift key the query is chosen, without it the weight is pinned. */
  @Override
  protected boolean key(KeyCode code, boolean shift) {
    boolean chooses = shift && (code == KeyCode.ENTER || code == KeyCode.SPACE);
    if (chooses && !isEmpty() && figure().setting().isPresent()) {
      choose(cursor().row());
      return true;
    }
    return super.key(code, shift);
  }

  private Font font() {
    return look().text(0.95);
  }

  private String label(Axis axis, int index) {
    return look().words().label(axis.label(index));
  }

  private double widest(Axis axis, String heading) {
    double widest = pencil().width(heading, look().bold(0.8));
    for (int i = 0; i < axis.size(); i++) {
      widest = Math.max(widest, pencil().width(label(axis, i), look().bold(0.95)));
    }
    return Math.ceil(Math.min(widest, 8 * look().textSize())) + GAP;
  }

  private String queries() {
    return look().words().text("figure.queries");
  }

  private String keys() {
    return look().words().text("figure.keys");
  }

  private double numberWidth() {
    return Math.ceil(pencil().width("0.000", look().bold(0.8))) + GAP;
  }

  private double headingHeight() {
    return pencil().line(0.8) + 4;
  }

  @Override
  public Units units() {
    double labels = widest(matrix().rows(), queries()) + widest(matrix().cols(), keys());
    int rows = Math.max(1, Math.max(weights().rows(), weights().cols()));
    double em = look().textSize();
    double high = Math.min(14, rows) * 1.35 * em;
    return new Units(
        labels + numberWidth() + 5 * em, titleHeight() + headingHeight() + high, 4, rows * 0.2);
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    threads = null;
    if (isEmpty()) {
      return;
    }
    arrange(width, height);
    lines(pen);
    headings(pen);
    tokens(pen, threads.from(), matrix().rows(), true);
    tokens(pen, threads.to(), matrix().cols(), false);
    marks().pointed().ifPresent(cell -> callout(pen, cell, width, height));
  }

  private void arrange(double width, double height) {
    double most = ROW * look().textSize();
    double top = headingHeight();
    double high = Math.max(1, height - top);
    double left = Math.min(width * 0.35, widest(matrix().rows(), queries()));
    double right = Math.min(width * 0.35, widest(matrix().cols(), keys()));
    double numbers = width - left - right > 3 * numberWidth() ? numberWidth() : 0;
    double keysLeft = Math.max(left + 1, width - right - numbers);
    threads =
        new TokenThreads(
            TokenColumn.filling(weights().rows(), 0, left, top, high, most),
            TokenColumn.filling(weights().cols(), keysLeft, Math.max(1, right), top, high, most),
            weights());
  }

  private void headings(Pencil pen) {
    Font font = look().bold(0.8);
    double middle = pen.line(0.8) / 2;
    Palette palette = look().palette();
    double right = threads.from().right() - GAP;
    Color query = palette.role(Role.QUERY);
    pen.text(pen.fit(queries(), right, font), right, middle, Pos.CENTER_RIGHT, font, query);
    double left = threads.to().left() + GAP;
    double room = threads.to().right() - left;
    String keys = pen.fit(keys(), room, font);
    pen.text(keys, left, middle, Pos.CENTER_LEFT, font, palette.role(Role.KEY));
  }

  private void lines(Pencil pen) {
    int lead = lead();
    for (TokenThreads.Thread thread : threads.threads()) {
      if (lead >= 0 && thread.query() != lead) {
        line(pen, thread, look().palette().faint(), 0.35);
      }
    }
    for (TokenThreads.Thread thread : threads.threads()) {
      if (lead < 0 || thread.query() == lead) {
        line(pen, thread, look().palette().role(matrix().role()), 1);
      }
    }
    for (TokenThreads.Thread thread : threads.threads()) {
      if (marks().isAny(thread.query(), thread.key())) {
        lit(pen, thread);
      }
    }
  }

  private void line(Pencil pen, TokenThreads.Thread thread, Color color, double share) {
    double strength = TokenThreads.strength(thread.weight());
    double opacity = share * Math.min(1, 0.04 + Math.pow(strength, 0.8));
    stroke(pen, thread, color.deriveColor(0, 1, 1, opacity), 0.6 + strength * THICKEST * share);
  }

  private void lit(Pencil pen, TokenThreads.Thread thread) {
    boolean operand = marks().isOperand(thread.query(), thread.key());
    Color color = operand ? look().palette().role(matrix().role()) : look().palette().text();
    stroke(pen, thread, color, 1.2 + TokenThreads.strength(thread.weight()) * THICKEST);
  }

  private void stroke(Pencil pen, TokenThreads.Thread thread, Color color, double thickness) {
    var g = pen.context();
    double y1 = threads.from().y(thread.query());
    double y2 = threads.to().y(thread.key());
    double bend = threads.bend();
    g.setStroke(color);
    g.setLineWidth(thickness);
    g.beginPath();
    g.moveTo(threads.start(), y1);
    g.bezierCurveTo(threads.start() + bend, y1, threads.end() - bend, y2, threads.end(), y2);
    g.stroke();
  }

  private void tokens(Pencil pen, TokenColumn column, Axis axis, boolean isQuery) {
    int every = (int) Math.ceil(pen.line(READABLE) / Math.max(0.1, column.step()));
    for (int i = 0; i < column.count(); i++) {
      if (i % every == 0 || strong(i, isQuery)) {
        token(pen, column, i, axis, isQuery);
      }
    }
  }

  private boolean strong(int index, boolean isQuery) {
    return isQuery
        ? index == lead()
        : marks().pointed().filter(cell -> cell.col() == index).isPresent();
  }

  private void token(Pencil pen, TokenColumn column, int index, Axis axis, boolean isQuery) {
    Palette palette = look().palette();
    boolean strong = strong(index, isQuery);
    Color plain = lead() < 0 || !isQuery ? palette.text() : palette.muted();
    Color color = strong && isQuery ? palette.role(Role.QUERY) : plain;
    Font font = strong ? look().bold(0.95) : font();
    String text = pen.fit(label(axis, index), column.width() - GAP, font);
    double y = column.y(index);
    if (isQuery) {
      pen.text(text, column.right() - GAP, y, Pos.CENTER_RIGHT, font, color);
    } else {
      pen.text(text, column.left() + GAP, y, Pos.CENTER_LEFT, font, color);
      number(pen, column, index, strong);
    }
  }

  /** The weight of a key for the query in the lead. */
  private void number(Pencil pen, TokenColumn column, int key, boolean strong) {
    double right = pen.context().getCanvas().getWidth();
    if (lead() >= 0 && column.right() + numberWidth() <= right + 1) {
      double weight = weights().get(lead(), key);
      Font font = strong ? look().bold(0.8) : look().text(0.8);
      Color hue = look().palette().role(matrix().role());
      Color color = weight >= 0.1 || strong ? hue : look().palette().muted();
      String number = Numbers.fixed(weight, 3);
      pen.text(
          pen.fit(number, numberWidth(), font),
          right,
          column.y(key),
          Pos.CENTER_RIGHT,
          font,
          color);
    }
  }

  private void callout(Pencil pen, Term.Cell cell, double width, double height) {
    double x = (threads.start() + threads.end()) / 2;
    double y = threads.y(cell.row(), cell.col(), x);
    pen.callout(callout(cell), x, y, new Rectangle2D(0, 0, width, height));
  }
}
