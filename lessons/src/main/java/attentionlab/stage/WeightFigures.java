package attentionlab.stage;

import attentionlab.figure.Emphasis;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Panels;
import attentionlab.figure.Scale;
import attentionlab.figure.Strip;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Gather;
import attentionlab.graph.KeepMass;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.graph.Softmax;
import attentionlab.graph.SumOf;
import attentionlab.graph.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be made of the weights of a layer, each a node of its own, and the figures of it. */
final class WeightFigures {
  private final Weights lens;
  private final List<Node> chosen;
  private final Node view;
  private final Optional<Node> share;
  private final Optional<Node> rows;

  WeightFigures(Weights lens, WeightLayer layer) {
    this.lens = lens;
    List<Integer> shown = lens.shown(layer.size());
    chosen = shown.stream().map(layer.heads()::get).toList();
    Node together = chosen.size() == 1 ? chosen.get(0) : together(shown);
    boolean keepsAll = lens.percent() == Weights.ALL;
    view = keepsAll ? together : kept(together);
    share = keepsAll ? Optional.empty() : Optional.of(share(view));
    rows = rows(view);
  }

  private Node together(List<Integer> heads) {
    String kind = (lens.sum() ? "sum_" : "mean_") + numbers(heads);
    String symbol = chosen.get(0).name().orElseThrow().latex().replaceAll("_\\{?\\w+}?$", "");
    String latex = lens.sum() ? "\\sum " + symbol : "\\bar{" + symbol + "}";
    return new Together(!lens.sum())
        .on(chosen.toArray(Node[]::new))
        .as(new Name(chosen.get(0).id() + "@" + kind, latex, Role.WEIGHTS));
  }

  /** Heads counted from 1, neighbours as {@code 2_to_5}. */
  private static String numbers(List<Integer> heads) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < heads.size(); ) {
      int end = i;
      while (end + 1 < heads.size() && heads.get(end + 1) == heads.get(end) + 1) {
        end++;
      }
      boolean range = end - i > 1;
      parts.add((heads.get(i) + 1) + (range ? "_to_" + (heads.get(end) + 1) : ""));
      i = range ? end + 1 : i + 1;
    }
    return String.join("_", parts);
  }

  private Node kept(Node weights) {
    String symbol = weights.name().orElseThrow().latex();
    String latex = symbol.contains("^") ? symbol : symbol + "^{\\mathrm{top}}";
    return new KeepMass(lens.percent() / 100.0)
        .on(weights)
        .as(new Name(weights.id() + "@top_" + lens.percent(), latex, Role.WEIGHTS));
  }

  private static Node share(Node weights) {
    return SumOf.over(SumOf.Over.ROW)
        .on(weights)
        .as(new Name(weights.id() + "@kept", "\\Sigma", Role.WEIGHTS));
  }

  /** The rows of the chosen queries added, (1, n_k). */
  private Optional<Node> rows(Node weights) {
    List<Integer> queries =
        lens.queries().stream().filter(query -> query < weights.value().rows()).toList();
    if (queries.isEmpty()) {
      return Optional.empty();
    }
    Name name = new Name(weights.id() + "@rows_" + queries.size(), "\\Sigma", Role.WEIGHTS);
    return Optional.of(SumOf.over(SumOf.Over.COLUMN).on(new Gather(queries).on(weights)).as(name));
  }

  /** What was made of the weights. */
  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(List.of(view));
    share.ifPresent(nodes::add);
    rows.ifPresent(nodes::add);
    return nodes;
  }

  Panels panels() {
    List<Figure> first = new ArrayList<>(List.of(main()));
    share.ifPresent(node -> first.add(Heatmap.weights(node).on(scale())));
    rows.ifPresent(node -> first.add(strip(node)));
    return new Panels(List.of(first));
  }

  private Figure main() {
    if (lens.lines()) {
      boolean one = lens.queries().size() == 1;
      int query = one ? lens.queries().iterator().next() : -1;
      return TokenLines.of(view).focusing(query < view.value().rows() ? query : -1);
    }
    Heatmap plain =
        Heatmap.weights(view).on(scale()).emphasising(new Emphasis(lens.queries(), Set.of()));
    return mask().map(plain::maskedWhere).orElse(plain);
  }

  private static Figure strip(Node node) {
    double most = Math.max(1, node.value().max());
    return Strip.weights(node, 0).on(new Scale(Scale.Kind.SEQUENTIAL, 0, most));
  }

  private Scale scale() {
    boolean sums = lens.sum() && chosen.size() > 1;
    return sums ? new Scale(Scale.Kind.SEQUENTIAL, 0, chosen.size()) : Scale.WEIGHTS;
  }

  /** The scores whose cells of minus infinity no chosen head may look at. */
  private Optional<Node> mask() {
    Node scores = scores(chosen.get(0));
    boolean alike = chosen.stream().allMatch(head -> hidesAlike(scores(head), scores));
    return alike ? Optional.of(scores) : Optional.empty();
  }

  private static Node scores(Node weights) {
    Node operand = weights.operands().get(0);
    return weights.op() instanceof Softmax ? operand : scores(operand);
  }

  private static boolean hidesAlike(Node one, Node other) {
    if (one == other) {
      return true;
    }
    for (int r = 0; r < one.value().rows(); r++) {
      for (int c = 0; c < one.value().cols(); c++) {
        if (hides(one, r, c) != hides(other, r, c)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean hides(Node scores, int row, int col) {
    return scores.value().get(row, col) == Double.NEGATIVE_INFINITY;
  }
}
