package attentionlab.lessons.l2_1;

import static attentionlab.lessons.l2_1.QueryKeyValue.K;
import static attentionlab.lessons.l2_1.QueryKeyValue.OWN_FOCUS;
import static attentionlab.lessons.l2_1.QueryKeyValue.SEED;
import static attentionlab.lessons.l2_1.QueryKeyValue.TOKENS;
import static attentionlab.lessons.l2_1.QueryKeyValue.W_Q;
import static attentionlab.lessons.l2_1.QueryKeyValue.X;
import static attentionlab.nn.ScaledDotProductAttention.OUTPUT;
import static attentionlab.nn.ScaledDotProductAttention.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import attentionlab.data.Apple;
import attentionlab.data.RandomVectors;
import attentionlab.figure.Sentence;
import attentionlab.graph.Provenance;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Live;
import attentionlab.lesson.Reference;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSentenceTest {
  private final QueryKeyValue lesson = new QueryKeyValue();
  private final Step own = lesson.step("own");

  private Live typed(String sentence) {
    return Live.of(lesson, settings(sentence));
  }

  private Settings settings(String sentence) {
    return lesson.startOf(own).with(TOKENS, TOKENS.tokenise(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The cat sat on the mat because it was warm.",
        "小猫睡在垫子上，因为它很暖和。",
        "👩🏽‍🚀 loves 🍎🍏 and 👨‍👩‍👧‍👦",
        "我用 Transformer 训练 GPT-4 🤖！",
        "הכלב רדף אחרי החתול כי הוא ברח",
        "القطة نامت لأنها متعبة",
        "สวัสดีชาวโลก",
        "a a a a",
        "it"
      })
  void anySentenceOfAnyScriptIsComputedShownAndBookmarked(String sentence) {
    Live live = typed(sentence);
    int n = live.get(TOKENS).size();
    assertThat(live.value(WEIGHTS).rows()).isEqualTo(n);
    for (int row = 0; row < n; row++) {
      assertThat(DoubleStream.of(live.value(WEIGHTS).row(row)).sum()).isCloseTo(1, within(1e-12));
    }
    assertThat(own.shows().apply(live).figures()).isNotEmpty();
    String bookmark = Bookmark.of(lesson, own, live.settings()).text();
    assertThat(Bookmark.parse(bookmark).resolve(lesson)).isEqualTo(live.settings());
    assertThat(String.join("", live.get(TOKENS))).isEqualTo(sentence.replace(" ", ""));
  }

  @Test
  void wordsAreWhatPeopleReadAsWords() {
    assertThat(TOKENS.tokenise("I ate an apple, it's sweet."))
        .containsExactly("I", "ate", "an", "apple", ",", "it's", "sweet", ".");
    assertThat(TOKENS.tokenise("苹果非常甜")).containsExactly("苹果", "非常", "甜");
    assertThat(TOKENS.tokenise("👩🏽‍🚀🍎 ok")).containsExactly("👩🏽‍🚀", "🍎", "ok");
  }

  @Test
  void anEmptySentenceIsRefused() {
    assertRefused("", "refused.empty");
    assertRefused(" \t\n ", "refused.empty");
  }

  @Test
  void asManyWordsFitAsCanBeDisplayedAndOneMoreIsRefused() {
    String fits = words(2048);
    assertThat(typed(fits).value(WEIGHTS).rows()).isEqualTo(2048);
    assertRefused(fits + " more", "refused.long");
    assertRefused(words(20_000), "refused.long");
  }

  @Test
  void aWordThatWouldFillTheScreenIsRefused() {
    assertThat(TOKENS.tokenise("a".repeat(100))).hasSize(1);
    assertRefused("a".repeat(101), "refused.word");
  }

  private void assertRefused(String sentence, String key) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> TOKENS.tokenise(sentence))
        .satisfies(refused -> assertThat(refused.reason().key()).isEqualTo(key));
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  @Test
  void theSameWordHasTheSameVectorWhereverItStands() {
    Live live = typed("my dog met your dog and it barked");
    assertThat(live.value(X).row(1)).isEqualTo(live.value(X).row(4));
    assertThat(live.value(K).row(1)).isEqualTo(live.value(K).row(4));
    assertThat(live.cell(WEIGHTS, 6, 1)).isEqualTo(live.cell(WEIGHTS, 6, 4));
    assertThat(typed("a dog").value(X).row(1)).isEqualTo(live.value(X).row(1));
  }

  @Test
  void differentWordsAndSeedsGiveDifferentVectors() {
    List<String> words = List.of("Aa", "BB", "it", "It", "ab", "ba", "甜", "苹果");
    RandomVectors first = new RandomVectors(1);
    long distinct =
        IntStream.range(0, words.size())
            .mapToObj(i -> Arrays.toString(first.of(words, 4).row(i)))
            .distinct()
            .count();
    assertThat(distinct).isEqualTo(words.size());
    assertThat(new RandomVectors(2).of(words, 4)).isNotEqualTo(first.of(words, 4));
  }

  @Test
  void theVectorsAreStandardNormalAcrossWordsAndSeeds() {
    double[] cells =
        IntStream.range(0, 200)
            .mapToObj(seed -> new RandomVectors(seed).of(List.of("it", "dog", "苹果"), 4))
            .flatMapToDouble(m -> DoubleStream.of(m.toArray()))
            .toArray();
    double mean = DoubleStream.of(cells).average().orElseThrow();
    double square = DoubleStream.of(cells).map(c -> c * c).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(0.1));
    assertThat(square).isCloseTo(1, within(0.1));
  }

  @Test
  void randomNumbersAreLabelledWithTheirSeed() {
    Settings settings = settings("a b").with(SEED, 7.0);
    Live live = Live.of(lesson, settings);
    assertThat(live.node(X).provenance()).isEqualTo(Provenance.random(7));
    assertThat(live.node(W_Q).provenance()).isEqualTo(Provenance.random(7));
    assertThat(live.node(OUTPUT).provenance()).isEqualTo(Provenance.COMPUTED);
  }

  @Test
  void theAppleSentenceTypedAgainBringsItsHandSetNumbersBack() {
    Settings typed = settings("x").with(TOKENS, Apple.TOKENS);
    assertThat(Live.of(lesson, typed).node(X).provenance()).isEqualTo(Provenance.HAND_SET);
  }

  @Test
  void theFocusStaysInsideAShorterSentence() {
    Live live = Live.of(lesson, settings("only three words").with(OWN_FOCUS, 31.0));
    Sentence sentence = (Sentence) own.shows().apply(live).figures().findFirst().orElseThrow();
    assertThat(sentence.focus()).isEqualTo(2);
    assertThat(sentence.gloss()).isEmpty();
  }

  @Test
  void oneWordThatMayNotAttendToItselfHasNoWeightsAtAll() {
    Settings alone = settings("it").with(QueryKeyValue.EXCLUDE_SELF, true);
    assertThat(Live.of(lesson, alone).cell(WEIGHTS, 0, 0)).isNaN();
  }

  @Test
  void everyStepStillShowsAndReadsWithAnotherSentence() {
    for (Step step : lesson.steps()) {
      Live live = Live.of(lesson, lesson.startOf(step).with(TOKENS, TOKENS.tokenise("two words")));
      assertThat(step.shows().apply(live).figures()).as(step.id()).isNotEmpty();
    }
  }

  @Test
  void aNumberOfTheExampleStaysWhenAnotherSentenceHasNoSuchWord() {
    Reference reference = new Reference("weights[它, 苹果]");
    assertThat(reference.resolve(lesson, lesson.step("s5"), typed("two words"))).isEqualTo("0.641");
  }
}
