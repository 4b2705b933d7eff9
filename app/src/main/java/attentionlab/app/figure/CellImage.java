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
 * size.
 */
final class CellImage {
  private PixelBuffer<IntBuffer> buffer;
  private WritableImage image;

  /** Colours all cells. */
  void fill(Heatmap heatmap, Ramp ramp, Palette palette) {
    Matrix matrix = heatmap.node().value();
    ensureSize(matrix.rows(), matrix.cols());
    int[] pixels = buffer.getBuffer().array();
    int masked = argb(maskedColor(palette));
    int notANumber = argb(palette.bad());
    int at = 0;
    for (int r = 0; r < matrix.rows(); r++) {
      for (int c = 0; c < matrix.cols(); c++) {
        double value = matrix.get(r, c);
        if (Double.isNaN(value)) {
          pixels[at++] = notANumber;
        } else if (value == Double.NEGATIVE_INFINITY || heatmap.isMasked(r, c)) {
          pixels[at++] = masked;
        } else {
          pixels[at++] = ramp.argb(value);
        }
      }
    }
    buffer.updateBuffer(b -> null);
  }

  private void ensureSize(int rows, int cols) {
    if (image == null || image.getWidth() != cols || image.getHeight() != rows) {
      buffer =
          new PixelBuffer<>(
              cols, rows, IntBuffer.allocate(rows * cols), PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
    }
  }

  void draw(GraphicsContext g, HeatmapGeometry geometry) {
    g.setImageSmoothing(false);
    g.drawImage(image, geometry.left(), geometry.top(), geometry.width(), geometry.height());
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
