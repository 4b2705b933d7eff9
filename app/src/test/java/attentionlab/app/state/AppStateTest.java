package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.app.state.AppState.WindowPlace;
import attentionlab.lesson.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppStateTest {
  private final AppState state = new AppState(Locale.ENGLISH);

  private static AppState changed() {
    AppState state = new AppState(Locale.ENGLISH);
    state.languageProperty().set(Language.CHINESE);
    state.themeProperty().set(Theme.DARK);
    state.zoom(3);
    state.reducedMotionProperty().set(true);
    state.coloursProperty().set(Colours.GREY);
    state.patternsProperty().set(true);
    state.digitsProperty().set(4);
    state.bookmarkProperty().set("L9.1 s2 factor=3");
    state.windowProperty().set(Optional.of(new WindowPlace(-10.5, 20, 1200, 800, true)));
    SampleLesson lesson = new SampleLesson("L9.1");
    state.progress().see(lesson, "s1");
    state.progress().answer(lesson, "s1", "guess", new Answer("0.64", 1));
    return state;
  }

  @Test
  void aFirstStartSpeaksTheLanguageOfTheSystem() {
    assertThat(new AppState(Locale.SIMPLIFIED_CHINESE).languageProperty().get())
        .isEqualTo(Language.CHINESE);
    assertThat(new AppState(Locale.TAIWAN).languageProperty().get()).isEqualTo(Language.CHINESE);
    assertThat(new AppState(Locale.FRENCH).languageProperty().get()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void everythingIsWrittenAndReadBack() {
    state.read(changed().write());
    assertThat(state.write()).isEqualTo(changed().write());
    assertThat(state.languageProperty().get()).isEqualTo(Language.CHINESE);
    assertThat(state.themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(state.textSizeProperty().get()).isEqualTo(17);
    assertThat(state.reducedMotionProperty().get()).isTrue();
    assertThat(state.bookmarkProperty().get()).isEqualTo("L9.1 s2 factor=3");
    assertThat(state.windowProperty().get()).contains(new WindowPlace(-10.5, 20, 1200, 800, true));
    assertThat(state.progress().isSeen(new SampleLesson("L9.1"), "s1")).isTrue();
  }

  @Test
  void whatIsNotThereStaysAsItIs() {
    AppState other = changed();
    other.read(Map.of("theme", "LIGHT"));
    assertThat(other.themeProperty().get()).isEqualTo(Theme.LIGHT);
    assertThat(other.languageProperty().get()).isEqualTo(Language.CHINESE);
    assertThat(other.windowProperty().get()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "language,KLINGON",
    "theme,''",
    "textSize,big",
    "textSize,NaN",
    "window,a b c d true",
    "window,''",
    "answer.L9.1.s1.guess,right 0.64",
    "answer.L9.1.s1.guess,NaN 0.64",
  })
  void aDamagedTextIsRefusedAndNothingIsTaken(String key, String text) {
    assertDamaged(key, text, IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"window,1 2 3 4", "answer.L9.1.s1.guess,0.5"})
  void aTextThatIsTooShortIsRefusedAndNothingIsTaken(String key, String text) {
    assertDamaged(key, text, IndexOutOfBoundsException.class);
  }

  private void assertDamaged(String key, String text, Class<? extends Exception> thrown) {
    Map<String, String> texts = new HashMap<>(changed().write());
    texts.put(key, text);
    Map<String, String> before = state.write();
    assertThatThrownBy(() -> state.read(texts)).isInstanceOf(thrown);
    assertThat(state.write()).isEqualTo(before);
  }

  @Test
  void textGrowsAndShrinksWithinItsLimits() {
    state.zoom(1);
    assertThat(state.textSizeProperty().get()).isEqualTo(AppState.DEFAULT_TEXT + 1);
    state.zoom(100);
    assertThat(state.textSizeProperty().get()).isEqualTo(AppState.LARGEST_TEXT);
    state.zoom(-100);
    assertThat(state.textSizeProperty().get()).isEqualTo(AppState.SMALLEST_TEXT);
    state.resetZoom();
    assertThat(state.textSizeProperty().get()).isEqualTo(AppState.DEFAULT_TEXT);
  }

  @Test
  void aTextSizeBeyondTheLimitsIsBroughtInside() {
    state.read(Map.of("textSize", "1000"));
    assertThat(state.textSizeProperty().get()).isEqualTo(AppState.LARGEST_TEXT);
    state.read(Map.of("textSize", "-3"));
    assertThat(state.textSizeProperty().get()).isEqualTo(AppState.SMALLEST_TEXT);
  }
}
