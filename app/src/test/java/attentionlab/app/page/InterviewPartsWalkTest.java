package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.Toolkit;
import attentionlab.app.page.InterviewWalker.Size;
import attentionlab.app.page.InterviewWalker.Wording;
import attentionlab.app.page.interview.Said;
import attentionlab.drill.Asked;
import attentionlab.drill.Drill;
import attentionlab.drill.Drills;
import attentionlab.interview.Grade;
import attentionlab.interview.Question;
import attentionlab.interview.Review;
import attentionlab.interview.Topic;
import attentionlab.task.Task;
import attentionlab.task.bank.Tasks;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every part of the interview page in all its states, in all words. */
class InterviewPartsWalkTest {
  private static final InterviewWalkers WALKERS = new InterviewWalkers();
  private static final int HARDEST = 3;
  private static final int ROUND = 5;
  private static final int REVIEWS = 60;

  private InterviewWalker walker;

  /** The parts, in the order of their tabs. */
  private enum Part {
    TODAY((test, wording) -> test.today()),
    QUESTIONS((test, wording) -> test.questions()),
    MOCK((test, wording) -> test.mock()),
    DRILLS((test, wording) -> test.drills()),
    TASKS((test, wording) -> test.tasks());

    private final BiConsumer<InterviewPartsWalkTest, Wording> walk;

    Part(BiConsumer<InterviewPartsWalkTest, Wording> walk) {
      this.walk = walk;
    }
  }

  @AfterAll
  static void close() {
    WALKERS.close();
  }

  static Stream<Arguments> parts() {
    return Stream.of(Wording.values())
        .flatMap(words -> Stream.of(Part.values()).map(part -> Arguments.of(words, part)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("parts")
  void aPartHasRoomForItsWordsInEveryState(Wording wording, Part part) {
    walker = WALKERS.in(wording, Size.USUAL);
    walker.at(part.name().toLowerCase(Locale.ROOT));
    part.walk.accept(this, wording);
    assertThat(walker.problems()).isEmpty();
  }

  // ---- today and the questions

  private void today() {
    walker.fire("tab-today");
    walker.textSizes();
    List<Question> all = walker.window.rehearsal.get().bank().all();
    walker.act(
        "many reviews",
        () -> Stream.iterate(0, i -> i + 1).limit(REVIEWS).forEach(i -> review(i, all)));
    walker.textSizes();
  }

  private void review(int i, List<Question> all) {
    boolean good = i % 3 > 0;
    walker
        .window
        .rehearsal
        .get()
        .add(
            new Review(
                    walker.window.watch.instant().minus(Duration.ofDays(i % 9)).minusSeconds(i),
                    all.get(i * 7 % all.size()).id(),
                    good ? Grade.GOOD : Grade.AGAIN,
                    1 + i % 4,
                    good ? List.of("a", "b") : List.of(),
                    good ? List.of() : List.of("a", "b"),
                    40,
                    "")
                .entry());
  }

  private void questions() {
    walker.fire("tab-bank");
    Stream<String> chips =
        Stream.of(
                Stream.of(Topic.values()).map(topic -> "topic-" + topic.id()),
                Stream.of("level-1", "level-2", "level-3"),
                Stream.of("state-due", "state-weak", "state-new"))
            .flatMap(names -> names);
    chips.forEach(
        chip -> {
          walker.fire("interview-" + chip);
          if (walker.isSeen("read-answer")) {
            walker.fire("read-answer");
          }
          walker.quietly("off", () -> walker.button("interview-" + chip).fire());
        });
    TextField search = walker.window.find("#search-bank");
    walker.act("nothing found", () -> search.setText("no such words anywhere"));
    walker.textSizes();
    walker.quietly("all", search::clear);
  }

  // ---- a mock interview

  private void mock() {
    walker.fire("tab-mock");
    walker.textSizes();
    walker.fire("mock-level-1");
    walker.fire("start-mock");
    walker.fire("pause");
    walker.textSizes();
    walker.fire("go-on");
    walker.fire("reveal");
    walker.fire("next-turn");
    walker.fire("reveal"); // what was missed is asked for
    walker.textSizes();
    walker.fire("judge-no");
    walker.fire("reveal");
    walker.fire("judge-yes");
    walker.fire("reveal");
    walker.act("tick all", walker::tickAll);
    walker.fire("next-turn");
    walker.fire("reveal"); // the follow-up
    walker.fire("judge-yes");
    walker.fire("leave-round");
    walker.fire("tab-today");
    walker.fire("resume-mock");
    walker.fire("end-round");
    walker.textSizes();
    walker.fire("round-done");
    walker.fire("tab-mock");
    walker.textSizes();
  }

  // ---- drills

  private void drills() {
    walker.fire("tab-drills");
    walker.quietly("hardest", () -> walker.button("drill-level-" + HARDEST).fire());
    walker.quietly("few", () -> walker.button("drill-count-" + ROUND).fire());
    walker.textSizes();
    Set<String> kinds = new HashSet<>();
    for (Topic topic : Topic.values()) {
      walker.quietly("on", () -> walker.button("drill-topic-" + topic.id()).fire());
      walker.fire("begin-drills");
      long seed = walker.window.watch.instant().toEpochMilli();
      Drills.round(seed, Set.of(topic), HARDEST, ROUND)
          .forEach(drill -> drill(drill, kinds.add(drill.kind().id())));
      walker.fire("drills-done");
      walker.quietly("off", () -> walker.button("drill-topic-" + topic.id()).fire());
    }
    assertThat(kinds).hasSize(Drills.kinds().size());
  }

  /** Answers with mistakes that are known. */
  private void drill(Drill drill, boolean isNew) {
    walker.at(drill.line().text());
    Runnable answer =
        () -> {
          drill.asked().forEach(this::mistake);
          walker.button("check-drill").fire();
        };
    if (isNew) {
      walker.act("asked", () -> {});
      walker.act("marked", answer);
      walker.textSizes();
    } else {
      walker.quietly("marked", answer);
    }
    walker.quietly("next", () -> walker.button("check-drill").fire());
  }

  private void mistake(Asked asked) {
    TextField field = (TextField) walker.node("drill-" + asked.id());
    field.setText(
        asked.slips().stream().findFirst().map(slip -> slip.cell().value() + "").orElse("-12345"));
  }

  // ---- tasks to write by hand

  private void tasks() {
    walker.fire("tab-tasks");
    for (Task task : Tasks.all()) {
      walker.at(task.id());
      walker.fire("task-" + task.id());
      while (walker.isSeen("hint")) {
        walker.quietly("hint", () -> walker.button("hint").fire());
      }
      walker.textSizes();
      VBox result = walker.window.find(".task-result");
      Said said =
          Toolkit.call(() -> new Said(walker.window.texts, walker.window.desk, Size.USUAL.text()));
      walker.act("wrong", () -> result.getChildren().setAll(said.wrong(task)));
      walker.act("not compiled", () -> result.getChildren().setAll(said.notCompiled(task)));
    }
    CodeArea program = walker.window.find("#program");
    walker.quietly("typed", () -> program.replaceText("class Solution { static"));
    walker.fire("run-program");
    assertThat(walker.isSeen("verdict")).isTrue();
    walker.quietly("afresh", () -> walker.button("reset-program").fire());
  }
}
