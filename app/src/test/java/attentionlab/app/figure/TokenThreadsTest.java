package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Matrix;
import org.junit.jupiter.api.Test;

class TokenThreadsTest {
  private static final TokenColumn FROM = new TokenColumn(0, 50, 10, 20, 3);
  private static final TokenColumn TO = new TokenColumn(150, 50, 10, 20, 2);
  private static final Matrix WEIGHTS = Matrix.of(3, 2, 0.9, 0.1, 0, 1, 0.5, 0.5);
  private static final TokenThreads THREADS = new TokenThreads(FROM, TO, WEIGHTS);

  @Test
  void aTokenIsFoundInItsRoom() {
    assertThat(FROM.at(25, FROM.y(1) + 9)).isEqualTo(1);
    assertThat(FROM.at(60, FROM.y(1))).isEqualTo(-1);
    assertThat(FROM.at(25, 71)).isEqualTo(-1);
  }

  @Test
  void aLineRunsFromItsQueryToItsKey() {
    assertThat(THREADS.y(2, 0, THREADS.start())).isCloseTo(FROM.y(2), within(0.01));
    assertThat(THREADS.y(2, 0, THREADS.end())).isCloseTo(TO.y(0), within(0.01));
    assertThat(THREADS.y(2, 0, 100)).isCloseTo((FROM.y(2) + TO.y(0)) / 2, within(0.01));
  }

  @Test
  void theStrongestLinesAreDrawnLastAndThoseOfZeroNotAtAll() {
    assertThat(THREADS.threads()).hasSize(5);
    assertThat(THREADS.threads().get(4)).isEqualTo(new TokenThreads.Thread(1, 1, 1));
  }

  @Test
  void whereLinesCrossTheStrongerOneIsMeant() {
    double y = THREADS.y(0, 1, 100);
    assertThat(y).isCloseTo(THREADS.y(1, 0, 100), within(0.01));
    assertThat(new TokenThreads(FROM, TO, Matrix.of(3, 2, 0, 0.2, 0.8, 0, 0, 0)).at(100, y, -1))
        .contains(new TokenThreads.Thread(1, 0, 0.8));
  }

  @Test
  void onlyTheLinesOfTheQueryInQuestionCount() {
    assertThat(THREADS.at(100, THREADS.y(0, 0, 100), 2)).isEmpty();
    assertThat(THREADS.at(100, THREADS.y(2, 1, 100), 2))
        .contains(new TokenThreads.Thread(2, 1, 0.5));
  }

  @Test
  void aWeightThatIsNoNumberHasNoLine() {
    assertThat(TokenThreads.strength(Double.NaN)).isZero();
    assertThat(TokenThreads.strength(Double.POSITIVE_INFINITY)).isEqualTo(1);
  }
}
