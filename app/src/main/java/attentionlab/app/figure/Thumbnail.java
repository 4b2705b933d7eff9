package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** A heatmap without words: what a matrix looks like from far away. */
public final class Thumbnail extends Region {
  private static final double LARGEST_CELL = 7;

  private final Canvas canvas = new Canvas();
  private final CellImage cells = new CellImage();
  private final double room;

  /**
   * @param room the longest side in pixels
   */
  public Thumbnail(double room) {
    this.room = room;
    getStyleClass().add("thumbnail");
    getChildren().add(canvas);
  }

  public void show(Heatmap heatmap, Palette palette) {
    Matrix matrix = heatmap.node().value();
    double wide = HeatmapGeometry.wide(matrix.rows(), matrix.cols());
    double high = HeatmapGeometry.high(matrix.rows(), matrix.cols());
    double unit =
        Math.min(LARGEST_CELL, room / Math.max(matrix.rows() * high, matrix.cols() * wide));
    HeatmapGeometry at =
        new HeatmapGeometry(
            CellSpan.all(matrix.rows(), 1, side(unit * high)),
            CellSpan.all(matrix.cols(), 1, side(unit * wide)),
            false);
    canvas.setWidth(Math.ceil(at.width()) + 2);
    canvas.setHeight(Math.ceil(at.height()) + 2);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    Ramp ramp = Ramp.of(heatmap.scale(), heatmap.node().role(), palette);
    cells.draw(g, heatmap, at, ramp, palette);
    g.setStroke(palette.line());
    g.setLineWidth(1);
    g.strokeRect(0.5, 0.5, at.width() + 1, at.height() + 1);
    setMinSize(canvas.getWidth(), canvas.getHeight());
    setPrefSize(canvas.getWidth(), canvas.getHeight());
    setMaxSize(canvas.getWidth(), canvas.getHeight());
  }

  private static double side(double cell) {
    return cell < 1 ? CellSpan.sharp(cell) : Math.floor(cell);
  }
}
