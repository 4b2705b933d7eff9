package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ThumbnailTest {
  private static final int ROOM = 40;

  @BeforeAll
  static void startToolkit() {
    Toolkit.start();
  }

  private static Heatmap weights(int rows, int cols) {
    Node node =
        Node.input(
            new Name("w", "", Role.WEIGHTS),
            Matrix.of(rows, cols, (r, c) -> r == c ? 1 : 0),
            Axis.features("n", rows),
            Axis.features("d", cols),
            Provenance.GIVEN);
    return Heatmap.weights(node);
  }

  private static Thumbnail of(Heatmap heatmap) {
    Thumbnail thumbnail = new Thumbnail(ROOM);
    thumbnail.show(heatmap, Palette.LIGHT);
    return thumbnail;
  }

  private static String size(int rows, int cols) {
    return Shown.onFxThread(
        () -> {
          Thumbnail thumbnail = of(weights(rows, cols));
          return (int) thumbnail.prefWidth(-1) + " × " + (int) thumbnail.prefHeight(-1);
        });
  }

  @Test
  void itKeepsTheShapeAndItsRoomWithAPixelOfFrameAround() {
    assertThat(size(2, 2)).as("cells do not grow beyond 7").isEqualTo("16 × 16");
    assertThat(size(4, 8)).isEqualTo("42 × 22");
    assertThat(size(8, 4)).isEqualTo("22 × 42");
    assertThat(size(6, 6)).as("whole pixels").isEqualTo("38 × 38");
    assertThat(size(2048, 2048)).isEqualTo("42 × 42");
    assertThat(size(2048, 1024)).isEqualTo("22 × 42");
  }

  @Test
  void itHasTheColoursOfTheCells() {
    Image picture =
        Shown.onFxThread(() -> of(weights(8, 8)).snapshot(new SnapshotParameters(), null));
    String one = Palette.hex(Palette.LIGHT.role(Role.WEIGHTS));
    String zero = Palette.hex(Palette.LIGHT.surface());
    for (int r = 0; r < 8; r++) {
      for (int c = 0; c < 8; c++) {
        assertThat(Palette.hex(picture.getPixelReader().getColor(4 + 5 * c, 4 + 5 * r)))
            .isEqualTo(r == c ? one : zero);
      }
    }
    assertThat(Palette.hex(picture.getPixelReader().getColor(0, 20)))
        .isEqualTo(Palette.hex(Palette.LIGHT.line()));
  }

  @Test
  void itShowsAnotherMatrixInItsPlace() {
    String size =
        Shown.onFxThread(
            () -> {
              Thumbnail thumbnail = of(weights(8, 8));
              thumbnail.show(weights(2, 4), Palette.DARK);
              return thumbnail.getMaxWidth() + " × " + thumbnail.getMinHeight();
            });
    assertThat(size).isEqualTo("30.0 × 16.0");
  }
}
