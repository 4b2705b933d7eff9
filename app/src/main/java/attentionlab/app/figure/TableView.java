package attentionlab.app.figure;

import attentionlab.figure.Table;
import attentionlab.figure.Table.Entry;
import attentionlab.figure.Table.Row;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;

/**
 * Words and numbers in rows and columns. The arrow keys walk the numbers and the rows that lead
 * somewhere.
 */
final class TableView extends FigureView<Table> {
  private static final double PADDING = 0.12;
  private static final double SIDES = 0.55;

  /** What a row may grow, in units. */
  private static final double MORE_AIR = 0.1;

  private final FigureTitle title = new FigureTitle();
  private final TableGrid grid = new TableGrid();
  private final Scale shrink = new Scale();
  private final Pencil pencil = new Pencil(new javafx.scene.canvas.Canvas());
  private final List<Stop> stops = new ArrayList<>();
  private final Map<Label, String> hues = new HashMap<>();
  private List<Object> built = List.of();
  private int cursor = -1;

  /** Something in the table that can be chosen. */
  private record Stop(Label label, Optional<Term.Cell> cell, Optional<String> bookmark) {}

  TableView(Interaction interaction) {
    super(interaction);
    getStyleClass().add("table-figure");
    getChildren().addAll(title, grid);
    grid.getTransforms().add(shrink);
    setFocusTraversable(true);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Optional.empty()));
    focusVisibleProperty()
        .addListener(
            (property, was, is) -> {
              cursor = is ? Math.max(0, Math.min(cursor, stops.size() - 1)) : -1;
              point(is ? cellAtCursor() : Optional.empty());
            });
  }

  private void point(Optional<Term.Cell> cell) {
    interaction().point(cell);
    mark();
  }

  private Optional<Term.Cell> cellAtCursor() {
    return cursor >= 0 && cursor < stops.size() ? stops.get(cursor).cell() : Optional.empty();
  }

  @Override
  public Units units() {
    return units(Double.MAX_VALUE, Double.MAX_VALUE);
  }

  @Override
  public Units units(double room, double unit) {
    TableSizes sizes = sizes();
    double width = Math.max(1, Math.min(sizes.width(), room));
    double air = MORE_AIR * (figure().rows().size() + 1);
    double more = width < room ? 1 : 0;
    return new Units(width, titleHeight() + sizes.height(width), more, air, 0);
  }

  private double titleHeight() {
    return Math.ceil(look().textSize() * 1.9);
  }

  private TableSizes sizes() {
    pencil.use(look());
    return TableSizes.of(texts(), text -> pencil.width(text, font(true)), look().textSize());
  }

  /** What stands in every cell, row by row, the heads of the columns first. */
  private List<List<String>> texts() {
    List<List<String>> texts = new ArrayList<>();
    texts.add(figure().columns().stream().map(id -> look().words().panel(id)).toList());
    for (Row row : figure().rows()) {
      List<String> cells = new ArrayList<>(List.of(look().words().panel(row.id())));
      row.entries().forEach(entry -> cells.add(text(entry)));
      texts.add(cells);
    }
    return texts;
  }

  private String text(Entry entry) {
    if (entry instanceof Table.Words words) {
      return look().words().panel(words.id());
    }
    if (entry instanceof Table.Number number) {
      return Numbers.readable(
          number.node().value().get(number.row(), number.col()), look().digits(4));
    }
    return ((Table.Tick) entry).yes() ? "✓" : "×";
  }

  private Font font(boolean bold) {
    return bold ? look().bold(0.9) : look().text(0.9);
  }

  @Override
  protected void update() {
    title.show("", Role.NEUTRAL, look().words().panel(figure().id()), "", look());
    List<Object> wanted = List.of(figure(), look());
    if (!wanted.equals(built)) {
      built = wanted;
      build();
    }
    mark();
  }

  private void build() {
    grid.getChildren().clear();
    stops.clear();
    hues.clear();
    List<List<String>> texts = texts();
    for (int col = 0; col < texts.get(0).size(); col++) {
      grid.add(label(texts.get(0).get(col), look().bold(0.78), look().palette().muted()), col, 0);
    }
    for (int i = 0; i < figure().rows().size(); i++) {
      row(figure().rows().get(i), texts.get(i + 1), i + 1);
    }
    grid.fill(figure().rows().size() + 1, sizes());
    setAccessibleText(spoken(texts));
  }

  private String spoken(List<List<String>> texts) {
    return look().words().panel(figure().id())
        + ". "
        + String.join(". ", texts.stream().map(row -> String.join(", ", row)).toList());
  }

  private Label label(String text, Font font, javafx.scene.paint.Color color) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setFont(font);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER_LEFT);
    hues.put(label, Palette.hex(color));
    style(label, "transparent", "transparent");
    GridPane.setValignment(label, VPos.CENTER);
    return label;
  }

  /** The line above a row, its background, and the mark of a lit cell. */
  private void style(Label label, String background, String frame) {
    double em = look().textSize();
    label.setStyle(
        "-fx-text-fill: %s; -fx-background-color: %s; -fx-padding: %.1fpx %.1fpx;"
                .formatted(hues.get(label), background, em * PADDING, em * SIDES)
            + " -fx-border-color: %s transparent transparent transparent, %s;"
                .formatted(Palette.hex(look().palette().line()), frame)
            + " -fx-border-width: 1, 2;");
  }

  private void row(Row row, List<String> texts, int index) {
    boolean links = row.bookmark().isPresent();
    Palette palette = look().palette();
    Label name = label(texts.get(0), font(row.lit()), links ? palette.accent() : palette.text());
    name.setUnderline(links);
    name.setUserData(row);
    grid.add(name, 0, index);
    if (links) {
      stop(new Stop(name, Optional.empty(), row.bookmark()));
    }
    for (int i = 0; i < row.entries().size(); i++) {
      Label label = label(texts.get(i + 1), font(row.lit()), color(row.entries().get(i)));
      label.setUserData(row);
      grid.add(label, i + 1, index);
      if (row.entries().get(i) instanceof Table.Number number) {
        stop(new Stop(label, Optional.of(cell(number)), Optional.empty()));
      }
    }
  }

  private javafx.scene.paint.Color color(Entry entry) {
    Palette palette = look().palette();
    if (entry instanceof Table.Tick tick) {
      return tick.yes() ? palette.good() : palette.bad();
    }
    return palette.text();
  }

  private static Term.Cell cell(Table.Number number) {
    return number.node().cell(number.row(), number.col());
  }

  private void stop(Stop stop) {
    stops.add(stop);
    int index = stops.size() - 1;
    stop.label().setOnMouseEntered(event -> point(stop.cell()));
    stop.label()
        .setOnMouseClicked(
            event -> {
              requestFocus();
              cursor = index;
              act(stop);
            });
  }

  private void act(Stop stop) {
    stop.cell().ifPresent(interaction()::pin);
    stop.bookmark().ifPresent(interaction()::open);
  }

  private void key(KeyEvent event) {
    if (stops.isEmpty()) {
      return;
    }
    switch (event.getCode()) {
      case DOWN, RIGHT -> walk(cursor + 1);
      case UP, LEFT -> walk(cursor - 1);
      case HOME -> walk(0);
      case END -> walk(stops.size() - 1);
      case ENTER, SPACE -> act(stops.get(Math.max(0, cursor)));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void walk(int index) {
    cursor = Math.max(0, Math.min(index, stops.size() - 1));
    Stop stop = stops.get(cursor);
    setAccessibleText(((Row) stop.label().getUserData()).id().isEmpty() ? "" : spoken(stop));
    point(stop.cell());
  }

  private String spoken(Stop stop) {
    Row row = (Row) stop.label().getUserData();
    return look().words().panel(row.id()) + ": " + stop.label().getText();
  }

  @Override
  protected void updateHighlight() {
    mark();
  }

  /** Frames what is lit and shades the rows the step is about. */
  private void mark() {
    if (figure() == null) {
      return;
    }
    String hover = Palette.hex(look().palette().hover());
    String accent = Palette.hex(look().palette().accent());
    for (javafx.scene.Node child : grid.getChildren()) {
      Label label = (Label) child;
      boolean lit = label.getUserData() instanceof Row row && row.lit();
      style(label, lit ? hover : "transparent", "transparent");
    }
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      boolean marked = stop.cell().filter(this::isLit).isPresent() || i == cursor;
      if (marked) {
        style(stop.label(), hover, accent);
      }
    }
  }

  private boolean isLit(Term.Cell cell) {
    Node node = cell.node();
    return new Marks(lit(), node).isAny(cell.row(), cell.col());
  }

  @Override
  protected void layoutChildren() {
    double top = titleHeight();
    title.resizeRelocate(0, 0, getWidth(), look().textSize() * 1.7);
    double small = sizes().scale(getWidth());
    shrink.setX(small);
    shrink.setY(small);
    grid.resizeRelocate(0, top, getWidth() / small, Math.max(0, getHeight() - top) / small);
  }
}
