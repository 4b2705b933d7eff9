package attentionlab.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.node.Node;

/**
 * The words of a lesson in one language, read from its Markdown file.
 *
 * @param title the title of the lesson
 * @param goal what the learner can do afterwards
 * @param panels what the figures, axes and series are called, by identifier
 * @param labels what row and column labels are called, where they are words to translate
 * @param settings the words of the settings, by identifier
 * @param interview the interview questions it prepares for, each a link to the state that proves
 *     the answer
 * @param steps the words of the steps, by identifier
 */
public record LessonText(
    String title,
    List<Node> goal,
    Map<String, String> panels,
    Map<String, String> labels,
    Map<String, SettingText> settings,
    List<Node> interview,
    Map<String, StepText> steps) {

  /**
   * The words of a setting.
   *
   * @param options what its options are called, by their text in bookmarks
   */
  public record SettingText(String name, Map<String, String> options) {
    SettingText worded(UnaryOperator<String> wording) {
      return new SettingText(wording.apply(name), each(options, wording));
    }
  }

  /**
   * The words of a step.
   *
   * @param prose what it says
   * @param questions the words of its prediction and checkpoints, by identifier
   */
  public record StepText(String title, List<Node> prose, Map<String, QuestionText> questions) {
    StepText worded(UnaryOperator<String> wording) {
      return new StepText(
          wording.apply(title), prose, each(questions, question -> question.worded(wording)));
    }
  }

  /**
   * The words of a question.
   *
   * @param question what is asked
   * @param options the options, by identifier; empty when there are none to pick from
   * @param explanation why the answer is what it is, shown with the result
   */
  public record QuestionText(
      List<Node> question, Map<String, OptionText> options, List<Node> explanation) {
    QuestionText worded(UnaryOperator<String> wording) {
      return new QuestionText(
          question, each(options, option -> option.worded(wording)), explanation);
    }
  }

  /**
   * The words of an option.
   *
   * @param text what it says; empty when its identifier says it all
   * @param reason why it is right or wrong
   */
  public record OptionText(String text, List<Node> reason) {
    OptionText worded(UnaryOperator<String> wording) {
      return new OptionText(wording.apply(text), reason);
    }
  }

  /**
   * The same lesson, its short words in another wording: titles, panels, labels, settings and
   * options. Prose stays as it is.
   */
  public LessonText worded(UnaryOperator<String> wording) {
    return new LessonText(
        wording.apply(title),
        goal,
        each(panels, wording),
        each(labels, wording),
        each(settings, setting -> setting.worded(wording)),
        interview,
        each(steps, step -> step.worded(wording)));
  }

  private static <T> Map<String, T> each(Map<String, T> words, UnaryOperator<T> wording) {
    Map<String, T> worded = new LinkedHashMap<>(words);
    worded.replaceAll((id, word) -> wording.apply(word));
    return worded;
  }

  /** What a panel is called; its identifier where the text has no words for it. */
  public String panel(String id) {
    return panels.getOrDefault(id, id);
  }

  /** What a label is called; itself where the text has no other word for it. */
  public String label(String label) {
    return labels.getOrDefault(label, label);
  }
}
