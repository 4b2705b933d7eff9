package attentionlab.app.text;

import attentionlab.figure.FormulaOutline;
import attentionlab.lesson.FormulaOutlines;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.LessonTextReader;
import attentionlab.lesson.Message;
import attentionlab.lesson.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The words and formulas of the lessons, read when they are first needed. */
public final class LessonTexts {
  private final Map<String, LessonText> texts = new HashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Map<Lesson, Map<String, FormulaOutline>> formulas = new HashMap<>();
  private final Texts app;
  private final Consumer<Message> problems;

  /**
   * @param problems gets a sentence where the text of a language is missing and English takes its
   *     place
   */
  public LessonTexts(Texts app, Consumer<Message> problems) {
    this.app = app;
    this.problems = problems;
  }

  /** The words of a lesson in the language of the moment. */
  public LessonText of(Lesson lesson) {
    return texts.computeIfAbsent(key(lesson), key -> read(lesson));
  }

  private LessonText read(Lesson lesson) {
    try {
      return LessonTextReader.read(lesson, app.language()).worded(app::worded);
    } catch (Refused missing) {
      problems.accept(missing.reason());
      return LessonTextReader.read(lesson, Language.ENGLISH);
    }
  }

  /** The title of a lesson in the language of the moment. */
  public String title(Lesson lesson) {
    return titles.computeIfAbsent(
        key(lesson),
        key -> {
          try {
            return app.worded(LessonTextReader.title(lesson, app.language()));
          } catch (Refused missing) {
            return LessonTextReader.title(lesson, Language.ENGLISH);
          }
        });
  }

  /** The outlines of a formula. */
  public Optional<FormulaOutline> formula(Lesson lesson, String latex) {
    return Optional.ofNullable(formulas.computeIfAbsent(lesson, FormulaOutlines::of).get(latex));
  }

  private String key(Lesson lesson) {
    return lesson.id() + " " + app.language().code();
  }
}
