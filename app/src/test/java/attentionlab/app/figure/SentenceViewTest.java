package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Sentence;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceViewTest {
  @BeforeAll
  static void startToolkit() throws Exception {
    Shown.startToolkit();
  }

  private static Sentence sentence(int focus, Optional<Node> weights) {
    return new Sentence("s", Shown.APPLE, List.of(), focus, Optional.of("focus"), weights);
  }

  private static Pixels focus(Image picture) {
    return Pixels.of(picture, Palette.LIGHT.role(Role.QUERY));
  }

  @Test
  void theTokenTheStepIsAboutIsOutlinedInTheHueOfQueries() {
    Image second =
        Shown.onFxThread(() -> Shown.of(sentence(1, Optional.empty()), 600, 80).picture());
    Image sixth =
        Shown.onFxThread(() -> Shown.of(sentence(5, Optional.empty()), 600, 80).picture());
    assertThat(focus(sixth).left()).isGreaterThan(focus(second).right() + 60);
  }

  @Test
  void aClickChoosesTheTokenUnderIt() {
    List<String> changes =
        Shown.onFxThread(
            () -> {
              Shown shown = Shown.of(sentence(5, Optional.empty()), 600, 80);
              Pixels sixth = focus(shown.picture());
              shown.show(sentence(1, Optional.empty()));
              shown.mouse(MouseEvent.MOUSE_CLICKED, sixth.middle(), sixth.bottom() - 4);
              return shown.changes;
            });
    assertThat(changes).containsExactly("focus=5");
  }

  @Test
  void arrowKeysChooseTheNeighbours() {
    List<String> changes =
        Shown.onFxThread(
            () -> {
              Shown shown = Shown.of(sentence(6, Optional.empty()), 600, 80);
              shown.press(KeyCode.RIGHT);
              shown.press(KeyCode.RIGHT);
              shown.press(KeyCode.LEFT);
              return shown.changes;
            });
    assertThat(changes).containsExactly("focus=7", "focus=7", "focus=6");
  }

  @Test
  void aSentenceThatIsTooLongGoesOnBelow() {
    Image wide =
        Shown.onFxThread(() -> Shown.of(sentence(7, Optional.empty()), 600, 200).picture());
    Image narrow =
        Shown.onFxThread(() -> Shown.of(sentence(7, Optional.empty()), 150, 200).picture());
    assertThat(focus(narrow).top()).isGreaterThan(focus(wide).top() + 25);
    assertThat(focus(narrow).right()).isLessThan(150);
  }

  @Test
  void theRowOfWeightsShadesTheTokensAndTheLargestMost() {
    Node weights = Shown.row("a", Role.WEIGHTS, .05, .05, .1, 0, .7, 0, 0, .1);
    List<Optional<attentionlab.graph.Term.Cell>> pointed =
        Shown.onFxThread(
            () -> {
              Shown shown = Shown.of(sentence(0, Optional.of(weights)), 600, 100);
              Palette palette = Palette.LIGHT;
              Pixels most =
                  Pixels.of(
                      shown.picture(),
                      Ramp.mix(palette.surface(), palette.role(Role.WEIGHTS), 0.8 * 0.7));
              shown.mouse(MouseEvent.MOUSE_MOVED, most.middle(), most.bottom() - 3);
              return shown.pointed;
            });
    assertThat(pointed).containsExactly(Optional.of(weights.cell(0, 4)));
  }
}
