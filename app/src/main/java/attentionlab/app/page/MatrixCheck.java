package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.app.state.CellRef;
import attentionlab.app.state.Worker;
import attentionlab.app.widget.BreakingRow;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.Numbers;
import attentionlab.graph.Term;
import attentionlab.lesson.Message;
import attentionlab.lesson.Refused;
import attentionlab.paste.Guess;
import attentionlab.paste.PastedMatrix;
import attentionlab.paste.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where a matrix is pasted, and what comes of comparing it with a panel. */
final class MatrixCheck extends VBox {
  private static final PseudoClass SAME = PseudoClass.getPseudoClass("same");
  private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");
  private static final int DECIMALS = 6;
  private static final int MOST_GUESSES = 4;

  private final Context context;
  private final Supplier<Optional<Node>> panel;
  private final TextArea mine = new TextArea();
  private final Label verdict = new Label();
  private final Worker worker = new Worker(Platform::runLater);

  MatrixCheck(Context context, Supplier<Optional<Node>> panel) {
    this.context = context;
    this.panel = panel;
    getStyleClass().add("matrix-check");
    Label title = new Label();
    context.texts().bind(title.textProperty(), "code.mine");
    title.getStyleClass().add("control-name");
    Button paste = new Button();
    context.texts().bind(paste.textProperty(), "code.paste");
    paste.getStyleClass().add("small");
    paste.setMinWidth(USE_PREF_SIZE);
    paste.setOnAction(event -> take(Clipboard.getSystemClipboard().getString()));
    BreakingRow head = new BreakingRow(title, paste);
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    head.getStyleClass().add("code-head");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    mine.setId("mine");
    mine.getStyleClass().add("mine");
    VBox.setVgrow(mine, Priority.ALWAYS);
    mine.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    context.texts().bind(mine.promptTextProperty(), "code.mine.prompt");
    context.texts().bind(mine.accessibleTextProperty(), "code.mine");
    mine.textProperty().addListener((property, before, now) -> compare(true));
    verdict.setId("verdict-of-mine");
    verdict.setWrapText(true);
    verdict.setMinHeight(USE_PREF_SIZE);
    verdict.getStyleClass().add("mine-verdict");
    verdict.setFocusTraversable(true);
    context.texts().languageProperty().addListener(observed -> compare(false));
    getChildren().addAll(head, mine, verdict);
    compare(false);
  }

  /** The Tab key leads on: nobody types a tab, pasted ones are taken. */
  private void leave(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      mine.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
    }
  }

  /** Compares a text that was pasted. */
  void take(String text) {
    mine.setText(text == null ? "" : text);
    mine.requestFocus();
    mine.selectAll();
  }

  /** Compares once more, with other numbers or another panel. */
  void again() {
    compare(false);
  }

  private void compare(boolean pins) {
    Optional<Node> node = panel.get();
    if (mine.getText().isBlank() || node.isEmpty()) {
      worker.cancel();
      tell("", false, false);
      return;
    }
    String text = mine.getText();
    Graph graph = context.session().snapshot().shown().scene().graph();
    worker.run(
        () -> Verdict.of(node.get(), graph, PastedMatrix.parse(text)),
        found -> show(node.get(), found, pins),
        this::failed);
  }

  private void failed(Throwable why) {
    if (why instanceof Refused refused) {
      tell(context.texts().sentence(refused.reason()), false, false);
    } else if (!(why instanceof java.util.concurrent.CancellationException)) {
      throw new IllegalStateException(why);
    }
  }

  private void show(Node node, Verdict found, boolean pins) {
    tell(sentence(node, found), found.same(), !found.same());
    found.first().filter(cell -> pins).ifPresent(this::pin);
  }

  private void pin(Term.Cell cell) {
    CellRef ref = CellRef.of(cell);
    if (!Optional.of(ref).equals(context.session().pinnedProperty().get())) {
      context.session().pin(ref);
    }
  }

  private void tell(String text, boolean same, boolean other) {
    verdict.setText(text);
    verdict.setVisible(!text.isEmpty());
    verdict.setManaged(!text.isEmpty());
    verdict.pseudoClassStateChanged(SAME, same);
    verdict.pseudoClassStateChanged(OTHER, other);
  }

  // ---- words

  private String sentence(Node node, Verdict found) {
    Look.Words words = context.look().getValue().words();
    String name = words.panel(node.id());
    String yours = found.pasted().values().shape();
    if (found.same()) {
      return context.texts().text("code.same", name, yours);
    }
    String first =
        found
            .first()
            .map(cell -> differs(cell, found, words))
            .orElseGet(() -> context.texts().text("code.shape", yours, name, node.value().shape()));
    return first + "\n" + causes(found.guesses(), words);
  }

  private String differs(Term.Cell cell, Verdict found, Look.Words words) {
    double other = found.pasted().values().get(cell.row(), cell.col());
    int cells = cell.node().value().rows() * cell.node().value().cols();
    return context
        .texts()
        .text(
            "code.differs",
            words.label(cell.rowLabel()),
            words.label(cell.colLabel()),
            Numbers.brief(cell.value(), DECIMALS),
            Numbers.brief(other, DECIMALS),
            found.differing(),
            cells,
            Numbers.readable(found.largest(), DECIMALS));
  }

  private String causes(List<Guess> guesses, Look.Words words) {
    if (guesses.isEmpty()) {
      return context.texts().text("code.unknown");
    }
    String list =
        guesses.stream()
            .limit(MOST_GUESSES)
            .map(guess -> context.texts().sentence(worded(guess, words)))
            .collect(Collectors.joining(context.texts().text("code.or")));
    return context.texts().text("code.cause", list);
  }

  private static Message worded(Guess guess, Look.Words words) {
    return guess
        .node()
        .map(id -> Message.of(guess.why().key(), words.panel(id)))
        .orElse(guess.why());
  }
}
