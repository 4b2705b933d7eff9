package attentionlab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.graph.Graph;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Samples;
import attentionlab.lesson.Live;
import attentionlab.lesson.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoomTest {
  private final Node x = Samples.given("X", 3, 2, 1);
  private final Node w = Samples.given("W", 2, 3, 1);
  private final Node y = x.times(w).as(new Name("y", "Y", Role.OUTPUT));
  private final Scene plain =
      new Scene(Graph.of(y), Panels.row(Heatmap.signed(x), Heatmap.signed(w), Heatmap.signed(y)));

  private Panels through(Lens... lenses) {
    Lenses all = Lenses.NONE;
    for (Lens lens : lenses) {
      all = all.with(lens);
    }
    return all.of(plain, new Live(Settings.initial(List.of()), plain.graph())).scene().panels();
  }

  private static List<String> ids(Panels panels) {
    return panels.figures().map(Figure::id).toList();
  }

  @Test
  void oneFigureIsLeft() {
    assertThat(ids(through(new Zoom("w")))).containsExactly("w");
    assertThat(new Zoom("w").fills(through(new Zoom("w")))).isTrue();
  }

  @Test
  void whatALensMadeOfItIsLeftToo() {
    assertThat(ids(through(new Zoom("w"), new Compare(plain, true))))
        .containsExactly("w@a", "w", "w@diff");
    assertThat(ids(through(new Zoom("w"), Backward.of(y.cell(0, 0))))).containsExactly("w@grad");
  }

  @Test
  void whatALensMadeCanFillTheStageAloneAndIsFollowedBackWhenTheLensIsTakenOff() {
    assertThat(ids(through(new Zoom("w@diff"), new Compare(plain, true))))
        .containsExactly("w@diff");
    assertThat(ids(through(new Zoom("w@diff")))).containsExactly("w");
  }

  @Test
  void whereItIsNotThereAllStay() {
    Panels all = through(new Zoom("z"));
    assertThat(all).isEqualTo(plain.panels());
    assertThat(new Zoom("z").fills(all)).isFalse();
  }
}
