package attentionlab.app.figure;

import attentionlab.app.figure.DiagramGeometry.Point;
import attentionlab.app.figure.DiagramGeometry.Route;
import attentionlab.figure.Diagram.Wire;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Matrix;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

/** The small pictures of what flows along the arrows of a diagram. */
final class DiagramPictures {
  private static final double MARGIN = 18;
  private static final double TIP = 6;
  private static final double LARGEST = 2.6;
  private static final double SMALLEST = 9;

  private final Look look;
  private final Palette palette;
  private final Highlight lit;
  private final Pencil pen;

  DiagramPictures(Look look, Highlight lit, Pencil pen) {
    this.look = look;
    this.palette = look.palette();
    this.lit = lit;
    this.pen = pen;
  }

  /** Draws the picture of an arrow, if it carries something and has room. */
  void paint(Wire wire, Route route, CellImage image) {
    picture(wire, route, look.textSize()).ifPresent(at -> picture(wire, route, at, image));
  }

  /** Where the picture of what an arrow carries lies; nothing where it has no room. */
  static Optional<HeatmapGeometry> picture(Wire wire, Route route, double em) {
    if (wire.carried().isEmpty() || route.points().isEmpty()) {
      return Optional.empty();
    }
    Matrix value = wire.carried().get().value();
    double room = Math.min(route.room() - MARGIN, LARGEST * em);
    int longest = Math.max(value.rows(), value.cols());
    if (longest == 0 || Math.min(room, route.breadth()) < SMALLEST) {
      return Optional.empty();
    }
    int across = route.upright() ? value.cols() : value.rows();
    double broad = route.breadth() / Math.max(1, across);
    double fitting = Math.min(Math.min(room / longest, broad), em * 0.8);
    double cell = fitting < 1 ? fitting : Math.floor(fitting);
    Point middle = route.middle();
    double length = Math.max(1, route.room());
    double x = middle.x() - (route.end().x() - route.start().x()) / length * TIP / 2;
    double y = middle.y() - (route.end().y() - route.start().y()) / length * TIP / 2;
    double left = Math.round(x - cell * value.cols() / 2);
    double top = Math.round(y - cell * value.rows() / 2);
    return Optional.of(new HeatmapGeometry(value.rows(), value.cols(), left, top, cell, false));
  }

  /** Whether a node or one of its cells is lit. */
  boolean isLit(Node node) {
    return lit.nodes().contains(node.id())
        || lit.pointed().filter(cell -> cell.node().id().equals(node.id())).isPresent()
        || lit.pinned().filter(cell -> cell.node().id().equals(node.id())).isPresent();
  }

  private void picture(Wire wire, Route route, HeatmapGeometry at, CellImage image) {
    Node node = wire.carried().orElseThrow();
    Heatmap heatmap = heatmap(node);
    pen.fill(at.left() - 3, at.top() - 3, at.width() + 6, at.height() + 6, palette.surface());
    image.draw(pen.context(), heatmap, at, Ramp.of(heatmap.scale(), node.role(), palette), palette);
    Color hue = palette.role(node.role());
    boolean strong = isLit(node);
    pen.frame(
        at.left() - 1,
        at.top() - 1,
        at.width() + 2,
        at.height() + 2,
        strong ? hue : palette.faint(),
        strong ? 2 : 1);
    symbol(node, route, at, hue);
  }

  private static Heatmap heatmap(Node node) {
    boolean shares = node.value().min() >= 0 && node.value().max() <= 1;
    return node.role() == Role.WEIGHTS && shares ? Heatmap.weights(node) : Heatmap.signed(node);
  }

  private void symbol(Node node, Route route, HeatmapGeometry at, Color hue) {
    Symbol symbol = Symbol.of(node.name().map(name -> name.latex()).orElse(""));
    double width = pen.width(symbol, 0.9);
    double x = route.upright() ? at.left() + at.width() + 6 : route.middle().x() - width / 2;
    double y = route.upright() ? route.middle().y() - 2 : at.top() - look.textSize() * 0.8;
    boolean fits = x + width <= pen.context().getCanvas().getWidth() && y > look.textSize() / 3;
    if (fits) {
      pen.symbol(symbol, x, y, 0.9, hue);
    }
  }

  /** An image for each arrow, so that one does not paint over another's. */
  static List<CellImage> images(int count, List<CellImage> present) {
    List<CellImage> images = new ArrayList<>(present);
    while (images.size() < count) {
      images.add(new CellImage());
    }
    return images;
  }
}
