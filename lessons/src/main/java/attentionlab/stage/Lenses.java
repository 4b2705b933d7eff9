package attentionlab.stage;

import attentionlab.lesson.Live;
import attentionlab.lesson.Message;
import attentionlab.lesson.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The lenses that are on: at most one that is alone, and at most one of each other kind on top of
 * it. Immutable.
 */
public record Lenses(List<Lens> all) {
  public static final Lenses NONE = new Lenses(List.of());

  public Lenses {
    all = List.copyOf(all);
  }

  /**
   * What they make of a scene.
   *
   * @param scene the scene through all that have something to show
   * @param refusal why one of them has nothing to show
   */
  public record View(Scene scene, Optional<Message> refusal) {}

  /** With a lens put on; it replaces the one of its kind. */
  public Lenses with(Lens lens) {
    List<Lens> next = new ArrayList<>(all);
    next.removeIf(
        other -> other.getClass() == lens.getClass() || lens.isAlone() && other.isAlone());
    next.add(lens);
    next.sort(Comparator.comparing(other -> !other.isAlone()));
    return new Lenses(next);
  }

  /** With the lens of a kind taken off. */
  public Lenses without(Class<? extends Lens> kind) {
    return new Lenses(all.stream().filter(lens -> !kind.isInstance(lens)).toList());
  }

  /** Those that stay in another step. */
  public Lenses elsewhere() {
    return new Lenses(all.stream().filter(Lens::stays).toList());
  }

  /** The lens of a kind that is on. */
  public <L extends Lens> Optional<L> get(Class<L> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** What there is to see. */
  public View of(Scene plain, Live live) {
    Scene scene = plain;
    Optional<Message> refusal = Optional.empty();
    for (Lens lens : all) {
      try {
        scene = lens.through(scene, live);
      } catch (Refused refused) {
        refusal = Optional.of(refused.reason());
      }
    }
    return new View(scene, refusal);
  }
}
