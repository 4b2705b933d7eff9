package attentionlab.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.cards.Card;
import attentionlab.cards.Cards;
import attentionlab.cards.Deck;
import attentionlab.lesson.Course;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nothing of the five notes behind the course gets lost: every idea in them has a step that shows
 * it, and every mistake in them a card. The table is {@code inventory.txt}.
 */
class InventoryTest {
  private static final Course COURSE = Lessons.course();

  /** How many ideas each note has. */
  private static final Map<String, Integer> NOTES =
      new TreeMap<>(Map.of("S0", 53, "S1", 24, "S2", 66, "S3", 34, "S4", 22));

  private static final List<String> ERRATA = numbered("E", 51);

  private static final Pattern LINE =
      Pattern.compile(
          "(S\\d-\\d\\d) {2}(L\\d+\\.\\d \\w+(?:, L\\d+\\.\\d \\w+)*)"
              + "(?: {2}(E\\d\\d(?: E\\d\\d)*))? {2}# (\\S.*)");

  /** An idea, the steps that show it, the errata that correct it, and its name. */
  private record Item(String id, List<String> places, List<String> errata, String idea) {}

  @Test
  void everyIdeaStandsInTheTableOnceAndInOrder() {
    assertThat(items())
        .extracting(Item::id)
        .containsExactlyElementsOf(
            NOTES.entrySet().stream()
                .flatMap(note -> numbered(note.getKey() + "-", note.getValue()).stream())
                .toList());
  }

  @Test
  void everyIdeaIsShownByStepsThatExist() {
    List<String> steps = COURSE.lessons().stream().flatMap(InventoryTest::places).toList();
    for (Item item : items()) {
      assertThat(steps).as(item.id()).containsAll(item.places());
      assertThat(item.places()).as(item.id()).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyIdeaIsNamedInAFewWords() {
    for (Item item : items()) {
      assertThat(item.idea().split(" ")).as(item.id()).hasSizeBetween(2, 7);
    }
  }

  @Test
  void everyErratumCorrectsAnIdea() {
    assertThat(items().stream().flatMap(item -> item.errata().stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(ERRATA);
  }

  @ParameterizedTest
  @EnumSource
  void everyErratumHasACard(Language language) {
    assertThat(Cards.read(Deck.ERRATA, language).all()).extracting(Card::id).containsAll(ERRATA);
  }

  private static Stream<String> places(Lesson lesson) {
    return lesson.steps().stream().map(Step::id).map(step -> lesson.id() + " " + step);
  }

  private static List<String> numbered(String prefix, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(n -> prefix + "%02d".formatted(n)).toList();
  }

  private static List<Item> items() {
    return lines().map(InventoryTest::item).toList();
  }

  private static Item item(String line) {
    Matcher parts = LINE.matcher(line);
    assertThat(parts.matches()).as(line).isTrue();
    String errata = parts.group(3);
    return new Item(
        parts.group(1),
        List.of(parts.group(2).split(", ")),
        errata == null ? List.of() : List.of(errata.split(" ")),
        parts.group(4));
  }

  private static Stream<String> lines() {
    try (InputStream in = InventoryTest.class.getResourceAsStream("/inventory.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
