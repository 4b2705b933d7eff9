package attentionlab.app.figure;

import attentionlab.graph.Node;
import attentionlab.graph.Role;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The line above a figure: the symbol in the hue of its role, what it is called, and its shape in
 * named dimensions. Where the room is narrow the names of the dimensions go first, then the shape,
 * then the letters become smaller, and at last the end of the name goes.
 */
final class FigureTitle extends HBox {
  private final SymbolText letter = new SymbolText();
  private final Label name = new Label();
  private final Label detail = new Label();
  private final Dimensions dimensions = new Dimensions();
  private final Tooltip tip = new Tooltip();
  private final Text measure = new Text();
  private List<Object> content = List.of();
  private String words = "";
  private Optional<SymbolText> indexed = Optional.empty();
  private Font usual;
  private Font smaller;
  private boolean named;

  FigureTitle() {
    setAlignment(Pos.BASELINE_LEFT);
    setSpacing(7);
    letter.setMinWidth(Region.USE_PREF_SIZE);
    name.getStyleClass().add("figure-name");
    name.setMinWidth(0);
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    detail.setMinWidth(0);
    detail.setTextOverrun(OverrunStyle.CLIP);
    dimensions.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(letter, name, detail, dimensions);
  }

  void show(Node node, Look look) {
    show(
        node.name().map(n -> n.latex()).orElse(""),
        node.role(),
        look.words().panel(node.id()),
        Dimensions.sizes(node),
        look);
    named = Dimensions.isNamed(node);
    dimensions.show(node, look);
    String letters = named ? Dimensions.letters(node) + ", " : "";
    setAccessibleText(look.words().panel(node.id()) + ", " + letters + Dimensions.sizes(node));
  }

  void show(String symbol, Role role, String called, String shape, Look look) {
    named = false;
    setAccessibleText(called);
    List<Object> next = List.of(symbol, role, called, shape, look);
    if (next.equals(content)) {
      return;
    }
    content = next;
    letter.show(symbol, role, 1.15, look);
    letter.setManaged(!symbol.isEmpty());
    words = called;
    indexed = words.contains("_") ? Optional.of(indexed(words, look)) : Optional.empty();
    name.setText(indexed.isPresent() ? "" : words);
    name.setGraphic(indexed.orElse(null));
    usual = look.bold(0.85);
    smaller = look.bold(0.72);
    tip.setText(words);
    style(name, look, true, Palette.hex(look.palette().text()));
    detail.setText(shape.isEmpty() ? "" : "· " + shape);
    style(detail, look, false, Palette.hex(look.palette().muted()));
  }

  /** Words with a lowered index, as {@code d_model}. */
  private static SymbolText indexed(String words, Look look) {
    SymbolText text = new SymbolText();
    text.show(words.replaceAll("_([A-Za-z]+)", "_{$1}"), Role.NEUTRAL, 0.85, look);
    return text;
  }

  private static void style(Label label, Look look, boolean bold, String color) {
    label.setFont(bold ? look.bold(0.85) : look.text(0.85));
    label.setStyle("-fx-text-fill: " + color + ";");
  }

  /** In smaller letters before its end is left out; then it is told when it is pointed at. */
  private void name(double room) {
    boolean lowered = indexed.filter(text -> text.prefWidth(-1) <= room).isPresent();
    name.setText(lowered ? "" : words);
    name.setGraphic(lowered ? indexed.get() : null);
    Font font = lowered || width(usual) <= room ? usual : smaller;
    if (!font.equals(name.getFont())) {
      name.setFont(font);
    }
    boolean fits = lowered || width(font) <= room;
    name.setTooltip(fits ? null : tip);
    setMouseTransparent(fits);
  }

  /** What it needs for its symbol. */
  double leastWidth() {
    return letter.isManaged() ? Math.ceil(letter.prefWidth(-1)) : 0;
  }

  private double width(Font font) {
    measure.setText(words);
    measure.setFont(font);
    return measure.getLayoutBounds().getWidth() + 2;
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - (letter.isManaged() ? letter.prefWidth(-1) + getSpacing() : 0);
    name(room);
    double rest = room - 2 - name.prefWidth(-1) - getSpacing();
    boolean letters = named && dimensions.prefWidth(-1) <= rest;
    boolean fits = letters || detail.prefWidth(-1) <= rest;
    show(dimensions, letters);
    show(detail, fits && !letters);
    name.setMaxWidth(fits ? Double.MAX_VALUE : Math.max(0, room));
    super.layoutChildren();
  }

  private static void show(Region part, boolean is) {
    part.setVisible(is);
    part.setManaged(is);
  }
}
