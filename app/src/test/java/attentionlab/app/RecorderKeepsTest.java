package attentionlab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attentionlab.app.state.Rehearsal;
import attentionlab.app.store.Journal;
import attentionlab.interview.Bank;
import attentionlab.interview.Entry;
import attentionlab.lesson.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderKeepsTest {
  private static final Bank BANK = new Bank(List.of());

  @TempDir private Path temporary;
  private final List<Message> problems = new CopyOnWriteArrayList<>();

  private static Entry note(int second) {
    return new Entry(
        Instant.parse("2026-11-21T12:00:00Z").plusSeconds(second),
        "note",
        "IQ-001",
        Map.of("text", "a b = 笔记\n" + second));
  }

  private static Rehearsal rehearsal(Recorder recorder) {
    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    return new Rehearsal(BANK, recorder, InstantSource.fixed(now), ZoneOffset.UTC);
  }

  /** What is remembered in another run. */
  private Rehearsal recalled(Path folder) {
    try (Recorder recorder = new Recorder(folder, problems::add)) {
      Rehearsal rehearsal = rehearsal(recorder);
      recorder.recall(rehearsal);
      return rehearsal;
    }
  }

  @Test
  void theFirstRunRemembersNothingAndLeavesNothing() {
    Path folder = temporary.resolve("state");
    Rehearsal first = recalled(folder);
    assertThat(first.log().entries()).isEmpty();
    assertThat(first.drafts()).isEmpty();
    assertThat(problems).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void everythingThatWasDoneJustBeforeTheEndIsKept() {
    Path folder = temporary.resolve("state");
    List<Entry> entries = new ArrayList<>();
    try (Recorder recorder = new Recorder(folder, problems::add)) {
      Rehearsal rehearsal = rehearsal(recorder);
      for (int i = 0; i < 100; i++) {
        entries.add(note(i));
        rehearsal.add(note(i));
      }
    }
    assertThat(recalled(folder).log().entries()).isEqualTo(entries);
    assertThat(problems).isEmpty();
  }

  @Test
  void theLastTextOfADraftIsKeptAtTheEnd() {
    Path folder = temporary.resolve("state");
    try (Recorder recorder = new Recorder(folder, problems::add)) {
      Rehearsal rehearsal = rehearsal(recorder);
      for (int length = 1; length <= 50; length++) {
        rehearsal.draft("note.IQ-001", "√".repeat(length));
        rehearsal.draft("note.IQ-002", "b".repeat(length));
      }
      rehearsal.draft("note.IQ-002", "");
    }
    assertThat(recalled(folder).drafts()).isEqualTo(Map.of("note.IQ-001", "√".repeat(50)));
    assertThat(problems).isEmpty();
  }

  @Test
  void aNameThatCannotBeKeptIsRefusedAtOnceAndCostsNoOtherDraft() {
    Path folder = temporary.resolve("state");
    try (Recorder recorder = new Recorder(folder, problems::add)) {
      Rehearsal rehearsal = rehearsal(recorder);
      rehearsal.draft("note.IQ-001", "text");
      assertThatIllegalArgumentException().isThrownBy(() -> rehearsal.draft("../state", "text"));
      rehearsal.draft("note.IQ-002", "more");
    }
    assertThat(recalled(folder).drafts())
        .isEqualTo(Map.of("note.IQ-001", "text", "note.IQ-002", "more"));
  }

  @Test
  void whatWasRecalledIsNotKeptOnceMore() throws IOException {
    Path folder = temporary.resolve("state");
    try (Recorder recorder = new Recorder(folder, problems::add)) {
      rehearsal(recorder).add(note(1));
    }
    byte[] before = Files.readAllBytes(folder.resolve("practice.journal"));
    recalled(folder);
    recalled(folder);
    assertThat(folder.resolve("practice.journal")).hasBinaryContent(before);
  }

  @Test
  void anEntryIsTriedAtOnceAndADraftAMomentLaterWithoutWaitingForTheEnd() throws Exception {
    Path blocked = Files.writeString(temporary.resolve("blocked"), "in the way");
    for (Consumer<Rehearsal> work :
        List.<Consumer<Rehearsal>>of(r -> r.add(note(1)), r -> r.draft("note.IQ-001", "text"))) {
      CountDownLatch told = new CountDownLatch(1);
      try (Recorder recorder = new Recorder(blocked, problem -> told.countDown())) {
        work.accept(rehearsal(recorder));
        assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldOnceAndTriedAgain() throws IOException {
    Path folder = Files.writeString(temporary.resolve("blocked"), "in the way");
    CountDownLatch told = new CountDownLatch(1);
    try (Recorder recorder =
        new Recorder(
            folder,
            problem -> {
              problems.add(problem);
              told.countDown();
            })) {
      Rehearsal rehearsal = rehearsal(recorder);
      rehearsal.add(note(1));
      rehearsal.add(note(2));
      rehearsal.draft("note.IQ-001", "text");
      assertThat(waited(told)).isTrue();
    }
    assertThat(problems).containsExactly(Message.of("store.readonly", folder));
    assertThat(folder).hasContent("in the way");
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aLineThatIsNoEntryIsDamageAndTheOthersAreKept() {
    Path folder = temporary.resolve("state");
    Journal journal = new Journal(folder, "practice");
    journal.add(List.of(note(1).text(), "no entry", note(2).text(), "yesterday review IQ-001"));
    assertThat(recalled(folder).log().entries()).containsExactly(note(1), note(2));
    assertThat(problems)
        .containsExactly(
            Message.of("journal.mended", folder.resolve("practice.set-aside.journal")));
    problems.clear();
    assertThat(recalled(folder).log().entries()).as("mended").hasSize(2);
    assertThat(problems).isEmpty();
  }

  @Test
  void draftsThatCannotBeReadAreToldAndTheEntriesAreThere() throws IOException {
    Path folder = temporary.resolve("state");
    try (Recorder recorder = new Recorder(folder, problems::add)) {
      rehearsal(recorder).add(note(1));
      rehearsal(recorder).draft("note.IQ-001", "text");
    }
    Files.createDirectory(folder.resolve("drafts").resolve("note.IQ-002.txt"));
    Rehearsal again = recalled(folder);
    assertThat(problems).containsExactly(Message.of("journal.drafts", folder.resolve("drafts")));
    assertThat(again.log().entries()).containsExactly(note(1));
    assertThat(again.drafts()).isEqualTo(Map.of("note.IQ-001", "text"));
  }

  @Test
  void endingTwiceIsFine() {
    Recorder recorder = new Recorder(temporary.resolve("state"), problems::add);
    rehearsal(recorder).add(note(1));
    recorder.close();
    recorder.close();
    assertThat(recalled(temporary.resolve("state")).log().entries()).containsExactly(note(1));
  }
}
