package attentionlab.lesson;

import static attentionlab.lesson.SampleLesson.CELLS;
import static attentionlab.lesson.SampleLesson.FACTOR;
import static attentionlab.lesson.SampleLesson.FOCUS;
import static attentionlab.lesson.SampleLesson.KIND;
import static attentionlab.lesson.SampleLesson.WORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.graph.Matrix;
import attentionlab.lesson.SampleLesson.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Settings INITIAL = new SampleLesson().initial();

  @Test
  void everySettingStartsAtItsInitialValue() {
    for (Setting<?> setting : new SampleLesson().settings()) {
      assertThat(INITIAL.get(setting)).as(setting.id()).isEqualTo(setting.initial());
    }
    assertThat(INITIAL.whole(FOCUS)).isEqualTo(1);
  }

  @Test
  void aChangeGivesNewSettingsAndLeavesTheOldOnes() {
    Settings changed = INITIAL.with(FACTOR, 2.5).with(KIND, Kind.SCALED);
    assertThat(changed.get(FACTOR)).isEqualTo(2.5);
    assertThat(changed.get(KIND)).isEqualTo(Kind.SCALED);
    assertThat(INITIAL.get(FACTOR)).isEqualTo(1);
    assertThat(INITIAL).isEqualTo(new SampleLesson().initial());
  }

  @Test
  void settingsWithTheSameValuesAreEqual() {
    Settings there = INITIAL.with(CELLS, Matrix.identity(2)).with(FACTOR, 2.0);
    Settings also = INITIAL.with(FACTOR, 2.0).with(CELLS, Matrix.identity(2));
    assertThat(there).isEqualTo(also).hasSameHashCodeAs(also).isNotEqualTo(INITIAL);
    assertThat(there.with(FACTOR, 1.0).with(CELLS, CELLS.initial())).isEqualTo(INITIAL);
  }

  @Test
  void aValueThatIsRefusedChangesNothing() {
    assertThat(Refusals.key(() -> INITIAL.with(FACTOR, 99.0))).isEqualTo("refused.range");
    assertThat(Refusals.key(() -> INITIAL.withText(FACTOR, "?"))).isEqualTo("refused.number");
    assertThat(INITIAL.get(FACTOR)).isEqualTo(1);
  }

  @Test
  void onlyTheSettingsThatDifferAreTold() {
    Settings changed = INITIAL.with(FACTOR, 2.0).with(WORDS, List.of("a", "b"));
    assertThat(changed.differences(INITIAL))
        .containsExactly(Map.entry("factor", "2"), Map.entry("words", "a|b"));
    assertThat(INITIAL.differences(INITIAL)).isEmpty();
  }

  @Test
  void differencesAreTextsThatLeadBack() {
    Settings changed = INITIAL.with(FACTOR, 0.3).with(KIND, Kind.SCALED).with(FOCUS, 3.0);
    assertThat(INITIAL.withTexts(changed.differences(INITIAL))).isEqualTo(changed);
  }

  @Test
  void oneBadTextAmongSeveralChangesNothing() {
    Map<String, String> texts = new LinkedHashMap<>(Map.of("factor", "2"));
    texts.put("focus", "1.5");
    assertThat(Refusals.key(() -> INITIAL.withTexts(texts))).isEqualTo("refused.whole");
    assertThat(INITIAL.get(FACTOR)).isEqualTo(1);
  }

  @Test
  void aSettingIsFoundByItsIdentifier() {
    assertThat(INITIAL.setting("words")).isEqualTo(WORDS);
    assertThat(INITIAL.text(WORDS)).isEqualTo(WORDS.write(WORDS.initial()));
    assertThat(Refusals.reason(() -> INITIAL.setting("wrods")))
        .isEqualTo(Message.of("refused.setting", "wrods"));
  }

  @Test
  void aSettingOfAnotherLessonIsAMistakeInTheProgram() {
    Range foreign = Range.of("foreign", 0, 1, 0.1, 0);
    assertThatThrownBy(() -> INITIAL.with(foreign, 1.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("foreign");
    assertThatThrownBy(() -> INITIAL.get(foreign)).hasMessageContaining("foreign");
  }
}
