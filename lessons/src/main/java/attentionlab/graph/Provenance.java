package attentionlab.graph;

import java.util.OptionalLong;

/**
 * Where the numbers of a node come from. It is shown wherever they are.
 *
 * @param kind the kind of source
 * @param seed the seed of random numbers, empty for all others
 */
public record Provenance(Kind kind, OptionalLong seed) {

  /** The kinds of sources. */
  public enum Kind {
    /** typed or chosen by the learner */
    GIVEN,
    /** chosen by the authors to make a point, not trained */
    HAND_SET,
    /** printed by somebody else, shown beside what the core computes */
    QUOTED,
    RANDOM,
    TRAINED,
    COMPUTED
  }

  public static final Provenance GIVEN = new Provenance(Kind.GIVEN, OptionalLong.empty());
  public static final Provenance HAND_SET = new Provenance(Kind.HAND_SET, OptionalLong.empty());
  public static final Provenance QUOTED = new Provenance(Kind.QUOTED, OptionalLong.empty());
  public static final Provenance TRAINED = new Provenance(Kind.TRAINED, OptionalLong.empty());
  public static final Provenance COMPUTED = new Provenance(Kind.COMPUTED, OptionalLong.empty());

  public static Provenance random(long seed) {
    return new Provenance(Kind.RANDOM, OptionalLong.of(seed));
  }
}
