package attentionlab.lessons.l9_2;

import static attentionlab.lessons.l9_2.KeyValueCache.CACHE;
import static attentionlab.lessons.l9_2.KeyValueCache.DIFFERENCE;
import static attentionlab.lessons.l9_2.KeyValueCache.PROJECTED;
import static attentionlab.lessons.l9_2.KeyValueCache.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyValueCacheTest {
  private final KeyValueCache lesson = new KeyValueCache();

  private Live at(String bookmark) {
    return Live.of(lesson, Bookmark.parse("L9.2 " + bookmark).resolve(lesson));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 16})
  void withACausalMaskTheCacheIsExact(int prompt) {
    for (int seed = 0; seed < 5; seed++) {
      assertThat(at("s4 prompt=" + prompt + " seed=" + seed).cell(DIFFERENCE, 0, 0))
          .isCloseTo(0, within(1e-12));
    }
  }

  @Test
  void withoutTheCausalMaskInThePromptPhaseItIsNot() {
    assertThat(at("s4 causal=off").cell(DIFFERENCE, 0, 0)).isGreaterThan(0.01);
  }

  @Test
  void withoutACacheTheProjectionsAddUp() {
    Live live = at("s2 prompt=1 fresh=20");
    assertThat(live.cell(TOTAL, 0, 0)).isEqualTo(210);
    assertThat(live.cell(TOTAL, 1, 0)).isEqualTo(20);
    assertThat(live.cell(PROJECTED, 0, 19)).isEqualTo(20);
    Question.Pick asked = (Question.Pick) lesson.step("s2").prediction().orElseThrow().question();
    assertThat(asked.right().apply(live)).isEqualTo("210");
  }

  @Test
  void theSizeOfTheCacheIsAProduct() {
    assertThat(at("s5").cell(CACHE, 0, 0)).isEqualTo(1.25);
    assertThat(at("s5").cell(CACHE, 0, 0) * (1 << 30)).isEqualTo(1_342_177_280.0);
    assertThat(at("s5").cell(CACHE, 0, 1)).isEqualTo(320);
    assertThat(at("s5 heads=64").cell(CACHE, 0, 0)).isEqualTo(10);
    Question.Value asked = (Question.Value) lesson.step("check").checks().get(1).question();
    assertThat(asked.answer().applyAsDouble(at("check"))).isEqualTo(320);
  }
}
