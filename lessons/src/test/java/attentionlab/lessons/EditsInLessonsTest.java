package attentionlab.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Edits;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Settings;
import attentionlab.lesson.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of every lesson can be changed by hand, and all that follows changes with it. */
class EditsInLessonsTest {

  static Stream<Lesson> lessons() {
    return Lessons.course().lessons().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyInputCanBeChangedInEveryStep(Lesson lesson) {
    for (Step step : lesson.steps()) {
      Settings start = lesson.startOf(step);
      for (Node input : inputs(Live.of(lesson, start))) {
        double value = input.value().get(0, 0) == 0.5 ? 0.25 : 0.5;
        Settings edited = start.with(Edits.NONE.with(input.id(), 0, 0, value));
        Live live = Live.of(lesson, edited);
        assertThat(live.graph().node(input.id()).value().get(0, 0)).isEqualTo(value);
        assertThat(step.shows().apply(live).figures()).isNotEmpty();
        assertThat(Bookmark.parse(Bookmark.of(lesson, step, edited).text()).resolve(lesson))
            .isEqualTo(edited);
      }
    }
  }

  private static List<Node> inputs(Live live) {
    return live.graph().nodes().stream()
        .filter(node -> node.operands().isEmpty() && node.value().rows() * node.value().cols() > 0)
        .toList();
  }

  /** Two ways to the same numbers: the control of a matrix, and the panel itself. */
  @ParameterizedTest
  @MethodSource("lessons")
  void aMatrixChangedByItsSettingOrInItsPanelGivesTheSameComputation(Lesson lesson) {
    for (Step step : lesson.steps()) {
      Settings start = lesson.startOf(step);
      Live live = Live.of(lesson, start);
      for (Heatmap heatmap : editable(step.shows().apply(live).figures())) {
        Grid grid = (Grid) start.setting(heatmap.edit().orElseThrow().setting());
        Matrix changed = start.get(grid).with(0, 0, 0.75);
        Live bySetting = Live.of(lesson, start.with(grid, changed));
        Live byHand = Live.of(lesson, start.with(Edits.NONE.with(heatmap.id(), 0, 0, 0.75)));
        for (Node node : bySetting.graph().nodes()) {
          String id = bySetting.graph().id(node);
          assertThat(byHand.graph().node(id).value())
              .as(step.id() + " " + id)
              .isEqualTo(node.value());
        }
      }
    }
  }

  private static List<Heatmap> editable(Stream<Figure> figures) {
    List<Heatmap> found = new ArrayList<>();
    figures
        .filter(Heatmap.class::isInstance)
        .map(Heatmap.class::cast)
        .filter(h -> h.edit().filter(e -> e.way() == Heatmap.Way.TYPING).isPresent())
        .forEach(found::add);
    return found;
  }

  @Test
  void aTokenThatIsKnockedOutIsPartOfTheBookmark() {
    Lesson lesson = Lessons.course().lesson("L2.1");
    Settings edited =
        lesson.initial().with(Edits.NONE.toggling(new Edits.Token(4, "苹果")).with("x", 2, 1, -0.5));
    Bookmark bookmark = Bookmark.of(lesson, lesson.step("s3"), edited);
    assertThat(bookmark.text()).isEqualTo("L2.1 s3 ~x=2,1:-0.5 ~=4:苹果");
    assertThat(Bookmark.parse(bookmark.text()).resolve(lesson)).isEqualTo(edited);
  }

  @Test
  void aDamagedChangeIsRefusedWithASentence() {
    Lesson lesson = Lessons.course().lesson("L2.1");
    for (String damaged : List.of("~x=2,1", "~x=a,b:1", "~x=0,0:NaN", "~=4", "~=x:my")) {
      Bookmark bookmark = Bookmark.parse("L2.1 s3 " + damaged);
      assertThatThrownBy(() -> bookmark.resolve(lesson)).as(damaged).isInstanceOf(Refused.class);
    }
  }
}
