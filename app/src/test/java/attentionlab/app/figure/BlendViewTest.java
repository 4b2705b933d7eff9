package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Blend;
import attentionlab.figure.Scale;
import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BlendViewTest {
  private static final Node WEIGHTS = Shown.row("a", Role.WEIGHTS, 0.25, 0.75);
  private static final Node VALUES =
      Node.input(
          Name.of("V", Role.VALUE),
          Matrix.of(2, 2, 4, 0, 0, 4),
          Axis.tokens("n", Shown.APPLE.subList(0, 2)),
          Axis.features("d_v", 2),
          Provenance.HAND_SET);
  private static final Node TOTAL = WEIGHTS.times(VALUES).as(Name.of("O", Role.OUTPUT));
  private static final Blend BLEND = new Blend(WEIGHTS, 0, VALUES, TOTAL);

  @BeforeAll
  static void startToolkit() throws Exception {
    Shown.startToolkit();
  }

  /** Where the colour of a product or a sum is. */
  private static Pixels cells(Image picture, double value) {
    return Pixels.of(picture, Ramp.of(Scale.signed(3), Role.VALUE, Palette.LIGHT).color(value));
  }

  @Test
  void aCellIsShadedByWeightTimesValueAndTheSumBelow() {
    Image picture = Shown.onFxThread(() -> Shown.of(BLEND, 300, 240).picture());
    Pixels small = cells(picture, 1);
    Pixels large = cells(picture, 3);
    assertThat(small.left()).isLessThan(large.left());
    assertThat(large.bottom()).as("both sums stand in the last row").isEqualTo(small.bottom());
    assertThat(small.top()).as("the first row comes first").isLessThan(large.top() - 20);
  }

  @Test
  void thePointerFindsValuesAboveTheLineAndSumsBelowIt() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown blend = Shown.of(BLEND, 300, 240);
              Pixels large = cells(blend.picture(), 3);
              blend.mouse(MouseEvent.MOUSE_MOVED, large.middle(), large.top() + 5);
              blend.mouse(MouseEvent.MOUSE_MOVED, large.middle(), large.bottom() - 5);
              return blend;
            });
    assertThat(shown.pointed)
        .containsExactly(Optional.of(VALUES.cell(1, 1)), Optional.of(TOTAL.cell(0, 1)));
  }

  @Test
  void theSumComesWithAnAnimationThatAnyKeyEnds() {
    int[] bottoms =
        Shown.onFxThread(
            () -> {
              Shown blend = Shown.moving(BLEND, 300, 240);
              int before = cells(blend.picture(), 3).bottom();
              blend.press(KeyCode.ESCAPE);
              return new int[] {before, cells(blend.picture(), 3).bottom()};
            });
    assertThat(bottoms[1]).isGreaterThan(bottoms[0] + 20);
  }

  @Test
  void arrowKeysWalkFromThePartsIntoTheSum() {
    Shown shown =
        Shown.onFxThread(
            () -> {
              Shown blend = Shown.of(BLEND, 300, 240);
              blend.press(KeyCode.DOWN);
              blend.press(KeyCode.DOWN);
              blend.press(KeyCode.RIGHT);
              blend.press(KeyCode.ENTER);
              return blend;
            });
    assertThat(shown.pinned).map(Term.Cell::node).containsExactly(TOTAL);
    assertThat(shown.view.getAccessibleText()).isEqualTo("figure.blend.total[1, 3]");
  }
}
