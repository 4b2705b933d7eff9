package attentionlab.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mock interview: what was agreed before it starts. What is asked next follows from this and from
 * how the turns so far went ({@link Interviewer}), so that an interview that was broken off goes on
 * from its entries.
 *
 * @param id tells it from other interviews
 * @param seed of what is left to chance
 * @param minutes how long it takes
 * @param topics what it is about
 * @param level the level of its questions; none to adapt to the answers, as an interviewer would
 */
public record Mock(String id, long seed, int minutes, Set<Topic> topics, OptionalInt level) {
  /** How long one may take, in minutes. */
  public static final List<Integer> LENGTHS = List.of(15, 30, 45);

  static final String KIND = "mock";
  private static final String END = "mock-end";

  public Mock {
    topics = Set.copyOf(topics);
    if (topics.isEmpty() || minutes < 1) {
      throw new IllegalArgumentException(minutes + " minutes about " + topics);
    }
  }

  /**
   * A new interview. Its seed is the time, so that no two are the same.
   *
   * @param log where no other interview may have its name
   */
  public static Mock agreed(
      Instant now, int minutes, Set<Topic> topics, OptionalInt level, Logbook log) {
    Set<String> taken = log.entries(KIND).map(Entry::subject).collect(Collectors.toSet());
    long seed = now.toEpochMilli();
    while (taken.contains(name(seed))) {
      seed++;
    }
    return new Mock(name(seed), seed, minutes, topics, level);
  }

  private static String name(long seed) {
    return "mock-" + Long.toString(seed, Character.MAX_RADIX);
  }

  /** That it begins. */
  public Entry begins(Instant when) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("seed", seed + "");
    facts.put("minutes", minutes + "");
    facts.put(
        "topics",
        Stream.of(Topic.values())
            .filter(topics::contains)
            .map(Topic::id)
            .collect(Collectors.joining(",")));
    level.ifPresent(l -> facts.put("level", l + ""));
    return new Entry(when, KIND, id, facts);
  }

  /** That it is over. */
  public Entry ends(Instant when) {
    return new Entry(when, END, id, Map.of());
  }

  /** The interview that an entry began; none where it tells something else. */
  public static Optional<Mock> of(Entry entry) {
    Set<Topic> topics =
        Stream.of(entry.fact("topics").split(","))
            .flatMap(id -> Stream.of(Topic.values()).filter(topic -> topic.id().equals(id)))
            .collect(Collectors.toSet());
    int minutes = entry.number("minutes", 0);
    OptionalLong seed = number(entry.fact("seed"));
    if (!entry.kind().equals(KIND) || topics.isEmpty() || minutes < 1 || seed.isEmpty()) {
      return Optional.empty();
    }
    int level = entry.number("level", 0);
    return Optional.of(
        new Mock(
            entry.subject(),
            seed.getAsLong(),
            minutes,
            topics,
            level >= 1 && level <= Question.LEVELS ? OptionalInt.of(level) : OptionalInt.empty()));
  }

  private static OptionalLong number(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The interviews of a logbook, the first one first. */
  public static List<Mock> in(Logbook log) {
    return log.entries(KIND).flatMap(entry -> of(entry).stream()).toList();
  }

  /** Whether it is over. */
  public boolean hasEnded(Logbook log) {
    return log.entries(END).anyMatch(entry -> entry.subject().equals(id));
  }

  /** How the turns of this interview went, in their order. */
  public List<Turn.Result> results(Logbook log) {
    return log.entries().stream().flatMap(entry -> Turn.Result.of(entry, id).stream()).toList();
  }

  /** How texts refer to its level. */
  public String levelId() {
    return level.isPresent() ? level.getAsInt() + "" : "adaptive";
  }
}
