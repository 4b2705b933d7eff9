package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedTest {
  @Test
  void wordsThatStandTwiceAreCounted() {
    assertThat(Repeated.marked(List.of("my", "dog", "met", "your", "dog")))
        .containsExactly("my", "dog₁", "met", "your", "dog₂");
  }

  @Test
  void wordsThatStandOnceStayAsTheyAre() {
    List<String> words = List.of("a", "b", "");
    assertThat(Repeated.marked(words)).isEqualTo(words);
  }

  @Test
  void thereMayBeManyOfThem() {
    List<String> words = Collections.nCopies(12, "of");
    assertThat(Repeated.marked(words)).contains("of₁", "of₁₂").doesNotHaveDuplicates();
  }

  @Test
  void aMarkedWordLeadsBackToItsWord() {
    assertThat(Repeated.plain("dog₁₂")).isEqualTo("dog");
    assertThat(Repeated.plain("dog")).isEqualTo("dog");
    assertThat(Repeated.plain("₁")).isEqualTo("₁");
  }

  @Test
  void featuresAreNotCounted() {
    assertThat(Axis.features("d", List.of("x", "x")).marked(1)).isEqualTo("x");
    assertThat(Axis.tokens("n", List.of("x", "x")).marked(1)).isEqualTo("x₂");
  }

  @Test
  void derivationsNameTheCountedTokens() {
    Axis tokens = Axis.tokens("n", List.of("dog", "dog"));
    Node x =
        Node.input(
            Name.of("X", Role.INPUT),
            Matrix.of(2, 1, 1, 2),
            tokens,
            Axis.features("d", 1),
            Provenance.HAND_SET);
    assertThat(Derivation.of(x.times(2).as(Name.of("Y", Role.OUTPUT)), 1, 0).text())
        .contains("X[dog₂, 0]");
  }
}
