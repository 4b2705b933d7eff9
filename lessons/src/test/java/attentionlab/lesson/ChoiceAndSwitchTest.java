package attentionlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceAndSwitchTest {
  private enum Colour {
    RED,
    DARK_BLUE {
      @Override
      boolean isDark() {
        return true;
      }
    };

    boolean isDark() {
      return false;
    }
  }

  private static final Choice<Colour> COLOUR = Choice.of("colour", Colour.DARK_BLUE);
  private static final Switch SCALE = new Switch("scale", true);

  @ParameterizedTest
  @EnumSource(Colour.class)
  void everyOptionIsATextAndBack(Colour colour) {
    assertThat(COLOUR.parse(COLOUR.write(colour))).isEqualTo(colour);
    assertThat(COLOUR.check(colour)).isEqualTo(colour);
  }

  @Test
  void theOptionsOfAnEnumAreItsConstantsInOrder() {
    assertThat(COLOUR.options()).containsExactly(Colour.RED, Colour.DARK_BLUE);
    assertThat(COLOUR.texts()).containsExactly("red", "dark_blue");
    assertThat(COLOUR.initial()).isEqualTo(Colour.DARK_BLUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "green", "RED", "red "})
  void anotherTextIsRefused(String text) {
    assertThat(Refusals.reason(() -> COLOUR.parse(text)))
        .isEqualTo(Message.of("refused.choice", text));
  }

  @Test
  void aValueThatIsNotOnOfferIsRefused() {
    Choice<Integer> heads = new Choice<>("heads", List.of(1, 2, 4), 2);
    assertThat(Refusals.reason(() -> heads.check(3))).isEqualTo(Message.of("refused.choice", "3"));
    assertThat(heads.parse("4")).isEqualTo(4);
  }

  @Test
  void theOptionsDoNotFollowALaterChangeOfTheirList() {
    List<Integer> options = new ArrayList<>(List.of(1, 2));
    Choice<Integer> heads = new Choice<>("heads", options, 1);
    options.add(3);
    assertThat(heads.options()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothSidesOfASwitchAreATextAndBack(boolean on) {
    assertThat(SCALE.parse(SCALE.write(on))).isEqualTo(on);
    assertThat(SCALE.check(on)).isEqualTo(on);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "true", "On", "1"})
  void aSwitchIsOnOrOffAndNothingElse(String text) {
    assertThat(Refusals.reason(() -> SCALE.parse(text)))
        .isEqualTo(Message.of("refused.choice", text));
  }
}
