package attentionlab.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.lesson.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrillLineTest {
  @ParameterizedTest
  @CsvSource({
    "softmax_row 4711, softmax_row 4711",
    "'  softmax_row   4711 ', softmax_row 4711",
    "softmax_row 4711 level=1, softmax_row 4711",
    "cache_size 0 level=3, cache_size 0 level=3",
    "layer_norm 999999999999999999 level=2, layer_norm 999999999999999999 level=2"
  })
  void aLineIsReadAndWrittenInOneForm(String text, String written) {
    DrillLine line = DrillLine.parse(text);
    assertThat(line.text()).isEqualTo(written);
    assertThat(DrillLine.parse(line.text())).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "softmax_row",
        "4711",
        "softmax_row -1",
        "softmax_row 1.5",
        "softmax_row 1 level=4",
        "softmax_row 1 level=0",
        "softmax_row 1 2",
        "Softmax 1",
        "softmax_row 1 level=2 level=2",
        "softmax_row 1234567890123456789"
      })
  void aDamagedLineIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> DrillLine.parse(text))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reason().key()).isEqualTo("refused.drill"));
  }

  @Test
  void aKindThatIsNotThereIsRefusedWithASentence() {
    DrillLine line = DrillLine.parse("sorting 1");
    assertThatThrownBy(() -> Drills.drill(line))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reason().key()).isEqualTo("refused.drill.kind"));
  }

  @Test
  void thereIsNoFourthLevelAndNoSeedBelowZero() {
    assertThatThrownBy(() -> new DrillLine("softmax_row", 1, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DrillLine("softmax_row", -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
