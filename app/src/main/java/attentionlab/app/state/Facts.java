package attentionlab.app.state;

import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.LessonTextReader;
import attentionlab.lesson.Live;
import attentionlab.lesson.Reference;
import attentionlab.lesson.References;
import attentionlab.lesson.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the core fills into the texts of a step. Facts that do not depend on the present settings
 * are computed once.
 */
final class Facts {
  private final Map<Lesson, LessonText> texts = new ConcurrentHashMap<>();
  private final Map<String, String> fixed = new ConcurrentHashMap<>();

  /** The text for each reference of a step. All languages have the same references. */
  Map<String, String> of(Lesson lesson, Step step, Live live) {
    LessonText text =
        texts.computeIfAbsent(lesson, l -> LessonTextReader.read(l, Language.ENGLISH));
    Map<String, String> facts = new HashMap<>();
    for (Reference reference : References.in(text.steps().get(step.id()))) {
      facts.put(
          reference.text(),
          reference.isFixed()
              ? fixed.computeIfAbsent(
                  lesson.id() + step.id() + reference.text(),
                  key -> reference.resolve(lesson, step, live))
              : reference.resolve(lesson, step, live));
    }
    return facts;
  }
}
