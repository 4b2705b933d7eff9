package attentionlab.task;

import attentionlab.graph.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way to go wrong that people are known to take. Several entries of one identifier are ways to
 * write the same mistake.
 *
 * @param id how texts refer to it
 * @param wrong what the functions give that it changes, by their {@link Function#key}
 */
public record KnownMistake(String id, Map<String, Answers> wrong) {
  public KnownMistake {
    wrong = Map.copyOf(wrong);
  }

  public static KnownMistake of(String id, String function, Answers wrong) {
    return new KnownMistake(id, Map.of(function, wrong));
  }

  /** Whether it changes the function of a case. */
  public boolean concerns(TaskCase of) {
    return wrong.containsKey(of.function());
  }

  /**
   * What a program with it returns; empty where that cannot be computed, because shapes do not fit,
   * and such a program fails.
   */
  public Optional<List<Node>> results(TaskCase of) {
    try {
      return Optional.of(wrong.get(of.function()).of(of.calls()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException unfit) {
      return Optional.empty();
    }
  }
}
