package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.interview.Turn.FollowUp;
import attentionlab.interview.Turn.Main;
import attentionlab.interview.Turn.Probe;
import attentionlab.interview.Turn.Result;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the turns of a mock interview are kept. */
class TurnTest {
  private static final Mock MOCK =
      new Mock("m1", 1, 30, Set.of(Topic.SCALING), OptionalInt.empty());
  private static final Mock OTHER =
      new Mock("m2", 2, 30, Set.of(Topic.SCALING), OptionalInt.empty());

  private static Review answered(int day, String question, Mock mock) {
    return new Review(
        Given.noon(day),
        question,
        Grade.GOOD,
        3,
        List.of("variance"),
        List.of("saturation"),
        61,
        mock.id());
  }

  @Test
  void probesAndFollowUpsComeBackFromTheirEntries() {
    List<Turn> turns = List.of(new Probe("IQ-013", "variance"), new FollowUp("IQ-013"));
    for (Turn turn : turns) {
      for (double share : new double[] {0, 1}) {
        Result result = new Result(turn, share, List.of(), 17);
        Entry entry = Entry.parse(result.entry(Given.noon(0), MOCK).text());
        assertThat(Result.of(entry, "m1")).contains(result);
        assertThat(Result.of(entry, "m2")).isEmpty();
      }
    }
  }

  @Test
  void anAnswerOfTheInterviewIsTheResultOfAQuestion() {
    assertThat(Result.of(answered(0, "IQ-013", MOCK).entry(), "m1"))
        .contains(new Result(new Main("IQ-013"), 0.5, List.of("saturation"), 61));
    assertThat(Result.of(answered(0, "IQ-013", OTHER).entry(), "m1")).isEmpty();
    assertThat(Result.of(Given.review(Given.noon(0), Grade.GOOD).entry(), "m1")).isEmpty();
  }

  @Test
  void theResultsOfAnInterviewAreInTheOrderOfTime() {
    Result probe = new Result(new Probe("IQ-013", "saturation"), 1, List.of(), 20);
    Logbook log =
        new Logbook(
            List.of(
                answered(3, "IQ-014", MOCK).entry(),
                probe.entry(Given.noon(2), MOCK),
                probe.entry(Given.noon(2), OTHER),
                MOCK.begins(Given.noon(0)),
                answered(1, "IQ-013", MOCK).entry(),
                MOCK.ends(Given.noon(4))));
    assertThat(MOCK.results(log))
        .extracting(Result::turn)
        .containsExactly(new Main("IQ-013"), new Probe("IQ-013", "saturation"), new Main("IQ-014"));
    assertThat(OTHER.results(log)).containsExactly(probe);
  }

  @Test
  void whatIsGarbledCountsAsNotAnswered() {
    Entry entry =
        new Entry(
            Given.noon(0),
            "turn",
            "IQ-013",
            Map.of("mock", "m1", "point", "variance", "got", "perhaps", "seconds", "-5"));
    assertThat(Result.of(entry, "m1"))
        .contains(new Result(new Probe("IQ-013", "variance"), 0, List.of(), 0));
    assertThat(Result.of(new Entry(Given.noon(0), "smile", "IQ-013", entry.facts()), "m1"))
        .isEmpty();
  }
}
