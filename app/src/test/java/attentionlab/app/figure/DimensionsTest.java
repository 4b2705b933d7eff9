package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Axis;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class DimensionsTest {
  private static Node node(Axis rows, Axis cols) {
    return Node.input(
        Name.of("X", Role.INPUT),
        Matrix.filled(rows.size(), cols.size(), 0),
        rows,
        cols,
        Provenance.GIVEN);
  }

  @Test
  void aShapeHasTheLettersOfItsAxes() {
    Node x = node(Axis.tokens("n", List.of("a", "b")), Axis.features("d_k", 3));
    assertThat(Dimensions.letters(x)).isEqualTo("n × d_k");
    assertThat(Dimensions.sizes(x)).isEqualTo("2 × 3");
    assertThat(Dimensions.isNamed(x)).isTrue();
  }

  @Test
  void oneEntryIsAOneWhateverItsAxisIsCalled() {
    Node row = node(Axis.tokens("n", List.of("a")), Axis.features("d_k", 3));
    assertThat(Dimensions.letters(row)).isEqualTo("1 × d_k");
    Node number = node(Axis.single("loss"), Axis.single("loss"));
    assertThat(Dimensions.isNamed(number)).isFalse();
  }
}
