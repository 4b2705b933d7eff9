package attentionlab.interview;

import attentionlab.figure.FormulaOutline;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.interview.Question.BoardLine;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Course;
import attentionlab.lesson.FormulaOutlines;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.References;
import attentionlab.lesson.Refused;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whiteboards of the bank: how their formulas look, and the numbers beside them. */
public final class Boards {
  private Boards() {}

  /**
   * A line with what the core computed for it.
   *
   * @param graph the computation in which it is live
   * @param lesson the lesson that computed it
   * @param numbers what is filled into its sentence, by the text of each reference
   */
  public record LiveLine(BoardLine line, Graph graph, Lesson lesson, Map<String, String> numbers) {
    /** The node beside it. */
    public Node node() {
      return graph.node(line.node());
    }
  }

  /** The outlines of a section's formulas, by their LaTeX. */
  public static Map<String, FormulaOutline> outlines(Topic topic) {
    return FormulaOutline.read(
        new BufferedReader(new StringReader(Bank.source(topic, FormulaOutlines.FILE))));
  }

  /**
   * All lines of a question, computed.
   *
   * @throws Refused when the course has no such state
   */
  public static List<LiveLine> live(Course course, Question question, QuestionText text) {
    List<LiveLine> lines = new ArrayList<>();
    for (int i = 0; i < question.board().size(); i++) {
      BoardLine line = question.board().get(i);
      Bookmark bookmark = Bookmark.parse(line.bookmark());
      Lesson lesson = course.lesson(bookmark.lesson());
      Graph graph = Live.of(lesson, bookmark.resolve(lesson)).graph();
      lines.add(
          new LiveLine(
              line,
              graph,
              lesson,
              References.filled(course, line.bookmark(), References.in(text.board().get(i)))));
    }
    return lines;
  }
}
