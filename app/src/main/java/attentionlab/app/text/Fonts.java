package attentionlab.app.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The fonts that come with the application, so that every machine shows the same and shows Chinese.
 */
public final class Fonts {
  private static final List<String> FILES =
      List.of(
          "AttentionLabSans-Regular.ttf",
          "AttentionLabSans-Bold.ttf",
          "AttentionLabMono-Regular.ttf",
          "AttentionLabMono-Bold.ttf");

  private Fonts() {}

  /** Makes the fonts known. To be called before the first scene is made. */
  public static void load() {
    FILES.forEach(Fonts::load);
  }

  private static void load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream("/attentionlab/app/fonts/" + file)) {
      Font.loadFont(in, 14);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
