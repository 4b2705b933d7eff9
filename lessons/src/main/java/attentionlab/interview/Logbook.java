package attentionlab.interview;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All entries, in the order of time, and what follows from them. Immutable. */
public final class Logbook {
  /** Nothing done yet. */
  public static final Logbook EMPTY = new Logbook(List.of());

  private static final String GOAL = "goal";

  private final List<Entry> entries;
  private final List<Review> reviews;
  private final Map<String, Memory> memories = new LinkedHashMap<>();

  /** Of entries in any order; those that are the same count once. */
  public Logbook(List<Entry> entries) {
    this.entries = entries.stream().distinct().sorted(Comparator.comparing(Entry::when)).toList();
    reviews = this.entries.stream().flatMap(entry -> Review.of(entry).stream()).toList();
    reviews.forEach(
        review ->
            memories.merge(
                review.question(), Memory.first(review), (known, first) -> known.after(review)));
  }

  /** With more entries. */
  public Logbook with(List<Entry> others) {
    List<Entry> more = new ArrayList<>(entries);
    more.addAll(others);
    return new Logbook(more);
  }

  public List<Entry> entries() {
    return entries;
  }

  /** The entries of a kind. */
  public Stream<Entry> entries(String kind) {
    return entries.stream().filter(entry -> entry.kind().equals(kind));
  }

  public List<Review> reviews() {
    return reviews;
  }

  /** What is remembered of each question that was answered, by its identifier. */
  public Map<String, Memory> memories() {
    return Collections.unmodifiableMap(memories);
  }

  public Optional<Memory> memory(Question question) {
    return Optional.ofNullable(memories.get(question.id()));
  }

  /** The day of the interview, as it was told last. */
  public Optional<LocalDate> goal() {
    return entries(GOAL)
        .reduce((before, after) -> after)
        .flatMap(
            entry -> {
              try {
                return Optional.of(LocalDate.parse(entry.subject()));
              } catch (DateTimeException e) {
                return Optional.empty(); // “none”: there is no day any more
              }
            });
  }

  /** The entry that tells the day of the interview, or that there is none. */
  public static Entry goal(Instant when, Optional<LocalDate> day) {
    return new Entry(when, GOAL, day.map(LocalDate::toString).orElse("none"), Map.of());
  }

  /** Whether a question was answered before and comes back on this day, or should have. */
  public boolean isDue(Question question, LocalDate today, ZoneId zone) {
    return memory(question).filter(m -> !m.due(zone, goal()).isAfter(today)).isPresent();
  }

  public boolean isWeak(Question question) {
    return memory(question).filter(Memory::isWeak).isPresent();
  }
}
