package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.lesson.Course;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lessons.Lessons;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Symbols as letters on, below and above the line. */
class LettersTest {
  private static final Course COURSE = Lessons.course();
  private static final Set<String> WITHOUT_LETTERS =
      Set.of("\\mathrm", "\\mathbf", "\\frac", "\\bar");

  private static String text(String latex) {
    return Letters.of(latex).runs().stream().map(Letters.Run::text).collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "\\lVert \\Delta \\rVert, ‖Δ‖",
    "\\Delta Z, ΔZ",
    "\\ln 8, ln 8",
    "'\\cos(C, V)', 'cos(C, V)'",
    "\\frac{1}{8}, 1/8",
    "\\sigma^2_{r}, σ2r",
    "QK^{\\top}, QK⊤",
    "A_{\\mathrm{note}}, Anote"
  })
  void commandsBecomeLetters(String latex, String letters) {
    assertThat(text(latex)).isEqualTo(letters);
  }

  @Test
  void scriptsStandBelowAndAbove() {
    assertThat(Letters.of("W_Q^{\\top}").runs())
        .extracting(Letters.Run::height)
        .isEqualTo(List.of(Letters.Height.LINE, Letters.Height.BELOW, Letters.Height.ABOVE));
  }

  static Stream<String> commands() {
    return COURSE.lessons().stream()
        .flatMap(LettersTest::graphs)
        .map(Node::name)
        .flatMap(Optional::stream)
        .map(Name::latex)
        .flatMap(latex -> Pattern.compile("\\\\[a-zA-Z]+").matcher(latex).results())
        .map(MatchResult::group)
        .filter(command -> !WITHOUT_LETTERS.contains(command))
        .distinct();
  }

  private static Stream<Node> graphs(Lesson lesson) {
    return lesson.steps().stream()
        .flatMap(step -> Live.of(lesson, lesson.startOf(step)).graph().nodes().stream());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandInASymbolOfTheCourseHasItsLetter(String command) {
    assertThat(text(command)).isNotBlank();
  }
}
