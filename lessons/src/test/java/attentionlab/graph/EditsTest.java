package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
  private static final Axis TOKENS = Axis.tokens("n", List.of("my", "dog", "my"));
  private static final Name X = Name.of("X", Role.INPUT);
  private static final Name S = Name.of("S", Role.SCORES);
  private static final Name A = new Name("weights", "A", Role.WEIGHTS);
  private static final Name Z = Name.of("Z", Role.OUTPUT);

  private static Graph graph() {
    Matrix cells = Matrix.of(3, 2, 1, 0, 0, 2, 1, 1);
    Node x = Node.input(X, cells, TOKENS, Axis.features("d", 2), Provenance.HAND_SET);
    Node scores = x.timesTransposed(x).as(S);
    Node weights = new Softmax(Softmax.EmptyRow.ZERO).on(scores).as(A);
    return Graph.of(weights.times(x).as(Z));
  }

  @Test
  void nothingChangedIsTheSameGraph() {
    Graph graph = graph();
    assertThat(Edits.NONE.appliedTo(graph)).isSameAs(graph);
  }

  @Test
  void anInputThatIsEditedChangesAllThatFollows() {
    Graph graph = Edits.NONE.with("x", 0, 1, 3).appliedTo(graph());
    Matrix x = Matrix.of(3, 2, 1, 3, 0, 2, 1, 1);
    assertThat(graph.node(X).value()).isEqualTo(x);
    assertThat(graph.node(X).provenance()).isEqualTo(Provenance.GIVEN);
    assertThat(graph.node(S).value().get(0, 1)).isEqualTo(6);
    assertThat(graph.node(Z).operands().get(1)).isSameAs(graph.node(X));
  }

  @Test
  void aResultThatIsEditedKeepsItsOtherCellsAndChangesWhatFollows() {
    Graph before = graph();
    Graph after = Edits.NONE.with("s", 0, 1, 100).appliedTo(before);
    assertThat(after.node(X)).isSameAs(before.node(X));
    assertThat(after.node(S).value().row(1)).isEqualTo(before.node(S).value().row(1));
    assertThat(after.node(A).value().get(0, 1)).isEqualTo(1);
    Derivation why = Derivation.of(after.node(S), 0, 1);
    assertThat(why.term()).isEqualTo(new Term.Constant(100));
    assertThat(Derivation.of(after.node(S), 0, 0).operands()).hasSize(2);
  }

  @Test
  void aTokenThatIsKnockedOutGetsNoWeightAndTheOthersShareIt() {
    Graph before = graph();
    Graph after = Edits.NONE.toggling(new Edits.Token(2, "my")).appliedTo(before);
    double[] row = after.node(A).value().row(0);
    double[] old = before.node(A).value().row(0);
    assertThat(row[2]).isZero();
    assertThat(row[0] + row[1]).isEqualTo(1);
    assertThat(row[0] / row[1])
        .isCloseTo(old[0] / old[1], org.assertj.core.data.Offset.offset(1e-12));
    assertThat(after.node(A).isOut(2)).isTrue();
    assertThat(after.node(A).isOut(0)).isFalse();
  }

  @Test
  void theSecondGestureOnATokenPutsItBack() {
    Edits.Token token = new Edits.Token(1, "dog");
    assertThat(Edits.NONE.toggling(token).toggling(token)).isEqualTo(Edits.NONE);
  }

  @Test
  void aTokenOfAnotherSentenceIsLeftAlone() {
    Graph before = graph();
    Graph after = Edits.NONE.toggling(new Edits.Token(1, "cat")).appliedTo(before);
    assertThat(after.node(A)).isSameAs(before.node(A));
  }

  @Test
  void whatTheGraphDoesNotHaveIsLeftAlone() {
    Graph before = graph();
    Graph after = Edits.NONE.with("y", 0, 0, 1).with("x", 7, 0, 1).appliedTo(before);
    assertThat(after.node(Z)).isSameAs(before.node(Z));
  }

  @Test
  void aCellOrAPanelGetsItsOwnNumbersBack() {
    Edits edits = Edits.NONE.with("x", 0, 0, 5).with("x", 1, 1, 6).with("s", 0, 0, 7);
    assertThat(edits.count()).isEqualTo(3);
    assertThat(edits.without("x", 0, 0).count()).isEqualTo(2);
    assertThat(edits.without("x").touches("x")).isFalse();
    assertThat(edits.without("x").without("s")).isEqualTo(Edits.NONE);
  }
}
