package attentionlab.cards;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.cards.Terms.Piece;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static final Terms TERMS =
      new Terms(
          Cards.parse(
              """
              # Glossary

              ## mask mask

              - forms: mask, masks, 掩码

              Hides.

              ## causal causal mask

              - forms: causal mask, 因果掩码

              Hides what comes later.
              """));

  private static Piece words(String text) {
    return new Piece(text, "");
  }

  @Test
  void aTermIsFoundOnceAndTheLongestFormWins() {
    assertThat(TERMS.reading().pieces("A causal mask is a Mask; a mask adds."))
        .containsExactly(
            words("A "),
            new Piece("causal mask", "causal"),
            words(" is a "),
            new Piece("Mask", "mask"),
            words("; a mask adds."));
  }

  @Test
  void whatWasMetInOneBlockIsNotFoundInTheNext() {
    Terms.Reading reading = TERMS.reading();
    reading.pieces("masks");
    assertThat(reading.pieces("mask")).containsExactly(words("mask"));
  }

  @Test
  void latinFormsAreWholeWordsAndChineseOnesStandAnywhere() {
    assertThat(TERMS.reading().pieces("unmasked mask-like")).hasSize(1);
    assertThat(TERMS.reading().pieces("使用因果掩码时"))
        .containsExactly(words("使用"), new Piece("因果掩码", "causal"), words("时"));
  }

  @Test
  void anEmptyGlossaryFindsNothing() {
    assertThat(new Terms(Cards.parse("# G\n")).reading().pieces("mask"))
        .containsExactly(words("mask"));
  }
}
