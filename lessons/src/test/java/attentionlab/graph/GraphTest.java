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
}
