package attentionlab.app.state;

import attentionlab.lesson.Lesson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** Which steps were seen and which questions answered, in all lessons. */
public final class Progress {
  private static final String SEEN = "seen.";
  private static final String ANSWER = "answer.";
  private static final String DRAFT = "draft.";

  private final Map<String, Answer> answers = new TreeMap<>();
  private final Map<String, String> drafts = new TreeMap<>();
  private final Map<String, Boolean> seen = new TreeMap<>();
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

  /** How far a lesson has come. */
  public enum State {
    NEW,
    BEGUN,
    DONE
  }

  /** Counts the changes, so that views can follow them. */
  public ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  public void see(Lesson lesson, String step) {
    if (seen.put(lesson.id() + "." + step, true) == null) {
      changed();
    }
  }

  public void answer(Lesson lesson, String step, String question, Answer answer) {
    answers.put(key(lesson, step, question), answer);
    drafts.remove(key(lesson, step, question));
    changed();
  }

  /** Keeps a sentence that is being written; no view depends on it, so this is no change. */
  public void draft(Lesson lesson, String step, String question, String text) {
    drafts.put(key(lesson, step, question), text);
  }

  /** The sentence that was being written; empty where none was. */
  public String draft(Lesson lesson, String step, String question) {
    return drafts.getOrDefault(key(lesson, step, question), "");
  }

  public Optional<Answer> answer(Lesson lesson, String step, String question) {
    return Optional.ofNullable(answers.get(key(lesson, step, question)));
  }

  /** Forgets the answers of a lesson, to take it again. */
  public void forget(Lesson lesson) {
    if (answers.keySet().removeIf(key -> key.startsWith(lesson.id() + "."))) {
      changed();
    }
  }

  public State of(Lesson lesson) {
    if (seen.keySet().stream().noneMatch(key -> key.startsWith(lesson.id() + "."))) {
      return State.NEW; // without making its steps
    }
    long count =
        lesson.steps().stream()
            .filter(step -> seen.containsKey(lesson.id() + "." + step.id()))
            .count();
    if (count == 0) {
      return State.NEW;
    }
    return count == lesson.steps().size() ? State.DONE : State.BEGUN;
  }

  public boolean isSeen(Lesson lesson, String step) {
    return seen.containsKey(lesson.id() + "." + step);
  }

  private static String key(Lesson lesson, String step, String question) {
    return lesson.id() + "." + step + "." + question;
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }

  Map<String, String> write() {
    Map<String, String> texts = new TreeMap<>();
    seen.keySet().forEach(key -> texts.put(SEEN + key, "yes"));
    drafts.forEach((key, text) -> texts.put(DRAFT + key, text));
    answers.forEach((key, answer) -> texts.put(ANSWER + key, answer.mark() + " " + answer.given()));
    return texts;
  }

  void read(Map<String, String> texts) {
    Map<String, Answer> newAnswers = new TreeMap<>();
    Map<String, String> newDrafts = new TreeMap<>();
    Map<String, Boolean> newSeen = new TreeMap<>();
    texts.forEach(
        (key, text) -> {
          if (key.startsWith(SEEN)) {
            newSeen.put(key.substring(SEEN.length()), true);
          } else if (key.startsWith(DRAFT)) {
            newDrafts.put(key.substring(DRAFT.length()), text);
          } else if (key.startsWith(ANSWER)) {
            String[] words = text.split(" ", 2);
            newAnswers.put(key.substring(ANSWER.length()), new Answer(words[1], number(words[0])));
          }
        });
    answers.putAll(newAnswers);
    drafts.putAll(newDrafts);
    seen.putAll(newSeen);
    changed();
  }

  /** A number that is one: NaN is damage. */
  static double number(String text) {
    double number = Double.parseDouble(text);
    if (Double.isNaN(number)) {
      throw new IllegalArgumentException("not a number: " + text);
    }
    return number;
  }
}
