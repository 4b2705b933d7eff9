package attentionlab.interview;

import attentionlab.interview.QuestionText.Point;
import attentionlab.lesson.Course;
import attentionlab.lesson.Language;
import attentionlab.lesson.Messages;
import attentionlab.lesson.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.commonmark.node.Node;

/**
 * The bank as text that Anki imports: a head that tells what the columns are, then one line for
 * each question with the question, its answer and its tags, with tabs between. Several languages
 * get decks of their own, named in a fourth column. The numbers are computed, so making it takes
 * seconds.
 */
public final class AnkiDeck {
  private static final String TAB = "\t";

  private final Language language;

  private AnkiDeck(Language language) {
    this.language = language;
  }

  /**
   * The text.
   *
   * @param course computes the numbers
   * @param languages each question comes once in each of them; at least one
   * @throws attentionlab.lesson.Refused when the course lacks a state that proves an answer
   */
  public static String of(Course course, Bank bank, List<Language> languages) {
    List<AnkiDeck> decks = languages.stream().map(AnkiDeck::new).toList();
    boolean several = decks.size() > 1;
    StringJoiner text = new StringJoiner("\n", "", "\n");
    List.of("#separator:tab", "#html:true", "#notetype:Basic", "#tags column:3").forEach(text::add);
    text.add(several ? "#deck column:4" : "#deck:" + decks.get(0).name());
    for (AnkiDeck deck : decks) {
      Bank.Texts texts = Bank.texts(deck.language);
      String last = several ? TAB + deck.name() : "";
      bank.all().forEach(q -> text.add(deck.row(course, q, texts.of(q)) + last));
    }
    return text.toString();
  }

  private String name() {
    return text("anki.deck");
  }

  private String row(Course course, Question question, QuestionText words) {
    Map<String, String> numbers = References.filled(course, question.show(), words.references());
    return String.join(
        TAB,
        PlainHtml.words(words.question()),
        answer(words, numbers),
        "topic::" + question.topic().id() + " level::" + question.level());
  }

  private String answer(QuestionText words, Map<String, String> numbers) {
    List<String> html = new ArrayList<>();
    html.add(PlainHtml.of(words.answers().get(Length.SECONDS_30), numbers));
    html.add(heading("anki.points"));
    html.add("<ul>");
    for (Point point : words.rubric()) {
      html.add("<li>" + PlainHtml.of(point.says(), numbers) + "</li>");
    }
    html.add("</ul>");
    html.add(asked("anki.trap", words.trap(), words.refutation(), numbers));
    html.add(asked("anki.follow-up", words.followUp(), words.followUpAnswer(), numbers));
    return String.join("", html);
  }

  private String asked(
      String key, List<Node> says, List<Node> answer, Map<String, String> numbers) {
    return heading(key)
        + "<blockquote>"
        + PlainHtml.of(says, numbers)
        + "</blockquote>"
        + PlainHtml.of(answer, numbers);
  }

  private String heading(String key) {
    return "<p><b>" + PlainHtml.escaped(text(key)) + "</b></p>";
  }

  private String text(String key) {
    return Messages.text(language, key);
  }
}
