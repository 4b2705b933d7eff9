package attentionlab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Covered;
import attentionlab.graph.Axis;
import attentionlab.graph.Derivation;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FillingTest {
  private final Node a = given("A", Matrix.of(3, 2, 1, 2, 3, 4, 5, 6));
  private final Node b = given("B", Matrix.of(2, 4, 1, 0, 2, 1, 1, 1, 0, 3));
  private final Node c = a.times(b).as(Name.of("C", Role.OUTPUT));
  private final Filling filling = Filling.of(c.cell(1, 2));

  private static Node given(String name, Matrix value) {
    return Node.input(
        Name.of(name, Role.INPUT),
        value,
        Axis.features("n", value.rows()),
        Axis.features("d", value.cols()),
        Provenance.HAND_SET);
  }

  @Test
  void theFirstCellGrowsTermByTermFromTheTwoCellsOfEachTerm() {
    Filling.Moment start = filling.at(0).orElseThrow();
    assertThat(start.now()).isEqualTo(c.cell(1, 2));
    assertThat(start.stage().lit()).isEqualTo(Set.<Term.Cell>of(a.cell(1, 0), b.cell(0, 2)));
    assertThat(start.stage().term().value()).isEqualTo(6);
    assertThat(filling.growth().stages().get(1).lit())
        .isEqualTo(Set.<Term.Cell>of(a.cell(1, 1), b.cell(1, 2)));
  }

  @Test
  void everyCellIsCoveredUntilItIsComputedAndTheRowIsFilledFromItsFirstCellOn() {
    List<Integer> filled = new ArrayList<>();
    for (double time = 0; filling.at(time).isPresent(); time += 0.01) {
      Covered covered = filling.at(time).get().covered();
      int now = 0;
      for (int col = 0; col < 4; col++) {
        now += covered.covers(1, col) ? 0 : 1;
        assertThat(covered.covers(0, col) && covered.covers(2, col)).isTrue();
      }
      if (filled.isEmpty() || filled.get(filled.size() - 1) != now) {
        filled.add(now);
      }
    }
    assertThat(filled).containsExactly(0, 1, 2, 3, 4);
    assertThat(new Covered("c", 1, 2, 1).covers(1, 2)).isFalse();
    assertThat(new Covered("c", 1, 2, 2).covers(1, 0)).isFalse();
    assertThat(new Covered("c", 1, 2, 2).covers(1, 3)).isTrue();
  }

  @Test
  void theRestOfTheRowIsFasterThanItsFirstCellAndAllOfItTakesAFewSeconds() {
    assertThat(filling.length()).isBetween(4.0, 7.0);
    assertThat(filling.at(filling.length())).isEmpty();
    Node wide = a.times(given("W", Matrix.of(2, 500, (r, col) -> r + col)));
    assertThat(Filling.of(wide.cell(0, 0)).length()).isBetween(4.0, 7.0);
  }

  @Test
  void everyCellOfTheRowIsOnceTheOneThatIsComputed() {
    List<Term.Cell> computed = new ArrayList<>();
    for (double time = 0; filling.at(time).isPresent(); time += 0.01) {
      Term.Cell now = filling.at(time).get().now();
      if (!computed.contains(now)) {
        computed.add(now);
      }
    }
    assertThat(computed).containsExactly(c.cell(1, 2), c.cell(1, 0), c.cell(1, 1), c.cell(1, 3));
  }

  @Test
  void aLongSumGrowsBySeveralTermsAndEndsWithAllOfThem() {
    Node x = given("X", Matrix.of(1, 100, (r, col) -> col));
    Node y = given("Y", Matrix.of(100, 1, (r, col) -> 1));
    Term.Cell cell = x.times(y).cell(0, 0);
    var stages = Filling.of(cell).growth().stages();
    assertThat(stages).hasSizeLessThan(20);
    assertThat(stages.get(stages.size() - 1).term()).isEqualTo(Derivation.of(cell).term());
    assertThat(stages).extracting(stage -> stage.term().value()).isSorted().endsWith(4950.0);
  }
}
