package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrailTest {
  private static final CellRef OUTPUT = new CellRef("output", 0, 1);
  private static final CellRef WEIGHT = new CellRef("weights", 0, 2);
  private static final CellRef SCORE = new CellRef("scores", 0, 2);

  @Test
  void everyStepBackIsRemembered() {
    Trail trail = Trail.NONE.from(OUTPUT).to(WEIGHT).to(SCORE);
    assertThat(trail.cells()).containsExactly(OUTPUT, WEIGHT, SCORE);
    assertThat(trail.last()).contains(SCORE);
    assertThat(trail.shorter().last()).contains(WEIGHT);
  }

  @Test
  void aCellOfTheTrailIsReturnedTo() {
    Trail trail = new Trail(List.of(OUTPUT, WEIGHT, SCORE));
    assertThat(trail.to(OUTPUT).cells()).containsExactly(OUTPUT);
    assertThat(trail.to(SCORE)).isEqualTo(trail);
  }

  @Test
  void anotherQuestionStartsAnewAndTheSameOneEnds() {
    Trail trail = new Trail(List.of(OUTPUT, WEIGHT));
    assertThat(trail.from(SCORE).cells()).containsExactly(SCORE);
    assertThat(trail.from(WEIGHT)).isEqualTo(Trail.NONE);
    assertThat(Trail.NONE.shorter()).isEqualTo(Trail.NONE);
  }
}
