package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.lesson.Language;
import attentionlab.lesson.Markdown;
import attentionlab.lessons.Lessons;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnkiDeckTest {
  private static final Pattern TAG = Pattern.compile("</?([a-z]+)>");
  private static final Bank BANK = Bank.read();
  private static final List<String> BOTH =
      AnkiDeck.of(Lessons.course(), BANK, List.of(Language.values())).lines().toList();

  private static List<String[]> rows(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static Bank small() {
    return new Bank(BANK.all().subList(0, 2));
  }

  @Test
  void theHeadTellsAnkiWhatTheColumnsAre() {
    assertThat(BOTH)
        .startsWith(
            "#separator:tab", "#html:true", "#notetype:Basic", "#tags column:3", "#deck column:4");
  }

  @Test
  void oneLanguageIsOneDeckWithoutAColumnForIt() {
    List<String> lines =
        AnkiDeck.of(Lessons.course(), small(), List.of(Language.CHINESE)).lines().toList();
    assertThat(lines).hasSize(5 + 2).contains("#deck:Attention Lab::面试题");
    assertThat(rows(lines)).allMatch(row -> row.length == 3);
    assertThat(rows(lines).get(0)[0])
        .isEqualTo(Bank.texts(Language.CHINESE).of(BANK.all().get(0)).question());
  }

  @Test
  void everyQuestionIsARowOfFourFieldsInEachLanguage() {
    List<String[]> rows = rows(BOTH);
    assertThat(rows).hasSize(2 * BANK.all().size()).allMatch(row -> row.length == 4);
    assertThat(rows.stream().map(row -> row[0])).doesNotHaveDuplicates();
    assertThat(rows.stream().map(row -> row[3]).distinct())
        .containsExactly("Attention Lab::Interview questions", "Attention Lab::面试题");
    assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContain(""));
  }

  @Test
  void tagsNameTopicAndLevelAndHaveNoSpacesInThem() {
    assertThat(rows(BOTH)).allMatch(row -> row[2].matches("topic::[a-z]+ level::[123]"));
  }

  @Test
  void noFieldHasALineBreakOrANumberThatIsNotFilledIn() {
    assertThat(BOTH).allSatisfy(line -> assertThat(line).doesNotContain("{{", "}}", "\r", "null"));
    assertThat(String.join("", BOTH)).doesNotContain("](", "**");
  }

  @Test
  void theHtmlOfEveryAnswerIsWellFormed() {
    assertThat(rows(BOTH)).allSatisfy(row -> assertThat(open(row[1])).isEmpty());
  }

  /** What is left of the tags when those that belong together are taken away from the inside. */
  private static String open(String html) {
    StringBuilder tags = new StringBuilder();
    TAG.matcher(html).results().forEach(tag -> tags.append(tag.group()));
    String left = tags.toString();
    for (String before = ""; !before.equals(left); ) {
      before = left;
      left = left.replaceAll("<([a-z]+)></\\1>", "");
    }
    assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<", ">");
    return left;
  }

  @Test
  void anAnswerHasItsPointsItsTrapAndItsFollowUpWithLiveNumbers() {
    Question question = BANK.all().get(0);
    QuestionText words = Bank.texts(Language.ENGLISH).of(question);
    String answer = rows(BOTH).get(0)[1];
    Stream.of(
            words.answers().get(Length.SECONDS_30),
            words.rubric().get(0).says(),
            words.trap(),
            words.followUp(),
            words.followUpAnswer())
        .map(blocks -> PlainHtml.escaped(Markdown.plain(blocks.get(0))))
        .filter(text -> !text.contains("{{"))
        .forEach(text -> assertThat(answer).contains(text));
    assertThat(answer).contains("Common wrong answer", "Follow-up").matches(".*0\\.\\d+.*");
  }

  @Test
  void anIndexIsLoweredInQuestionsAndAnswers() {
    assertThat(html("divide by √d_k", Map.of())).contains("√d<sub>k</sub>");
    assertThat(PlainHtml.words("d_model < d_k?"))
        .isEqualTo("d<sub>model</sub> &lt; d<sub>k</sub>?");
    assertThat(String.join("", BOTH)).doesNotContain("√d_k");
  }

  @Test
  void whatHtmlWouldReadIsEscaped() {
    assertThat(html("a < b & \"c\" `x<y` **d**\ne", Map.of()))
        .isEqualTo("<p>a &lt; b &amp; &quot;c&quot; <code>x&lt;y</code> <b>d</b> e</p>");
    assertThat(PlainHtml.escaped("one\ttwo\r\nthree")).isEqualTo("one two three");
  }

  @Test
  void aNumberIsFilledInAsItIsAndAMissingOneIsToldOf() {
    assertThat(html("= {{a[0]}} [there](L2.1)", Map.of("a[0]", "$1<2")))
        .isEqualTo("<p>= $1&lt;2 there</p>");
    assertThatThrownBy(() -> html("{{b}}", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{{b}}");
  }

  private static String html(String markdown, Map<String, String> numbers) {
    return PlainHtml.of(Markdown.blocks(markdown), numbers);
  }
}
