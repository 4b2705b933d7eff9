package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.text.Texts;
import attentionlab.graph.Repeated;
import attentionlab.lesson.Language;
import attentionlab.lesson.LessonText;

/**
 * The words of figures: those of a lesson, and those of the application.
 *
 * @param lesson the words of the lesson that the figures belong to
 * @param texts the words of the application
 */
public record LessonWords(LessonText lesson, Texts texts) implements Look.Words {
  @Override
  public String panel(String id) {
    return new PanelWords(lesson, texts).of(id);
  }

  @Override
  public String label(String label) {
    String plain = Repeated.plain(label);
    String named = lesson.label(label);
    return named.equals(label) && plain.length() < label.length()
        ? lesson.label(plain) + label.substring(plain.length())
        : named;
  }

  @Override
  public String gloss(String english) {
    return texts.language() == Language.CHINESE ? "" : english;
  }

  @Override
  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }
}
