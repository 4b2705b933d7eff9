package attentionlab.app.figure;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/** Where one colour is in a picture. */
record Pixels(int left, int top, int right, int bottom, int count) {
  private static final double NEAR = 0.02;

  /** The smallest rectangle around all pixels of a colour. */
  static Pixels of(Image picture, Color color) {
    return within(picture, color, 0, (int) picture.getWidth());
  }

  /** As {@link #of}, between two columns of pixels. */
  static Pixels within(Image picture, Color color, int from, int to) {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = -1;
    int bottom = -1;
    int count = 0;
    for (int x = from; x < to; x++) {
      for (int y = 0; y < picture.getHeight(); y++) {
        if (near(picture.getPixelReader().getColor(x, y), color)) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x);
          bottom = Math.max(bottom, y);
          count++;
        }
      }
    }
    return new Pixels(left, top, right, bottom, count);
  }

  private static boolean near(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed()) < NEAR
        && Math.abs(a.getGreen() - b.getGreen()) < NEAR
        && Math.abs(a.getBlue() - b.getBlue()) < NEAR;
  }

  int height() {
    return bottom - top + 1;
  }

  int middle() {
    return (left + right) / 2;
  }
}
