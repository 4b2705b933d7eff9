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
 * The line above a figure: the symbol in the hue of its role, what it is called, and its shape.
 * Where the room is narrow the shape goes first, then the letters become smaller, and at last the
 * end of the name goes.
 */
final class FigureTitle extends HBox {
  private final SymbolText letter = new SymbolText();
  private final Label name = new Label();
  private final Label detail = new Label();
  private final Tooltip tip = new Tooltip();
  private final Text measure = new Text();
  private List<Object> content = List.of();
  private String words = "";
  private Optional<SymbolText> indexed = Optional.empty();
  private Font usual;
  private Font smaller;

  FigureTitle() {
    setAlignment(Pos.BASELINE_LEFT);
    setSpacing(7);
    letter.setMinWidth(Region.USE_PREF_SIZE);
    name.getStyleClass().add("figure-name");
    name.setMinWidth(0);
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    detail.setMinWidth(0);
    detail.setTextOverrun(OverrunStyle.CLIP);
    getChildren().addAll(letter, name, detail);
  }

  void show(Node node, Look look) {
    show(
        node.name().map(n -> n.latex()).orElse(""),
        node.role(),
        look.words().panel(node.id()),
        node.value().rows() + " × " + node.value().cols(),
        look);
  }

  void show(String symbol, Role role, String called, String shape, Look look) {
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

  private double width(Font font) {
    measure.setText(words);
    measure.setFont(font);
    return measure.getLayoutBounds().getWidth() + 2;
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - (letter.isManaged() ? letter.prefWidth(-1) + getSpacing() : 0);
    name(room);
    boolean fits = name.prefWidth(-1) + getSpacing() + detail.prefWidth(-1) <= room - 2;
    detail.setVisible(fits);
    name.setMaxWidth(fits ? Double.MAX_VALUE : Math.max(0, room));
    detail.setManaged(fits);
    super.layoutChildren();
  }
}
