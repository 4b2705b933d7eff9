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
          new Limits(Duration.ofSeconds(30), Duration.ofSeconds(20), 64, 2000),
          Language.ENGLISH);

  @TempDir private Path folder;

  private static String softmax(String... lines) {
    return "public class Solution {\n  static double[][] softmaxRows(double[][] s) {\n"
        + String.join("\n", lines)
        + "\n  }\n}\n";
  }

  /** With little time, for what would never end. */
  private static Verdict hurry(String... lines) throws InterruptedException {
    return within(700, lines);
  }

  private static Verdict within(long milliseconds, String... lines) throws InterruptedException {
    Limits hasty = JUDGE.limits().running(Duration.ofMillis(milliseconds));
    return new Judge(JUDGE.runner(), hasty, Language.ENGLISH).judge(TASK, softmax(lines));
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
    Verdict verdict = hurry("while (true) {}");
    assertSays(verdict, Outcome.TimeLimit.class);
    assertFirstCase(verdict);
    assertThat(verdict.outcome())
        .isEqualTo(new Outcome.TimeLimit(verdict.at(), Duration.ofMillis(700)));
  }

  @Test
  void anEndlessLoopThatSwallowsEverythingEndsToo() throws Exception {
    Verdict verdict =
        hurry(
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
  void ofAFloodOfOutputTheBeginningIsKept() throws Exception {
    Verdict verdict =
        judge("for (int i = 0; i < 100_000; i++) System.out.println(\"它 \" + i);", "return s;");
    assertThat(verdict.printed()).startsWith("它 0\n它 1\n").hasSizeLessThanOrEqualTo(2000);
    assertThat(verdict.cut()).isTrue();
    assertSays(verdict, Outcome.Wrong.class);
  }

  @Test
  void threadsLeftBehindDoNotKeepTheJudgeWaiting() throws Exception {
    Verdict verdict =
        judge(
            "for (int i = 0; i < 2; i++) new Thread(() -> { while (true) {} }).start();",
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
          within(
              2500,
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
    hurry(
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
}
