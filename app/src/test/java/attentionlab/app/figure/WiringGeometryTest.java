package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.app.figure.WiringGeometry.Frame;
import attentionlab.app.figure.WiringGeometry.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class WiringGeometryTest {
  private static final Frame FRAME = new Frame(800, 400, 14, List.of(200.0, 120.0), 40, 15, 8);
  private static final State SELF = new State(0, 0, 8, 8);
  private static final State CROSS = new State(1, 0, 4, 8);

  private static WiringGeometry at(State state) {
    return new WiringGeometry(FRAME, state);
  }

  @Test
  void theQueriesComeFromTheAskingSequenceTheRestFromTheAnsweringOne() {
    WiringGeometry cross = at(CROSS);
    assertThat(cross.wires().get(0).y1()).isEqualTo(cross.sequenceY(1));
    assertThat(cross.wires().get(0).x1()).isEqualTo(124);
    assertThat(cross.wires().get(1).y1()).isEqualTo(cross.sequenceY(0));
    assertThat(cross.wires().get(2).y1()).isEqualTo(cross.sequenceY(0));
  }

  @Test
  void onTheWayAWireStartsBetweenTheSequences() {
    State half = SELF.towards(CROSS, 0.5);
    double y = at(half).wires().get(0).y1();
    assertThat(y).isCloseTo((at(SELF).sequenceY(0) + at(SELF).sequenceY(1)) / 2, within(1e-9));
    assertThat(at(half).matrixHeight()).isEqualTo(at(half).cell() * 6);
  }

  @Test
  void atItsEndAWayIsExactlyWhereItLeads() {
    assertThat(SELF.towards(CROSS, 1)).isSameAs(CROSS);
    assertThat(SELF.towards(CROSS, 0)).isEqualTo(SELF);
  }

  @Test
  void nothingOverlapsAndAllStaysInside() {
    WiringGeometry at = at(SELF);
    assertThat(at.sequencesWidth()).isLessThan(at.nodeX());
    assertThat(at.nodeX() + at.nodeSize()).isLessThan(at.matrixLeft() - FRAME.rowLabel());
    assertThat(at.matrixLeft() + at.matrixWidth()).isLessThanOrEqualTo(800);
    assertThat(at.matrixTop()).isGreaterThan(FRAME.colLabel());
    assertThat(at.matrixTop() + at.matrixHeight()).isLessThanOrEqualTo(400);
  }

  @Test
  void theWeightsKeepTheirCellsWhenTheyShrink() {
    assertThat(at(CROSS).cell()).isEqualTo(at(SELF).cell());
    assertThat(at(CROSS).row(at(CROSS).matrixTop() + 1)).isZero();
    assertThat(at(CROSS).row(at(CROSS).matrixTop() + at(CROSS).matrixHeight() + 1)).isEqualTo(-1);
    assertThat(at(CROSS).col(at(CROSS).matrixLeft() - 1)).isEqualTo(-1);
  }
}
