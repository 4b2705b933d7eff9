package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.interview.QuestionText.Point;
import attentionlab.interview.ReportPage.Answer;
import attentionlab.interview.ReportPage.Bar;
import attentionlab.interview.ReportPage.Fact;
import attentionlab.interview.ReportPage.Part;
import attentionlab.lesson.Course;
import attentionlab.lesson.Language;
import attentionlab.lesson.Markdown;
import attentionlab.lesson.References;
import attentionlab.lessons.Lessons;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report as a file of HTML. */
class ReportPageTest {
  private static final String NASTY = "a < b && \"c\" > d </p><script>x()</script>";

  private static Document parsed(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static ReportPage page(Language language, String words, List<Answer> answers) {
    return new ReportPage(
        language,
        words,
        words,
        words,
        words,
        List.of(new Fact(words, words)),
        new Part<>(words, List.of(new Bar(words, 0.75, words), new Bar(words, 0.25, words))),
        new Part<>(words, List.of(words)),
        new Part<>(words, answers));
  }

  private static Answer answer(String words, String missed, Map<String, String> numbers) {
    return new Answer(words, words, 0.5, words, words, List.of(Markdown.blocks(missed)), numbers);
  }

  private static List<String> texts(Document document, String tag) {
    NodeList found = document.getElementsByTagName(tag);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void whateverTheWordsAreTheyAreWordsAndNoMarks() throws Exception {
    String html =
        page(
                Language.ENGLISH,
                NASTY,
                List.of(answer(NASTY, "<b>x</b> & `<y>` {{n}}", Map.of("n", "<i>&"))))
            .html();
    Document document = parsed(html);
    assertThat(texts(document, "h1")).containsExactly(NASTY);
    assertThat(texts(document, "h3")).containsExactly(NASTY);
    assertThat(texts(document, "script")).isEmpty();
    assertThat(texts(document, "b")).isEmpty();
    assertThat(html).contains("&lt;b&gt;x", "&lt;i&gt;&amp;");
  }

  @Test
  void barsAreAsLongAsTheScoresAndSayWhetherItWasAPass() throws Exception {
    NodeList bars =
        parsed(page(Language.ENGLISH, "x", List.of()).html()).getElementsByTagName("span");
    assertThat(bars.item(0).getAttributes().getNamedItem("style").getNodeValue())
        .isEqualTo("width:75.0%");
    assertThat(bars.item(0).getParentNode().getAttributes().getNamedItem("class").getNodeValue())
        .isEqualTo("bar good");
    assertThat(bars.item(1).getParentNode().getAttributes().getNamedItem("class").getNodeValue())
        .isEqualTo("bar");
  }

  @Test
  void numbersAreFilledInAndWhatIsUnknownIsLeftOpen() {
    String html =
        page(
                Language.ENGLISH,
                "x",
                List.of(
                    answer("x", "σ(q) is {{std | :2}}, √d_k is {{r}}.", Map.of("std | :2", "8"))))
            .html();
    assertThat(html).contains("σ(q) is 8, √d<sub>k</sub> is ….").doesNotContain("{{");
  }

  @Test
  void linksIntoTheApplicationAreOnlyWords() {
    String html =
        page(
                Language.ENGLISH,
                "x",
                List.of(answer("x", "the [scores](node:scores) grow", Map.of())))
            .html();
    assertThat(html).contains("the scores grow").doesNotContain("<a ");
  }

  @Test
  void aReportWithoutAnswersHasNoEmptyParts() throws Exception {
    ReportPage page =
        new ReportPage(
            Language.ENGLISH,
            "x",
            "x",
            "x",
            "x",
            List.of(),
            new Part<>("x", List.of()),
            new Part<>("x", List.of()),
            new Part<>("x", List.of()));
    assertThat(texts(parsed(page.html()), "h2")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPointOfTheBankCanBeWritten(Language language) throws Exception {
    Course course = Lessons.course();
    Bank bank = Bank.read();
    Bank.Texts texts = Bank.texts(language);
    List<Answer> answers =
        bank.all().stream()
            .filter(question -> question.topic() == Topic.SCALING)
            .map(question -> answer(course, question, texts.of(question)))
            .toList();
    String html = page(language, "x", answers).html();
    Document document = parsed(html);
    assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
    assertThat(texts(document, "h3")).hasSameSizeAs(answers);
    assertThat(html)
        .contains("charset=\"utf-8\"", "@media print")
        .doesNotContain("{{", "…", "http:", "https:", "src=", "url(");
  }

  private static Answer answer(Course course, Question question, QuestionText words) {
    return new Answer(
        words.question(),
        question.id(),
        0,
        "0 %",
        "",
        words.rubric().stream().map(Point::says).toList(),
        References.filled(course, question.show(), words.references()));
  }
}
