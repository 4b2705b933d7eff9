package attentionlab.app.page;

import attentionlab.app.figure.FigureView;
import attentionlab.app.state.CellRef;
import attentionlab.app.state.Worker;
import attentionlab.app.widget.BreakingRow;
import attentionlab.figure.Panels;
import attentionlab.graph.Dialect;
import attentionlab.graph.Graph;
import attentionlab.graph.Node;
import attentionlab.graph.Program;
import attentionlab.stage.CodeBeside;
import attentionlab.stage.Lens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The program that computes one panel, and the place where a matrix computed elsewhere is compared
 * with it. It follows the cell that is kept and the figure in focus; the list chooses any other.
 */
final class CodePane extends VBox {
  /** Its width where it has enough, in widths of a letter. */
  static final double PREFERRED = 40;

  /** What a text control shows without becoming slow. */
  private static final int SHOWN = 100_000;

  private final Context context;
  private final PanelChoice panels;
  private final ToggleGroup dialects = new ToggleGroup();
  private final TextArea listing = new TextArea();
  private final MatrixCheck check;
  private final CodeBody body;
  private final Worker worker = new Worker(Platform::runLater);
  private Optional<String> whole = Optional.empty();
  private Optional<javafx.scene.Node> before = Optional.empty();

  CodePane(Context context) {
    this.context = context;
    panels = new PanelChoice(context);
    check = new MatrixCheck(context, this::chosen);
    getStyleClass().add("code-pane");
    setId("code");
    listing.setEditable(false);
    listing.getStyleClass().add("listing");
    context.texts().bind(listing.accessibleTextProperty(), "code.listing");
    body = new CodeBody(listing, check);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head(), body);
    addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    context.session().snapshotProperty().addListener((property, was, now) -> follow());
    context.texts().languageProperty().addListener(observed -> reword());
    context.look().addListener(observed -> fill());
    context.state().progress().changesProperty().addListener(observed -> fill());
    context.navigation().awayProperty().addListener((property, was, now) -> fill());
    context
        .session()
        .pinnedProperty()
        .addListener((property, was, now) -> now.ifPresent(cell -> choose(cell.node())));
    present(false);
  }

  /** Opens it with the focus in it, or closes it. */
  static void toggle(Context context) {
    if (context.session().lens(CodeBeside.class).isPresent()) {
      context.session().without(CodeBeside.class);
    } else {
      context.session().look(new CodeBeside());
    }
  }

  /** Whether the program and what is compared with it stand beside each other. */
  void stand(boolean flat) {
    body.stand(flat);
  }

  private HBox head() {
    dialects
        .selectedToggleProperty()
        .addListener(
            (property, was, now) -> {
              if (now == null) {
                was.setSelected(true); // one of them always is
              } else {
                write();
              }
            });
    panels.setOnAction(event -> write());
    context.texts().bind(panels.accessibleTextProperty(), "code.panel");
    HBox.setHgrow(panels, Priority.ALWAYS);
    BreakingRow head = new BreakingRow(panels);
    head.getStyleClass().add("code-head");
    for (Dialect dialect : Dialect.values()) {
      head.getChildren().add(tab(dialect));
    }
    CopyButton copy = new CopyButton(context.texts(), "code.copy", () -> whole);
    copy.getStyleClass().add("small");
    copy.setId("code-copy");
    SaveCode save = new SaveCode(context, () -> whole, this::fileName);
    head.getChildren().addAll(copy, save);
    return head;
  }

  private ToggleButton tab(Dialect dialect) {
    ToggleButton tab = new ToggleButton();
    context.texts().bind(tab.textProperty(), "code." + dialect.name().toLowerCase(Locale.ROOT));
    tab.setId("code-" + dialect);
    tab.setUserData(dialect);
    tab.setToggleGroup(dialects);
    tab.setMinWidth(Region.USE_PREF_SIZE);
    tab.getStyleClass().addAll("small", "code-tab");
    tab.setSelected(dialect == Dialect.NUMPY);
    return tab;
  }

  private Dialect dialect() {
    return (Dialect) dialects.getSelectedToggle().getUserData();
  }

  private String fileName() {
    return dialect() == Dialect.JAVA
        ? "Attention.java"
        : panels.getValue().replace('@', '_') + ".py";
  }

  /** The panel in question. */
  private Optional<Node> chosen() {
    Graph graph = graph();
    return Optional.ofNullable(panels.getValue()).filter(graph::has).map(graph::node);
  }

  private Graph graph() {
    return context.session().snapshot().shown().scene().graph();
  }

  // ---- following the session

  /** Is there while it is wanted, and shows what is in question. */
  void follow() {
    boolean on = context.session().lens(CodeBeside.class).isPresent();
    if (on != isManaged()) {
      present(on);
      focus(on);
    }
    fill();
  }

  private void present(boolean on) {
    setVisible(on);
    setManaged(on);
  }

  private void focus(boolean on) {
    if (on && getScene() != null) {
      before = Optional.ofNullable(getScene().getFocusOwner());
      before.ifPresent(this::chooseShownBy);
      Platform.runLater(panels::requestFocus);
    } else if (!on) {
      before.filter(node -> node.getScene() != null).ifPresent(javafx.scene.Node::requestFocus);
      before = Optional.empty();
    }
  }

  /** The panel whose figure has the focus. */
  private void chooseShownBy(javafx.scene.Node focused) {
    for (javafx.scene.Node node = focused; node != null; node = node.getParent()) {
      if (node instanceof FigureView<?> view) {
        view.nodes().stream()
            .filter(panels.getItems()::contains)
            .findFirst()
            .ifPresent(this::choose);
      }
    }
  }

  private void choose(String id) {
    if (isManaged() && !panels.getItems().contains(id) && isOpen(id)) {
      panels.getItems().add(id);
    }
    if (panels.getItems().contains(id)) {
      panels.setValue(id);
    }
  }

  /** Whether there is such a panel, and no prediction covers it. */
  private boolean isOpen(String id) {
    return graph().has(id)
        && graph().node(id).name().isPresent()
        && !context.hidden().contains(Lens.plain(id));
  }

  private void reword() {
    panels.reword();
    fill();
  }

  /** The panels of the step, but for those that a prediction covers. */
  private void fill() {
    if (!isManaged()) {
      return;
    }
    Optional<String> kept = context.session().pinnedProperty().get().map(CellRef::node);
    List<String> ids =
        Stream.concat(shown(), kept.stream()).distinct().filter(this::isOpen).toList();
    String now = panels.getValue();
    if (!panels.getItems().equals(ids)) {
      panels.getItems().setAll(ids);
    }
    panels.setValue(
        Stream.concat(Stream.ofNullable(now), kept.stream())
            .filter(ids::contains)
            .findFirst()
            .orElse(ids.isEmpty() ? null : ids.get(ids.size() - 1)));
    write();
  }

  /** What the figures show; all results where they show something else than matrices. */
  private Stream<String> shown() {
    Panels figures = context.session().snapshot().shown().panels();
    List<String> ids =
        figures.figures().flatMap(figure -> figure.shown().stream()).filter(this::isOpen).toList();
    return ids.isEmpty()
        ? graph().nodes().stream().map(Node::id).filter(this::isOpen)
        : ids.stream();
  }

  // ---- the program

  private void write() {
    if (!isManaged()) {
      return;
    }
    Optional<Node> node = chosen();
    if (node.isEmpty()) {
      show("");
      return;
    }
    Dialect dialect = dialect();
    worker.run(
        () -> Program.of(Graph.of(node.get()), dialect).text(), this::show, failure -> show(""));
    check.again();
  }

  private void show(String text) {
    whole = Optional.of(text).filter(any -> !any.isEmpty());
    String visible =
        text.length() <= SHOWN
            ? text
            : text.substring(0, SHOWN) + "\n" + context.texts().text("code.cut");
    if (!listing.getText().equals(visible)) {
      listing.setText(visible);
    }
  }

  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      context.session().without(CodeBeside.class);
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.V && !event.isConsumed()) {
      event.consume();
      check.take(Clipboard.getSystemClipboard().getString());
    }
  }
}
