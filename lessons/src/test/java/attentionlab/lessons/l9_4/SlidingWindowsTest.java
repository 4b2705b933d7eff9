package attentionlab.lessons.l9_4;

import static attentionlab.lessons.l9_4.SlidingWindows.FACTOR;
import static attentionlab.lessons.l9_4.SlidingWindows.FULL;
import static attentionlab.lessons.l9_4.SlidingWindows.KEEP;
import static attentionlab.lessons.l9_4.SlidingWindows.LAYERS;
import static attentionlab.lessons.l9_4.SlidingWindows.LENGTH;
import static attentionlab.lessons.l9_4.SlidingWindows.PAIRS;
import static attentionlab.lessons.l9_4.SlidingWindows.REACH;
import static attentionlab.lessons.l9_4.SlidingWindows.REACHED;
import static attentionlab.lessons.l9_4.SlidingWindows.SINK;
import static attentionlab.lessons.l9_4.SlidingWindows.VIEW;
import static attentionlab.lessons.l9_4.SlidingWindows.WINDOW;
import static attentionlab.lessons.l9_4.SlidingWindows.WINDOWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.lesson.Live;
import attentionlab.lesson.Question;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlidingWindowsTest {
  private final SlidingWindows lesson = new SlidingWindows();

  private Live at(String step) {
    return Live.of(lesson, lesson.startOf(lesson.step(step)));
  }

  @ParameterizedTest
  @CsvSource({"1,4", "2,7", "4,13", "6,19", "8,25"})
  void reachGrowsWithDepth(int layers, int tokens) {
    Live live = Live.of(lesson, lesson.initial().with(LAYERS, (double) layers));
    assertThat(live.cell(REACH, 0, 0)).isEqualTo(tokens);
    double[] last = live.value(REACHED).row(LENGTH - 1);
    assertThat(Arrays.stream(last).filter(weight -> weight > 0).count()).isEqualTo(tokens);
    assertThat(Arrays.stream(last).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void noRowSeesMoreThanTheWindow() {
    for (int row = 0; row < LENGTH; row++) {
      long seen = Arrays.stream(at("s1").value(VIEW).row(row)).filter(w -> w > 0).count();
      assertThat(seen).isEqualTo(Math.min(4, row + 1));
    }
  }

  @Test
  void thePairsOfAWindowGrowLinearly() {
    Live live = at("s3");
    assertThat(live.value(PAIRS).row(0)).containsExactly(36, 136, 528, 2080);
    assertThat(live.cell(PAIRS, 1, 3) - live.cell(PAIRS, 1, 2)).isEqualTo(32 * 4);
  }

  @Test
  void theSinkHoldsMostOfTheWeight() {
    Live live = at("s4");
    assertThat(live.cell(FULL, 0, 0)).isCloseTo(0.862, within(5e-4));
    assertThat(live.cell(FULL, 0, 7)).isCloseTo(0.043, within(5e-4));
  }

  @Test
  void withoutTheSinkTheLastTokenGetsElevenTimesAsMuch() {
    Live live = at("s4");
    assertThat(live.cell(WINDOWED, 0, 7)).isCloseTo(0.475, within(5e-4));
    assertThat(live.cell(FACTOR, 0, 0)).isCloseTo(11, within(0.5));
    Question.Pick asked = (Question.Pick) lesson.step("s4").prediction().orElseThrow().question();
    assertThat(asked.right().apply(live)).isEqualTo("0.475");
  }

  @Test
  void theSinkKeptRestoresTheRow() {
    double[] row = at("s5").value(WINDOWED).row(0);
    assertThat(row[0]).isCloseTo(0.905, within(5e-4));
    assertThat(row[4]).isCloseTo(0.017, within(5e-4));
    assertThat(row[7]).isCloseTo(0.045, within(5e-4));
    assertThat(Arrays.copyOfRange(row, 1, 4)).containsOnly(0);
  }

  @Test
  void whereEverythingIsInTheWindowNothingIsLost() {
    Live live =
        Live.of(lesson, lesson.initial().with(WINDOW, 16.0).with(KEEP, 4.0).with(SINK, 6.0));
    assertThat(live.value(WINDOWED)).isEqualTo(live.value(FULL));
  }
}
