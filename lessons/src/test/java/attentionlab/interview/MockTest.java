package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is agreed before a mock interview, as entries. */
class MockTest {
  private static final Mock MOCK =
      new Mock("m1", 42, 30, EnumSet.of(Topic.SCALING, Topic.HEADS), OptionalInt.of(2));

  private static Entry begun(String fact, String value) {
    Entry entry = MOCK.begins(Given.noon(0));
    Map<String, String> facts = new HashMap<>(entry.facts());
    facts.put(fact, value);
    return new Entry(entry.when(), entry.kind(), entry.subject(), facts);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 42, -1, Long.MAX_VALUE, Long.MIN_VALUE})
  void whatWasAgreedComesBackFromItsEntry(long seed) {
    for (Set<Topic> topics : List.of(EnumSet.of(Topic.MASKING), EnumSet.allOf(Topic.class))) {
      for (OptionalInt level : List.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(3))) {
        Mock mock = new Mock("2026-11-21 at =%", seed, 45, topics, level);
        Entry entry = Entry.parse(mock.begins(Given.noon(0)).text());
        assertThat(Mock.of(entry)).contains(mock);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "topics, ''",
    "topics, cooking",
    "minutes, 0",
    "minutes, -30",
    "minutes, half",
    "seed, ''",
    "seed, chance",
    "seed, 99999999999999999999",
    "seed, 1.5"
  })
  void whatIsOutOfRangeIsNoInterviewAndThrowsNothing(String fact, String value) {
    assertThat(Mock.of(begun(fact, value))).isEmpty();
  }

  @Test
  void topicsThisVersionDoesNotKnowAreLeftOut() {
    assertThat(Mock.of(begun("topics", "cooking,heads")).orElseThrow().topics())
        .containsExactly(Topic.HEADS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "4", "-1", "deep"})
  void aLevelThereIsNotMeansToAdapt(String level) {
    assertThat(Mock.of(begun("level", level)).orElseThrow().levelId()).isEqualTo("adaptive");
    assertThat(MOCK.levelId()).isEqualTo("2");
  }

  @Test
  void anInterviewAboutNothingOrOfNoTimeCannotBeAgreed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mock("m", 1, 30, Set.of(), OptionalInt.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mock("m", 1, 0, Set.of(Topic.HEADS), OptionalInt.empty()));
  }

  @Test
  void theLogbookKnowsWhichInterviewsBeganAndWhichAreOver() {
    Mock other = new Mock("m2", 43, 15, Set.of(Topic.BLOCK), OptionalInt.empty());
    Logbook log =
        new Logbook(
            List.of(
                other.begins(Given.noon(2)),
                MOCK.begins(Given.noon(1)),
                MOCK.ends(Given.noon(3)),
                Given.review(Given.noon(0), Grade.GOOD).entry()));
    assertThat(Mock.in(log)).containsExactly(MOCK, other);
    assertThat(MOCK.hasEnded(log)).isTrue();
    assertThat(other.hasEnded(log)).isFalse();
  }
}
