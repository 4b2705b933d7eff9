package attentionlab.drill;

import attentionlab.interview.Topic;
import attentionlab.lesson.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** All kinds of drills, and rounds of them. */
public final class Drills {
  private static final int SEEDS = 10_000;

  private static final List<DrillKind> KINDS =
      List.of(
          new SoftmaxRow(),
          new AttentionOutput(),
          new AttentionShapes(),
          new UniformRow(),
          new ScaledScore(),
          new ScoreDeviation(),
          new HeadDivisor(),
          new MaskedRow(),
          new MaskAfterSoftmax(),
          new CausalPairs(),
          new AttentionParameters(),
          new GroupedHeads(),
          new PositionalValue(),
          new RotatedVector(),
          new LinearBias(),
          new LayerParameters(),
          new LayerNormRow(),
          new RmsNormRow(),
          new SmoothedTargets(),
          new ThreeAttentions(),
          new VisibleKeys(),
          new AttentionCost(),
          new CacheSize(),
          new WindowReach());

  private Drills() {}

  /** All kinds, in the order of the topics. */
  public static List<DrillKind> kinds() {
    return KINDS;
  }

  /**
   * The drill of a line.
   *
   * @throws Refused when there is no such kind
   */
  public static Drill drill(DrillLine line) {
    DrillKind kind =
        KINDS.stream()
            .filter(k -> k.id().equals(line.kind()))
            .findFirst()
            .orElseThrow(() -> Refused.because("refused.drill.kind", line.kind()));
    return kind.draw(new Dice(line), line.level()).drill(line, kind);
  }

  /**
   * Drills of mixed kinds: every kind comes up before one comes again, and never twice in a row
   * where there is another.
   *
   * @param topics what they are about; all where none is named
   * @param level from 1 to 3
   */
  public static List<Drill> round(long seed, Set<Topic> topics, int level, int count) {
    List<DrillKind> wanted =
        KINDS.stream().filter(k -> topics.isEmpty() || topics.contains(k.topic())).toList();
    Random random = new Random(Dice.mixed(seed));
    List<Drill> round = new ArrayList<>();
    List<DrillKind> bag = new ArrayList<>();
    while (round.size() < count) {
      if (bag.isEmpty()) {
        fill(bag, wanted, round, random);
      }
      round.add(drill(new DrillLine(bag.remove(0).id(), random.nextInt(SEEDS), level)));
    }
    return List.copyOf(round);
  }

  private static void fill(
      List<DrillKind> bag, List<DrillKind> wanted, List<Drill> round, Random random) {
    bag.addAll(wanted);
    Collections.shuffle(bag, random);
    if (!round.isEmpty() && round.get(round.size() - 1).kind().equals(bag.get(0))) {
      Collections.rotate(bag, -1);
    }
  }
}
