package attentionlab.cards;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Course;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Markdown;
import attentionlab.lesson.Reference;
import attentionlab.lessons.Lessons;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every card in every language. */
class DeckContractTest {
  private static final Course COURSE = Lessons.course();

  static Stream<Arguments> decks() {
    return Stream.of(Deck.values())
        .flatMap(deck -> Stream.of(Language.values()).map(l -> Arguments.of(deck, l)));
  }

  static Stream<Arguments> cards() {
    return decks()
        .flatMap(
            arguments -> {
              Deck deck = (Deck) arguments.get()[0];
              Language language = (Language) arguments.get()[1];
              return Cards.read(deck, language).all().stream()
                  .map(card -> Arguments.of(deck, language, card));
            });
  }

  @ParameterizedTest
  @EnumSource(Deck.class)
  void bothLanguagesHaveTheSameCardsThatShowTheSame(Deck deck) {
    List<Card> english = Cards.read(deck, Language.ENGLISH).all();
    List<Card> chinese = Cards.read(deck, Language.CHINESE).all();
    assertThat(chinese).extracting(Card::id).isEqualTo(english.stream().map(Card::id).toList());
    for (int i = 0; i < english.size(); i++) {
      Card en = english.get(i);
      Card zh = chinese.get(i);
      assertThat(zh.kind()).as(en.id()).isEqualTo(en.kind());
      assertThat(zh.show()).as(en.id()).isEqualTo(en.show());
      assertThat(zh.body()).as(en.id()).hasSameSizeAs(en.body());
      assertThat(zh.says()).as(en.id()).hasSameSizeAs(en.says());
      assertThat(zh.references()).as(en.id()).containsExactlyInAnyOrderElementsOf(en.references());
    }
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyCardLeadsToAStateAndTheCoreFillsInItsNumbers(Deck deck, Language language, Card card) {
    if (!card.show().isEmpty()) {
      Bookmark bookmark = Bookmark.parse(card.show());
      Lesson lesson = COURSE.lesson(bookmark.lesson());
      Live live = Live.of(lesson, bookmark.resolve(lesson));
      assertThat(lesson.step(bookmark.step()).shows().apply(live).figures()).isNotEmpty();
    }
    card.facts(COURSE).forEach((reference, text) -> assertThat(text).as(reference).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("cards")
  void noNumberOnACardIsTypedIn(Deck deck, Language language, Card card) {
    Stream.of(card.says(), card.body())
        .flatMap(List::stream)
        .map(Markdown::plain)
        .map(text -> Reference.PATTERN.matcher(text).replaceAll(""))
        .forEach(text -> assertThat(text).as(card.id()).doesNotContainPattern("\\d[.]\\d"));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void anErratumIsRefutedWhereItIsStatedAndSaysItsSource(Deck deck, Language language, Card card) {
    assertThat(card.title()).isNotBlank();
    assertThat(card.body()).isNotEmpty();
    if (deck == Deck.ERRATA) {
      assertThat(card.kind()).isIn("wrong", "imprecise", "contradiction", "unclear");
      assertThat(card.says()).isNotEmpty();
      assertThat(card.source()).isNotBlank();
      assertThat(card.show()).isNotBlank();
    } else {
      assertThat(card.kind()).isIn("symbol", "term");
      assertThat(card.forms()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("decks")
  void noTwoTermsHaveTheSameForm(Deck deck, Language language) {
    Set<String> forms = new HashSet<>();
    Cards.read(deck, language)
        .all()
        .forEach(card -> card.forms().forEach(f -> assertThat(forms.add(f)).as(f).isTrue()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTermsReadAloneAreThoseOfTheCards(Language language) {
    assertThat(Terms.read(language).ids())
        .isEqualTo(new Terms(Cards.read(Deck.GLOSSARY, language)).ids());
  }
}
