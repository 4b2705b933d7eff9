package attentionlab.interview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which questions are practised. Topics alternate, for telling problems apart is what
 * an interview asks for; look-alikes follow one another, to be contrasted (Rohrer and Taylor, 2007;
 * Kornell and Bjork, 2008).
 */
public final class Interleaving {
  private Interleaving() {}

  /** These questions, interleaved; within a topic they keep their order. */
  public static List<Question> of(List<Question> questions) {
    return besideAlike(alternating(questions));
  }

  /**
   * These questions interleaved, those of a lower level first; the topic of which least was asked
   * comes next.
   *
   * @param asked how many questions of each topic were asked so far
   */
  public static List<Question> easiestFirst(List<Question> questions, Map<Topic, Integer> asked) {
    Map<Topic, Integer> taken = new EnumMap<>(Topic.class);
    taken.putAll(asked);
    List<Question> order = new ArrayList<>();
    for (int level = 1; level <= Question.LEVELS; level++) {
      int present = level;
      List<Question> left =
          new ArrayList<>(questions.stream().filter(q -> q.level() == present).toList());
      while (!left.isEmpty()) {
        Question next =
            Collections.min(left, Comparator.comparing(q -> taken.getOrDefault(q.topic(), 0)));
        left.remove(next);
        order.add(next);
        taken.merge(next.topic(), 1, Integer::sum);
      }
    }
    return besideAlike(order);
  }

  /** The topic of which most is left comes next, but not twice in a row where there is another. */
  private static List<Question> alternating(List<Question> questions) {
    List<Question> left = new ArrayList<>(questions);
    List<Question> order = new ArrayList<>();
    Optional<Topic> last = Optional.empty();
    while (!left.isEmpty()) {
      Question next = next(left, last);
      left.remove(next);
      order.add(next);
      last = Optional.of(next.topic());
    }
    return order;
  }

  private static Question next(List<Question> left, Optional<Topic> last) {
    Question best = left.get(0);
    long most = -1;
    for (Question candidate : left) {
      Topic topic = candidate.topic();
      boolean again = last.filter(topic::equals).isPresent();
      long count = again ? 0 : left.stream().filter(q -> q.topic() == topic).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  private static List<Question> besideAlike(List<Question> questions) {
    Set<Question> order = new LinkedHashSet<>();
    for (Question question : questions) {
      if (order.add(question) && question.alike().isPresent()) {
        questions.stream().filter(q -> q.alike().equals(question.alike())).forEach(order::add);
      }
    }
    return List.copyOf(order);
  }
}
