package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.Shown;
import attentionlab.app.widget.BreakingRow;
import attentionlab.app.widget.Chips;
import attentionlab.app.widget.Options;
import attentionlab.graph.Axis;
import attentionlab.stage.Scene;
import attentionlab.stage.WeightLayer;
import attentionlab.stage.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The controls of the weights explorer: layer, heads, matrix or lines, share, rows to add up. */
final class WeightsPane extends VBox {
  /** More queries than that are chosen in the figure itself. */
  private static final int MOST_CHIPS = 40;

  private final Context context;
  private final Options controls = new Options();
  private final BreakingRow rows = new BreakingRow();
  private final Chips layers = new Chips("layers");
  private final HeadSquares heads;
  private final Button together = new Button();
  private final Chips ways = new Chips("segments");
  private final Chips views = new Chips("segments");
  private final Slider slider = new Slider(1, Weights.ALL, Weights.ALL);
  private final Label share = new Label();
  private final Label add = new Label();
  private final Chips tokens = new Chips("tokens");
  private final Button none = new Button();
  private List<Object> built = List.of();
  private boolean following;

  WeightsPane(Context context) {
    this.context = context;
    heads = new HeadSquares(context);
    getStyleClass().add("weights-pane");
    share.getStyleClass().add("weights-words");
    share.setWrapText(true);
    add.getStyleClass().add("weights-words");
    add.setWrapText(true);
    slider.setId("weights-share");
    slider.setBlockIncrement(1);
    slider.valueProperty().addListener((property, was, is) -> slid(is.doubleValue()));
    button(together, "weights.all", "weights-all", Weights::together);
    button(none, "weights.rows.none", "weights-none", Weights::withoutQueries);
    BreakingRow kept = new BreakingRow(share, slider);
    kept.getStyleClass().add("weights-row");
    controls.getChildren().addAll(heads.chips(), together, ways, views, kept);
    layers.setMinWidth(0);
    controls.getStyleClass().add("weights-controls");
    rows.getChildren().addAll(add, tokens, none);
    rows.getStyleClass().add("weights-row");
    HBox.setHgrow(tokens, Priority.ALWAYS);
    getChildren().addAll(layers, controls, rows);
    context.session().snapshotProperty().addListener((property, before, now) -> show());
    context.look().addListener((property, before, now) -> show());
    context.state().progress().changesProperty().addListener((property, before, now) -> show());
    context.navigation().awayProperty().addListener((property, before, now) -> show());
    show();
  }

  private void button(Button button, String key, String id, UnaryOperator<Weights> change) {
    context.texts().bind(button.textProperty(), key);
    button.setId(id);
    button.getStyleClass().addAll("flat", "small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> change(change));
  }

  private void change(UnaryOperator<Weights> how) {
    context
        .session()
        .lens(Weights.class)
        .ifPresent(lens -> context.session().look(how.apply(lens)));
  }

  private void slid(double percent) {
    if (!following) {
      change(lens -> lens.keeping((int) Math.round(percent)));
    }
  }

  private void show() {
    Optional<Weights> lens = context.session().lens(Weights.class);
    Shown shown = context.session().snapshot().shown();
    List<WeightLayer> all =
        lens.isPresent() ? WeightLayer.in(shown.live().graph()) : List.<WeightLayer>of();
    present(layers, false);
    present(controls, !all.isEmpty());
    present(rows, !all.isEmpty());
    if (!all.isEmpty()) {
      WeightLayer layer = lens.get().layerOf(new Scene(shown.live().graph(), shown.plain()));
      following = true;
      show(lens.get(), layer, all);
      following = false;
    }
  }

  private void show(Weights lens, WeightLayer layer, List<WeightLayer> all) {
    boolean several = layer.size() > 1;
    build(layer, all);
    select(layers, named(all, layer).indexOf(layer));
    present(layers, layers.getChildren().size() > 1);
    present(heads.chips(), several);
    present(together, several);
    together.setDisable(lens.chosen(layer.size()).size() == layer.size());
    present(ways, several);
    ways.setDisable(lens.chosen(layer.size()).size() == 1);
    if (several) {
      heads.show(layer, lens);
    }
    select(ways, lens.sum() ? 1 : 0);
    select(views, lens.lines() ? 1 : 0);
    if (Math.round(slider.getValue()) != lens.percent()) {
      slider.setValue(lens.percent());
    }
    share.setText(context.texts().text("weights.keep", lens.percent()));
    slider.setAccessibleText(share.getText());
    for (int i = 0; i < tokens.getChildren().size(); i++) {
      ((ToggleButton) tokens.getChildren().get(i)).setSelected(lens.queries().contains(i));
    }
    present(none, !lens.queries().isEmpty());
  }

  private static void select(Chips chips, int index) {
    for (int i = 0; i < chips.getChildren().size(); i++) {
      ((ToggleButton) chips.getChildren().get(i)).setSelected(i == index);
    }
  }

  /** The layers that have words of their own, and the present one. */
  private List<WeightLayer> named(List<WeightLayer> all, WeightLayer present) {
    Look.Words words = context.look().getValue().words();
    String plain = words.text("weights.plain");
    return all.stream()
        .filter(layer -> layer.equals(present) || !words.panel(layer.id()).equals(plain))
        .toList();
  }

  private void build(WeightLayer layer, List<WeightLayer> all) {
    Look.Words words = context.look().getValue().words();
    Axis queries = layer.heads().get(0).rows();
    List<String> names = named(all, layer).stream().map(other -> name(other, words)).toList();
    List<String> labels = queries.labels().stream().map(words::label).limit(MOST_CHIPS).toList();
    List<Object> asked = List.of(names, labels, context.texts().language());
    if (asked.equals(built)) {
      return;
    }
    built = asked;
    buildLayers(named(all, layer), names);
    ways.fill(
        List.of(
            option("weights.mean", "weights-mean", lens -> lens.summing(false)),
            option("weights.sum", "weights-sum", lens -> lens.summing(true))));
    views.fill(
        List.of(
            option("weights.matrix", "weights-matrix", lens -> lens.drawn(false)),
            option("weights.lines", "weights-lines", lens -> lens.drawn(true))));
    add.setText(context.texts().text("weights.rows"));
    tokens.fill(IntStream.range(0, labels.size()).mapToObj(i -> token(i, labels)).toList());
  }

  /** What a layer is called: as its only head, or without the number of the head. */
  private static String name(WeightLayer layer, Look.Words words) {
    String first = words.panel(layer.id());
    return layer.size() > 1 ? PanelWords.layer(first) : first;
  }

  private void buildLayers(List<WeightLayer> named, List<String> names) {
    List<Node> buttons = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String id = named.get(i).id();
      buttons.add(toggle(names.get(i), "layer-" + id, lens -> lens.of(id)));
    }
    layers.fill(buttons);
  }

  private ToggleButton option(String key, String id, UnaryOperator<Weights> change) {
    return toggle(context.texts().text(key), id, change);
  }

  private ToggleButton token(int index, List<String> labels) {
    ToggleButton chip =
        toggle(labels.get(index), "row-" + index, lens -> lens.togglingQuery(index));
    String say = context.texts().text("weights.row.say", labels.get(index), index + 1);
    chip.setAccessibleText(say);
    return chip;
  }

  private ToggleButton toggle(String words, String id, UnaryOperator<Weights> change) {
    ToggleButton toggle = new ToggleButton(words);
    toggle.setId(id);
    toggle.setMnemonicParsing(false);
    toggle.getStyleClass().addAll("small");
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.setOnAction(
        event -> {
          change(change);
          show(); // what did not change stays pressed
        });
    return toggle;
  }

  private static void present(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
