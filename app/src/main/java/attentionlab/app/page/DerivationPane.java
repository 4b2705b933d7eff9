package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.widget.BreakingRow;
import attentionlab.graph.Derivation;
import attentionlab.graph.Numbers;
import attentionlab.stage.Filling;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Why a cell has its value: its arithmetic, where every operand is a link one level further back,
 * and the trail of the links that were followed.
 */
final class DerivationPane extends VBox {
  /** The height of the head, in em, whatever stands in it. */
  private static final double HEAD = 2.3;

  /** Its height, in em, but for a head that needs more. */
  private static final double HEIGHT = 9;

  /** What stays for the arithmetic then, in em. */
  private static final double LINES = 4;

  private final Context context;
  private final Label question = new Label();
  private final Button play = new Button();
  private final CopyMenu copy;
  private final TrailLine trail;
  private final DerivationLines lines;
  private final StackPane walked = new StackPane();
  private final BreakingRow head;
  private final ScrollPane scroll = new ScrollPane();
  private final FillingPlayer player;
  private boolean playing;
  private Optional<Derivation> shown = Optional.empty();

  DerivationPane(Context context) {
    this.context = context;
    copy = new CopyMenu(context.texts(), () -> shown);
    trail = new TrailLine(context);
    lines = new DerivationLines(context.lighting(), context.texts());
    player = new FillingPlayer(context);
    getStyleClass().add("derivation");
    question.setWrapText(true);
    question.setMinHeight(USE_PREF_SIZE);
    wirePlay();
    walked.getChildren().add(trail);
    walked.setMinWidth(0);
    StackPane.setAlignment(trail, Pos.CENTER_LEFT);
    trail.setMaxHeight(USE_PREF_SIZE);
    HBox.setHgrow(walked, Priority.ALWAYS);
    walked.setPrefWidth(0); // it takes what is left, and shortens itself
    head = new BreakingRow(question, walked, play, copy);
    head.getStyleClass().add("derivation-head");
    scroll.setContent(lines);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    follow();
  }

  @Override
  protected double computeMinHeight(double width) {
    double em = context.look().getValue().textSize();
    double frame = snappedTopInset() + snappedBottomInset() + getSpacing();
    double room = width < 0 ? getWidth() : width;
    double high = head.prefHeight(room - snappedLeftInset() - snappedRightInset());
    return Math.ceil(Math.max(HEIGHT * em, frame + high + (shown.isEmpty() ? 0 : LINES * em)));
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computeMinHeight(width);
  }

  private void wirePlay() {
    play.getStyleClass().addAll("flat", "small");
    play.setId("play-filling");
    play.setMinWidth(USE_PREF_SIZE);
    Tooltip tip = new Tooltip();
    context.texts().bind(tip.textProperty(), "why.play.tip");
    context.texts().bind(play.textProperty(), "why.play");
    play.setTooltip(tip);
    play.setOnAction(event -> shown.ifPresent(now -> player.play(now.cell(), getScene())));
  }

  private void follow() {
    context.lighting().explainedProperty().addListener((property, before, now) -> show());
    context.lighting().momentProperty().addListener((property, before, now) -> show());
    context.lighting().withoutCellsProperty().addListener((property, before, now) -> show());
    context.session().inquiry().trailProperty().addListener((property, before, now) -> walked());
    context.look().addListener((property, before, now) -> show());
    show();
  }

  private void walked() {
    scroll.setVvalue(0);
    show();
  }

  private void show() {
    Look look = context.look().getValue();
    shown = context.lighting().explainedProperty().get();
    Optional<Filling.Moment> moment = context.lighting().momentProperty().get();
    trail.show(look);
    walked.setMinHeight(HEAD * look.textSize());
    copy.setVisible(shown.isPresent());
    copy.setManaged(shown.isPresent());
    play.setManaged(shown.isPresent());
    play.setVisible(shown.filter(made -> !made.operands().isEmpty()).isPresent());
    question
        .getStyleClass()
        .setAll("label", shown.isPresent() ? "derivation-question" : "derivation-hint");
    question.setText(
        shown
            .map(made -> Numbers.brief(made.cell().value(), look.digits(4)))
            .map(value -> context.texts().text("derivation.why", value))
            .orElseGet(() -> hint(look)));
    if (moment.isPresent() != playing) {
      playing = moment.isPresent();
      boolean below = shown.filter(made -> made.intermediates().isEmpty()).isPresent();
      scroll.setVvalue(playing && below ? 1 : 0); // the sum that grows is to be seen
    }
    shown.ifPresentOrElse(
        made -> lines.show(made, moment.map(Filling.Moment::stage), look), lines::clear);
  }

  private String hint(Look look) {
    return context
        .lighting()
        .withoutCellsProperty()
        .get()
        .map(figure -> context.texts().text("why.statistic", look.words().panel(figure)))
        .orElseGet(() -> context.texts().text("derivation.hint"));
  }
}
