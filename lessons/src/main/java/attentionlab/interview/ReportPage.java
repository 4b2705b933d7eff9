package attentionlab.interview;

import attentionlab.lesson.Language;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/**
 * What a report of a mock interview says, in the words of one language: for the screen, for paper
 * and for a file.
 *
 * @param language the language of the words
 * @param title what it is a report of
 * @param agreed what was agreed before the interview
 * @param verdict whether it was a pass
 * @param advice what to make of that
 * @param facts the score, the time and what else was counted
 * @param scores the score of each topic
 * @param revisit where to look again
 * @param answers the questions that were asked
 */
public record ReportPage(
    Language language,
    String title,
    String agreed,
    String verdict,
    String advice,
    List<Fact> facts,
    Part<Bar> scores,
    Part<String> revisit,
    Part<Answer> answers) {

  /** Something that was counted or measured. */
  public record Fact(String name, String value) {}

  /** Several things below a heading. */
  public record Part<T>(String title, List<T> entries) {
    public Part {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A bar of the picture of scores.
   *
   * @param share from 0 to 1
   * @param value the share in words
   */
  public record Bar(String name, double share, String value) {
    public boolean hasPassed() {
      return share >= Grade.PASS;
    }
  }

  /**
   * A question and what was said to it.
   *
   * @param about its number, topic, level and time
   * @param share the part of the points that was said
   * @param score the share in words
   * @param talk what came of what was asked afterwards; empty where nothing was
   * @param missed the points that were missed
   * @param numbers what is filled into them, by the text of each reference
   */
  public record Answer(
      String question,
      String about,
      double share,
      String score,
      String talk,
      List<List<Node>> missed,
      Map<String, String> numbers) {
    public Answer {
      missed = List.copyOf(missed);
      numbers = Map.copyOf(numbers);
    }

    public boolean hasPassed() {
      return share >= Grade.PASS;
    }
  }

  public ReportPage {
    facts = List.copyOf(facts);
  }

  /**
   * The report as one file of HTML that needs nothing else: UTF-8, well-formed as XML too, with a
   * style sheet for paper.
   */
  public String html() {
    return new ReportHtml(this).text();
  }
}
