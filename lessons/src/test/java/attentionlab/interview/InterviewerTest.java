package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.interview.Turn.FollowUp;
import attentionlab.interview.Turn.Main;
import attentionlab.interview.Turn.Probe;
import attentionlab.interview.Turn.Result;
import attentionlab.lesson.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an interviewer asks, with the questions the application comes with. */
class InterviewerTest {
  private static final Bank BANK = Bank.read();
  private static final Bank.Texts TEXTS = Bank.texts(Language.ENGLISH);
  private static final ToDoubleFunction<Question> ALL = question -> 1;
  private static final ToDoubleFunction<Question> LITTLE = question -> 0.3;
  private static final int SEEDS = 40;

  private final Candidate candidate = new Candidate(BANK, TEXTS, 60);

  private static Mock mock(long seed, int minutes) {
    return new Mock("m", seed, minutes, EnumSet.allOf(Topic.class), OptionalInt.empty());
  }

  private static ToDoubleFunction<Question> anyhow(long seed) {
    Random random = new Random(seed);
    return question -> random.nextDouble();
  }

  /** Pairs of which there are two questions. */
  static Stream<Alike> pairs() {
    return Stream.of(Alike.values())
        .filter(
            pair ->
                BANK.all().stream().filter(q -> q.alike().equals(Optional.of(pair))).count() > 1);
  }

  @Test
  void thePointsThatWereMissedAreAskedFor() {
    List<Result> results = candidate.sit(mock(1, 30), LITTLE);
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).turn() instanceof Main main) {
        List<String> missed = results.get(i).missed();
        assertThat(missed).isNotEmpty();
        List<Turn> talk =
            results.stream()
                .skip(i + 1L)
                .limit(Math.min(2, missed.size()))
                .map(Result::turn)
                .toList();
        assertThat(talk)
            .containsExactlyElementsOf(
                missed.stream()
                    .limit(2)
                    .<Turn>map(point -> new Probe(main.question(), point))
                    .toList());
      }
    }
  }

  @Test
  void afterAFullAnswerTheFollowUpIsAsked() {
    List<Turn> turns = candidate.sit(mock(2, 30), ALL).stream().map(Result::turn).toList();
    for (int i = 0; i < turns.size(); i += 2) {
      assertThat(turns.get(i)).isInstanceOf(Main.class);
      assertThat(turns.get(i + 1)).isEqualTo(new FollowUp(turns.get(i).question()));
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void lookAlikesComeSideBySide(Alike pair) {
    int came = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Question> asked = candidate.questions(candidate.sit(mock(seed, 45), anyhow(seed)));
      List<Integer> places =
          IntStream.range(0, asked.size())
              .filter(i -> asked.get(i).alike().equals(Optional.of(pair)))
              .boxed()
              .toList();
      for (int i = 0; i + 1 < places.size(); i += 2) {
        assertThat(places.get(i + 1)).as("seed " + seed).isEqualTo(places.get(i) + 1);
        came++;
      }
    }
    assertThat(came).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 30, 45})
  void everyInterviewHasLookAlikes(int minutes) {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Question> asked = candidate.questions(candidate.sit(mock(seed, minutes), anyhow(seed)));
      assertThat(IntStream.range(1, asked.size()))
          .as("seed " + seed)
          .anyMatch(
              i ->
                  asked.get(i).alike().isPresent()
                      && asked.get(i).alike().equals(asked.get(i - 1).alike()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aFixedLevelStays(int level) {
    Mock mock = new Mock("m", 5, 45, EnumSet.allOf(Topic.class), OptionalInt.of(level));
    assertThat(candidate.questions(candidate.sit(mock, anyhow(5))))
        .isNotEmpty()
        .allMatch(question -> question.level() == level);
  }

  @Test
  void onlyTheChosenTopicsComeUp() {
    Mock mock = new Mock("m", 6, 30, Set.of(Topic.SCALING, Topic.BLOCK), OptionalInt.empty());
    assertThat(candidate.questions(candidate.sit(mock, anyhow(6))))
        .extracting(Question::topic)
        .containsOnly(Topic.SCALING, Topic.BLOCK);
  }

  @Test
  void afterThreeQuestionsAboutATopicAnotherOneIsAskedAbout() {
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Question> asked = candidate.questions(candidate.sit(mock(seed, 45), ALL));
      for (int i = 3; i < asked.size(); i++) {
        if (!asked.get(i).alike().isPresent()) {
          assertThat(asked.subList(i - 3, i + 1).stream().map(Question::topic).distinct())
              .as("seed %d, question %d", seed, i)
              .hasSizeGreaterThan(1);
        }
      }
    }
  }

  @Test
  void aQuestionThatIsNoLongerThereIsNoObstacle() {
    Result gone = new Result(new Main("IQ-999"), 0.5, List.of("point"), 30);
    assertThat(new Interviewer(BANK, mock(11, 30)).next(List.of(gone)))
        .isEqualTo(new Interviewer(BANK, mock(11, 30)).next(List.of()));
  }

  @Test
  void itBeginsEasy() {
    LongStream.range(0, SEEDS)
        .forEach(
            seed ->
                assertThat(candidate.questions(candidate.sit(mock(seed, 15), ALL)).get(0).level())
                    .isEqualTo(1));
  }

  @Test
  void goodAnswersLeadDeeperAndPoorOnesToSomethingEasier() {
    assertThat(meanLevel(ALL)).isGreaterThan(meanLevel(LITTLE) + 0.5);
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Result> results = candidate.sit(mock(seed, 30), anyhow(seed));
      List<Result> mains = results.stream().filter(r -> r.turn() instanceof Main).toList();
      List<Question> asked = candidate.questions(results);
      for (int i = 1; i < asked.size(); i++) {
        int level = asked.get(i).level();
        int before = asked.get(i - 1).level();
        if (asked.get(i).alike().isEmpty()) {
          assertThat(
                  mains.get(i - 1).share() < Grade.PASS
                      ? level < before || level == 1
                      : level >= before)
              .as("seed %d, question %d: %d after %d", seed, i, level, before)
              .isTrue();
        }
      }
    }
  }

  private double meanLevel(ToDoubleFunction<Question> share) {
    return LongStream.range(0, SEEDS)
        .boxed()
        .flatMap(seed -> candidate.questions(candidate.sit(mock(seed, 30), share)).stream())
        .mapToInt(Question::level)
        .average()
        .orElseThrow();
  }

  @Test
  void whenTheTimeIsOverTheAnswerIsTalkedOverAndNothingElseIsAsked() {
    Interviewer interviewer = new Interviewer(BANK, mock(3, 15));
    Turn first = interviewer.next(List.of()).orElseThrow();
    Result quick = candidate.answer(first, LITTLE);
    List<Result> results =
        new ArrayList<>(List.of(new Result(first, quick.share(), quick.missed(), 15 * 60)));
    for (int probe = 0; probe < 2; probe++) {
      Turn next = interviewer.next(results).orElseThrow();
      assertThat(next).isInstanceOf(Probe.class);
      results.add(candidate.answer(next, LITTLE));
    }
    assertThat(interviewer.next(results)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {15, 30, 45})
  void theTimeEndsIt(int minutes) {
    List<Result> results = candidate.sit(mock(4, minutes), anyhow(4));
    int beforeTheLastQuestion = 0;
    int all = 0;
    for (Result result : results) {
      if (result.turn() instanceof Main) {
        beforeTheLastQuestion = all;
      }
      all += result.seconds();
    }
    assertThat(beforeTheLastQuestion).isLessThan(minutes * 60);
    assertThat(all).isGreaterThanOrEqualTo(minutes * 60);
  }

  @Test
  void noQuestionIsAskedTwiceAndItEndsWhenAllWereAsked() {
    Candidate quick = new Candidate(BANK, TEXTS, 1);
    List<Question> asked = quick.questions(quick.sit(mock(7, 45), anyhow(7)));
    assertThat(asked).doesNotHaveDuplicates().hasSameSizeAs(BANK.all());
  }

  @Test
  void theSameSeedGivesTheSameInterviewAndAnotherOneAnother() {
    List<Result> once = candidate.sit(mock(8, 30), anyhow(8));
    assertThat(candidate.sit(mock(8, 30), anyhow(8))).isEqualTo(once);
    assertThat(candidate.sit(mock(9, 30), anyhow(8))).isNotEqualTo(once);
  }

  @Test
  void anInterviewThatWasBrokenOffGoesOnFromItsEntriesAlone() {
    Mock mock = mock(10, 30);
    List<Result> whole = candidate.sit(mock, anyhow(10));
    Instant at = Instant.parse("2026-03-01T09:00:00Z");
    List<Entry> entries = new ArrayList<>(List.of(mock.begins(at)));
    for (int done = 0; done < whole.size(); done++) {
      Logbook log = new Logbook(entries.stream().map(Entry::text).map(Entry::parse).toList());
      Mock found = Mock.in(log).get(0);
      assertThat(found.results(log)).isEqualTo(whole.subList(0, done));
      assertThat(new Interviewer(BANK, found).next(found.results(log)))
          .contains(whole.get(done).turn());
      at = at.plusSeconds(60);
      entries.add(entry(whole.get(done), mock, at));
    }
  }

  private static Entry entry(Result result, Mock mock, Instant at) {
    if (!(result.turn() instanceof Main main)) {
      return result.entry(at, mock);
    }
    List<String> said =
        TEXTS.of(BANK.find(main.question()).orElseThrow()).rubric().stream()
            .map(QuestionText.Point::id)
            .filter(point -> !result.missed().contains(point))
            .toList();
    return new Review(
            at, main.question(), Grade.GOOD, 0, said, result.missed(), result.seconds(), mock.id())
        .entry();
  }
}
