package attentionlab.task.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attentionlab.lesson.Language;
import attentionlab.lesson.Messages;
import attentionlab.task.Invariant;
import attentionlab.task.Programs;
import attentionlab.task.Task;
import attentionlab.task.bank.Tasks;
import attentionlab.task.child.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs with NumPy that do what they should not: each ends in a sentence. */
@Timeout(60)
class NumpyLimitsTest {
  private static final Task TASK = Tasks.find("CT-01");
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(30), Duration.ofSeconds(20), 128, 2000);
  private static Optional<Python> python = Optional.empty();

  @TempDir private Path folder;

  @BeforeAll
  static void findPython() throws InterruptedException {
    python = Python.find();
    assumeTrue(python.isPresent(), "there is a python3 with numpy");
  }

  private static Verdict run(String source) throws InterruptedException {
    return new Judge(python.orElseThrow(), LIMITS, Language.ENGLISH).judge(TASK, source);
  }

  private static String softmax(String... lines) {
    return "import numpy as np\n\n\ndef softmax_rows(s):\n    "
        + String.join("\n    ", lines)
        + "\n";
  }

  private static Verdict judge(String... lines) throws InterruptedException {
    return run(softmax(lines));
  }

  /** With little time, for what would never end. */
  private static Verdict hurry(String... lines) throws InterruptedException {
    Limits hasty = LIMITS.running(Duration.ofMillis(700));
    return new Judge(python.orElseThrow(), hasty, Language.ENGLISH).judge(TASK, softmax(lines));
  }

  private static void assertSays(Verdict verdict, Class<? extends Outcome> what) {
    assertThat(verdict.outcome()).isInstanceOf(what);
    assertThat(Messages.sentence(Language.CHINESE, verdict.outcome().sentence())).isNotBlank();
  }

  @Test
  void aRightProgramInAProcessOfItsOwnPasses() throws Exception {
    assertThat(run(Programs.right(TASK, "py")).passed()).isTrue();
  }

  @Test
  void endlessLoopsEnd() throws Exception {
    assertSays(hurry("while True: pass"), Outcome.TimeLimit.class);
    Verdict swallowing =
        hurry(
            "while True:",
            "    try:",
            "        while True: pass",
            "    except BaseException:",
            "        pass");
    assertSays(swallowing, Outcome.TimeLimit.class);
    assertThat(swallowing.at()).contains(TASK.cases().get(0));
  }

  @Test
  void aHugeAllocationIsSaidWithItsLine() throws Exception {
    Verdict verdict = judge("return np.ones(1 << 30)");
    assertThat(verdict.outcome()).isEqualTo(new Outcome.MemoryLimit(OptionalInt.of(5), 128));
    assertSays(verdict, Outcome.MemoryLimit.class);
  }

  @Test
  void endlessRecursionIsSaidWithItsLine() throws Exception {
    Verdict verdict = judge("return softmax_rows(s)");
    assertThat(verdict.outcome()).isEqualTo(new Outcome.StackOverflow(OptionalInt.of(5)));
  }

  @Test
  void aSyntaxErrorIsSaidWithItsLine() throws Exception {
    Verdict verdict = judge("return (s");
    assertSays(verdict, Outcome.NotCompiled.class);
    assertThat(((Outcome.NotCompiled) verdict.outcome()).problems().get(0).line()).isEqualTo(5);
  }

  @Test
  void exitsAreSaid() throws Exception {
    Verdict polite = judge("raise SystemExit(0)");
    assertThat(polite.outcome()).isEqualTo(new Outcome.Ended(polite.at(), true, 0));
    Verdict hard = judge("import os", "os._exit(7)");
    assertThat(hard.outcome()).isEqualTo(new Outcome.Ended(hard.at(), false, 7));
    assertSays(hard, Outcome.Ended.class);
  }

  @Test
  void aMissingFunctionAndOtherParametersAreSaid() throws Exception {
    Verdict missing = run("import numpy as np\n");
    assertSays(missing, Outcome.Missing.class);
    assertThat(Messages.sentence(Language.ENGLISH, missing.outcome().sentence()))
        .contains("def softmax_rows(scores)");
    Verdict other = run("def softmax_rows(a, b):\n    return a\n");
    assertThat(((Outcome.Missing) other.outcome()).what()).isEqualTo(Kind.Missing.SIGNATURE);
    assertThat(((Outcome.Missing) other.outcome()).found()).isEqualTo("def softmax_rows(a, b)");
  }

  @Test
  void whatIsNoMatrixIsSaid() throws Exception {
    for (String result : List.of("None", "[[1, 2], [3]]", "'text'", "np.ones(3)")) {
      assertSays(judge("return " + result), Outcome.Malformed.class);
    }
  }

  @Test
  void otherShapesAndNumbersThatAreNoneAreShown() throws Exception {
    Verdict shape = judge("return s.T");
    assertThat(((Outcome.Wrong) shape.outcome()).first().orElseThrow().fits()).isFalse();
    Verdict nan = judge("return s * np.nan");
    Outcome.Comparison first = ((Outcome.Wrong) nan.outcome()).first().orElseThrow();
    assertThat(first.actual().value().get(1, 1)).isNaN();
  }

  @Test
  void aThrownErrorIsSaidWithTheLearnersLine() throws Exception {
    Verdict verdict = judge("y = s", "return y @ s");
    Outcome.Threw threw = (Outcome.Threw) verdict.outcome();
    assertThat(threw.type()).isEqualTo("ValueError");
    assertThat(threw.line()).isEqualTo(OptionalInt.of(6));
  }

  @Test
  void inputsThatWereChangedAreSaidEvenWhenTheResultIsRight() throws Exception {
    Verdict verdict =
        run(
            Programs.right(TASK, "py")
                .replace("    return e / e.sum", "    scores[:] = 0\n    return e / e.sum"));
    Outcome.Wrong wrong = (Outcome.Wrong) verdict.outcome();
    assertThat(wrong.first()).isEmpty();
    assertThat(wrong.changed()).contains("scores");
    assertThat(wrong.broken()).containsExactly(Invariant.INPUTS_KEPT);
  }

  @Test
  void ofAFloodOfOutputTheBeginningIsKept() throws Exception {
    Verdict verdict = judge("for i in range(100000): print('它', i)", "return s");
    assertThat(verdict.printed()).startsWith("它 0\n它 1\n").hasSizeLessThanOrEqualTo(2000);
    assertThat(verdict.cut()).isTrue();
    assertSays(verdict, Outcome.Wrong.class);
  }

  @Test
  void threadsLeftBehindAndAnEmptyStandardInputDoNoHarm() throws Exception {
    Verdict verdict =
        judge(
            "import sys, threading",
            "def forever():",
            "    while True: pass",
            "threading.Thread(target=forever).start()",
            "assert sys.stdin.read() == ''",
            "return s");
    assertSays(verdict, Outcome.Wrong.class);
  }

  @Test
  void aProgramThatWritesIntoTheResultsIsFound() throws Exception {
    Verdict verdict =
        judge("with open('../results', 'w') as f:", "    f.write('x' * 5000)", "return s");
    assertSays(verdict, Outcome.Disturbed.class);
  }

  @Test
  void processesThatItStartsAreEnded() throws Exception {
    Path pid = folder.resolve("pid");
    judge(
        "import subprocess",
        "started = subprocess.Popen(['sleep', '1000']).pid",
        "with open('" + pid + "', 'w') as f:",
        "    f.write(str(started))",
        "return s");
    long started = Long.parseLong(Files.readString(pid));
    while (ProcessHandle.of(started).filter(ProcessHandle::isAlive).isPresent()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void theSearchIsMadeOnce() throws Exception {
    PythonSearch search = new PythonSearch();
    assertThat(search.found().get()).isEqualTo(python);
    assertThat(search.found().get()).isSameAs(search.found().get());
  }
}
