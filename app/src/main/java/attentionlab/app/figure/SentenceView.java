package attentionlab.app.figure;

import attentionlab.figure.Scale;
import attentionlab.figure.Sentence;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** The tokens of a sentence as chips; one of them can be chosen. */
final class SentenceView extends CanvasView<Sentence> {
  private static final double GAP = 6;
  private static final double PADDING = 9;
  private static final double ROUND = 10;
  private static final double GLOWING = 0.4;
  private static final double WIDEST_LINE = 60;

  private Flow flow = new Flow(java.util.List.of(), 0, 0);
  private SentenceChips chips;
  private double[] widths = {};
  private int hovered = -1;
  private int cursor = -1;
  private Glow glow;

  SentenceView(Interaction interaction) {
    super(interaction);
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(at(event)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(-1));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  private int at(MouseEvent event) {
    double y = event.getY() - top();
    int box = y < 0 ? -1 : flow.at((int) (y / lineHeight()), event.getX() - 1);
    return box < 0 ? -1 : chips.page().start() + box;
  }

  private void hover(int token) {
    hovered = token;
    boolean choosable = token >= 0 && figure().setting().isPresent();
    setCursor(choosable ? Cursor.HAND : Cursor.DEFAULT);
    point(token < 0 ? Optional.empty() : chips.weight(token));
    redraw();
  }

  private void clicked(MouseEvent event) {
    int token = at(event);
    if (event.getClickCount() == 2) {
      knock(token);
    } else {
      choose(token);
      if (figure().setting().isEmpty() && token >= 0) {
        chips.weight(token).ifPresent(interaction()::pin);
      }
    }
  }

  /** Explains the weight of the present token; without one the token is chosen. */
  private void explain() {
    int token = Math.max(0, cursor);
    chips.weight(token).ifPresentOrElse(interaction()::pin, () -> choose(token));
  }

  private void knock(int token) {
    if (chips.has(token)) {
      interaction().knock(chips.token(token));
    }
  }

  private boolean isOut(int chip) {
    return chips.page().shows(chip) && lit().edits().out().contains(chips.token(chip));
  }

  private void choose(int token) {
    if (chips.has(token)) {
      cursor = token;
      describe();
      figure().setting().ifPresent(id -> interaction().change(id, Integer.toString(token)));
      point(chips.weight(token));
      redraw();
    }
  }

  @Override
  protected boolean key(KeyCode code, boolean shift) {
    int last = figure().tokens().size() - 1;
    switch (code) {
      case LEFT -> choose(Math.max(0, cursor - 1));
      case RIGHT -> choose(Math.min(last, cursor + 1));
      case HOME -> choose(0);
      case END -> choose(last);
      case ENTER -> choose(Math.max(0, cursor));
      case SPACE -> explain();
      case DELETE -> knock(cursor);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  protected void title(FigureTitle line) {
    line.show("", Role.INPUT, look().words().panel(figure().id()), "", look());
  }

  @Override
  protected void prepare() {
    cursor = figure().focus();
    chips = SentenceChips.of(figure(), cursor, look().words());
    widths = widths();
    if (glow == null) {
      glow = new Glow(this::redraw);
      if (!look().reducedMotion() && figure().weights().isEmpty()) {
        glow.start();
      }
    }
    describe();
  }

  private void describe() {
    if (!chips.has(cursor)) {
      setAccessibleText(String.join(" ", figure().tokens()));
      return;
    }
    int size = figure().tokens().size();
    setAccessibleText(
        look().words().text("figure.token", chips.marked().get(cursor), cursor + 1, size));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return figure() == null ? 0 : Math.ceil(flow(Double.MAX_VALUE).width()) + 2;
  }

  @Override
  protected double computePrefHeight(double width) {
    double limit = width < 0 ? Double.MAX_VALUE : width;
    return figure() == null ? 0 : titleHeight() + flow(limit - 2).lines() * lineHeight();
  }

  @Override
  public Units units() {
    return units(Double.MAX_VALUE, Double.MAX_VALUE);
  }

  @Override
  public Units units(double room, double unit) {
    double wide =
        Math.ceil(Math.min(Math.min(prefWidth(-1), room), WIDEST_LINE * look().textSize()));
    return new Units(wide, prefHeight(wide), 0, 0, 0);
  }

  private Flow flow(double limit) {
    return Flow.of(widths, GAP, limit);
  }

  private double[] widths() {
    double[] boxes = new double[chips.page().boxes()];
    boolean below = chips.hasGloss() || figure().weights().isPresent();
    double number = pencil().width("0." + "0".repeat(look().digits(3)), small());
    for (int i = 0; i < boxes.length; i++) {
      double token = pencil().width(chips.text(chips.page().start() + i), focusFont());
      double under =
          Math.max(pencil().width(chips.gloss(chips.page().start() + i), small()), number);
      boxes[i] = Math.ceil(Math.max(token + 2 * PADDING, below ? under + 4 : 0));
    }
    return boxes;
  }

  /** Tokens have room for this, so that nothing moves when another one is chosen. */
  private Font focusFont() {
    return look().bold(1.1);
  }

  private Font small() {
    return look().text(0.78);
  }

  private double chipHeight() {
    return pencil().line(1.1) + 8;
  }

  private double lineHeight() {
    int small = (chips.hasGloss() ? 1 : 0) + (figure().weights().isPresent() ? 1 : 0);
    return chipHeight() + small * pencil().line(0.78) + (small > 0 ? 3 : 0) + GAP;
  }

  @Override
  protected void draw(Pencil pen, double width, double height) {
    flow = flow(width - 2);
    for (int i = 0; i < flow.places().size(); i++) {
      Flow.Place place = flow.places().get(i);
      double y = place.line() * lineHeight() + 1;
      chip(pen, chips.page().start() + i, place.x() + 1, y, place.width());
      below(pen, chips.page().start() + i, place.x() + 1 + place.width() / 2, y + chipHeight() + 3);
    }
  }

  private void chip(Pencil pen, int index, double x, double y, double width) {
    boolean focus = index == figure().focus();
    boolean strong = isStrong(index);
    Color fill = fill(index);
    Color query = look().palette().role(Role.QUERY);
    Color border = focus ? query : strong ? look().palette().text() : look().palette().line();
    double thickness = focus || strong ? 2 : 1;
    double inset = thickness / 2;
    var g = pen.context();
    if (focus && glow.strength() > 0) {
      fill = Ramp.mix(fill, query, GLOWING * glow.strength());
    }
    g.setFill(fill);
    g.fillRoundRect(x, y, width, chipHeight() - 1, ROUND, ROUND);
    g.setStroke(border);
    g.setLineWidth(thickness);
    g.strokeRoundRect(
        x + inset, y + inset, width - thickness, chipHeight() - 1 - thickness, ROUND, ROUND);
    Color text =
        focus && chips.weight(index).isEmpty() ? query : Ramp.textOn(fill, look().palette());
    Font font = focus ? focusFont() : look().text(1.1);
    pen.text(
        pen.fit(chips.text(index), width - 4, font),
        x + width / 2,
        y + (chipHeight() - 1) / 2,
        Pos.CENTER,
        font,
        text);
    if (isOut(index)) {
      double middle = Math.round(y + (chipHeight() - 1) / 2);
      pen.line(x + 4, middle, x + width - 4, middle, look().palette().bad());
      pen.line(x + 4, middle + 1, x + width - 4, middle + 1, look().palette().bad());
    }
  }

  private Color fill(int index) {
    Palette palette = look().palette();
    Color plain = index == hovered ? palette.hover() : palette.surface();
    return chips
        .weight(index)
        .filter(cell -> Double.isFinite(cell.value()))
        .map(cell -> shade(cell.node(), cell.value()))
        .orElse(plain);
  }

  private Color shade(Node node, double weight) {
    Palette palette = look().palette();
    double position = Scale.WEIGHTS.position(weight);
    return Ramp.mix(palette.surface(), palette.role(node.role()), 0.8 * position);
  }

  private boolean isStrong(int index) {
    Optional<Term.Cell> cell = chips.weight(index);
    return cell.isPresent() && (cell.equals(lit().pointed()) || cell.equals(lit().pinned()));
  }

  private void below(Pencil pen, int index, double x, double y) {
    double next = y;
    if (chips.hasGloss()) {
      pen.text(chips.gloss(index), x, next, Pos.TOP_CENTER, small(), look().palette().muted());
      next += pen.line(0.78);
    }
    Optional<Term.Cell> weight = chips.weight(index);
    if (weight.isPresent() && (index == hovered || isStrong(index))) {
      String number = Numbers.brief(weight.get().value(), look().digits(3));
      Color color = look().palette().role(weight.get().node().role());
      pen.text(number, x, next, Pos.TOP_CENTER, look().bold(0.78), color);
    }
  }
}
