package attentionlab.app.figure;

import attentionlab.figure.Heatmap;
import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * The cells of a heatmap as an image of one pixel each, drawn scaled without smoothing: fast at any
 * size. Where a pixel stands for several cells, it shows the one that {@link CellBlocks} chooses.
 */
final class CellImage {
  private PixelBuffer<IntBuffer> buffer;
  private WritableImage image;

  /** Colours the cells and draws them. */
  void draw(GraphicsContext g, Heatmap heatmap, HeatmapGeometry at, Ramp ramp, Palette palette) {
    ensureSize(at.down().blocks(), at.across().blocks());
    fill(heatmap, at, ramp, palette);
    buffer.updateBuffer(b -> null);
    g.setImageSmoothing(false);
    g.drawImage(image, at.left(), at.top(), at.width(), at.height());
  }

  private void ensureSize(int rows, int cols) {
    if (image == null || image.getWidth() != cols || image.getHeight() != rows) {
      buffer =
          new PixelBuffer<>(
              cols, rows, IntBuffer.allocate(rows * cols), PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
    }
  }

  private void fill(Heatmap heatmap, HeatmapGeometry at, Ramp ramp, Palette palette) {
    int masked = argb(maskedColor(palette));
    int notANumber = argb(palette.bad());
    int[] pixels = buffer.getBuffer().array();
    CellBlocks blocks = new CellBlocks(heatmap, at);
    int pixel = 0;
    for (int r = 0; r < at.down().blocks(); r++) {
      double[] values = blocks.row(r);
      for (double value : values) {
        if (Double.isNaN(value)) {
          pixels[pixel++] = notANumber;
        } else if (value == Double.NEGATIVE_INFINITY) {
          pixels[pixel++] = masked;
        } else {
          pixels[pixel++] = ramp.argb(value);
        }
      }
    }
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
