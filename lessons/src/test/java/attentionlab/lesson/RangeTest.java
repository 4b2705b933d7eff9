package attentionlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest {
  private static final Range TEMPERATURE = Range.of("temperature", -0.5, 3, 0.01, 1);
  private static final Range FOCUS = Range.whole("focus", 0, 7, 5);

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, 0, 0.1, 1, 1.27, 2.9999999999, 3})
  void everyValueIsATextAndBack(double value) {
    assertThat(TEMPERATURE.parse(TEMPERATURE.write(value))).isEqualTo(value);
  }

  @Test
  void wholeNumbersAreWrittenWithoutAPoint() {
    assertThat(FOCUS.write(5.0)).isEqualTo("5");
    assertThat(TEMPERATURE.write(1.5)).isEqualTo("1.5");
  }

  @ParameterizedTest
  @CsvSource({"' 1.5 ',1.5", "'1,5',1.5", "−0.5,-0.5", "-.5,-0.5", "+2,2", "2e0,2", "2.,2"})
  void numbersAreUnderstoodTheWayPeopleTypeThem(String typed, double value) {
    assertThat(TEMPERATURE.parse(typed)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abc", "1.2.3", "1,000.5", "--1", "0x1p1", "1f", "2d", "NaN"})
  void whatIsNoNumberIsRefusedWithWhatWasTyped(String typed) {
    Message reason = Refusals.reason(() -> TEMPERATURE.parse(typed));
    assertThat(reason).isEqualTo(Message.of("refused.number", typed.strip()));
  }

  @Test
  void minusZeroIsZero() {
    assertThat((Object) TEMPERATURE.parse("-0")).isEqualTo(0.0);
    assertThat((Object) TEMPERATURE.parse("−0.0")).isEqualTo(0.0);
  }

  @Test
  void bothLimitsAreInside() {
    assertThat(TEMPERATURE.check(-0.5)).isEqualTo(-0.5);
    assertThat(TEMPERATURE.check(3.0)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.51, 3.01, 1e300, Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsOutsideTheLimitsIsRefused(double value) {
    assertThat(Refusals.key(() -> TEMPERATURE.check(value))).isEqualTo("refused.range");
  }

  @Test
  void theRefusalNamesTheValueAndBothLimits() {
    assertThat(Refusals.reason(() -> TEMPERATURE.parse("-7")))
        .isEqualTo(Message.of("refused.range", "−7", "−0.5", "3"));
  }

  @Test
  void aRangeOfWholeNumbersRefusesAFraction() {
    assertThat(Refusals.reason(() -> FOCUS.parse("2.5")))
        .isEqualTo(Message.of("refused.whole", "2.5"));
    assertThat(FOCUS.isWhole()).isTrue();
    assertThat(TEMPERATURE.isWhole()).isFalse();
  }
}
