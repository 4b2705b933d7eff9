package attentionlab.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.app.figure.DiagramGeometry.Place;
import attentionlab.app.figure.DiagramGeometry.Point;
import attentionlab.app.figure.DiagramGeometry.Route;
import attentionlab.figure.Diagram;
import attentionlab.figure.Diagram.Box;
import attentionlab.figure.Diagram.Kind;
import attentionlab.figure.Diagram.Wire;
import attentionlab.graph.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramGeometryTest {
  private static Box box(String id, double col, double row) {
    return Box.of(id, col, row, Role.NEUTRAL);
  }

  private static DiagramGeometry layout(List<Box> boxes, Wire... wires) {
    Diagram diagram = new Diagram("d", boxes, List.of(wires));
    return DiagramGeometry.of(diagram, 400, 300, 14, box -> 40);
  }

  private static Place place(DiagramGeometry geometry, String id) {
    return geometry.places().stream()
        .filter(place -> place.box().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Point last(Route route) {
    return route.points().get(route.points().size() - 1);
  }

  @Test
  void boxesKeepTheirPlacesOnTheGridAndStayInside() {
    DiagramGeometry at = layout(List.of(box("a", 0, 0), box("b", 1, 0), box("c", 0.5, 1).wide(2)));
    assertThat(place(at, "a").right()).isLessThan(place(at, "b").x());
    assertThat(place(at, "a").bottom()).isLessThan(place(at, "c").y());
    assertThat(place(at, "c").x()).isEqualTo(place(at, "a").x());
    assertThat(at.places()).allMatch(p -> p.x() >= 0 && p.right() <= 400 && p.bottom() <= 300);
  }

  @Test
  void anArrowBetweenNeighboursIsStraightAndEndsAtTheirEdges() {
    DiagramGeometry at = layout(List.of(box("a", 0, 1), box("b", 0, 0)), Wire.of("a", "b"));
    Route route = at.routes().get(0);
    assertThat(route.points()).hasSize(2);
    assertThat(route.points().get(0).y()).isEqualTo(place(at, "a").y());
    assertThat(last(route).y()).isEqualTo(place(at, "b").bottom());
    assertThat(route.upright()).isTrue();
  }

  @Test
  void anArrowOutOfAWideBoxGoesStraightToTheNarrowOne() {
    List<Box> boxes = List.of(box("wide", 1, 0).wide(3), box("b", 2, 1));
    DiagramGeometry at = layout(boxes, Wire.of("wide", "b"));
    assertThat(at.routes().get(0).points()).hasSize(2);
    assertThat(last(at.routes().get(0)).x()).isEqualTo(place(at, "b").middleX());
  }

  @Test
  void aResidualRunsAroundTheBoxBetweenAndTouchesNone() {
    List<Box> boxes = List.of(box("x", 0, 2), box("f", 0, 1), box("+", 0, 0).as(Kind.JOINT));
    DiagramGeometry at =
        layout(boxes, Wire.of("x", "f"), Wire.of("f", "+"), Wire.of("x", "+").around());
    Route route = at.routes().get(2);
    assertThat(route.start().x()).isGreaterThan(place(at, "f").right()).isLessThan(400);
    assertThat(last(route)).isEqualTo(new Point(place(at, "+").right(), place(at, "+").middleY()));
    assertThat(route.points()).noneMatch(p -> place(at, "f").contains(p.x(), p.y()));
  }

  @Test
  void inADiagramThatFlowsToASideTheResidualRunsAbove() {
    List<Box> boxes = List.of(box("x", 0, 0), box("f", 1, 0), box("y", 2, 0));
    DiagramGeometry at =
        layout(boxes, Wire.of("x", "f"), Wire.of("f", "y"), Wire.of("x", "y").around());
    Route route = at.routes().get(2);
    assertThat(route.upright()).isFalse();
    assertThat(route.start().y()).isLessThan(place(at, "f").y()).isNotNegative();
    assertThat(last(route).y()).isEqualTo(place(at, "y").y());
  }

  @Test
  void arrowsThatPartHaveTheirPicturesWhereTheyAreAlone() {
    List<Box> boxes = List.of(box("x", 1, 1), box("q", 0, 0), box("k", 1, 0), box("v", 2, 0));
    DiagramGeometry at = layout(boxes, Wire.of("x", "q"), Wire.of("x", "k"), Wire.of("x", "v"));
    assertThat(at.routes().get(0).middle().x()).isEqualTo(place(at, "q").middleX());
    assertThat(at.routes().get(2).middle().x()).isEqualTo(place(at, "v").middleX());
  }

  @Test
  void arrowsThatMeetComeFromDifferentSides() {
    List<Box> boxes = List.of(box("q", 0, 0), box("k", 0, 1), box("v", 0, 2), box("a", 1, 1));
    DiagramGeometry at = layout(boxes, Wire.of("q", "a"), Wire.of("k", "a"), Wire.of("v", "a"));
    assertThat(last(at.routes().get(0)).y()).isEqualTo(place(at, "a").y());
    assertThat(last(at.routes().get(1)).x()).isEqualTo(place(at, "a").x());
    assertThat(last(at.routes().get(2)).y()).isEqualTo(place(at, "a").bottom());
  }

  @Test
  void boxesBesideAnEdgeAreReachedInTheirMiddle() {
    List<Box> boxes = List.of(box("kv", 0.5, 1), box("q1", 0, 0), box("q2", 1, 0));
    DiagramGeometry at = layout(boxes, Wire.of("kv", "q1"), Wire.of("kv", "q2"));
    assertThat(last(at.routes().get(0)).x()).isEqualTo(place(at, "q1").middleX());
    assertThat(last(at.routes().get(1)).x()).isEqualTo(place(at, "q2").middleX());
  }

  @Test
  void closeRowsHaveLowBoxesThatDoNotTouch() {
    DiagramGeometry at = layout(List.of(box("a", 0, 0), box("b", 0, 0.5), box("c", 0, 2)));
    assertThat(place(at, "a").bottom()).isLessThan(place(at, "b").y());
  }

  @Test
  void anArrowWithoutEndsIsNotDrawn() {
    DiagramGeometry at = layout(List.of(box("a", 0, 0)), Wire.of("a", "?"), Wire.of("a", "a"));
    assertThat(at.routes()).containsOnly(Route.NONE);
  }
}
