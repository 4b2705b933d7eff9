package attentionlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.BatchNorm;
import attentionlab.graph.Gather;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionsAndNormsTest {
  private final Node gamma = Samples.given("gamma", 1, 3, 1);
  private final Node beta = Samples.given("beta", 1, 3, 1);

  @Test
  void encodingsBeginWithSineZeroAndCosineZeroAndEndWithASineWhenTheWidthIsOdd() {
    Matrix pe = SinusoidalPositions.of(2, 5);
    assertThat(pe.row(0)).containsExactly(0, 1, 0, 1, 0);
    assertThat(pe.get(1, 4)).isEqualTo(Math.sin(Math.pow(10000, -4.0 / 5)));
  }

  @Test
  void anOddWidthHasNoShift() {
    assertThatThrownBy(() -> SinusoidalPositions.shift(1, 5, 10000))
        .hasMessage("width 5 has a column without a partner");
  }

  @Test
  void rowsThatAreNotKeptDoNotEnterTheBatchStatistics() {
    Node x = Samples.given("x", 4, 3, 1);
    Gather kept = new Gather(List.of(0, 2));
    BatchNorm some = new BatchNorm(1e-5, List.of(true, false, true, false));
    Matrix alone = BatchNorm.overAllRows(1e-5).on(kept.on(x), gamma, beta).value();
    Matrix among = kept.on(some.on(x, gamma, beta)).value();
    assertThat(among.toArray()).containsExactly(alone.toArray(), within(1e-12));
  }

  @Test
  void aConstantRowBecomesTheBias() {
    Node constant = Samples.given("x", Matrix.filled(2, 3, 0.1));
    Matrix y = Norm.layer(gamma, beta, 1e-5).apply(constant).value();
    assertThat(y.row(1)).containsExactly(beta.value().row(0), within(1e-12));
  }

  @Test
  void aNormCanBeLeftOut() {
    assertThat(Norm.none().apply(gamma)).isSameAs(gamma);
    assertThat(Norm.batch(gamma, beta, 1).apply(gamma).value()).isEqualTo(beta.value());
  }

  @Test
  void headsOfQueriesThatDoNotShareEvenlyAreRefused() {
    List<Node> three = List.of(gamma, gamma, gamma);
    List<Node> two = List.of(gamma, gamma);
    assertThatThrownBy(
            () ->
                GroupedQueryAttention.of(three, two, two, ScaledDotProductAttention.Options.PLAIN))
        .hasMessage("3 heads of queries, 2 of keys, 2 of values");
  }
}
