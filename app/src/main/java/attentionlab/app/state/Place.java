package attentionlab.app.state;

import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.List;

/**
 * Where a learner is: the entry of the history.
 *
 * @param settings what was asked for, even where the lesson could not compute it
 */
public record Place(Lesson lesson, int index, Settings settings) {

  /** The start of a step. */
  public static Place startOf(Lesson lesson, int index) {
    return new Place(lesson, index, lesson.startOf(lesson.steps().get(index)));
  }

  /**
   * The place a bookmark leads to.
   *
   * @throws attentionlab.lesson.Refused when the lesson does not know a part of it
   */
  public static Place of(Lesson lesson, Bookmark bookmark) {
    Settings settings = bookmark.resolve(lesson);
    List<String> ids = lesson.steps().stream().map(Step::id).toList();
    return new Place(lesson, ids.indexOf(bookmark.step()), settings);
  }

  public Step step() {
    return lesson.steps().get(index);
  }

  public Place with(Settings changed) {
    return new Place(lesson, index, changed);
  }

  /** Whether another place is of the same step, with whatever settings. */
  public boolean isStepOf(Place other) {
    return lesson == other.lesson && index == other.index;
  }

  public boolean isLast() {
    return index == lesson.steps().size() - 1;
  }

  public Bookmark bookmark() {
    return Bookmark.of(lesson, step(), settings);
  }
}
