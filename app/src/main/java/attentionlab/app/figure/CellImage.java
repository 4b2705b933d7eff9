package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * The cells of a heatmap as an image of one pixel each, drawn scaled without smoothing: fast at any
 * size. Of cells smaller than a pixel only those that come to show are coloured.
 */
final class CellImage {
  private PixelBuffer<IntBuffer> buffer;
  private WritableImage image;

  /** Colours the cells and draws them. */
  void draw(GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Ramp ramp, Palette palette) {
    ensureSize(pixels(at.rows(), at.height()), pixels(at.cols(), at.width()));
    fill(heatmap, ramp, palette);
    buffer.updateBuffer(b -> null);
    g.setImageSmoothing(false);
    g.drawImage(image, at.left(), at.top(), at.width(), at.height());
  }

  private static int pixels(int cells, double length) {
    return Math.max(1, Math.min(cells, (int) Math.ceil(length)));
  }

  private void ensureSize(int rows, int cols) {
    if (image == null || image.getWidth() != cols || image.getHeight() != rows) {
      buffer =
          new PixelBuffer<>(
              cols, rows, IntBuffer.allocate(rows * cols), PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
    }
  }

  private void fill(Heatmap heatmap, Ramp ramp, Palette palette) {
    Matrix matrix = heatmap.node().value();
    int masked = argb(maskedColor(palette));
    int notANumber = argb(palette.bad());
    int[] pixels = buffer.getBuffer().array();
    int[] cols = middles(matrix.cols(), buffer.getWidth());
    int at = 0;
    for (int r : middles(matrix.rows(), buffer.getHeight())) {
      double[] row = matrix.row(r);
      for (int c : cols) {
        double value = row[c];
        if (Double.isNaN(value)) {
          pixels[at++] = notANumber;
        } else if (value == Double.NEGATIVE_INFINITY || heatmap.isMasked(r, c)) {
          pixels[at++] = masked;
        } else {
          pixels[at++] = ramp.argb(value);
        }
      }
    }
  }

  /** The cell in the middle of each pixel. */
  private static int[] middles(int cells, int pixels) {
    int[] middles = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      middles[i] = (int) ((i + 0.5) * cells / pixels);
    }
    return middles;
  }

  static Color maskedColor(Palette palette) {
    return palette.line();
  }

  private static int argb(Color color) {
    return 0xff000000
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }
}
