package attentionlab.app.figure;

import attentionlab.figure.Influence;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * The leak tester: inputs above, outputs below, a line from the changed input to each output that
 * moves.
 */
final class InfluenceView extends CellsView<Influence> {
  /** Less than this is rounding. */
  private static final double ROUNDING = 1e-12;

  private static final double CHIP = 2.1;
  private static final double CHIP_WIDTH = 3.6;
  private static final double LOWEST = 4;
  private static final double GAP = 8;
  private static final double ROUND = 10;

  private double left;
  private double step;
  private double chip;
  private double below;

  InfluenceView(Interaction interaction) {
    super(interaction);
  }

  @Override
  protected Node matrix() {
    return figure().change();
  }

  private int count() {
    return matrix().value().cols();
  }

  private double change(int output) {
    return matrix().value().get(0, output);
  }

  private boolean moves(int output) {
    return !(Math.abs(change(output)) <= ROUNDING);
  }

  @Override
  public Units units() {
    double em = look().textSize();
    double labels = Math.max(heading("figure.inputs"), heading("figure.outputs"));
    double chips = Math.max(2, count()) * CHIP_WIDTH * em;
    return new Units(labels + GAP + chips, titleHeight() + 2 * CHIP * em + LOWEST * em, 1, 0.6, 0);
  }

  private double heading(String key) {
    return Math.ceil(pencil().width(look().words().text(key), look().bold(0.8)));
  }

  private int column(double x) {
    int index = step > 0 ? (int) Math.floor((x - left) / step) : -1;
    return index >= 0 && index < count() ? index : -1;
  }

  private int input(double x, double y) {
    return y >= 0 && y <= chip ? column(x) : -1;
  }

  @Override
  protected Optional<Term.Cell> cellAt(double x, double y) {
    int output = y >= below ? column(x) : -1;
    return output < 0 ? Optional.empty() : Optional.of(matrix().cell(0, output));
  }

  @Override
  protected void moved(double x, double y) {
    boolean chooses = input(x, y) >= 0 && figure().setting().isPresent();
    setCursor(chooses ? Cursor.HAND : Cursor.DEFAULT);
    super.moved(x, y);
  }

  @Override
  protected void clicked(double x, double y) {
    int input = input(x, y);
    if (input >= 0 && figure().setting().isPresent()) {
      choose(input);
    } else {
      super.clicked(x, y);
    }
  }

  private void choose(int input) {
    figure().setting().ifPresent(id -> interaction().change(id, Integer.toString(input)));
  }

  /** With the shift key another input is changed, without it the outputs are walked. */
  @Override
  protected boolean key(KeyCode code, boolean shift) {
    boolean turns = shift && (code == KeyCode.LEFT || code == KeyCode.RIGHT);
    if (turns && !isEmpty() && figure().setting().isPresent()) {
      int next = figure().changed() + (code == KeyCode.LEFT ? -1 : 1);
      choose(Math.max(0, Math.min(count() - 1, next)));
      return true;
    }
    return super.key(code, shift);
  }

  @Override
  protected String describe(Term.Cell cell) {
    String key = moves(cell.col()) ? "figure.influence.moves" : "figure.influence.still";
    String changed = figure().changed() < count() ? label(figure().changed()) : "";
    return look()
        .words()
        .text(key, changed, colLabel(cell), Numbers.brief(cell.value(), look().digits(3)));
  }

  private String label(int index) {
    return look().words().label(matrix().cols().marked(index));
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    if (isEmpty()) {
      step = 0;
      return;
    }
    double em = look().textSize();
    double labels = Math.max(heading("figure.inputs"), heading("figure.outputs")) + GAP;
    left = labels < width * 0.4 ? labels : 0;
    step = Math.min((width - left) / count(), 9 * em);
    chip = Math.min(CHIP * em, height * 0.25);
    double number = height > 5 * em ? pen.line(0.85) : 0;
    below = Math.max(chip, height - chip - number);
    if (left > 0) {
      heading(pen, "figure.inputs", chip / 2);
      heading(pen, "figure.outputs", below + chip / 2);
    }
    threads(pen);
    for (int i = 0; i < count(); i++) {
      boolean changed = i == figure().changed();
      chip(pen, i, 0, changed ? look().palette().bad() : null, changed);
      Color hue = look().palette().role(Role.OUTPUT);
      chip(pen, i, below, moves(i) ? hue : null, marks().isAny(0, i));
      if (number > 0) {
        number(pen, i, below + chip + number / 2);
      }
    }
  }

  private void heading(Pencil pen, String key, double y) {
    Color muted = look().palette().muted();
    pen.text(look().words().text(key), 0, y, Pos.CENTER_LEFT, look().bold(0.8), muted);
  }

  private double middle(int index) {
    return left + (index + 0.5) * step;
  }

  private void threads(Pencil pen) {
    if (figure().changed() < 0 || figure().changed() >= count()) {
      return;
    }
    for (int i = 0; i < count(); i++) {
      if (moves(i)) {
        thread(pen, i);
      }
    }
  }

  private void thread(Pencil pen, int output) {
    var g = pen.context();
    double x1 = middle(figure().changed());
    double x2 = middle(output);
    double bend = (below - chip) / 2;
    boolean lit = marks().isAny(0, output);
    g.setStroke(look().palette().bad().deriveColor(0, 1, 1, lit ? 1 : 0.55));
    g.setLineWidth(lit ? 3 : 2);
    g.beginPath();
    g.moveTo(x1, chip);
    g.bezierCurveTo(x1, chip + bend, x2, below - bend, x2, below);
    g.stroke();
  }

  private void chip(Pencil pen, int index, double top, Color hue, boolean strong) {
    Palette palette = look().palette();
    double wide = Math.max(2, step - GAP);
    double x = Pencil.crisp(middle(index) - wide / 2);
    var g = pen.context();
    g.setFill(hue == null ? palette.background() : Ramp.mix(palette.surface(), hue, 0.16));
    g.fillRoundRect(x, Pencil.crisp(top), wide, chip - 1, ROUND, ROUND);
    g.setStroke(hue == null ? palette.line() : hue);
    g.setLineWidth(strong ? 2 : 1);
    g.strokeRoundRect(x, Pencil.crisp(top), wide, chip - 1, ROUND, ROUND);
    Font font = hue == null ? look().text(0.9) : look().bold(0.9);
    Color color = hue == null ? palette.muted() : hue;
    String text = pen.fit(label(index), wide - 6, font);
    pen.text(text, middle(index), top + chip / 2, Pos.CENTER, font, color);
  }

  private void number(Pencil pen, int index, double y) {
    boolean moves = moves(index);
    String text = moves ? Numbers.brief(change(index), look().digits(3)) : "0";
    Font font = moves ? look().bold(0.8) : look().text(0.8);
    Color color = moves ? look().palette().text() : look().palette().muted();
    pen.text(pen.fit(text, step - 2, font), middle(index), y, Pos.CENTER, font, color);
  }
}
