package attentionlab.app.page;

import attentionlab.app.figure.Highlight;
import attentionlab.app.figure.Look;
import attentionlab.app.figure.SymbolText;
import attentionlab.app.figure.Thumbnail;
import attentionlab.app.state.Shown;
import attentionlab.app.state.Snapshot;
import attentionlab.app.text.ProseView;
import attentionlab.app.widget.FittingRow;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.graph.Role;
import attentionlab.lesson.Pipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;

/** The whole computation at a glance. It never goes away; what the step is about stands out. */
final class PipelinePane extends Pane {
  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
  private static final PseudoClass CONCEALED = PseudoClass.getPseudoClass("concealed");
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final double THUMBNAIL = 46;

  private final Context context;
  private final Map<String, VBox> places = new HashMap<>();
  private final Map<String, Tooltip> tips = new HashMap<>();
  private final Map<Label, String> ways = new LinkedHashMap<>();
  private final FittingRow row = new FittingRow();
  private final Scale scale = new Scale();
  private Pipeline pipeline;

  PipelinePane(Context context) {
    this.context = context;
    getStyleClass().add("pipeline");
    row.getStyleClass().add("pipeline-row");
    row.getTransforms().add(scale);
    getChildren().add(row);
    context
        .session()
        .snapshotProperty()
        .addListener((property, before, now) -> show(now, context.look().getValue()));
    context.look().addListener((property, before, now) -> show(context.session().snapshot(), now));
    context.lighting().highlightProperty().addListener((property, before, now) -> light(now));
    context.state().progress().changesProperty().addListener((property, before, now) -> again());
    context.navigation().awayProperty().addListener((property, before, now) -> again());
    again();
  }

  private void again() {
    show(context.session().snapshot(), context.look().getValue());
  }

  private void show(Snapshot snapshot, Look look) {
    Shown shown = snapshot.shown();
    Pipeline now = shown.place().lesson().pipeline();
    if (!now.equals(pipeline)) {
      build(now);
    }
    ways.forEach((label, by) -> show(label, look.words().label(by)));
    Set<String> present = shown.panels().figures().map(Figure::id).collect(Collectors.toSet());
    Set<String> hidden = context.hidden();
    for (Pipeline.Stage stage : now.stages()) {
      for (Name name : stage.nodes()) {
        Node node = shown.live().node(name);
        VBox place = places.get(name.id());
        place.pseudoClassStateChanged(PRESENT, present.contains(name.id()));
        place.pseudoClassStateChanged(CONCEALED, hidden.contains(name.id()));
        ((Thumbnail) place.getChildren().get(0)).show(heatmap(node), look.palette());
        ((SymbolText) place.getChildren().get(1)).show(name.latex(), name.role(), 0.85, look);
        tips.get(name.id()).setText(look.words().panel(name.id()) + "  " + node.value().shape());
      }
    }
  }

  private static void show(Label way, String words) {
    boolean indexed = words.contains("_");
    way.setText(indexed ? "" : words);
    way.setGraphic(indexed ? ProseView.line(words, "") : null);
  }

  private void build(Pipeline now) {
    pipeline = now;
    places.clear();
    tips.clear();
    ways.clear();
    row.getChildren().clear();
    List<Label> words = new ArrayList<>();
    List<Label> arrows = new ArrayList<>();
    for (Pipeline.Stage stage : now.stages()) {
      if (!stage.by().isEmpty()) {
        words.add(by(stage.by()));
        ways.put(words.get(words.size() - 1), stage.by());
        arrows.add(by("→"));
        row.getChildren().addAll(words.get(words.size() - 1), arrows.get(arrows.size() - 1));
      }
      stage.nodes().forEach(name -> row.getChildren().add(place(name)));
    }
    row.hideNothing();
    row.mayHide(words.toArray(Label[]::new));
    row.mayHide(arrows.toArray(Label[]::new));
  }

  private static Label by(String text) {
    Label by = new Label(text);
    by.getStyleClass().add("pipeline-by");
    by.setMinWidth(USE_PREF_SIZE);
    return by;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return prefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + row.prefHeight(-1) + snappedBottomInset();
  }

  /** Where even the bare row is too wide, it is shown smaller. */
  @Override
  protected void layoutChildren() {
    double room = Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset());
    double height = row.prefHeight(-1);
    row.resize(room, height);
    row.layout();
    double factor = Math.min(1, room / row.shownWidth());
    scale.setX(factor);
    scale.setY(factor);
    row.resizeRelocate(
        snappedLeftInset(), snappedTopInset() + height * (1 - factor) / 2, room / factor, height);
  }

  private VBox place(Name name) {
    SymbolText caption = new SymbolText();
    caption.setTextAlignment(TextAlignment.CENTER);
    VBox place = new VBox(new Thumbnail(THUMBNAIL), caption);
    Tooltip tip = new Tooltip();
    Tooltip.install(place, tip);
    tips.put(name.id(), tip);
    place.setAlignment(Pos.CENTER);
    place.setMinWidth(USE_PREF_SIZE);
    place.getStyleClass().add("pipeline-place");
    place.setOnMouseEntered(event -> context.lighting().pointAt(Optional.of(name.id())));
    place.setOnMouseExited(event -> context.lighting().pointAt(Optional.empty()));
    places.put(name.id(), place);
    return place;
  }

  private void light(Highlight highlight) {
    Set<String> operands =
        highlight.operands().stream().map(cell -> cell.node().id()).collect(Collectors.toSet());
    places.forEach(
        (id, place) ->
            place.pseudoClassStateChanged(
                LIT, highlight.nodes().contains(id) || operands.contains(id)));
  }

  private static Heatmap heatmap(Node node) {
    return node.role() == Role.WEIGHTS ? Heatmap.weights(node) : Heatmap.signed(node);
  }

  /** For tests: the identifiers of the places. */
  List<String> places() {
    return List.copyOf(places.keySet());
  }
}
