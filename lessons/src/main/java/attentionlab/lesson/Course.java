package attentionlab.lesson;

import java.util.List;
import java.util.Optional;

/**
 * The lessons in the order of the curriculum.
 *
 * @param units the units
 */
public record Course(List<Unit> units) {

  /**
   * Lessons that belong together.
   *
   * @param id {@code U0}, {@code U1}, …; its title is the message {@code unit.U0}
   */
  public record Unit(String id, List<Lesson> lessons) {
    public Unit {
      lessons = List.copyOf(lessons);
    }
  }

  public Course {
    units = List.copyOf(units);
  }

  /** All lessons, in order. */
  public List<Lesson> lessons() {
    return units.stream().flatMap(unit -> unit.lessons().stream()).toList();
  }

  /** The lesson that comes after one; none after the last. */
  public Optional<Lesson> after(Lesson lesson) {
    List<Lesson> all = lessons();
    return all.stream().skip(all.indexOf(lesson) + 1L).findFirst();
  }

  /** The lesson of that identifier. */
  public Optional<Lesson> find(String id) {
    return lessons().stream().filter(lesson -> lesson.id().equals(id)).findFirst();
  }

  /**
   * The lesson of that identifier.
   *
   * @throws Refused when there is none
   */
  public Lesson lesson(String id) {
    return find(id).orElseThrow(() -> Refused.because("refused.lesson", id));
  }
}
