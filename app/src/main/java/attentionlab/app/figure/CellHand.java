package attentionlab.app.figure;

import attentionlab.graph.Edits;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What a person does to the cells of a figure with mouse and keys: a double click, Enter or F2
 * opens a field over the cell; dragging up or down on a number that is given, or Alt with an arrow
 * key, moves it; Delete knocks its token out.
 */
final class CellHand {
  private static final double THRESHOLD = 3;
  private static final double PIXELS_FOR_ALL = 200;
  private static final int DECIMALS = 6;

  private final Interaction interaction;
  private final Ground ground;
  private final CellEditor editor = new CellEditor();
  private Optional<Grip> grip = Optional.empty();
  private Optional<Term.Cell> edited = Optional.empty();
  private boolean dragged;

  /** The figure under the hand. */
  interface Ground {

    /** The cell the keyboard is at. */
    Term.Cell cursor();

    /** The middle of a cell in the view. */
    Point2D middle(Term.Cell cell);

    /** The setting that holds the cells, where there is one. */
    Optional<String> setting();

    /** How far apart the limits of its scale are. */
    double span();

    Look look();

    /** Takes the keyboard back. */
    void requestFocus();
  }

  /** A number that is held by the mouse. */
  private record Grip(Term.Cell cell, double y, double span) {

    double valueAt(double now) {
      double step = step(span);
      return cell.value() + Math.round((y - now) / PIXELS_FOR_ALL * span / step) * step;
    }
  }

  CellHand(Interaction interaction, Ground ground) {
    this.interaction = interaction;
    this.ground = ground;
  }

  /** The field over a cell that is being edited; it belongs on top of the figure. */
  TextField field() {
    return editor.field();
  }

  /** The figure shows other numbers: a field over an older one closes. */
  void follow(Node node) {
    if (editor.field().isVisible() && edited.filter(old -> old.node() != node).isPresent()) {
      editor.cancel();
      ground.requestFocus();
    }
  }

  /** The figure was laid out anew: an open field goes with its cell. */
  void laidOut() {
    if (editor.field().isVisible()) {
      edited.ifPresent(cell -> editor.stand(ground.middle(cell), ground.look()));
    }
  }

  /** A power of ten, about a hundredth of the scale. */
  static double step(double span) {
    return Math.pow(10, Math.floor(Math.log10(span / 20)));
  }

  // ---- the mouse

  /** Whether a number can be moved by dragging: one that is given, not computed. */
  static boolean isGiven(Term.Cell cell) {
    return cell.node().operands().isEmpty() && Double.isFinite(cell.value());
  }

  void pressed(MouseEvent event, Optional<Term.Cell> cell) {
    dragged = false;
    grip =
        cell.filter(c -> event.getButton() == MouseButton.PRIMARY && isGiven(c))
            .map(c -> new Grip(c, event.getY(), ground.span()));
  }

  void dragged(MouseEvent event) {
    grip.ifPresent(
        held -> {
          dragged = dragged || Math.abs(event.getY() - held.y()) > THRESHOLD;
          if (dragged) {
            double value = held.valueAt(event.getY());
            interaction.scrub(held.cell(), ground.setting(), tidy(value));
          }
        });
  }

  /** Says whether a number was moved, so that the click means nothing else. */
  boolean released() {
    boolean moved = dragged;
    if (moved) {
      interaction.settle();
    }
    grip = Optional.empty();
    return moved;
  }

  /** Whether the last press became a drag. */
  boolean wasDragged() {
    return dragged;
  }

  // ---- the keyboard

  /** Acts on a key and says whether it was one of its own. */
  boolean key(KeyEvent event) {
    return switch (event.getCode()) {
      case ENTER, F2 -> does(() -> edit(ground.cursor()));
      case UP -> event.isAltDown() && does(() -> nudge(event.isShiftDown() ? 10 : 1));
      case DOWN -> event.isAltDown() && does(() -> nudge(event.isShiftDown() ? -10 : -1));
      case DELETE -> does(() -> knock(ground.cursor()));
      default -> false;
    };
  }

  private static boolean does(Runnable action) {
    action.run();
    return true;
  }

  /** Opens the field over a cell. */
  void edit(Term.Cell cell) {
    edited = Optional.of(cell);
    editor.edit(
        ground.middle(cell),
        ground.look(),
        Numbers.brief(cell.value(), DECIMALS),
        text -> interaction.edit(cell, ground.setting(), text),
        ground::requestFocus);
  }

  private void nudge(int steps) {
    Term.Cell cell = ground.cursor();
    if (Double.isFinite(cell.value())) {
      double value = cell.value() + steps * step(ground.span());
      interaction.scrub(cell, ground.setting(), tidy(value));
    }
  }

  /** The token of the column is knocked out, or else that of the row. */
  private void knock(Term.Cell cell) {
    Edits.Token.of(cell.node().cols(), cell.col())
        .or(() -> Edits.Token.of(cell.node().rows(), cell.row()))
        .ifPresent(interaction::knock);
  }

  /** Without the noise of binary fractions. */
  private static double tidy(double value) {
    return Math.rint(value * 1e6) / 1e6;
  }
}
