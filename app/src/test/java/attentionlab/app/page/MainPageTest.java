package attentionlab.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.figure.Palette;
import attentionlab.app.state.AppState;
import attentionlab.lesson.Language;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The frame: from step to step, keys, languages, themes. */
class MainPageTest {
  private final Window window = Window.at("L2.1 s1");

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theButtonsGoFromStepToStep() {
    assertThat(window.find("#back").isDisabled()).isTrue();
    String first = window.text(".step-title");
    window.robot.clickOn("#next");
    assertThat(window.bookmark()).isEqualTo("L2.1 s2");
    assertThat(window.text(".step-title")).isNotEqualTo(first);
    assertThat(window.text(".position")).startsWith("Step 2 of");
    window.robot.clickOn("#back");
    assertThat(window.bookmark()).isEqualTo("L2.1 s1");
    assertThat(window.text(".step-title")).isEqualTo(first);
  }

  @Test
  void theKeysGoFromStepToStep() {
    window.robot.type(KeyCode.PAGE_DOWN, 2);
    assertThat(window.bookmark()).isEqualTo("L2.1 s3");
    window.robot.type(KeyCode.PAGE_UP);
    assertThat(window.bookmark()).isEqualTo("L2.1 s2");
    window.robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.LEFT);
    assertThat(window.bookmark()).isEqualTo("L2.1 s3");
    window.robot.type(KeyCode.HOME);
    assertThat(window.bookmark()).isEqualTo("L2.1 s1");
  }

  @Test
  void theKeysUndoAndRedo() {
    assertThat(window.find("#undo").isDisabled()).isTrue();
    window.robot.type(KeyCode.PAGE_DOWN);
    window.act(() -> window.session.set("focus", "2"));
    window.robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.bookmark()).isEqualTo("L2.1 s2");
    window.robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.bookmark()).isEqualTo("L2.1 s1");
    assertThat(window.find("#undo").isDisabled()).isTrue();
    window.robot.push(KeyCode.CONTROL, KeyCode.Y).push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(window.bookmark()).isEqualTo("L2.1 s2 focus=2");
    assertThat(window.find("#redo").isDisabled()).isTrue();
  }

  @Test
  void theListOfKeysComesAndGoes() {
    Node shade = window.find("#keys");
    assertThat(shade.isVisible()).isFalse();
    window.robot.type(KeyCode.F1);
    assertThat(shade.isVisible()).isTrue();
    assertThat(window.text(".shortcuts")).contains("Page Down").contains("Undo any change");
    window.robot.type(KeyCode.ESCAPE);
    assertThat(shade.isVisible()).isFalse();
  }

  @Test
  void theLanguageChangesEverythingAtOnceAndBack() {
    String title = window.text("#lessonTitle");
    String prose = window.text(".prose");
    window.robot.clickOn("#chinese");
    window.settle();
    assertThat(window.state.languageProperty().get()).isEqualTo(Language.CHINESE);
    assertThat(window.text("#lessonTitle")).isNotEqualTo(title).containsPattern("\\p{IsHan}{2}");
    assertThat(window.text(".prose")).isNotEqualTo(prose).containsPattern("\\p{IsHan}{5}");
    assertThat(window.text("#next")).isEqualTo("下一步 ›");
    assertThat(window.text(".position")).startsWith("第 1 步");
    assertThat(window.text(".course")).containsPattern("\\p{IsHan}{4}");
    window.fire("english");
    assertThat(window.text("#lessonTitle")).isEqualTo(title);
    assertThat(window.text(".prose")).isEqualTo(prose);
    assertThat(window.text("#next")).isEqualTo("Next ›");
  }

  @Test
  void theThemeChangesTheColours() {
    Region root = window.find(".page");
    assertThat(background(root)).isEqualTo(Palette.LIGHT.background());
    window.fire("theme");
    assertThat(background(root)).isEqualTo(Palette.DARK.background());
    window.fire("theme");
    assertThat(background(root)).isEqualTo(Palette.LIGHT.background());
  }

  private static Color background(Region region) {
    return (Color) region.getBackground().getFills().get(0).getFill();
  }

  @Test
  void textGrowsAndShrinksByButtonAndKey() {
    window.fire("larger");
    window.robot.push(KeyCode.CONTROL, KeyCode.PLUS);
    assertThat(window.state.textSizeProperty().get()).isEqualTo(AppState.DEFAULT_TEXT + 2);
    assertThat(window.find(".page").getStyle()).contains("-fx-font-size: 16.0px");
    window.robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(window.state.textSizeProperty().get()).isEqualTo(AppState.DEFAULT_TEXT);
    window.fire("smaller");
    assertThat(window.find(".page").getStyle()).contains("-fx-font-size: 13.0px");
  }

  @Test
  void whereTheUserIsIsRemembered() {
    window.act(() -> window.session.open("L2.1 s2 focus=2"));
    assertThat(window.state.bookmarkProperty().get()).isEqualTo("L2.1 s2 focus=2");
    assertThat(window.text(".bookmark")).isEqualTo("L2.1 s2 focus=2");
    assertThat(window.state.progress().isSeen(window.place().lesson(), "s1")).isTrue();
    assertThat(window.state.progress().isSeen(window.place().lesson(), "s2")).isTrue();
    assertThat(window.state.progress().isSeen(window.place().lesson(), "s3")).isFalse();
  }

  @Test
  void aLessonIsOpenedFromTheCourse() {
    window.choose("L0.1");
    assertThat(window.bookmark()).isEqualTo("L0.1 s1");
    assertThat(window.text("#lessonTitle")).startsWith("Warm-up");
  }
}
