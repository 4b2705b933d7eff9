package attentionlab.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Figure;
import attentionlab.figure.Histogram;
import attentionlab.graph.Derivation;
import attentionlab.graph.Dialect;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.ProgramRun;
import attentionlab.graph.Samples;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.LessonTextReader;
import attentionlab.lesson.Live;
import attentionlab.lesson.Reference;
import attentionlab.lesson.References;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Step;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every lesson wherever a learner goes in it. */
class LessonWalkTest {
  private static final int CHANGES = 200;
  private static final int CELLS = 6;

  static Stream<Lesson> lessons() {
    return Lessons.course().lessons().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void whateverIsChangedEveryStepShowsFiguresAndHasNumbersForItsWords(Lesson lesson) {
    LessonText text = LessonTextReader.read(lesson, Language.ENGLISH);
    LessonWalk walk = new LessonWalk(lesson, 1);
    int shown = 0;
    for (int i = 0; i < CHANGES; i++) {
      Step step = lesson.steps().get(i % lesson.steps().size());
      Optional<Live> live = walk.change();
      if (live.isPresent() && isShown(lesson, step, live.get(), text)) {
        shown++;
      }
    }
    assertThat(shown).as("most changes are taken").isGreaterThan(CHANGES / 2);
  }

  private static boolean isShown(Lesson lesson, Step step, Live live, LessonText text) {
    String at = Bookmark.of(lesson, step, live.settings()).text();
    try {
      assertThat(step.shows().apply(live).figures()).as(at).isNotEmpty().allMatch(f -> isWhole(f));
    } catch (Refused refused) {
      return false;
    }
    assertThat(step.formula().apply(live)).as(at).isNotNull();
    for (Reference reference : References.in(text.steps().get(step.id()))) {
      if (!reference.isFixed()) {
        String place = at + ": " + reference.text();
        assertThat(reference.resolve(lesson, step, live)).as(place).isNotBlank();
      }
    }
    return true;
  }

  /** Counted numbers are never more than there are. */
  private static boolean isWhole(Figure figure) {
    return !figure.id().isEmpty()
        && (!(figure instanceof Histogram histogram)
            || Arrays.stream(histogram.counts()).sum() <= histogram.total());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void whateverIsChangedABookmarkLeadsBackToIt(Lesson lesson) {
    LessonWalk walk = new LessonWalk(lesson, 2);
    for (int i = 0; i < CHANGES; i++) {
      Step step = lesson.steps().get(i % lesson.steps().size());
      walk.change()
          .ifPresent(
              live -> {
                String text = Bookmark.of(lesson, step, live.settings()).text();
                assertThat(text.lines()).hasSize(1);
                assertThat(Bookmark.parse(text).resolve(lesson))
                    .as(text)
                    .isEqualTo(live.settings());
              });
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void whateverIsChangedTheDerivationOfACellGivesItsValue(Lesson lesson) {
    LessonWalk walk = new LessonWalk(lesson, 3);
    for (int i = 0; i < CHANGES / 10; i++) {
      walk.change()
          .ifPresent(
              live ->
                  live.graph().nodes().stream()
                      .filter(node -> node.name().isPresent())
                      .forEach(node -> sample(walk, live.graph(), node)));
    }
  }

  private static void sample(LessonWalk walk, Graph graph, Node node) {
    for (int i = 0; i < CELLS; i++) {
      int row = walk.draw(node.value().rows());
      int col = walk.draw(node.value().cols());
      double want = node.value().get(row, col);
      Derivation derivation = Derivation.of(node, row, col);
      assertThat(derivation.term().value())
          .as("%s[%d, %d]", node, row, col)
          .matches(got -> Samples.close(got, want, 1e-9, 1e-9), "is " + want);
      // each of them can be asked in turn
      assertThat(derivation.operands()).allMatch(cell -> graph.has(graph.id(cell.node())));
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theNumpyProgramOfALessonGivesItsNumbers(Lesson lesson, @TempDir Path folder)
      throws Exception {
    ProgramRun.assumePythonHas("numpy");
    new ProgramRun(folder)
        .assertReproduces(Live.of(lesson, lesson.initial()).graph(), Dialect.NUMPY);
  }
}
