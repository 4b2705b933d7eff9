package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.interview.QuestionText.Point;
import attentionlab.lesson.Language;
import attentionlab.lesson.Markdown;
import attentionlab.lesson.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every question of the bank in every language. */
class BankContractTest {
  private static final int QUESTIONS = 104;
  private static final Bank BANK = Bank.read();
  private static final Bank.Texts ENGLISH = Bank.texts(Language.ENGLISH);
  private static final Bank.Texts CHINESE = Bank.texts(Language.CHINESE);

  /** How long an answer may be: in English words, and in Chinese syllables. */
  private record Limits(int least, int most, int leastChinese, int mostChinese) {}

  private static final Map<Length, Limits> LIMITS =
      Map.of(
          Length.SECONDS_20, new Limits(25, 60, 40, 110),
          Length.SECONDS_30, new Limits(45, 95, 80, 170),
          Length.MINUTES_2, new Limits(170, 310, 290, 540));

  private static final Pattern NOT_HAN = Pattern.compile("[^\\s\\p{IsHan}\\p{IsPunctuation}]+");

  static Stream<String> ids() {
    return BANK.all().stream().map(Question::id);
  }

  private static Question question(String id) {
    return BANK.find(id).orElseThrow();
  }

  @Test
  void allQuestionsAreThereOnceInTheirOrder() {
    assertThat(ids())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, QUESTIONS).mapToObj("IQ-%03d"::formatted).toList());
  }

  @Test
  void eachLevelHasTheQuestionsThatWerePlanned() {
    assertThat(
            BANK.all().stream()
                .collect(Collectors.groupingBy(Question::level, Collectors.counting())))
        .isEqualTo(Map.of(1, 33L, 2, 57L, 3, 14L));
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void everyTopicGetsDeeper(Topic topic) {
    assertThat(
            BANK.all().stream()
                .filter(question -> question.topic() == topic)
                .map(Question::level)
                .distinct())
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Alike.class)
  void lookAlikesAreAtLeastTwo(Alike pair) {
    assertThat(BANK.all().stream().filter(question -> question.alike().equals(Optional.of(pair))))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void whatComesNextIsInTheBank(String id) {
    assertThat(question(id).next()).doesNotHaveDuplicates().doesNotContain(id);
    assertThat(question(id).next()).allMatch(next -> BANK.find(next).isPresent(), "in the bank");
  }

  @Test
  void everyQuestionIsLedToOrLeadsOn() {
    Set<String> ledTo =
        BANK.all().stream().flatMap(q -> q.next().stream()).collect(Collectors.toSet());
    assertThat(BANK.all())
        .allMatch(question -> ledTo.contains(question.id()) || !question.next().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void bothLanguagesHaveTheQuestionsOfASectionInTheirOrder(Topic topic) {
    List<String> ids =
        BANK.all().stream().filter(q -> q.topic() == topic).map(Question::id).toList();
    for (Language language : Language.values()) {
      assertThat(BankReader.texts(Bank.source(topic, language.code() + ".md")).keySet())
          .as(language.code())
          .containsExactlyElementsOf(ids);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void nothingIsWrongWithAQuestion(String id) {
    Question question = question(id);
    assertThat(BankProblems.of(question, ENGLISH.of(question), CHINESE.of(question))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void noWordsAreLeftEmpty(String id) {
    for (Bank.Texts texts : List.of(ENGLISH, CHINESE)) {
      words(texts.of(question(id)))
          .forEach(
              (part, words) -> assertThat(words).as(part).isNotEmpty().noneMatch(String::isBlank));
    }
    assertThat(question(id).tags()).noneMatch(String::isBlank);
  }

  /** The words of each part, block by block. */
  private static Map<String, List<String>> words(QuestionText text) {
    Map<String, List<String>> words = new TreeMap<>();
    words.put("question", List.of(text.question()));
    text.answers().forEach((length, blocks) -> words.put(length.id(), plain(blocks)));
    for (Point point : text.rubric()) {
      words.put(point.id() + " says", plain(point.says()));
      words.put(point.id() + " probe", plain(point.probe()));
    }
    words.put("trap", plain(text.trap()));
    words.put("refutation", plain(text.refutation()));
    words.put("follow-up", plain(text.followUp()));
    words.put("follow-up answer", plain(text.followUpAnswer()));
    for (int i = 0; i < text.board().size(); i++) {
      words.put("board " + i, plain(text.board().get(i)));
    }
    return words;
  }

  private static List<String> plain(List<Node> blocks) {
    return blocks.stream().map(Markdown::plain).toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void answersAreAsLongAsThereIsTimeFor(String id) {
    LIMITS.forEach(
        (length, limits) -> {
          List<Node> english = ENGLISH.of(question(id)).answers().get(length);
          List<Node> chinese = CHINESE.of(question(id)).answers().get(length);
          assertThat(BankProblems.length(english, Language.ENGLISH))
              .as("%s, English words", length.id())
              .isBetween(limits.least(), limits.most());
          assertThat(syllables(chinese))
              .as("%s, Chinese syllables", length.id())
              .isBetween(limits.leastChinese(), limits.mostChinese());
        });
  }

  /** A Han character is one; a number, a symbol or a word of another script is taken for two. */
  private static int syllables(List<Node> blocks) {
    String text = Reference.PATTERN.matcher(String.join(" ", plain(blocks))).replaceAll("0");
    long han = text.codePoints().filter(Character::isIdeographic).count();
    return (int) (han + 2 * NOT_HAN.matcher(text).results().count());
  }
}
