package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.graph.Edits;
import attentionlab.graph.Node;
import attentionlab.graph.Term;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changing any number in place. */
class EditingTest {
  private final Desk desk = new Desk();
  private final Editing editing = new Editing(desk.session);

  @AfterEach
  void close() {
    desk.close();
  }

  private Term.Cell cell(String node, int row, int col) {
    return desk.settled().shown().live().graph().node(node).cell(row, col);
  }

  private double result(int row, int col) {
    return desk.live().cell(SampleLesson.RESULT, row, col);
  }

  @Test
  void aGivenNumberIsChangedAndAllThatFollows() {
    editing.cell(cell("cells", 0, 1), Optional.empty(), "−4,5");
    assertThat(result(0, 1)).isEqualTo(-4.5);
    assertThat(desk.place()).isEqualTo("L9.1 s1 ~cells=0,1:-4.5");
  }

  @Test
  void aComputedNumberIsOverwrittenAndNothingBehindItMoves() {
    editing.cell(cell("result", 1, 1), Optional.empty(), "7");
    assertThat(result(1, 1)).isEqualTo(7);
    assertThat(desk.live().cell(SampleLesson.CELLS, 1, 1)).isEqualTo(4);
  }

  @Test
  void nothingTypedGivesANumberBack() {
    editing.cell(cell("cells", 0, 1), Optional.empty(), "5");
    editing.cell(cell("cells", 0, 1), Optional.empty(), " ");
    assertThat(desk.place()).isEqualTo("L9.1 s1");
  }

  @Test
  void minusInfinityIsANumberForACell() {
    editing.cell(cell("cells", 0, 1), Optional.empty(), "−∞");
    assertThat(result(0, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void whatIsNoNumberIsRefusedAndTheViewStays() {
    Shown before = desk.settled().shown();
    editing.cell(cell("cells", 0, 1), Optional.empty(), "many");
    editing.cell(cell("cells", 0, 1), Optional.empty(), "1e9");
    assertThat(desk.settled().refusal()).isPresent();
    assertThat(desk.settled().shown()).isEqualTo(before);
  }

  @Test
  void aDragIsUndoneAsAWhole() {
    for (int i = 1; i <= 20; i++) {
      editing.scrub(cell("cells", 0, 0), Optional.empty(), i / 10.0);
    }
    desk.session.endGesture();
    assertThat(result(0, 0)).isEqualTo(2);
    desk.session.undo();
    assertThat(desk.place()).isEqualTo("L9.1 s1");
    desk.session.redo();
    assertThat(result(0, 0)).isEqualTo(2);
  }

  @Test
  void aCellOfASettingIsDraggedAsFarAsItsLimits() {
    editing.scrub(cell("cells", 0, 0), Optional.of("grid"), 50);
    assertThat(result(0, 0)).isEqualTo(SampleLesson.GRID.high());
    assertThat(desk.settled().refusal()).isEmpty();
  }

  @Test
  void aPanelAndThenAllGetTheirOwnNumbersBack() {
    editing.cell(cell("cells", 0, 0), Optional.empty(), "5");
    editing.cell(cell("result", 0, 0), Optional.empty(), "6");
    editing.token(new Edits.Token(1, "b"));
    editing.reset("result");
    assertThat(desk.place()).isEqualTo("L9.1 s1 ~cells=0,0:5 ~=1:b");
    editing.resetAll();
    assertThat(desk.place()).isEqualTo("L9.1 s1");
    desk.session.undo();
    assertThat(desk.place()).isEqualTo("L9.1 s1 ~cells=0,0:5 ~=1:b");
  }

  @Test
  void aNumberThatIsOnlyAWayToLookIsNotChanged() {
    Node other =
        cell("cells", 0, 0)
            .node()
            .times(2)
            .as(new attentionlab.graph.Name("cells@diff", "", attentionlab.graph.Role.NEUTRAL));
    editing.cell(other.cell(0, 0), Optional.empty(), "5");
    assertThat(desk.settled().refusal().orElseThrow().key()).isEqualTo("refused.derived");
    assertThat(desk.place()).isEqualTo("L9.1 s1");
  }
}
