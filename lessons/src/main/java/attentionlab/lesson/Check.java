package attentionlab.lesson;

import java.util.function.Predicate;

/**
 * A checkpoint.
 *
 * @param question what is asked
 * @param asked whether it is asked in the present state, as one picture of a round after another
 * @param counted whether it belongs to the round that the present state plays, and so to its score
 */
public record Check(Question question, Predicate<Live> asked, Predicate<Live> counted) {
  /** One that is always asked. */
  public Check(Question question) {
    this(question, live -> true, live -> true);
  }
}
