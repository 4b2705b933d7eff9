package attentionlab.task.run;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.lesson.Language;
import attentionlab.lesson.Messages;
import attentionlab.task.Task;
import attentionlab.task.bank.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that do what they should not: each ends in a sentence and leaves nothing behind. */
@Timeout(60)
class JudgeLimitsTest {
  private static final Task TASK = Tasks.find("CT-01");
  private static final Judge JUDGE =
      new Judge(
          new JavaRunner(),
          new Limits(Duration.ofSeconds(30), Duration.ofMillis(700), 64, 2000),
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

  private static void assertFirstCase(Verdict verdict) {
    assertThat(verdict.at()).contains(TASK.cases().get(0));
  }

  @Test
  void anEndlessLoopEndsWithItsCase() throws Exception {
    Verdict verdict = judge("while (true) {}");
    assertSays(verdict, Outcome.TimeLimit.class);
    assertFirstCase(verdict);
    assertThat(verdict.outcome())
        .isEqualTo(new Outcome.TimeLimit(verdict.at(), JUDGE.limits().run()));
  }

  @Test
  void anEndlessLoopThatSwallowsEverythingEndsToo() throws Exception {
    Verdict verdict =
        judge(
            "while (true) { try { softmaxRows(s); } catch (Throwable t) {",
            "  try { Thread.sleep(1); } catch (Throwable u) {} } }");
    assertSays(verdict, Outcome.TimeLimit.class);
  }

  @Test
  void aHugeAllocationIsSaidWithItsLine() throws Exception {
    Verdict verdict = judge("double[] all = new double[1 << 28];", "return new double[][] {all};");
    assertSays(verdict, Outcome.MemoryLimit.class);
    assertThat(verdict.outcome()).isEqualTo(new Outcome.MemoryLimit(OptionalInt.of(3), 64));
  }

  @Test
  void aHeapFilledStepByStepIsSaid() throws Exception {
    Verdict verdict =
        judge(
            "java.util.List<double[]> all = new java.util.ArrayList<>();",
            "while (true) all.add(new double[1 << 16]);");
    assertSays(verdict, Outcome.MemoryLimit.class);
  }

  @Test
  void endlessRecursionIsSaidWithItsLine() throws Exception {
    Verdict verdict = judge("return softmaxRows(s);");
    assertSays(verdict, Outcome.StackOverflow.class);
    assertThat(verdict.outcome()).isEqualTo(new Outcome.StackOverflow(OptionalInt.of(3)));
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
  void exitIsSaid() throws Exception {
    Verdict verdict = judge("System.exit(0);", "return s;");
    assertThat(verdict.outcome()).isEqualTo(new Outcome.Ended(verdict.at(), true, 0));
    assertSays(verdict, Outcome.Ended.class);
    assertFirstCase(verdict);
  }

  @Test
  void haltIsSaid() throws Exception {
    Verdict verdict = judge("Runtime.getRuntime().halt(7);", "return s;");
    assertThat(verdict.outcome()).isEqualTo(new Outcome.Ended(verdict.at(), false, 7));
    assertSays(verdict, Outcome.Ended.class);
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
            attentionlab.task.Programs.right(TASK, "java")
                .replace("shares[i] = new double[row.length];", "shares[i] = row;"));
    assertSays(verdict, Outcome.Wrong.class);
    Outcome.Wrong wrong = (Outcome.Wrong) verdict.outcome();
    assertThat(wrong.first()).isEmpty();
    assertThat(wrong.changed()).contains("scores");
    assertThat(wrong.broken()).containsExactly(attentionlab.task.Invariant.INPUTS_KEPT);
  }

  @Test
  void ofAFloodOfOutputTheBeginningIsKept() throws Exception {
    Verdict verdict =
        judge("for (int i = 0; i < 1_000_000; i++) System.out.println(\"它 \" + i);", "return s;");
    assertThat(verdict.printed()).startsWith("它 0\n它 1\n").hasSizeLessThanOrEqualTo(2000);
    assertThat(verdict.cut()).isTrue();
    assertSays(verdict, Outcome.Wrong.class);
  }

  @Test
  void threadsLeftBehindDoNotKeepTheJudgeWaiting() throws Exception {
    Verdict verdict =
        judge(
            "for (int i = 0; i < 20; i++) new Thread(() -> { while (true) {} }).start();",
            "return s;");
    assertSays(verdict, Outcome.Wrong.class);
  }

  @Test
  void theStandardInputIsEmpty() throws Exception {
    Verdict verdict =
        judge(
            "try { if (System.in.read() == -1) throw new IllegalStateException(\"empty\"); }",
            "catch (java.io.IOException e) { return null; }",
            "return s;");
    assertThat(((Outcome.Threw) verdict.outcome()).words()).isEqualTo("empty");
  }

  @Test
  void aProgramThatDeletesTheFilesAroundItIsJudgedAllTheSame() throws Exception {
    Verdict verdict =
        judge(
            "try (var files = java.nio.file.Files.walk(java.nio.file.Path.of(\"..\"))) {",
            "  files.filter(java.nio.file.Files::isRegularFile).forEach(f -> f.toFile().delete());",
            "} catch (java.io.IOException e) { return null; }",
            "return s;");
    assertSays(verdict, Outcome.Wrong.class);
  }

  @Test
  void aProgramThatWritesIntoTheResultsIsFound() throws Exception {
    Verdict verdict =
        judge(
            "try { java.nio.file.Files.writeString(java.nio.file.Path.of(\"../results\"),",
            "  \"x\".repeat(5000)); } catch (java.io.IOException e) { return null; }",
            "return s;");
    assertSays(verdict, Outcome.Disturbed.class);
  }

  @Test
  void processesThatItStartsAreEnded() throws Exception {
    Path pid = folder.resolve("pid");
    for (String end : new String[] {"return s;", "System.exit(0);", "while (true) {}"}) {
      Verdict verdict =
          judge(
              "try { long pid = new ProcessBuilder(\"sleep\", \"1000\").inheritIO().start().pid();",
              "java.nio.file.Files.writeString(java.nio.file.Path.of(\""
                  + pid
                  + "\"), \"\" + pid);",
              "} catch (java.io.IOException e) { return null; }",
              "if (s != null) { " + end + " }",
              "return null;");
      assertThat(verdict.passed()).isFalse();
      assertGone(Long.parseLong(Files.readString(pid)));
    }
  }

  /** Gone at the latest when the time of the test is over. */
  private static void assertGone(long pid) {
    while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void anInterruptedJudgeEndsTheProgramFirst() throws Exception {
    Judge patient =
        new Judge(JUDGE.runner(), JUDGE.limits().running(Duration.ofMinutes(5)), Language.ENGLISH);
    Path pid = folder.resolve("pid");
    String program =
        softmax(
            "try { java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + pid + "\"),",
            "  \"\" + ProcessHandle.current().pid()); } catch (java.io.IOException e) {}",
            "while (true) {}");
    FutureTask<Boolean> interrupted =
        new FutureTask<>(
            () -> {
              try {
                patient.judge(TASK, program);
                return false;
              } catch (InterruptedException e) {
                return true;
              }
            });
    Thread thread = new Thread(interrupted);
    thread.start();
    while (!Files.exists(pid) || Files.size(pid) == 0) {
      Thread.onSpinWait();
    }
    thread.interrupt();
    assertThat(interrupted.get()).isTrue();
    assertGone(Long.parseLong(Files.readString(pid)));
  }

  @Test
  void nothingIsLeftInTheTemporaryFolder() throws Exception {
    long before = folders();
    judge(
        "try { java.nio.file.Files.writeString(java.nio.file.Path.of(\"left\"), \"x\");",
        "java.nio.file.Files.createTempFile(\"a\", \"b\"); } catch (java.io.IOException e) {}",
        "while (true) {}");
    assertThat(folders()).isEqualTo(before);
  }

  private static long folders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("attention-lab-task"))
          .count();
    }
  }

  @Test
  void aRuntimeThatIsNotThereIsSaid() throws Exception {
    Judge nowhere = new Judge(new JavaRunner(folder), JUDGE.limits(), Language.ENGLISH);
    assertSays(nowhere.judge(TASK, softmax("return s;")), Outcome.NotStarted.class);
  }

  @Test
  void aRuntimeWithoutACompilerIsSaid() throws Exception {
    Transcript transcript = new Transcript();
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    attentionlab.task.child.Frames frames = new attentionlab.task.child.Frames(out);
    frames.write(attentionlab.task.child.Kind.NO_COMPILER);
    frames.write(attentionlab.task.child.Kind.DONE);
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
}
