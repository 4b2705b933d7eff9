package attentionlab.app.figure;

import attentionlab.figure.Figure;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.Region;

/**
 * Draws one kind of figure. A view stays while its figure changes: new numbers, another language or
 * theme only redraw it.
 *
 * @param <F> the kind of figure
 */
public abstract class FigureView<F extends Figure> extends Region {
  private final Interaction interaction;
  private F figure;
  private Look look;
  private Highlight highlight = Highlight.NONE;
  private double corner;

  protected FigureView(Interaction interaction) {
    this.interaction = Objects.requireNonNull(interaction);
    getStyleClass().add("figure");
  }

  /**
   * How much room a figure takes: a fixed part in pixels and a number of units that grow together
   * with those of its neighbours, so that cells beside each other have the same size.
   *
   * @param fixedWidth pixels for labels and limits
   * @param fixedHeight pixels for the title and labels
   * @param wide units from left to right
   * @param high units from top to bottom
   * @param least the smallest unit in pixels with which it can be read
   */
  public record Units(
      double fixedWidth, double fixedHeight, double wide, double high, double least) {}

  /** The smallest unit that can be read of a figure whose unit is a cell of a matrix. */
  protected final double leastCell() {
    return 0.35 * look.textSize();
  }

  /** The smallest unit that can be read of a figure drawn between axes. */
  protected final double leastOfPlot() {
    return 1.8 * look.textSize();
  }

  /**
   * The room the figure takes. Called after {@link #show}.
   *
   * @param room the width there is; what consists of words breaks its lines to fit into it
   * @param unit how large a unit will be at most; small cells need more room for their labels
   */
  public Units units(double room, double unit) {
    return units();
  }

  /** The room the figure takes where there is enough. */
  public abstract Units units();

  /** Called when the figure or its look has changed; the layout follows. */
  protected abstract void update();

  /** Called when only what is lit has changed. */
  protected abstract void updateHighlight();

  /** Shows a figure. */
  public final void show(F newFigure, Look newLook) {
    figure = newFigure;
    look = newLook;
    update();
    setNeedsLayout(true); // its size is not its own choice: nothing around it moves
  }

  /** Keeps the upper right corner free of words, for what stands there. */
  public final void keepCorner(double width) {
    if (width != corner) {
      corner = width;
      setNeedsLayout(true);
    }
  }

  /** The width there is for the title. */
  protected final double titleWidth() {
    return Math.max(0, getWidth() - corner);
  }

  /** Lights cells. */
  public final void highlight(Highlight newHighlight) {
    if (!newHighlight.equals(highlight)) {
      highlight = newHighlight;
      updateHighlight();
    }
  }

  /** The identifiers of the nodes that it shows. */
  public final List<String> nodes() {
    return figure.shown();
  }

  protected final F figure() {
    return figure;
  }

  protected final Look look() {
    return look;
  }

  protected final Highlight lit() {
    return highlight;
  }

  protected final Interaction interaction() {
    return interaction;
  }
}
