package attentionlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokeniserTest {

  static Stream<Arguments> sentences() {
    return Stream.of(
        Arguments.of("My dog didn't bark, yet.", "My|dog|didn't|bark|,|yet|."),
        Arguments.of("It costs 3.14 dollars!", "It|costs|3.14|dollars|!"),
        Arguments.of("我昨天吃了一个苹果，它非常甜。", "我|昨天|吃了|一个|苹果|，|它|非常|甜|。"),
        Arguments.of("我用 Java 写 Transformer", "我|用|Java|写|Transformer"),
        Arguments.of("שלום עולם", "שלום|עולם"),
        Arguments.of("naïve café", "naïve|café"),
        Arguments.of("one\ttwo\nthree\u00a0four", "one|two|three|four"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceIsSplitIntoItsWords(String sentence, String words) {
    assertThat(Tokeniser.words(sentence)).containsExactly(words.split("\\|"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"👍🏽", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇨🇳", "1️⃣", "e\u0301"})
  void whatIsSeenAsOneCharacterStaysWhole(String character) {
    assertThat(Tokeniser.words(character)).containsExactly(character);
    assertThat(Tokeniser.words("ok " + character + " ok")).containsExactly("ok", character, "ok");
  }

  @Test
  void nothingOfASentenceIsLostButItsSpaces() {
    String sentence = "The 🐕 said: «我饿了» (twice)…";
    assertThat(String.join("", Tokeniser.words(sentence))).isEqualTo(sentence.replace(" ", ""));
  }

  @Test
  void noWordIsBlank() {
    assertThat(Tokeniser.words(" \u00a0\u200b\u3000\ufeff ")).isEqualTo(List.of());
  }
}
