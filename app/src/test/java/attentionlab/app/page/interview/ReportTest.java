package attentionlab.app.page.interview;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.App;
import attentionlab.app.Toolkit;
import attentionlab.app.page.Rehearsed;
import attentionlab.app.state.CardDesk;
import attentionlab.app.state.Navigation;
import attentionlab.app.state.Practice;
import attentionlab.app.state.Rehearsal;
import attentionlab.app.state.Watch;
import attentionlab.app.state.Worker;
import attentionlab.app.text.BankTexts;
import attentionlab.app.text.CardTexts;
import attentionlab.app.text.LessonTexts;
import attentionlab.app.text.Texts;
import attentionlab.interview.Grade;
import attentionlab.interview.Mock;
import attentionlab.interview.ReportPage;
import attentionlab.interview.Sitting;
import attentionlab.interview.Topic;
import attentionlab.interview.Turn;
import attentionlab.lesson.Course;
import attentionlab.lesson.Language;
import attentionlab.lessons.Lessons;
import java.io.StringReader;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** The report of a whole interview: in words, as a file and on paper. */
class ReportTest {
  private static final double A4 = Math.sqrt(2);

  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
  private final Worker worker = new Worker(Runnable::run);
  private final Watch watch = new Watch();
  private final Rehearsal rehearsal = Rehearsed.inMemory(watch).get();
  private final Course course = Lessons.course();
  private final Room room = room();

  @AfterEach
  void close() {
    worker.close();
  }

  private Room room() {
    Texts texts = new Texts(language);
    return new Room(
        rehearsal,
        new Practice(rehearsal),
        new Navigation(),
        course,
        texts,
        new BankTexts(texts),
        new LessonTexts(texts, problem -> {}),
        new CardTexts(texts),
        new CardDesk(course, worker),
        new SimpleObjectProperty<>(),
        worker,
        worker,
        worker,
        worker,
        Rehearsed.NO_FILES,
        (file, text) -> java.util.Optional.empty(),
        message -> {},
        (bookmark, from) -> {});
  }

  /** An interview in which every other point was said. */
  private Sitting sitting(int minutes) {
    Mock mock =
        Mock.agreed(
            watch.instant(),
            minutes,
            EnumSet.allOf(Topic.class),
            OptionalInt.empty(),
            rehearsal.log());
    room.practice().interview(mock);
    while (room.practice().present().isPresent()) {
      Turn turn = room.practice().present().orElseThrow().turn();
      watch.passes(Duration.ofSeconds(70));
      room.practice().reveal();
      if (turn instanceof Turn.Main) {
        List<String> points = points(turn);
        IntStream.range(0, points.size())
            .filter(i -> i % 2 == 0)
            .forEach(i -> room.practice().tick(points.get(i)));
        room.practice().grade(Grade.GOOD, points);
      } else {
        room.practice().judge(false);
      }
    }
    return Sitting.of(rehearsal.bank(), rehearsal.log(), mock);
  }

  private List<String> points(Turn turn) {
    return room.bank().of(rehearsal.bank().find(turn.question()).orElseThrow()).rubric().stream()
        .map(point -> point.id())
        .toList();
  }

  private ReportPage page(Sitting sitting) {
    return new ReportWords(room)
        .page(sitting, AnsweredList.numbers(room, sitting.report().answers()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theFileIsWellFormedAndComplete(Language chosen) throws Exception {
    language.set(chosen);
    Sitting sitting = sitting(30);
    ReportPage page = page(sitting);
    String html = page.html();
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
    assertThat(html).contains(page.title(), page.verdict()).doesNotContain("{{", "http:", "https:");
    assertThat(page.answers().entries()).hasSameSizeAs(sitting.report().answers());
    assertThat(page.scores().entries()).hasSameSizeAs(sitting.report().topics().keySet());
    assertThat(page.revisit().entries()).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void aPassAndWhatIsNoPassYetAreToldApart() {
    String notYet = page(sitting(15)).verdict();
    assertThat(notYet).startsWith("Not yet").endsWith(" % of the points");
    language.set(Language.CHINESE);
    assertThat(page(sitting(15)).verdict()).startsWith("这次还没通过");
  }

  @Test
  void anInterviewWithoutAnswersSaysSo() {
    Mock mock = new Mock("m", 1, 15, EnumSet.allOf(Topic.class), OptionalInt.of(3));
    room.practice().interview(mock);
    room.practice().end();
    ReportPage page = page(Sitting.of(rehearsal.bank(), rehearsal.log(), mock));
    assertThat(page.verdict()).isEqualTo("No question was answered");
    assertThat(page.agreed()).contains("Level 3", "15 minutes", "All topics");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void onPaperEveryBlockStandsOnAPageAndNoPageIsTooHigh(Language chosen) {
    Toolkit.start();
    language.set(chosen);
    ReportPage page = page(sitting(45));
    List<String> styles = List.of(App.class.getResource("style.css").toExternalForm());
    List<VBox> pages = Toolkit.call(() -> new ReportPaper(page, styles).pages(A4));
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages.stream().mapToInt(sheet -> sheet.getChildren().size()).sum())
        .isEqualTo(3 + page.answers().entries().size());
    for (VBox sheet : pages) {
      assertThat(sheet.getHeight()).isLessThanOrEqualTo(sheet.getWidth() * A4 + 1);
      Toolkit.run(() -> ReportPaper.scale(sheet, 480, 480 * A4));
      assertThat(sheet.getBoundsInParent().getWidth()).isLessThanOrEqualTo(481);
    }
  }

  @Test
  void aPageTakesAsManyBlocksAsThereIsRoomFor() {
    assertThat(ReportPaper.split(List.of(40.0, 40.0, 40.0), 10, 100))
        .containsExactly(List.of(0, 1), List.of(2));
    assertThat(ReportPaper.split(List.of(10.0, 400.0, 10.0), 10, 100))
        .containsExactly(List.of(0), List.of(1), List.of(2));
    assertThat(ReportPaper.split(List.of(), 10, 100)).isEmpty();
  }
}
