package attentionlab.app.state;

import attentionlab.drill.Drill;
import attentionlab.drill.Drills;
import attentionlab.drill.Mark;
import attentionlab.interview.Entry;
import attentionlab.interview.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A round of drills that is being solved. Each one that is marked is remembered. */
public final class Drilling {
  private static final String KIND = "drill";

  private final ReadOnlyObjectWrapper<Optional<Round>> round =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Rehearsal rehearsal;

  /**
   * A round.
   *
   * @param drills all of them
   * @param index which one is being solved; as many as there are when the round is over
   * @param since when it was asked
   * @param marks how its answer was marked; empty until then
   * @param right which of those before were all right
   */
  public record Round(
      List<Drill> drills, int index, Instant since, List<Mark> marks, List<Boolean> right) {
    public Round {
      drills = List.copyOf(drills);
      marks = List.copyOf(marks);
      right = List.copyOf(right);
    }

    public boolean isOver() {
      return index >= drills.size();
    }

    public boolean isMarked() {
      return !marks.isEmpty();
    }

    /** The drill that is being solved. */
    public Drill present() {
      return drills.get(index);
    }

    public int rightSoFar() {
      return (int) right.stream().filter(each -> each).count();
    }

    /** The drills that were not all right. */
    public List<Drill> missed() {
      List<Drill> missed = new ArrayList<>();
      for (int i = 0; i < right.size(); i++) {
        if (!right.get(i)) {
          missed.add(drills.get(i));
        }
      }
      return missed;
    }
  }

  /**
   * What was solved of a topic.
   *
   * @param right how many drills were all right
   * @param all how many there were
   */
  public record Tally(int right, int all) {
    private Tally plus(boolean isRight) {
      return new Tally(right + (isRight ? 1 : 0), all + 1);
    }
  }

  public Drilling(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  public ReadOnlyObjectProperty<Optional<Round>> roundProperty() {
    return round.getReadOnlyProperty();
  }

  public Optional<Round> round() {
    return round.get();
  }

  /** Begins a round of other numbers than any before. */
  public void begin(Set<Topic> topics, int level, int count) {
    begin(Drills.round(rehearsal.now().toEpochMilli(), topics, level, count));
  }

  /** Begins a round of these. */
  public void begin(List<Drill> drills) {
    round.set(Optional.of(new Round(drills, 0, rehearsal.now(), List.of(), List.of())));
  }

  /**
   * Marks an answer.
   *
   * @param answers one for each number asked, NaN where there is none
   */
  public void answer(List<Double> answers) {
    round()
        .filter(now -> !now.isOver() && !now.isMarked())
        .ifPresent(
            now -> {
              List<Mark> marks = now.present().mark(answers);
              boolean right = marks.stream().allMatch(Mark::right);
              rehearsal.add(entry(now, right));
              List<Boolean> all = new ArrayList<>(now.right());
              all.add(right);
              round.set(Optional.of(new Round(now.drills(), now.index(), now.since(), marks, all)));
            });
  }

  private Entry entry(Round now, boolean right) {
    Instant when = rehearsal.now();
    Map<String, String> facts = new TreeMap<>();
    facts.put("line", now.present().line().text());
    facts.put("topic", now.present().kind().topic().id());
    facts.put("right", right ? "yes" : "no");
    facts.put("seconds", Long.toString(java.time.Duration.between(now.since(), when).toSeconds()));
    return new Entry(when, KIND, now.present().kind().id(), facts);
  }

  /** Goes on to the next drill, once the present one is marked. */
  public void next() {
    round()
        .filter(Round::isMarked)
        .ifPresent(
            now ->
                round.set(
                    Optional.of(
                        new Round(
                            now.drills(),
                            now.index() + 1,
                            rehearsal.now(),
                            List.of(),
                            now.right()))));
  }

  public void leave() {
    round.set(Optional.empty());
  }

  /** What was solved so far, by topic. */
  public Map<Topic, Tally> tallies() {
    Map<Topic, Tally> tallies = new TreeMap<>();
    rehearsal
        .log()
        .entries(KIND)
        .forEach(
            entry -> {
              for (Topic topic : Topic.values()) {
                if (topic.id().equals(entry.fact("topic"))) {
                  Tally so = tallies.getOrDefault(topic, new Tally(0, 0));
                  tallies.put(topic, so.plus(entry.fact("right").equals("yes")));
                }
              }
            });
    return tallies;
  }
}
