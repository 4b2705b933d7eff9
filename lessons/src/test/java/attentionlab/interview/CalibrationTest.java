package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  /** The confidence of each answer and how many of its four points were said, two by two. */
  private static List<Review> reviews(int... confidenceAndSaid) {
    List<Review> reviews = new ArrayList<>();
    for (int i = 0; i < confidenceAndSaid.length; i += 2) {
      reviews.add(Given.told(confidenceAndSaid[i], confidenceAndSaid[i + 1]));
    }
    return reviews;
  }

  @Test
  void confidenceIsComparedWithThePointsThatWereSaid() {
    // expected: (4 + 4 + 2 + 2)/4 quarters = 3/4; said: (4 + 2 + 1 + 1)/4 of four = 1/2
    Calibration calibration = Calibration.of(reviews(4, 4, 4, 2, 2, 1, 2, 1), 0);
    assertThat(calibration.answers()).isEqualTo(4);
    assertThat(calibration.expected()).isEqualTo(0.75);
    assertThat(calibration.reached()).isEqualTo(0.5);
    assertThat(calibration.bias()).as("over-confident").isEqualTo(0.25);
    assertThat(calibration.perConfidence()).containsExactly(Double.NaN, 0.25, Double.NaN, 0.75);
  }

  @Test
  void sayingMoreThanExpectedIsNegative() {
    assertThat(Calibration.of(reviews(1, 4, 1, 3), 0).bias()).isEqualTo(0.25 - 0.875);
  }

  @Test
  void everyConfidenceStandsForItsQuarter() {
    Calibration calibration = Calibration.of(reviews(1, 1, 2, 2, 3, 3, 4, 4), 0);
    assertThat(calibration.bias()).isZero();
    assertThat(calibration.perConfidence()).containsExactly(0.25, 0.5, 0.75, 1.0);
    for (int confidence = 1; confidence <= Review.MOST_CONFIDENT; confidence++) {
      assertThat(Calibration.expected(confidence)).isEqualTo(confidence / 4.0);
    }
  }

  @Test
  void answersWithoutAConfidenceAreNotCompared() {
    Calibration calibration = Calibration.of(reviews(0, 0, 3, 3, 0, 4), 0);
    assertThat(calibration.answers()).isEqualTo(1);
    assertThat(calibration.bias()).isZero();
  }

  @Test
  void withoutAnyAnswerThereIsNoBias() {
    for (List<Review> none : List.of(reviews(), reviews(0, 4, 0, 1))) {
      Calibration calibration = Calibration.of(none, 0);
      assertThat(calibration.answers()).isZero();
      assertThat(calibration.expected()).isNaN();
      assertThat(calibration.reached()).isNaN();
      assertThat(calibration.bias()).isNaN();
      assertThat(calibration.perConfidence()).hasSize(4).containsOnly(Double.NaN);
    }
  }

  @Test
  void itIsTakenOverTheLatestTwentyAnswersWithAConfidence() {
    List<Review> reviews = new ArrayList<>(Collections.nCopies(7, Given.told(4, 0)));
    for (int i = 0; i < Calibration.LATEST; i++) {
      reviews.add(Given.told(0, 0)); // between them, without a confidence
      reviews.add(Given.told(2, 2));
    }
    Calibration calibration = Calibration.of(reviews, 0);
    assertThat(calibration.answers()).isEqualTo(20);
    assertThat(calibration.bias()).isZero();
    assertThat(calibration.perConfidence().get(3)).isNaN();
  }

  @Test
  void theAnswersBeforeTheLatestTellHowItWas() {
    List<Review> reviews = new ArrayList<>(Collections.nCopies(3, Given.told(1, 4)));
    reviews.addAll(Collections.nCopies(20, Given.told(4, 3))); // these were compared before
    reviews.addAll(Collections.nCopies(20, Given.told(2, 2))); // and these now
    assertThat(Calibration.of(reviews, 20).answers()).isEqualTo(20);
    assertThat(Calibration.of(reviews, 20).bias()).isEqualTo(0.25);
    assertThat(Calibration.of(reviews, 40).answers()).isEqualTo(3);
    assertThat(Calibration.of(reviews, 40).bias()).isEqualTo(-0.75);
    assertThat(Calibration.of(reviews, 43).answers()).isZero();
    assertThat(Calibration.of(reviews, 1000).bias()).isNaN();
  }
}
