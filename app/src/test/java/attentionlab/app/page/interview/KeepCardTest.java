package attentionlab.app.page.interview;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.app.page.Rehearsed;
import attentionlab.app.state.Navigation;
import attentionlab.app.state.Practice;
import attentionlab.app.state.Rehearsal;
import attentionlab.app.state.Worker;
import attentionlab.app.text.BankTexts;
import attentionlab.app.text.Texts;
import attentionlab.lesson.Language;
import attentionlab.lesson.Message;
import attentionlab.lessons.Lessons;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeepCardTest {
  private static final Path FILE = Path.of("deck.txt");

  private final SimpleObjectProperty<Language> language =
      new SimpleObjectProperty<>(Language.ENGLISH);
  private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
  private final BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
  private final Worker worker = new Worker(later::add);

  /** Writes to the queue. */
  private Optional<Message> write(Path file, String text) {
    written.add(text);
    return Optional.empty();
  }

  @AfterEach
  void end() {
    worker.close();
  }

  private KeepCard card() {
    Toolkit.start();
    Texts texts = new Texts(language);
    Rehearsal rehearsal = Rehearsed.inMemory().get();
    Room room =
        new Room(
            rehearsal,
            new Practice(rehearsal),
            new Navigation(),
            Lessons.course(),
            texts,
            new BankTexts(texts),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            worker,
            Rehearsed.NO_FILES,
            this::write,
            message -> {},
            (bookmark, from) -> {});
    return Toolkit.call(() -> new KeepCard(room));
  }

  private static boolean isBusy(KeepCard card) {
    return Toolkit.call(() -> card.lookup("#anki-both")).isDisabled();
  }

  private static String told(KeepCard card) {
    Node told = Toolkit.call(() -> card.lookup("#kept"));
    return told.isVisible() ? ((Label) told).getText() : "";
  }

  @Test
  void theDeckIsComputedBesideTheWindowWhichShowsThatItIsBusy() throws InterruptedException {
    KeepCard card = card();
    assertThat(told(card)).isEmpty();
    Toolkit.run(() -> card.fill(FILE, List.of(Language.CHINESE)));
    assertThat(isBusy(card)).isTrue();
    assertThat(told(card)).startsWith("Computing the numbers");
    Toolkit.run(() -> language.set(Language.CHINESE));
    assertThat(told(card)).startsWith("正在计算");
    Runnable done = later.poll(60, TimeUnit.SECONDS);
    assertThat(written.poll()).startsWith("#separator:tab").contains("面试题");
    Toolkit.run(done);
    assertThat(isBusy(card)).isFalse();
    assertThat(told(card)).isEqualTo("已保存为 deck.txt。");
  }
}
