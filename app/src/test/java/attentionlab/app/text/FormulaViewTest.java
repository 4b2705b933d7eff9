package attentionlab.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.figure.FormulaOutline;
import attentionlab.graph.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormulaViewTest {
  private static final FormulaOutline OUTLINE = outline();
  private final List<Optional<String>> pointed = new ArrayList<>();
  private final FormulaView view = Toolkit.call(() -> new FormulaView(pointed::add));

  @BeforeAll
  static void startToolkit() {
    Toolkit.start();
  }

  private static FormulaOutline outline() {
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("q", "M0 0 H40 V40 H0 Z");
    paths.put(FormulaOutline.UNMARKED, "M40 0 H60 V40 H40 Z");
    paths.put("k", "M60 0 H100 V40 H60 Z");
    return new FormulaOutline(100, 40, 10, paths);
  }

  private void show(double textSize) {
    Toolkit.run(() -> view.show(OUTLINE, id -> id.equals("q") ? Role.QUERY : Role.KEY, textSize));
  }

  private Node part(String id) {
    return view.getChildrenUnmodifiable().stream()
        .filter(part -> id.equals(part.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static void fire(Node node, EventType<MouseEvent> type) {
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            1,
            1,
            1,
            1,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  @Test
  void partsHaveTheHueOfTheirRoleAndTheRestHasNone() {
    show(14);
    assertThat(part("q").getStyleClass()).contains("role-query");
    assertThat(part("k").getStyleClass()).contains("role-key");
    assertThat(view.getChildrenUnmodifiable()).hasSize(3);
    assertThat(view.getChildrenUnmodifiable().get(1).getStyleClass())
        .containsExactly("formula-part");
  }

  @Test
  void pointingAtAPartCallsThePointer() {
    show(14);
    Toolkit.run(
        () -> {
          fire(part("k"), MouseEvent.MOUSE_ENTERED);
          fire(part("k"), MouseEvent.MOUSE_EXITED);
        });
    assertThat(pointed).containsExactly(Optional.of("k"), Optional.empty());
  }

  @Test
  void onlyTheNamedPartsAreLit() {
    show(14);
    Toolkit.run(() -> view.light(Set.of("q", "elsewhere")));
    assertThat(part("q").getStyleClass()).contains("lit");
    assertThat(part("k").getStyleClass()).doesNotContain("lit");
    Toolkit.run(() -> view.light(Set.of("k")));
    assertThat(part("q").getStyleClass()).doesNotContain("lit");
    assertThat(part("k").getStyleClass()).contains("lit");
  }

  @Test
  void itGrowsWithTheText() {
    show(10);
    double small = Toolkit.call(() -> view.prefHeight(1000));
    show(20);
    assertThat(Toolkit.call(() -> view.prefHeight(1000))).isEqualTo(2 * small);
  }

  @Test
  void aNarrowRoomMakesItSmallerAndCutsNothingOff() {
    show(20);
    Toolkit.run(
        () -> {
          view.resize(50, view.prefHeight(50));
          view.layout();
        });
    for (Node part : view.getChildrenUnmodifiable()) {
      Bounds bounds = part.getBoundsInParent();
      assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(-0.01);
      assertThat(bounds.getMaxX()).isLessThanOrEqualTo(50.01);
    }
    assertThat(view.getHeight()).isEqualTo(20, org.assertj.core.api.Assertions.within(0.5));
  }

  @Test
  void anotherFormulaTakesItsPlace() {
    show(14);
    FormulaOutline other = new FormulaOutline(10, 10, 0, Map.of("v", "M0 0 H10 V10 Z"));
    Toolkit.run(() -> view.show(other, id -> Role.VALUE, 14));
    assertThat(view.getChildrenUnmodifiable()).hasSize(1);
    assertThat(part("v").getStyleClass()).contains("role-value");
  }

  @Test
  void withoutAFormulaItTakesNoRoom() {
    assertThat(Toolkit.call(() -> view.prefHeight(-1))).isZero();
  }
}
