package attentionlab.app.page;

import attentionlab.app.Toolkit;
import attentionlab.interview.Question;
import attentionlab.lesson.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Goes over the interview page as a candidate who presses everything, and looks after each. */
final class InterviewWalker implements AutoCloseable {
  private static final double SMALLEST = 11;
  private static final double LARGEST = 22;
  private static final int REPORTED = 25;

  /** In which words the page is walked over. */
  enum Wording {
    ENGLISH(Language.ENGLISH, UnaryOperator.identity()),
    CHINESE(Language.CHINESE, UnaryOperator.identity()),
    DOUBLED(Language.ENGLISH, text -> text.isBlank() ? text : text + " " + text);

    private final Language language;
    private final UnaryOperator<String> words;

    Wording(Language language, UnaryOperator<String> words) {
      this.language = language;
      this.words = words;
    }
  }

  /** How large the window and its text are. */
  record Size(double width, double height, double text) {
    static final Size USUAL = new Size(1280, 800, 14);

    @Override
    public String toString() {
      return "%.0f × %.0f, %.0f".formatted(width, height, text);
    }
  }

  final Window window;
  private final Parent root;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final List<String> thrown = Collections.synchronizedList(new ArrayList<>());
  private Size size = Size.USUAL;
  private final Wording wording;
  private String present = "";

  InterviewWalker(Wording wording) {
    this.wording = wording;
    // it starts large, because the headless screen does not like to grow
    window = Window.at("L0.1 s1", wording.words, RandomUser.WIDEST, RandomUser.HIGHEST);
    root = Toolkit.call(() -> window.stage().getScene().getRoot());
    Toolkit.run(
        () ->
            Thread.currentThread()
                .setUncaughtExceptionHandler((thread, e) -> thrown.add(InterviewWalker.told(e))));
    window.act(
        () -> {
          window.state.reducedMotionProperty().set(true);
          window.state.languageProperty().set(wording.language);
        });
    quietly("interview", () -> button("interview").fire());
    resize();
  }

  private static String told(Throwable e) {
    return e + " at " + Stream.of(e.getStackTrace()).limit(4).toList();
  }

  @Override
  public void close() {
    Toolkit.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    window.close();
  }

  /** Gives window and text another size. */
  void size(Size other) {
    if (!other.equals(size)) {
      size = other;
      resize();
    }
  }

  private void resize() {
    act(
        "size",
        () -> {
          window.stage().hide(); // the headless screen cannot make a window larger while it shows
          window.resize(size.width(), size.height());
          window.stage().show();
          window.state.textSizeProperty().set(size.text());
        });
  }

  /** What was wrong since this was asked last. */
  List<String> problems() {
    List<String> found = problems.values().stream().limit(REPORTED).toList();
    problems.clear();
    return found;
  }

  /** Tells where one is, for what is found there. */
  void at(String place) {
    present = place;
  }

  void problem(String problem) {
    report("", List.of(problem));
  }

  // ---- a question

  /** Opens a question as a card of a round: asks it, reveals it, and shows all of its answer. */
  void card(Question question) {
    at(question.id());
    open(question);
    fire("reveal");
    if (wording != Wording.DOUBLED) { // the words of the questions are not the application's
      fire("length-20s");
      fire("length-2min");
      fire("length-30s");
    }
    fire("follow-up");
    quietly("board", () -> button("board").fire());
    fire(isSeen("board-all") ? "board-all" : "board");
    int lines = Toolkit.call(() -> root.lookupAll(".board-line").size());
    if (lines != question.board().size()) {
      problem(lines + " lines on the whiteboard");
    }
    fire("grade-3");
    quietly("done", () -> button("round-done").fire());
  }

  /** Asks a question alone. */
  void open(Question question) {
    quietly("bank", () -> button("tab-bank").fire());
    quietly("choose", () -> bank().getSelectionModel().select(question));
    fire("practise-one");
  }

  @SuppressWarnings("unchecked") // the list of the questions
  ListView<Question> bank() {
    return (ListView<Question>) root.lookup("#bank-list");
  }

  /** Ticks all points of the answer that shows. Used on the JavaFX thread. */
  void tickAll() {
    styled("check-box").forEach(box -> ((ButtonBase) box).fire());
  }

  /** Looks at what shows in the smallest and in the largest text. */
  void textSizes() {
    for (double text : List.of(SMALLEST, LARGEST)) {
      act("text of " + text, () -> window.state.textSizeProperty().set(text));
    }
    quietly("text as before", () -> window.state.textSizeProperty().set(size.text()));
  }

  // ---- doing and looking

  /** Presses a button that is to be seen, by its identifier, and looks. */
  void fire(String id) {
    act(id, () -> button(id).fire());
  }

  /** Whether something with this identifier is to be seen. */
  boolean isSeen(String id) {
    return Toolkit.call(() -> seen(id).findAny().isPresent());
  }

  private Stream<Node> seen(String id) {
    return seen(root).filter(node -> id.equals(node.getId()));
  }

  private static Stream<Node> seen(Node node) {
    if (!node.isVisible()) {
      return Stream.of();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(InterviewWalker::seen))
        : Stream.of(node);
  }

  /** What is to be seen and has a style class. Used on the JavaFX thread. */
  List<Node> styled(String style) {
    return seen(root).filter(node -> node.getStyleClass().contains(style)).toList();
  }

  /** Presses a key where the keyboard is. Used on the JavaFX thread. */
  void press(KeyCode key) {
    Node focus = root.getScene().getFocusOwner();
    Event.fireEvent(
        focus, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  /** A button that is to be seen. Used on the JavaFX thread. */
  ButtonBase button(String id) {
    return (ButtonBase) node(id);
  }

  /** What is to be seen, by its identifier. Used on the JavaFX thread. */
  Node node(String id) {
    return seen(id).findFirst().orElseThrow(() -> new AssertionError("nothing is " + id));
  }

  /** Does something, and looks once what follows from it is shown. */
  void act(String name, Runnable action) {
    act(name, action, this::look);
  }

  /** Does something that has been looked at before. */
  void quietly(String name, Runnable action) {
    act(name, action, found -> {});
  }

  /** Does something, and calls back once what follows from it is shown. */
  void act(String name, Runnable action, Consumer<List<String>> looking) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Runnable ask = () -> window.whenSettled(() -> look(name, looking, done));
    Platform.runLater(
        () -> {
          try {
            tried(action);
            Platform.runLater(ask);
          } catch (AssertionError e) {
            done.completeExceptionally(e);
          }
        });
    try {
      Window.await(done, ask);
    } catch (AssertionError e) {
      throw new AssertionError(present + " " + name + " after " + problems.values(), e);
    }
  }

  private void look(String name, Consumer<List<String>> looking, CompletableFuture<Void> done) {
    if (done.isDone()) {
      return;
    }
    List<String> found = new ArrayList<>();
    tried(() -> looking.accept(found));
    synchronized (thrown) {
      found.addAll(thrown);
      thrown.clear();
    }
    report(name, found);
    done.complete(null);
  }

  private void tried(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      thrown.add(told(e));
    }
  }

  /** Each kind of problem is told once: numbers and names in it may differ. */
  private void report(String name, Collection<String> found) {
    for (String problem : found) {
      String kind = problem.replaceAll("“[^”]*”|[0-9.,×–-]+", "#");
      problems.putIfAbsent(
          kind, "%s %s, %s, %s: %s".formatted(present, name, wording, size, problem));
    }
  }

  private void look(List<String> found) {
    root.applyCss();
    root.layout();
    root.layout(); // a text that broke into lines may need another height
    found.addAll(TextCheck.problems(root));
    found.addAll(WordsCheck.problems((Parent) root.lookup("#interview.interview-page")));
  }
}
