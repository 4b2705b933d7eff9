package attentionlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.Practice;
import attentionlab.app.state.Rehearsal;
import attentionlab.interview.Bank;
import attentionlab.interview.Grade;
import attentionlab.interview.Question;
import attentionlab.interview.Review;
import attentionlab.interview.Topic;
import attentionlab.lesson.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
  private static final int SCRIPT = 200;

  @TempDir private Path folder;
  private final List<Message> problems = new CopyOnWriteArrayList<>();

  private Rehearsal recalled() {
    Rehearsal rehearsal = rehearsal(Rehearsal.Keeping.NOTHING, InstantSource.system());
    try (Recorder recorder = new Recorder(folder, problems::add)) {
      recorder.recall(rehearsal);
    }
    return rehearsal;
  }

  private static Rehearsal rehearsal(Rehearsal.Keeping keeping, InstantSource clock) {
    Question question =
        new Question(
            "IQ-001",
            Topic.FOUNDATIONS,
            1,
            List.of(),
            List.of("L1.1 s1"),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of());
    return new Rehearsal(new Bank(List.of(question)), keeping, clock, ZoneOffset.UTC);
  }

  /** The reviews of a copy that were kept, by their numbers in its script. */
  private List<Integer> kept(int copy) {
    return recalled().log().reviews().stream()
        .filter(review -> copy(review) == copy)
        .map(RecorderTest::number)
        .toList();
  }

  private static int copy(Review review) {
    return (int) (review.when().getEpochSecond() / Candidate.APART);
  }

  private static int number(Review review) {
    return (int) (review.when().getEpochSecond() % Candidate.APART);
  }

  @Test
  void aCandidateWhoIsKilledAtRandomMomentsLosesAtMostTheReviewInProgress()
      throws IOException, InterruptedException {
    Random random = new Random(7);
    int kills = 0;
    for (List<Integer> kept = List.of(); kept.size() < SCRIPT; kept = kept(1)) {
      int first = kept.size();
      int stopAfter = kills < 10 ? first + random.nextInt(30) : SCRIPT;
      Process candidate = candidate(1);
      List<Integer> graded = new ArrayList<>();
      BufferedReader reader = candidate.inputReader(StandardCharsets.UTF_8);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        graded.add(Integer.valueOf(line));
        if (graded.get(graded.size() - 1) == stopAfter) {
          candidate.toHandle().destroyForcibly(); // what was graded last can still be read
        }
      }
      candidate.waitFor();
      List<Integer> all = kept(1);
      assertThat(graded).isNotEmpty().startsWith(first);
      int lastGraded = graded.get(graded.size() - 1);
      assertThat(all).isEqualTo(IntStream.range(0, all.size()).boxed().toList());
      assertThat(all.size()).isBetween(lastGraded, lastGraded + 2);
      kills++;
    }
    assertThat(kills).isGreaterThan(5);
    assertThat(problems).isEmpty();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().contains("set-aside"));
    }
  }

  @Test
  void twoCopiesThatRunAtOnceLoseNothing() throws IOException, InterruptedException {
    Process one = candidate(1);
    Process other = candidate(2);
    assertThat(one.inputReader().lines()).hasSize(SCRIPT);
    assertThat(other.inputReader().lines()).hasSize(SCRIPT);
    assertThat(one.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
    List<Integer> whole = IntStream.range(0, SCRIPT).boxed().toList();
    assertThat(kept(1)).isEqualTo(whole);
    assertThat(kept(2)).isEqualTo(whole);
    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsBeingWrittenIsThereAfterTheEnd() {
    try (Recorder recorder = new Recorder(folder, problems::add)) {
      Rehearsal rehearsal = rehearsal(recorder, InstantSource.system());
      rehearsal.draft("IQ-001", "scores");
      rehearsal.draft("IQ-001", "scores, weights");
    }
    assertThat(recalled().draft("IQ-001")).isEqualTo("scores, weights");
    assertThat(problems).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldOnce() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "");
    try (Recorder recorder = new Recorder(blocked, problems::add)) {
      Rehearsal rehearsal = rehearsal(recorder, InstantSource.system());
      rehearsal.aim(Optional.empty());
      rehearsal.aim(Optional.empty());
    }
    assertThat(problems).extracting(Message::key).containsExactly("store.readonly");
  }

  private Process candidate(int copy) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Candidate.class.getName(),
            folder.toString(),
            Integer.toString(copy))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /**
   * Goes through a script of reviews from where it was left, and tells each one it has graded. Its
   * time is the number of the review.
   */
  static final class Candidate {
    static final int APART = 1_000_000;

    private Candidate() {}

    public static void main(String[] arguments) {
      int copy = Integer.parseInt(arguments[1]);
      int[] number = {0};
      InstantSource clock = () -> Instant.ofEpochSecond((long) copy * APART + number[0]);
      try (Recorder recorder =
          new Recorder(Path.of(arguments[0]), problem -> System.out.println(problem.key()))) {
        Rehearsal rehearsal = rehearsal(recorder, clock);
        recorder.recall(rehearsal);
        Practice practice = new Practice(rehearsal);
        number[0] = (int) rehearsal.log().reviews().stream().filter(r -> copy(r) == copy).count();
        for (; number[0] < SCRIPT; number[0]++) {
          practice.cards(rehearsal.bank().all());
          practice.confide(1 + number[0] % 4);
          practice.reveal();
          practice.tick("a");
          practice.grade(Grade.GOOD, List.of("a", "b"));
          System.out.println(number[0]);
        }
      }
    }
  }
}
