package attentionlab.task.run;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Language;
import attentionlab.lesson.Messages;
import attentionlab.task.Invariant;
import attentionlab.task.Programs;
import attentionlab.task.Task;
import attentionlab.task.TaskCase;
import attentionlab.task.bank.Tasks;
import attentionlab.task.child.Frames;
import attentionlab.task.child.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are not finished, or give back something else: each ends in a sentence. */
@Timeout(60)
class JudgeOutcomesTest {
  private static final Task TASK = Tasks.find("CT-01");
  private static final Judge JUDGE =
      new Judge(
          new JavaRunner(),
          new Limits(Duration.ofSeconds(30), Duration.ofSeconds(20), 64, 2000),
          Language.ENGLISH);

  @TempDir private Path folder;

  private static String softmax(String... lines) {
    return "public class Solution {\n  static double[][] softmaxRows(double[][] s) {\n"
        + String.join("\n", lines)
        + "\n  }\n}\n";
  }

  private static Verdict judge(String... lines) throws InterruptedException {
    return JUDGE.judge(TASK, softmax(lines));
  }

  private static void assertSays(Verdict verdict, Class<? extends Outcome> what) {
    assertThat(verdict.outcome()).isInstanceOf(what);
    for (Language language : Language.values()) {
      assertThat(Messages.sentence(language, verdict.outcome().sentence())).isNotBlank();
    }
  }

  @Test
  void aMissingMethodIsSaidWithItsHead() throws Exception {
    Verdict verdict = JUDGE.judge(TASK, "public class Solution {}");
    assertSays(verdict, Outcome.Missing.class);
    assertThat(Messages.sentence(Language.ENGLISH, verdict.outcome().sentence()))
        .contains("static double[][] softmaxRows(double[][] scores)");
  }

  @Test
  void anotherReturnTypeIsSaidWithWhatIsThere() throws Exception {
    Verdict verdict =
        JUDGE.judge(
            TASK,
            "public class Solution { static double[] softmaxRows(double[][] s) { return s[0]; } }");
    assertSays(verdict, Outcome.Missing.class);
    assertThat(Messages.sentence(Language.ENGLISH, verdict.outcome().sentence()))
        .contains("static double[] softmaxRows(double[][])");
  }

  @Test
  void aMissingClassAndAMethodThatIsNotStaticAreSaid() throws Exception {
    assertSays(JUDGE.judge(TASK, "class Other {}"), Outcome.Missing.class);
    Verdict verdict =
        JUDGE.judge(
            TASK, "public class Solution { double[][] softmaxRows(double[][] s) { return s; } }");
    assertSays(verdict, Outcome.Missing.class);
  }

  @Test
  void anotherShapeIsShownBesideTheRightOne() throws Exception {
    Verdict verdict = judge("return new double[][] {{1, 2}};");
    assertSays(verdict, Outcome.Wrong.class);
    Outcome.Comparison first = ((Outcome.Wrong) verdict.outcome()).first().orElseThrow();
    assertThat(first.fits()).isFalse();
    assertThat(first.actual().value().shape()).isEqualTo("(1, 2)");
    assertThat(first.expected().value().shape()).isEqualTo("(2, 4)");
  }

  @Test
  void aNumberThatIsNoneIsShown() throws Exception {
    Verdict verdict =
        judge(
            "double[][] y = new double[s.length][s[0].length];", "y[1][2] = 0.0 / 0;", "return y;");
    Outcome.Comparison first = ((Outcome.Wrong) verdict.outcome()).first().orElseThrow();
    assertThat(first.actual().value().get(1, 2)).isNaN();
    assertThat(first.first()).contains(new Outcome.Comparison.Place(0, 0));
    assertSays(verdict, Outcome.Wrong.class);
  }

  @Test
  void nothingMissingRowsAndUnevenRowsAreSaid() throws Exception {
    assertSays(judge("return null;"), Outcome.Malformed.class);
    assertSays(judge("return new double[2][];"), Outcome.Malformed.class);
    assertSays(judge("return new double[][] {{1, 2}, {1}};"), Outcome.Malformed.class);
    assertSays(judge("return new double[1][200_001];"), Outcome.Malformed.class);
  }

  @Test
  void aThrownExceptionIsSaidWithTheLearnersLine() throws Exception {
    Verdict verdict = judge("int i = s.length;", "s[i][0] = 1;", "return s;");
    assertThat(verdict.outcome())
        .isEqualTo(
            new Outcome.Threw(
                "java.lang.ArrayIndexOutOfBoundsException",
                "Index 2 out of bounds for length 2",
                OptionalInt.of(4),
                Optional.empty()));
    assertSays(verdict, Outcome.Threw.class);
  }

  @Test
  void inputsThatWereChangedAreSaidEvenWhenTheResultIsRight() throws Exception {
    Verdict verdict =
        JUDGE.judge(
            TASK,
            Programs.right(TASK, "java")
                .replace("shares[i] = new double[row.length];", "shares[i] = row;"));
    assertSays(verdict, Outcome.Wrong.class);
    Outcome.Wrong wrong = (Outcome.Wrong) verdict.outcome();
    assertThat(wrong.first()).isEmpty();
    assertThat(wrong.changed()).contains("scores");
    assertThat(wrong.broken()).containsExactly(Invariant.INPUTS_KEPT);
  }

  @Test
  void aSyntaxErrorIsSaidWithItsLineAndColumn() throws Exception {
    Verdict verdict = judge("return s");
    assertSays(verdict, Outcome.NotCompiled.class);
    assertThat(((Outcome.NotCompiled) verdict.outcome()).problems())
        .containsExactly(new Outcome.Problem(3, 9, "';' expected"));
  }

  @Test
  void theCompilerSpeaksTheLanguageOfTheLearner() throws Exception {
    Judge chinese = new Judge(JUDGE.runner(), JUDGE.limits(), Language.CHINESE);
    Outcome outcome = chinese.judge(TASK, softmax("return s")).outcome();
    assertThat(((Outcome.NotCompiled) outcome).problems().get(0).words()).contains("需要");
  }

  @Test
  void aRuntimeThatIsNotThereIsSaid() throws Exception {
    Judge nowhere = new Judge(new JavaRunner(folder), JUDGE.limits(), Language.ENGLISH);
    assertSays(nowhere.judge(TASK, softmax("return s;")), Outcome.NotStarted.class);
  }

  @Test
  void aRuntimeWithoutACompilerIsSaid() throws Exception {
    Transcript transcript = new Transcript();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frames frames = new Frames(out);
    frames.write(Kind.NO_COMPILER);
    frames.write(Kind.DONE);
    transcript.add(out.toByteArray());
    assertSays(
        JUDGE.verdict(TASK, new Run(transcript, Run.Ending.DONE, 0, "", false)),
        Outcome.NoCompiler.class);
  }

  @Test
  void aMachineThatIsTooSlowToCompileIsSaid() throws Exception {
    Limits hasty = new Limits(Duration.ofMillis(1), Duration.ofSeconds(1), 64, 100);
    Verdict verdict =
        new Judge(new JavaRunner(), hasty, Language.ENGLISH).judge(TASK, softmax("return s;"));
    assertThat(verdict.outcome()).isEqualTo(new Outcome.TimeLimit(Optional.empty(), hasty.start()));
    assertSays(verdict, Outcome.TimeLimit.class);
  }

  @Test
  void aRuleThatIsBrokenIsToldBesideTheNumbers() throws Exception {
    Task causal = Tasks.find("CT-03");
    Verdict unmasked = Here.judge(causal, wrong(causal, "no-mask"));
    assertThat(broken(unmasked, causal.find("leak"))).containsExactly(Invariant.NO_LEAK);
    Verdict turned = Here.judge(TASK, wrong(TASK, "axis"));
    assertThat(broken(turned, TASK.find("rectangular"))).containsExactly(Invariant.ROWS_ARE_SHARES);
  }

  private static String wrong(Task task, String mistake) {
    return Programs.wrong(task, "java").entrySet().stream()
        .filter(each -> each.getKey().startsWith(mistake + " "))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static List<Invariant> broken(Verdict verdict, TaskCase in) {
    return verdict.cases().stream()
        .filter(report -> report.of().equals(in))
        .findFirst()
        .flatMap(Verdict.CaseReport::outcome)
        .map(outcome -> ((Outcome.Wrong) outcome).broken())
        .orElseThrow();
  }
}
