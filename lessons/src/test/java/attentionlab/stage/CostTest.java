package attentionlab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.graph.AddRow;
import attentionlab.graph.AdditiveScore;
import attentionlab.graph.Axis;
import attentionlab.graph.Cosine;
import attentionlab.graph.Graph;
import attentionlab.graph.LayerNorm;
import attentionlab.graph.Matrix;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Provenance;
import attentionlab.graph.Role;
import attentionlab.graph.Samples;
import attentionlab.graph.Softmax;
import org.junit.jupiter.api.Test;

class CostTest {
  private final Node x = Samples.given("X", 8, 6, 1);

  private static Node weight(String id, int rows, int cols) {
    return Node.input(
        Name.of(id, Role.NEUTRAL),
        Samples.matrix(rows, cols, 1),
        Axis.features("d_in", rows),
        Axis.features("d_out", cols),
        Provenance.HAND_SET);
  }

  private static Node row(String id, int cols) {
    return Node.input(
        Name.of(id, Role.NEUTRAL),
        Matrix.filled(1, cols, 1),
        Axis.single(id),
        Axis.features("d", cols),
        Provenance.HAND_SET);
  }

  private static Cost cost(Node... results) {
    return Cost.of(Graph.of(results));
  }

  @Test
  void attentionCostsWhatIsCountedOnPaper() {
    Node q = x.times(weight("w_q", 6, 4));
    Node k = x.times(weight("w_k", 6, 4));
    Node v = x.times(weight("w_v", 6, 4));
    Node scores = q.timesTransposed(k);
    Node weights = new Softmax(Softmax.EmptyRow.NAN).on(scores.dividedBy(2));
    Cost cost = cost(weights.times(v));
    assertThat(cost.parameters()).isEqualTo(3 * 6 * 4);
    assertThat(cost.multiplyAdds()).isEqualTo(3 * 8 * 6 * 4 + 2 * 8 * 8 * 4);
    assertThat(cost.squares()).containsExactly(scores, weights.operands().get(0), weights);
    assertThat(cost.bytes()).isEqualTo(3 * 8 * 8 * 4);
  }

  @Test
  void biasesAndGainsAreParametersButAQueryAloneIsNone() {
    Node biased = new AddRow().on(x, row("b", 6));
    Node normed = new LayerNorm(1e-5).on(biased, row("gamma", 6), row("beta", 6));
    assertThat(cost(normed).parameters()).isEqualTo(3 * 6);
    Node query = row("q", 6);
    assertThat(cost(query.timesTransposed(x)).parameters()).isZero();
    assertThat(cost(query.timesTransposed(x)).multiplyAdds()).isEqualTo(8 * 6);
  }

  @Test
  void scoresThatAreNoPlainProductsCountTheProductsInThem() {
    assertThat(cost(new Cosine().on(x, x)).multiplyAdds()).isEqualTo((8 * 8 + 8 + 8) * 6);
    Node additive =
        new AdditiveScore()
            .on(x, x, weight("wq", 5, 6), weight("wk", 5, 6), row("b", 5), row("v", 5));
    assertThat(cost(additive).multiplyAdds()).isEqualTo(2 * 8 * 6 * 5 + 8 * 8 * 5);
    assertThat(cost(additive).parameters()).isEqualTo(2 * 5 * 6 + 2 * 5);
  }

  @Test
  void whatIsDoneCellByCellAndWithSingleNumbersIsFree() {
    Axis one = Axis.single("n");
    Node n =
        Node.input(Name.of("n", Role.INPUT), Matrix.filled(1, 1, 5), one, one, Provenance.GIVEN);
    assertThat(cost(n.times(n).times(n), x.times(2).plus(x)).isFree()).isTrue();
  }

  @Test
  void figuresCostWhatTheirNodesWereMadeFrom() {
    Node q = x.times(weight("w_q", 6, 4)).as(Name.of("Q", Role.QUERY));
    Node scores = q.timesTransposed(x.times(weight("w_k", 6, 4)));
    assertThat(Cost.of(Panels.row(Heatmap.signed(q))).multiplyAdds()).isEqualTo(8 * 6 * 4);
    assertThat(Cost.of(Panels.row(Heatmap.signed(q), Heatmap.signed(q))).parameters())
        .isEqualTo(6 * 4);
    assertThat(Cost.of(Panels.row(Heatmap.signed(scores))).bytes()).isEqualTo(8 * 8 * 4);
  }
}
