package attentionlab.app.page;

import attentionlab.app.figure.Interaction;
import attentionlab.app.figure.Look;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.TokenLines;
import attentionlab.stage.SecondView;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * In the corner of a weight matrix: shows it as lines between tokens, or as a matrix again. The
 * keyboard does this in the figure itself.
 */
final class TurnButton extends Button {
  private final Region mark = new Region();
  private final Tooltip tip = new Tooltip();
  private String figure = "";

  TurnButton(Interaction interaction) {
    getStyleClass().addAll("flat", "small", "turn");
    setGraphic(mark);
    setTooltip(tip);
    setFocusTraversable(false);
    setOnAction(event -> interaction.turn(figure));
  }

  void show(Figure newFigure, Look look, boolean hide) {
    figure = newFigure.id();
    boolean lines = newFigure instanceof TokenLines;
    mark.getStyleClass().setAll(lines ? "matrix-mark" : "lines-mark");
    tip.setText(look.words().text(lines ? "menu.matrix" : "menu.lines") + " (L)");
    setAccessibleText(tip.getText());
    setVisible(!hide && hasSecondView(newFigure));
  }

  private static boolean hasSecondView(Figure figure) {
    return figure instanceof Heatmap heatmap && SecondView.has(heatmap.node())
        || figure instanceof TokenLines lines && SecondView.has(lines.weights());
  }

  /** Puts it into the upper right corner of its figure. */
  void place(double x, double y, double width) {
    autosize();
    relocate(x + width - getWidth(), y);
  }
}
