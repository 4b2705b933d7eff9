package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.graph.Matrix;
import attentionlab.nn.Masks.Alignment;
import java.util.List;
import org.junit.jupiter.api.Test;

class MasksTest {

  @Test
  void aCausalMaskForMoreKeysThanQueriesLiesTopLeftOrBottomRight() {
    assertThat(Masks.causal(2, 4, Alignment.TOP_LEFT))
        .isEqualTo(Matrix.of(2, 4, 1, 0, 0, 0, 1, 1, 0, 0));
    assertThat(Masks.causal(2, 4, Alignment.BOTTOM_RIGHT))
        .isEqualTo(Matrix.of(2, 4, 1, 1, 1, 0, 1, 1, 1, 1));
  }

  @Test
  void paddingIsTheSameForEveryQuery() {
    Matrix expected = Matrix.of(2, 3, 1, 1, 0, 1, 1, 0);
    assertThat(Masks.padding(2, 3, 2)).isEqualTo(expected);
    assertThat(Masks.padding(2, List.of(true, true, false))).isEqualTo(expected);
  }

  @Test
  void aWindowLooksBackAndAhead() {
    assertThat(Masks.window(3, 1, 0)).isEqualTo(Matrix.of(3, 3, 1, 0, 0, 1, 1, 0, 0, 1, 1));
    assertThat(Masks.window(3, 0, 1)).isEqualTo(Matrix.of(3, 3, 1, 1, 0, 0, 1, 1, 0, 0, 1));
  }

  @Test
  void masksAreJoinedCellByCell() {
    Matrix a = Matrix.of(1, 4, 0, 0, 1, 1);
    Matrix b = Matrix.of(1, 4, 0, 1, 0, 1);
    assertThat(Masks.and(a, b)).isEqualTo(Matrix.of(1, 4, 0, 0, 0, 1));
    assertThat(Masks.or(a, b)).isEqualTo(Matrix.of(1, 4, 0, 1, 1, 1));
    assertThatThrownBy(() -> Masks.and(a, Matrix.identity(2)))
        .hasMessage("masks of (1, 4) and (2, 2)");
  }

  @Test
  void anAdditiveMaskIsZeroOrMinusInfinity() {
    assertThat(Masks.additive(Matrix.of(1, 2, 1, 0)))
        .isEqualTo(Matrix.of(1, 2, 0, Double.NEGATIVE_INFINITY));
  }
}
