package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.interview.Report.Answered;
import attentionlab.interview.Report.Score;
import attentionlab.interview.Turn.FollowUp;
import attentionlab.interview.Turn.Main;
import attentionlab.interview.Turn.Probe;
import attentionlab.interview.Turn.Result;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Question SCALE = Given.question("IQ-013", Topic.SCALING);
  private static final Question SOFTMAX = Given.question("IQ-014", Topic.SCALING);
  private static final Question MASK = Given.question("IQ-021", Topic.MASKING);
  private static final Bank BANK = new Bank(List.of(SCALE, SOFTMAX, MASK));

  private static final Result SCALE_POORLY =
      new Result(new Main("IQ-013"), 0.25, List.of("a", "b", "c"), 50);
  private static final Result SCALE_PROBED = new Result(new Probe("IQ-013", "a"), 1, List.of(), 20);
  private static final Result SCALE_MISSED = new Result(new Probe("IQ-013", "b"), 0, List.of(), 10);
  private static final Result MASK_WELL = new Result(new Main("IQ-021"), 1, List.of(), 40);
  private static final Result MASK_FOLLOWED = new Result(new FollowUp("IQ-021"), 1, List.of(), 30);
  private static final Result SOFTMAX_ALMOST =
      new Result(new Main("IQ-014"), 0.75, List.of("d"), 60);

  private static Report report(Result... results) {
    return Report.of(BANK, List.of(results));
  }

  @Test
  void aMixedInterviewIsToldQuestionByQuestion() {
    Report report =
        report(SCALE_POORLY, SCALE_PROBED, SCALE_MISSED, MASK_WELL, MASK_FOLLOWED, SOFTMAX_ALMOST);
    assertThat(report.answers())
        .containsExactly(
            new Answered(SCALE, 0.25, List.of("a", "b", "c"), 1, 2, 80),
            new Answered(MASK, 1, List.of(), 1, 1, 70),
            new Answered(SOFTMAX, 0.75, List.of("d"), 0, 0, 60));
    assertThat(report.seconds()).isEqualTo(210);
    assertThat(report.share()).isEqualTo((0.25 + 1 + 0.75) / 3);
    assertThat(report.answers()).extracting(Answered::hasPassed).containsExactly(false, true, true);
  }

  @Test
  void eachTopicThatCameUpHasItsScore() {
    Report report = report(SCALE_POORLY, SCALE_PROBED, MASK_WELL, SOFTMAX_ALMOST);
    assertThat(report.topics())
        .containsExactly(
            Map.entry(Topic.SCALING, new Score(2, 0.5)), Map.entry(Topic.MASKING, new Score(1, 1)));
  }

  @Test
  void questionsWithMissedPointsAreToBeRevisitedTheWorstFirst() {
    assertThat(report(SOFTMAX_ALMOST, MASK_WELL, SCALE_POORLY).revisit())
        .extracting(Answered::question)
        .containsExactly(SCALE, SOFTMAX);
  }

  @Test
  void anInterviewThatHadNoAnswerHasAnEmptyReport() {
    Report report = report();
    assertThat(report.answers()).isEmpty();
    assertThat(report.topics()).isEmpty();
    assertThat(report.seconds()).isZero();
    assertThat(report.share()).isZero();
    assertThat(report.revisit()).isEmpty();
  }

  @Test
  void aQuestionThatIsNoLongerInTheBankTakesItsTalkWithIt() {
    Result gone = new Result(new Main("IQ-999"), 0.5, List.of("x"), 9);
    Result talk = new Result(new Probe("IQ-999", "x"), 1, List.of(), 8);
    assertThat(report(talk, MASK_WELL, gone, talk).answers())
        .containsExactly(new Answered(MASK, 1, List.of(), 0, 0, 40));
  }

  @Test
  void sixtyPercentAreAPass() {
    assertThat(report(new Result(new Main("IQ-013"), 0.6, List.of(), 1)).answers().get(0))
        .matches(Answered::hasPassed);
    assertThat(report(new Result(new Main("IQ-013"), 0.59, List.of(), 1)).answers().get(0))
        .matches(answered -> !answered.hasPassed());
  }
}
