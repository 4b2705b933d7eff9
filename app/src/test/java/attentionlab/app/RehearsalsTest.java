package attentionlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.state.Practice;
import attentionlab.app.state.Rehearsal;
import attentionlab.app.store.Journal;
import attentionlab.interview.Bank;
import attentionlab.interview.Entry;
import attentionlab.interview.Grade;
import attentionlab.interview.Question;
import attentionlab.interview.Review;
import attentionlab.lesson.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalsTest {
  @TempDir private Path temporary;
  private final List<Message> problems = new CopyOnWriteArrayList<>();

  @Test
  void nothingIsReadBeforeItIsAskedFor() {
    Path folder = temporary.resolve("state");
    new Journal(folder, "practice").add(List.of("no entry"));
    try (Rehearsals rehearsals = new Rehearsals(folder, problems::add)) {
      assertThat(problems).isEmpty();
      rehearsals.get();
      assertThat(problems).extracting(Message::key).containsExactly("journal.mended");
    }
  }

  @Test
  void itIsBroughtOnceWithAllQuestions() {
    try (Rehearsals rehearsals = new Rehearsals(temporary.resolve("state"), problems::add)) {
      Rehearsal rehearsal = rehearsals.get();
      assertThat(rehearsals.get()).isSameAs(rehearsal);
      assertThat(rehearsal.bank().all()).isEqualTo(Bank.read().all());
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void withoutBeingAskedThereIsNothingToEnd() {
    Path folder = temporary.resolve("state");
    Rehearsals rehearsals = new Rehearsals(folder, problems::add);
    rehearsals.close();
    assertThat(folder).doesNotExist();
  }

  @Test
  void whatWasPractisedIsThereInTheNextRun() {
    Path folder = temporary.resolve("state");
    List<Entry> entries;
    try (Rehearsals rehearsals = new Rehearsals(folder, problems::add)) {
      Rehearsal rehearsal = rehearsals.get();
      Question question = rehearsal.bank().all().get(0);
      Practice practice = new Practice(rehearsal);
      practice.cards(List.of(question));
      practice.confide(2);
      practice.reveal();
      practice.grade(Grade.HARD, List.of("a", "b"));
      rehearsal.draft("note.IQ-001", "to be read again");
      entries = rehearsal.log().entries();
    }
    try (Rehearsals rehearsals = new Rehearsals(folder, problems::add)) {
      Rehearsal again = rehearsals.get();
      assertThat(again.log().entries()).hasSize(1).isEqualTo(entries);
      assertThat(again.log().reviews()).extracting(Review::grade).containsExactly(Grade.HARD);
      assertThat(again.weak()).containsExactly(again.bank().all().get(0));
      assertThat(again.drafts()).isEqualTo(Map.of("note.IQ-001", "to be read again"));
    }
    assertThat(problems).isEmpty();
  }
}
