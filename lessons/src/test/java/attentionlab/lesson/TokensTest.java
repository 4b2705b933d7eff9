package attentionlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private static final Tokens TOKENS = new Tokens("tokens", List.of("it"), 32);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it",
        "我 昨天",
        "a|b",
        "100 %",
        "x=1 y=2",
        "+ - ;",
        "👩‍👩‍👧‍👦 👍🏽",
        "it's",
        "שלום",
        "\u0000"
      })
  void everyListOfTokensIsATextWithoutSpacesAndBack(String sentence) {
    List<String> tokens = List.of(sentence.split(" "));
    assertThat(TOKENS.write(tokens)).doesNotContainAnyWhitespaces().isNotEmpty();
    assertThat(TOKENS.parse(TOKENS.write(tokens))).isEqualTo(tokens);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t ", "\u3000", "\u00a0", "\u200b\ufeff"})
  void aBlankSentenceIsRefused(String sentence) {
    assertThat(Refusals.key(() -> TOKENS.tokenise(sentence))).isEqualTo("refused.empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "|", "+|%20", "%C2%A0"})
  void aTextOfBlankTokensIsRefused(String text) {
    assertThat(Refusals.key(() -> TOKENS.parse(text))).isEqualTo("refused.empty");
  }

  @Test
  void thirtyTwoWordsFitAndThirtyThreeAreRefused() {
    assertThat(TOKENS.tokenise("go ".repeat(32))).hasSize(32);
    assertThat(Refusals.reason(() -> TOKENS.tokenise("go ".repeat(33))))
        .isEqualTo(Message.of("refused.long", 33, 32));
    String text = TOKENS.write(Collections.nCopies(33, "go"));
    assertThat(Refusals.key(() -> TOKENS.parse(text))).isEqualTo("refused.long");
  }

  @Test
  void aWordOfMoreThanAHundredLettersIsRefused() {
    assertThat(TOKENS.tokenise("a".repeat(100))).hasSize(1);
    assertThat(Refusals.reason(() -> TOKENS.tokenise("a".repeat(101))))
        .isEqualTo(Message.of("refused.word", "aaaaaaaaaaaa", 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%2", "%zz", "it|%E6%88", "%FF"})
  void tokensThatCannotBeDecodedAreRefused(String text) {
    assertThat(Refusals.reason(() -> TOKENS.parse(text)))
        .isEqualTo(Message.of("refused.tokens", text));
  }

  @Test
  void aTypedSentenceIsTheSameWhenItsWordsAre() {
    assertThat(TOKENS.sameWords("  my   dog ", List.of("my", "dog"))).isTrue();
    assertThat(TOKENS.sameWords("my cat", List.of("my", "dog"))).isFalse();
  }

  @Test
  void theTokensDoNotFollowALaterChangeOfTheirList() {
    List<String> words = new ArrayList<>(List.of("a", "b"));
    List<String> checked = TOKENS.check(words);
    Tokens setting = new Tokens("tokens", words, 8);
    words.clear();
    assertThat(checked).containsExactly("a", "b");
    assertThat(setting.initial()).containsExactly("a", "b");
  }
}
