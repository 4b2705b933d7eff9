package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class GraphTest {
  private final Node x = Samples.given("x", 2, 2, 1);

  @Test
  void operandsComeBeforeTheNodesThatUseThem() {
    Node sum = x.plus(x.times(2));
    assertThat(Graph.of(sum).nodes()).containsExactly(x, sum.operands().get(1), sum);
  }

  @Test
  void aNodeWithoutANameTakesNoneThatAnotherNodeHas() {
    Node unnamed = x.plus(x);
    Node named = unnamed.plus(x).as(Name.of("add_1", Role.NEUTRAL));
    Graph graph = Graph.of(named);
    assertThat(graph.node("add_1")).isSameAs(named);
    assertThat(graph.id(unnamed)).isEqualTo("add_2");
  }

  @Test
  void twoNodesOfOneNameAreRefused() {
    Node other = Samples.given("x", 2, 2, 2);
    assertThatThrownBy(() -> Graph.of(x, other)).hasMessage("two nodes are named x");
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Graph.of(x).node("y"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no node y among [x]");
  }

  @Test
  void aNodeIsListedOnceHoweverManyUseIt() {
    Node left = x.times(2);
    Node right = x.times(3);
    Node sum = left.plus(right);
    assertThat(Graph.of(sum, left).nodes()).containsExactly(x, left, right, sum);
  }

  @Test
  void nodesWithoutANameAreCountedByTheirOperation() {
    Node first = x.plus(x);
    Node second = x.plus(first);
    Graph graph = Graph.of(second.transposed());
    assertThat(graph.nodes()).map(graph::id).containsExactly("x", "add_1", "add_2", "transpose_1");
    assertThat(graph.node("add_2")).isSameAs(second);
  }

  @Test
  void aNodeOfAnotherGraphHasNoIdentifierHere() {
    Node same = Samples.given("x", 2, 2, 1);
    assertThatThrownBy(() -> Graph.of(x).id(same)).hasMessage("x(2, 2) is not of this graph");
    assertThat(Graph.of(x).has("x")).isTrue();
    assertThat(Graph.of(x).has("X")).isFalse();
  }

  @Test
  void aGraphCannotBeChanged() {
    assertThatThrownBy(() -> Graph.of(x).nodes().add(x))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
