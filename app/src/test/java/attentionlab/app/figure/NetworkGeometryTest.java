package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attentionlab.app.figure.NetworkGeometry.Line;
import attentionlab.app.figure.NetworkGeometry.Pair;
import attentionlab.app.figure.NetworkGeometry.Point;
import attentionlab.graph.Matrix;
import org.junit.jupiter.api.Test;

class NetworkGeometryTest {
  private static final Matrix ALL = Matrix.filled(4, 4, 1);
  private static final Matrix CAUSAL = Matrix.of(4, 4, (row, col) -> col <= row ? 1 : 0);

  private static NetworkGeometry network(Matrix edges) {
    return NetworkGeometry.fit(edges, 500, 300, 60, 30, 14);
  }

  @Test
  void theFirstPointIsOnTopAndTheOthersFollowClockwise() {
    NetworkGeometry at = network(ALL);
    assertThat(at.point(0).x()).isEqualTo(250);
    assertThat(at.point(0).y()).isLessThan(at.point(1).y());
    assertThat(at.point(1).x()).isGreaterThan(250);
    assertThat(at.point(3).x()).isLessThan(250);
    assertThat(at.point(3).x()).isGreaterThan(60);
    assertThat(at.point(2).y()).isLessThan(270);
  }

  @Test
  void bothDirectionsHaveALineOfTheirOwn() {
    Point there = network(ALL).line(0, 2).at(0.5);
    Point back = network(ALL).line(2, 0).at(0.5);
    assertThat(there.away(back.x(), back.y())).isGreaterThan(10);
  }

  @Test
  void aSingleDirectionIsStraight() {
    Line line = network(CAUSAL).line(2, 0);
    assertThat(line.at(0.5).x()).isCloseTo(250, within(1e-9));
  }

  @Test
  void aPointIsFoundThereAndALineBetween() {
    NetworkGeometry at = network(CAUSAL);
    Point point = at.point(1);
    assertThat(at.pointAt(point.x() + 5, point.y())).isEqualTo(1);
    assertThat(at.pointAt(250, 150)).isEqualTo(-1);
    Point onLine = at.line(3, 2).at(0.4);
    assertThat(at.pairAt(onLine.x(), onLine.y(), -1)).contains(new Pair(3, 2));
    assertThat(at.pairAt(onLine.x(), onLine.y(), 1)).isEmpty();
  }

  @Test
  void whatIsNotAllowedHasNoLine() {
    NetworkGeometry none = network(Matrix.identity(4));
    Point onLine = none.line(0, 1).at(0.5);
    assertThat(none.pairAt(onLine.x(), onLine.y(), -1)).isEmpty();
  }

  @Test
  void twoPointsAreJoinedOrPartedInBothDirections() {
    assertThat(NetworkGeometry.toggled(Matrix.identity(3), 0, 2)).isEqualTo("1,0,1;0,1,0;1,0,1");
    assertThat(NetworkGeometry.toggled(Matrix.filled(2, 2, 1), 1, 0)).isEqualTo("1,0;0,1");
  }
}
