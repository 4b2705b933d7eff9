package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewTest {
  private static Review review(List<String> points, List<String> missed, String mock) {
    return new Review(Given.noon(0), "IQ-013", Grade.HARD, 4, points, missed, 47, mock);
  }

  @ParameterizedTest
  @EnumSource(Grade.class)
  void everyGradeComesBackFromAnEntry(Grade grade) {
    Review review = Given.review(Given.noon(3), grade);
    assertThat(Review.of(Entry.parse(review.entry().text()))).contains(review);
  }

  @Test
  void allThatIsKnownOfAnAnswerComesBack() {
    for (String mock : List.of("", "2026-11-21 10:00 =%")) {
      for (List<String> points : List.of(List.<String>of(), List.of("a"), List.of("a", "b-2"))) {
        Review review = review(points, List.of("variance", "saturation"), mock);
        assertThat(Review.of(Entry.parse(review.entry().text()))).contains(review);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "grade, 0",
    "grade, 5",
    "grade, -1",
    "grade, good",
    "grade, ''",
    "grade, 999999999",
    "confidence, 5",
    "confidence, -1",
    "seconds, -1"
  })
  void whatIsOutOfRangeIsNoReviewAndThrowsNothing(String fact, String value) {
    Entry good = review(List.of("a"), List.of(), "").entry();
    Map<String, String> facts = new HashMap<>(good.facts());
    facts.put(fact, value);
    assertThat(Review.of(new Entry(good.when(), good.kind(), good.subject(), facts))).isEmpty();
  }

  @Test
  void onlyTheGradeHasToBeTold() {
    Entry entry = new Entry(Given.noon(0), "review", "IQ-013", Map.of("grade", "2"));
    assertThat(Review.of(entry))
        .contains(
            new Review(
                Given.noon(0), "IQ-013", Grade.HARD, 0, List.of(), List.of(), 0, /* mock= */ ""));
    assertThat(Review.of(new Entry(Given.noon(0), "review", "IQ-013", Map.of()))).isEmpty();
  }

  @Test
  void otherKindsAndOtherFactsAreNoMatterOfAReview() {
    Entry good = review(List.of("a"), List.of("b"), "").entry();
    assertThat(Review.of(new Entry(good.when(), "note", good.subject(), good.facts()))).isEmpty();
    Map<String, String> more = new HashMap<>(good.facts());
    more.put("mood", "fine");
    assertThat(Review.of(new Entry(good.when(), good.kind(), good.subject(), more)))
        .isEqualTo(Review.of(good));
  }

  @Test
  void whatIsOutOfRangeCannotBeMade() {
    for (int[] wrong : new int[][] {{-1, 0}, {5, 0}, {0, -1}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new Review(
                      Given.noon(0),
                      "IQ-013",
                      Grade.EASY,
                      wrong[0],
                      List.of(),
                      List.of(),
                      wrong[1],
                      /* mock= */ ""));
    }
  }

  @Test
  void theShareIsThePartOfThePointsThatWereSaid() {
    assertThat(review(List.of("a", "b"), List.of("c"), "").share())
        .isEqualTo(2.0 / 3, offset(1e-12));
    assertThat(review(List.of("a"), List.of(), "").share()).isEqualTo(1);
    assertThat(review(List.of(), List.of("a"), "").share()).isZero();
    assertThat(review(List.of(), List.of(), "").share()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, AGAIN", "0.25, AGAIN", "0.2999, AGAIN", "0.3, HARD", "0.5, HARD", "0.5999, HARD",
    "0.6, GOOD", "0.75, GOOD", "0.8, GOOD", "0.8999, GOOD", "0.9, EASY", "1, EASY"
  })
  void sixtyPercentOfThePointsSuggestAPass(double share, Grade suggested) {
    assertThat(Grade.suggested(share)).isEqualTo(suggested);
  }

  @Test
  void threeOfFivePointsAreAPass() {
    Review review = review(List.of("a", "b", "c"), List.of("d", "e"), "");
    assertThat(Grade.suggested(review.share())).isEqualTo(Grade.GOOD);
  }

  @Test
  void gradesHaveTheKeysFromOneToFourAndOnlyTheFirstIsAFailure() {
    assertThat(Grade.values()).extracting(Grade::number).containsExactly(1, 2, 3, 4);
    assertThat(Grade.values()).extracting(Grade::quality).containsExactly(1, 3, 4, 5);
    assertThat(Grade.values())
        .extracting(Grade::id)
        .containsExactly("again", "hard", "good", "easy");
  }
}
