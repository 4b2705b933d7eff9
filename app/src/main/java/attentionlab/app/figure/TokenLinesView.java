package attentionlab.app.figure;

import attentionlab.figure.TokenLines;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;

/** Lines between queries and keys, each as strong as its weight. */
final class TokenLinesView extends CellsView<TokenLines> {
  private static final double ROW = 2.4;

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
    } else if (!interaction().row(matrix(), query)) {
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
    } else if (chooses && !isEmpty() && interaction().row(matrix(), cursor().row())) {
      return true;
    } else if (code == KeyCode.L) {
      interaction().turn(figure().id());
      return true;
    }
    return super.key(code, shift);
  }

  private String label(Axis axis, int index) {
    return look().words().label(axis.label(index));
  }

  private double widest(Axis axis, String heading) {
    double widest = pencil().width(heading, look().bold(0.8));
    for (int i = 0; i < axis.size(); i++) {
      widest = Math.max(widest, pencil().width(label(axis, i), look().bold(0.95)));
    }
    return Math.ceil(Math.min(widest, 8 * look().textSize())) + TokenLinesPainter.GAP;
  }

  private String queries() {
    return look().words().text("figure.queries");
  }

  private String keys() {
    return look().words().text("figure.keys");
  }

  private double numberWidth() {
    return TokenLinesPainter.numberWidth(pencil(), look());
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
        labels + numberWidth() + 5 * em, titleHeight() + headingHeight() + high, 4, rows * 0.2, 0);
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    threads = null;
    if (isEmpty()) {
      return;
    }
    arrange(width, height);
    new TokenLinesPainter(figure(), threads, look(), lit(), pen, lead()).paint();
    marks().pointed().ifPresent(cell -> callout(pen, cell, width, height));
  }

  private void arrange(double width, double height) {
    double top = headingHeight();
    int most = Math.max(weights().rows(), weights().cols());
    double step = Math.min(ROW * look().textSize(), Math.max(1, height - top) / most);
    double left = Math.min(width * 0.35, widest(matrix().rows(), queries()));
    double right = Math.min(width * 0.35, widest(matrix().cols(), keys()));
    double numbers = width - left - right > 3 * numberWidth() ? numberWidth() : 0;
    double keysLeft = Math.max(left + 1, width - right - numbers);
    threads =
        new TokenThreads(
            new TokenColumn(0, left, top, step, weights().rows()),
            new TokenColumn(keysLeft, Math.max(1, right), top, step, weights().cols()),
            weights());
  }

  private void callout(Pencil pen, Term.Cell cell, double width, double height) {
    double x = (threads.start() + threads.end()) / 2;
    double y = threads.y(cell.row(), cell.col(), x);
    pen.callout(callout(cell), x, y, new Rectangle2D(0, 0, width, height));
  }
}
