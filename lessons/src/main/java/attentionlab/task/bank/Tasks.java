package attentionlab.task.bank;

import attentionlab.task.Task;
import java.util.List;

/** All tasks, in rising order. */
public final class Tasks {
  private static final List<Task> ALL =
      List.of(
          StableAttention.task(),
          PaddedAttention.task(),
          CausalAttention.task(),
          ManyHeads.task(),
          WavePositions.task(),
          RotaryAttention.task(),
          Normalising.task(),
          CrossAttention.task(),
          CachedDecoding.task(),
          FlashAttention.task());

  private Tasks() {}

  public static List<Task> all() {
    return ALL;
  }

  /**
   * The task of that identifier.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Task find(String id) {
    return ALL.stream()
        .filter(task -> task.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no task " + id));
  }
}
