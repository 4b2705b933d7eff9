package attentionlab.app.state;

import attentionlab.interview.Agenda;
import attentionlab.interview.Bank;
import attentionlab.interview.Entry;
import attentionlab.interview.Logbook;
import attentionlab.interview.Question;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the learner has practised, and what they are writing. Every entry is handed on to be kept as
 * soon as it is made.
 */
public final class Rehearsal {
  private final ReadOnlyObjectWrapper<Logbook> log = new ReadOnlyObjectWrapper<>(Logbook.EMPTY);
  private final Map<String, String> drafts = new TreeMap<>();
  private final Bank bank;
  private final Keeping keeping;
  private final InstantSource clock;
  private final ZoneId zone;

  /** Keeps what must not be lost. */
  public interface Keeping {
    void keep(List<Entry> entries);

    /** Keeps the present text of a draft in place of an older one. */
    void keepDraft(String name, String text);

    /** Keeps nothing beyond this run. */
    Keeping NOTHING =
        new Keeping() {
          @Override
          public void keep(List<Entry> entries) {}

          @Override
          public void keepDraft(String name, String text) {}
        };
  }

  public Rehearsal(Bank bank, Keeping keeping, InstantSource clock, ZoneId zone) {
    this.bank = bank;
    this.keeping = keeping;
    this.clock = clock;
    this.zone = zone;
  }

  public Bank bank() {
    return bank;
  }

  public Instant now() {
    return clock.instant();
  }

  public ZoneId zone() {
    return zone;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now(), zone);
  }

  public ReadOnlyObjectProperty<Logbook> logProperty() {
    return log.getReadOnlyProperty();
  }

  public Logbook log() {
    return log.get();
  }

  /** Takes what was kept earlier. */
  public void remember(List<Entry> entries, Map<String, String> keptDrafts) {
    log.set(log().with(entries));
    keptDrafts.forEach(drafts::putIfAbsent);
  }

  /** Something was done: from now on it is remembered. */
  public void add(Entry entry) {
    log.set(log().with(List.of(entry)));
    keeping.keep(List.of(entry));
  }

  /**
   * Takes over what another copy exported: entries that are here already count once, and a draft
   * only where none is here.
   *
   * @return how many entries were new
   */
  public int take(List<Entry> entries, Map<String, String> otherDrafts) {
    Set<Entry> here = new HashSet<>(log().entries());
    List<Entry> fresh = entries.stream().filter(here::add).toList();
    log.set(log().with(fresh));
    keeping.keep(fresh);
    otherDrafts.forEach(
        (name, text) -> {
          if (draft(name).isBlank()) {
            draft(name, text);
          }
        });
    return fresh.size();
  }

  /** What is being written under a name; empty where nothing is. */
  public String draft(String name) {
    return drafts.getOrDefault(name, "");
  }

  /** Keeps what is being written; no view depends on it. */
  public void draft(String name, String text) {
    if (!text.equals(drafts.put(name, text))) {
      keeping.keepDraft(name, text);
    }
  }

  public Map<String, String> drafts() {
    return Map.copyOf(drafts);
  }

  /** The day of the interview, towards which questions come back more often. */
  public void aim(Optional<LocalDate> day) {
    add(Logbook.goal(now(), day));
  }

  /** The questions that come back today. */
  public List<Question> due() {
    return agenda().due();
  }

  /** The questions whose last answer was no pass. */
  public List<Question> weak() {
    return agenda().weak();
  }

  /** The questions that were never answered. */
  public List<Question> fresh() {
    return agenda().fresh();
  }

  /** What there is to do today. */
  public Agenda agenda() {
    return Agenda.of(bank, log(), today(), zone);
  }
}
