package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadsTest {
  private static final Node NUMBERS = numbers(2, 4);

  private static Node numbers(int rows, int cols) {
    List<String> tokens = List.of("a", "b", "c", "d").subList(0, rows);
    return Node.input(
        Name.of("X", Role.INPUT),
        Matrix.of(rows, cols, (r, c) -> (double) r * cols + c),
        Axis.tokens("n", tokens),
        Axis.features("d", cols),
        Provenance.HAND_SET);
  }

  private static double[] cells(Node node) {
    return node.value().toArray();
  }

  @Test
  void theFeaturesAreSplitAndEveryHeadKeepsAllTokens() {
    List<Node> heads = Heads.split(NUMBERS, 2);
    assertThat(cells(heads.get(0))).containsExactly(0, 1, 4, 5);
    assertThat(cells(heads.get(1))).containsExactly(2, 3, 6, 7);
    assertThat(cells(Heads.merge(heads))).containsExactly(cells(NUMBERS));
  }

  @Test
  void withoutTheTransposeAHeadHoldsAFewTokensOnly() {
    List<Node> heads = Heads.splitWithoutTranspose(numbers(4, 4), 2);
    assertThat(cells(heads.get(0))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(heads.get(0).rows().labels()).containsExactly("a", "a", "b", "b");
  }

  @Test
  void theWrongMergeIsTheOneOfAPublicNote() {
    assertThat(cells(Heads.mergeWrongly(Heads.split(NUMBERS, 2))))
        .containsExactly(0, 4, 1, 5, 2, 6, 3, 7);
  }

  @Test
  void aWidthThatIsNoMultipleOfTheHeadsIsRefused() {
    assertThatThrownBy(() -> Heads.split(NUMBERS, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
