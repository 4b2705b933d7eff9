package attentionlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.AppState;
import attentionlab.app.state.Rehearsal;
import attentionlab.app.state.Theme;
import attentionlab.app.state.Transfer.Outcome;
import attentionlab.app.store.Archive;
import attentionlab.app.store.WholeFile;
import attentionlab.interview.Bank;
import attentionlab.interview.Entry;
import attentionlab.lesson.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransfersTest {
  private static final Bank NO_QUESTIONS = new Bank(List.of());

  /** An application, here or on another computer. */
  private static final class Copy {
    final AppState state = new AppState(Locale.ENGLISH);
    final Rehearsal rehearsal =
        new Rehearsal(
            NO_QUESTIONS,
            Rehearsal.Keeping.NOTHING,
            InstantSource.fixed(Instant.parse("2026-03-10T09:00:00Z")),
            ZoneOffset.UTC);
    final Transfers transfers = new Transfers(state, () -> rehearsal);

    String take(Path file) {
      return key(transfers.take(file));
    }

    /** All that is remembered here. */
    List<Object> all() {
      return List.of(rehearsal.log().entries(), rehearsal.drafts(), state.write());
    }
  }

  @TempDir private Path folder;
  private Path file;
  private final Copy here = new Copy();
  private final Copy there = new Copy();

  @BeforeEach
  void practise() {
    file = folder.resolve("all.txt");
    there.rehearsal.add(entry("IQ-001"));
    there.rehearsal.add(entry("IQ-002"));
    there.rehearsal.draft("IQ-001", "softmax,\n\tthen the mix\\n");
    there.state.read(
        Map.of("seen.L1.1.s1", "yes", "answer.L1.1.s2.q", "1.0 right", "theme", "DARK"));
    there.state.languageProperty().set(Language.CHINESE);
  }

  private static Entry entry(String subject) {
    return new Entry(Instant.parse("2026-03-09T09:00:00Z"), "review", subject, Map.of("a", "b c"));
  }

  private static String key(Outcome outcome) {
    return outcome.sentence().key() + (outcome.isDone() ? "" : ", not done");
  }

  @Test
  void aCopyThatIsNewHasEverythingAfterwards() {
    assertThat(key(there.transfers.save(file))).isEqualTo("interview.today.keep.saved");
    assertThat(here.take(file)).isEqualTo("interview.today.keep.taken");
    assertThat(here.all()).isEqualTo(there.all());
  }

  @Test
  void whatIsHereStaysAndWhatIsMissingIsAdded() {
    here.rehearsal.add(entry("IQ-002"));
    here.rehearsal.add(entry("IQ-003"));
    here.rehearsal.draft("IQ-001", "mine");
    here.rehearsal.draft("IQ-002", "mine too");
    here.state.read(Map.of("answer.L1.1.s2.q", "0.0 wrong", "textSize", "18.0"));
    here.state.themeProperty().set(Theme.LIGHT);
    there.state.textSizeProperty().set(20);
    there.rehearsal.draft("IQ-003", "theirs");
    there.transfers.save(file);
    assertThat(here.transfers.take(file).sentence().arguments()).startsWith(1);
    assertThat(here.rehearsal.log().entries())
        .extracting(Entry::subject)
        .containsExactlyInAnyOrder("IQ-001", "IQ-002", "IQ-003");
    assertThat(here.rehearsal.drafts())
        .isEqualTo(Map.of("IQ-001", "mine", "IQ-002", "mine too", "IQ-003", "theirs"));
    assertThat(here.state.write())
        .containsEntry("answer.L1.1.s2.q", "0.0 wrong")
        .containsEntry("seen.L1.1.s1", "yes")
        .containsEntry("textSize", "18.0")
        .containsEntry("language", "CHINESE");
  }

  @Test
  void takenTwiceItChangesNothingMore() {
    there.transfers.save(file);
    here.take(file);
    List<Object> once = here.all();
    assertThat(here.transfers.take(file).sentence().arguments()).startsWith(0);
    assertThat(here.all()).isEqualTo(once);
  }

  @Test
  void aFileThatIsCutOffOrDamagedAnywhereChangesNothing() throws IOException {
    there.transfers.save(file);
    byte[] whole = Files.readAllBytes(file);
    List<Object> before = here.all();
    for (int at = 0; at < whole.length; at++) {
      Files.write(file, java.util.Arrays.copyOf(whole, at));
      assertThat(here.take(file)).isEqualTo("interview.today.keep.damaged, not done");
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x15;
      Files.write(file, damaged);
      assertThat(here.take(file)).as("byte %d", at).endsWith(", not done");
    }
    assertThat(here.all()).isEqualTo(before);
  }

  @Test
  void rowsThatCannotBeReadChangeNothing() throws IOException {
    List<Object> before = here.all();
    List<String> good = List.of("entry", entry("IQ-009").text());
    for (List<String> bad :
        List.of(
            List.of("entry", "yesterday review IQ-001"),
            List.of("entry"),
            List.of("draft", "../../elsewhere", "text"),
            List.of("state", "textSize", "huge"),
            List.of("state", "theme"))) {
      WholeFile.write(file, new Archive(List.of(good, bad)).text());
      assertThat(here.take(file)).as("%s", bad).isEqualTo("interview.today.keep.damaged, not done");
      assertThat(here.all()).isEqualTo(before);
    }
  }

  @Test
  void aDamagedSettingThatWouldNotBeTakenIsDamageAllTheSame() throws IOException {
    here.state.textSizeProperty().set(18);
    List<Object> before = here.all();
    WholeFile.write(file, new Archive(List.of(List.of("state", "textSize", "huge"))).text());
    assertThat(here.take(file)).isEqualTo("interview.today.keep.damaged, not done");
    assertThat(here.all()).isEqualTo(before);
  }

  @Test
  void kindsOfRowsOfLaterTimesHaveNoEffect() throws IOException {
    List<Object> before = here.all();
    WholeFile.write(file, new Archive(List.of(List.of("task", "1", "2"))).text());
    assertThat(here.take(file)).isEqualTo("interview.today.keep.taken");
    assertThat(here.all()).isEqualTo(before);
  }

  @Test
  void whatIsNoFileOfThisKindAndWhatIsNewerIsTold() throws IOException {
    assertThat(here.take(folder.resolve("missing")))
        .isEqualTo("interview.today.keep.unread, not done");
    Files.writeString(file, "attention-lab-archive 7\nwho knows\n");
    assertThat(here.take(file)).isEqualTo("interview.today.keep.newer, not done");
    Files.write(file, new byte[] {(byte) 0xff, 0, 1});
    assertThat(here.take(file)).isEqualTo("interview.today.keep.damaged, not done");
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    Outcome outcome = there.transfers.save(folder.resolve("gone/all.txt"));
    assertThat(key(outcome)).isEqualTo("interview.today.keep.unsaved, not done");
  }
}
