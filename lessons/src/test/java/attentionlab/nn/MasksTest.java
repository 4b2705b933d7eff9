package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.graph.Matrix;
import attentionlab.nn.Masks.Alignment;
import java.util.List;
import java.util.Set;
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

  @Test
  void causalAndPaddedLetsEachQuerySeeTheRealTokensBeforeIt() {
    Matrix causal = Masks.causal(3, 3, Alignment.TOP_LEFT);
    Matrix padded = Masks.padding(3, List.of(false, true, true));
    assertThat(Masks.and(causal, padded)).isEqualTo(Matrix.of(3, 3, 0, 0, 0, 0, 1, 0, 0, 1, 1));
    assertThat(Masks.and(padded, causal)).isEqualTo(Masks.and(causal, padded));
  }

  @Test
  void aWindowOrGlobalTokensIsWhatLongformerSees() {
    Matrix window = Masks.window(4, 1, 1);
    Matrix global = Masks.global(4, Set.of(0));
    assertThat(global).isEqualTo(Matrix.of(4, 4, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0));
    assertThat(Masks.or(window, global))
        .isEqualTo(Matrix.of(4, 4, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1));
  }

  @Test
  void aPrefixIsSeenByAllAndWhatFollowsOnlyFromBehind() {
    Matrix prefix = Matrix.of(4, 4, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1);
    assertThat(Masks.prefix(4, 2)).isEqualTo(prefix);
    assertThat(Masks.prefix(4, 0)).isEqualTo(Masks.causal(4, 4, Alignment.TOP_LEFT));
    Matrix joined = Masks.or(Masks.causal(4, 4, Alignment.TOP_LEFT), Masks.padding(4, 4, 2));
    assertThat(joined).isEqualTo(prefix);
  }

  @Test
  void blocksLieOnTheDiagonalAndTheLastMayBeSmaller() {
    assertThat(Masks.block(3, 2)).isEqualTo(Matrix.of(3, 3, 1, 1, 0, 1, 1, 0, 0, 0, 1));
    assertThat(Masks.and(Masks.block(3, 2), Masks.causal(3, 3, Alignment.TOP_LEFT)))
        .isEqualTo(Matrix.of(3, 3, 1, 0, 0, 1, 1, 0, 0, 0, 1));
  }

  @Test
  void withFewerKeysThanQueriesTheFirstQueriesSeeNothingWhenTheLastSeesAll() {
    assertThat(Masks.causal(3, 2, Alignment.BOTTOM_RIGHT))
        .isEqualTo(Matrix.of(3, 2, 0, 0, 1, 0, 1, 1));
    assertThat(Masks.causal(3, 2, Alignment.TOP_LEFT)).isEqualTo(Matrix.of(3, 2, 1, 0, 1, 1, 1, 1));
    assertThat(Masks.causal(3, 3, Alignment.BOTTOM_RIGHT))
        .isEqualTo(Masks.causal(3, 3, Alignment.TOP_LEFT));
  }

  @Test
  void eachQueryOfACacheSeesItsPastWhateverIsPadded() {
    Matrix cached = Masks.causal(1, 4, Alignment.BOTTOM_RIGHT);
    Matrix padded = Masks.padding(1, List.of(false, true, true, true));
    assertThat(Masks.and(cached, padded)).isEqualTo(Matrix.row(0, 1, 1, 1));
  }
}
