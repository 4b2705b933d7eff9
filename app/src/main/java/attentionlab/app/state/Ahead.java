package attentionlab.app.state;

import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.graph.Node;
import attentionlab.lesson.Live;
import attentionlab.lesson.Pipeline;
import java.util.Optional;

/** Finds what figures of large matrices will ask for, while they are computed. */
final class Ahead {
  private Ahead() {}

  static void look(Live live, Pipeline pipeline) {
    pipeline.stages().stream()
        .flatMap(stage -> stage.nodes().stream())
        .map(live::node)
        .forEach(Ahead::look);
  }

  static void look(Panels panels) {
    panels
        .figures()
        .filter(Heatmap.class::isInstance)
        .map(Heatmap.class::cast)
        .forEach(map -> map.node().value().overview(map.masked().map(Node::value)));
  }

  private static void look(Node node) {
    node.value().overview(Optional.empty());
    node.value().max(); // the limits are kept too
  }
}
