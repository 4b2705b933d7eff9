package attentionlab.stage;

import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Node;
import attentionlab.lesson.Live;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some weight matrices as lines between tokens in place of a matrix, or the other way.
 *
 * @param figures the identifiers of the figures that are turned
 */
public record SecondView(Set<String> figures) implements Lens {
  public static final SecondView NONE = new SecondView(Set.of());

  public SecondView {
    figures = Collections.unmodifiableSet(new TreeSet<>(figures));
  }

  /** With a figure turned, or back. */
  public SecondView toggling(String figure) {
    Set<String> turned = new TreeSet<>(figures);
    if (!turned.remove(figure)) {
      turned.add(figure);
    }
    return new SecondView(turned);
  }

  /** Whether a figure of a node has a second view. */
  public static boolean has(Node node) {
    return WeightLayer.isWeights(node);
  }

  @Override
  public Scene through(Scene scene, Live live) {
    List<List<Figure>> rows =
        scene.panels().rows().stream().map(row -> row.stream().map(this::turned).toList()).toList();
    return new Scene(scene.graph(), new Panels(rows));
  }

  private Figure turned(Figure figure) {
    if (!figures.contains(figure.id())) {
      return figure;
    } else if (figure instanceof Heatmap heatmap && has(heatmap.node())) {
      return TokenLines.of(heatmap.node()).focusing(row(heatmap));
    } else if (figure instanceof TokenLines lines && has(lines.weights())) {
      return Heatmap.weights(lines.weights());
    }
    return figure;
  }

  /** The only row the step is about, or −1. */
  private static int row(Heatmap heatmap) {
    Set<Integer> rows = heatmap.emphasis().rows();
    return rows.size() == 1 ? rows.iterator().next() : -1;
  }

  @Override
  public boolean isAlone() {
    return false;
  }

  @Override
  public boolean stays() {
    return false;
  }
}
