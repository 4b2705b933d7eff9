package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.graph.Axis.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
  private static final Axis WORDS = Axis.tokens("n", List.of("我", "吃了", "苹果", "它"));

  @Test
  void anAxisKeepsItsLabelsWhenTheListChanges() {
    List<String> words = new ArrayList<>(List.of("a", "b"));
    Axis tokens = Axis.tokens("n", words);
    Axis features = Axis.features("d", words);
    words.set(0, "c");
    assertThat(tokens.label(0)).isEqualTo(features.label(0)).isEqualTo("a");
    assertThat(tokens.kind()).isEqualTo(Kind.TOKENS);
    assertThat(features.kind()).isEqualTo(Kind.FEATURES);
  }

  @Test
  void numberedEntriesAreCountedFromZero() {
    Axis axis = Axis.numbered("h", Kind.HEADS, 3);
    assertThat(axis.labels()).containsExactly("0", "1", "2");
    assertThat(axis.size()).isEqualTo(3);
    assertThat(Axis.features("d", 2)).isEqualTo(Axis.features("d", List.of("0", "1")));
  }

  @Test
  void numberedEntriesTakeNoRoom() {
    Axis axis = Axis.features("d", Integer.MAX_VALUE);
    assertThat(axis.size()).isEqualTo(Integer.MAX_VALUE);
    assertThat(axis.label(2_000_000_000)).isEqualTo("2000000000");
  }

  @Test
  void aLabelThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Axis.features("d", 3).label(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Axis.features("d", 3).label(-1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> WORDS.label(4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aSliceKeepsTheLabelsOfItsEntries() {
    assertThat(WORDS.slice(1, 3)).isEqualTo(Axis.tokens("n", List.of("吃了", "苹果")));
    assertThat(Axis.features("d", 8).slice(4, 6).labels()).containsExactly("4", "5");
    assertThatThrownBy(() -> WORDS.slice(2, 5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void pickedEntriesComeInTheOrderAskedForAlsoTwice() {
    assertThat(WORDS.picked(List.of(3, 0, 3))).isEqualTo(Axis.tokens("n", List.of("它", "我", "它")));
  }

  @Test
  void joinedTokensKeepTheirLabelsJoinedFeaturesOfOneLabelAreCountedAnew() {
    Axis left = Axis.features("d", 2);
    assertThat(Axis.joined(List.of(left, left)).labels()).containsExactly("0", "1", "2", "3");
    assertThat(Axis.joined(List.of(left, Axis.features("d", List.of("x")))).labels())
        .containsExactly("0", "1", "x");
    assertThat(Axis.joined(List.of(WORDS.slice(0, 1), WORDS.slice(0, 1))).labels())
        .containsExactly("我", "我");
  }

  @Test
  void aSingleEntryHasTheLengthOne() {
    Axis one = Axis.single("它");
    assertThat(one.symbol()).isEqualTo("1");
    assertThat(one.labels()).containsExactly("它");
  }
}
