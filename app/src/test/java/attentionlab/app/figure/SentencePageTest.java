package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencePageTest {
  @Test
  void aShortSentenceIsShownWhole() {
    SentencePage page = SentencePage.of(12, 5);
    assertThat(page.start()).isZero();
    assertThat(page.boxes()).isEqualTo(12);
    assertThat(page.shows(11)).isTrue();
  }

  @Test
  void ofALongOneThePageWithTheFocusIsShownAndWhatIsLeftIsCounted() {
    SentencePage page = SentencePage.of(2048, 100);
    assertThat(page.shows(100)).isTrue();
    assertThat(page.shows(page.start())).isFalse();
    assertThat(page.rest(page.start())).isEqualTo("… " + page.from());
    assertThat(page.rest(page.to())).isEqualTo(2048 - page.to() + " …");
    assertThat(page.boxes()).isEqualTo(page.to() - page.from() + 2);
  }

  @Test
  void theLastPageEndsWithTheSentence() {
    SentencePage page = SentencePage.of(100, 99);
    assertThat(page.to()).isEqualTo(100);
    assertThat(page.boxes()).isEqualTo(100 - page.from() + 1);
  }
}
