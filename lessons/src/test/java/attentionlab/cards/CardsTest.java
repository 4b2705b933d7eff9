package attentionlab.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.lesson.Markdown;
import attentionlab.lesson.Refused;
import attentionlab.lessons.Lessons;
import org.junit.jupiter.api.Test;

class CardsTest {
  private static final Cards CARDS =
      Cards.parse(
          """
          # Deck

          Words before the first card belong to none.

          ## E01 The printed output

          - kind: wrong
          - show: L2.2 s5 gain=2
          - source: recomputed
          - forms: printed output, 打印，print-out

          > They print {{"0.843"}}.

          The core says {{weights[0, 0] | :4}}, at first {{weights[0, 0] | gain=1 | :4}}.

          - a list in the body stays in the body

          ## E02 Another

          - kind: imprecise

          Nothing is shown.
          """);

  @Test
  void aCardIsReadPartByPart() {
    Card card = CARDS.find("E01").orElseThrow();
    assertThat(card.title()).isEqualTo("The printed output");
    assertThat(card.kind()).isEqualTo("wrong");
    assertThat(card.show()).isEqualTo("L2.2 s5 gain=2");
    assertThat(card.source()).isEqualTo("recomputed");
    assertThat(card.forms()).containsExactly("printed output", "打印", "print-out");
    assertThat(card.says()).hasSize(1);
    assertThat(card.body()).hasSize(2);
    assertThat(Markdown.plain(card.body().get(1))).contains("stays in the body");
  }

  @Test
  void itsNumbersComeFromTheStateItShows() {
    Card card = CARDS.find("E01").orElseThrow();
    assertThat(card.facts(Lessons.course()))
        .containsEntry("\"0.843\"", "0.843")
        .containsEntry("weights[0, 0] | :4", "0.6134")
        .containsEntry("weights[0, 0] | gain=1 | :4", "0.4711");
  }

  @Test
  void aCardWithoutNumbersNeedsNoLesson() {
    assertThat(CARDS.find("E02").orElseThrow().facts(Lessons.course())).isEmpty();
  }

  @Test
  void aCardThatLeadsNowhereIsRefused() {
    Cards lost =
        Cards.parse("# D\n\n## E09 Lost\n\n- kind: wrong\n- show: L99.9 s1\n\nA {{norm}}.\n");
    assertThatThrownBy(() -> lost.find("E09").orElseThrow().facts(Lessons.course()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void everyWordOfASearchHasToStandSomewhereInTheCard() {
    assertThat(CARDS.search("")).hasSize(2);
    assertThat(CARDS.search("CORE e01")).extracting(Card::id).containsExactly("E01");
    assertThat(CARDS.search("打印")).extracting(Card::id).containsExactly("E01");
    assertThat(CARDS.search("core nothing")).isEmpty();
  }
}
