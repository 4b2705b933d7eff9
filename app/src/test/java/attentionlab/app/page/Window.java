package attentionlab.app.page;

import attentionlab.app.App;
import attentionlab.app.Toolkit;
import attentionlab.app.state.AppState;
import attentionlab.app.state.CardDesk;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Place;
import attentionlab.app.state.Rehearsal;
import attentionlab.app.state.Settled;
import attentionlab.app.state.Watch;
import attentionlab.app.state.Worker;
import attentionlab.app.state.Workers;
import attentionlab.app.text.Texts;
import attentionlab.lesson.Course;
import attentionlab.lesson.Message;
import attentionlab.lesson.Settings;
import attentionlab.lessons.Lessons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The main page in a window of its own, at a place given by a bookmark. */
final class Window implements AutoCloseable {
  private static final int PATIENCE = 20;
  private static final long ONCE_S = 3;

  final AppState state = new AppState(Locale.ENGLISH);
  final FxRobot robot = new FxRobot();
  final LessonSession session;
  final Course course = Lessons.course();
  private final Workers workers = new Workers(Platform::runLater);
  private final List<Worker> ofPages = new ArrayList<>();
  final Watch watch = new Watch();
  final Supplier<Rehearsal> rehearsal = Rehearsed.inMemory(watch);
  final Map<Path, String> saved = new TreeMap<>();
  final CardDesk desk;
  final Texts texts;
  private final Stage stage;
  private final Parent root;

  private Window(String bookmark, UnaryOperator<String> wording, double width, double height) {
    session = new LessonSession(course, course.lesson(bookmark.split(" ")[0]), workers.get());
    session.open(bookmark);
    desk = new CardDesk(course, workers.get());
    texts = new Texts(state.languageProperty(), wording);
    root =
        new MainPage(
                state,
                session,
                course,
                texts,
                desk,
                rehearsal,
                Rehearsed.NO_FILES,
                this::worker,
                this::save)
            .load();
    stage = new Stage();
    stage.setScene(new Scene(root, width, height));
    stage.getScene().getStylesheets().add(App.class.getResource("style.css").toExternalForm());
    stage.show();
  }

  private Worker worker() {
    Worker worker = workers.get();
    ofPages.add(worker);
    return worker;
  }

  private Optional<Message> save(Path file, String text) {
    saved.put(file, text);
    return Optional.empty();
  }

  static Window at(String bookmark) {
    return at(bookmark, UnaryOperator.identity(), 1440, 900);
  }

  /** The page in another wording, in a window of another size. */
  static Window at(String bookmark, UnaryOperator<String> wording, double width, double height) {
    Toolkit.start();
    Window window = Toolkit.call(() -> new Window(bookmark, wording, width, height));
    window.settle();
    return window;
  }

  /** Waits until everything under way is shown. */
  void settle() {
    CompletableFuture<Void> settled = new CompletableFuture<>();
    Runnable ask = () -> whenSettled(() -> settled.complete(null));
    Platform.runLater(ask);
    await(settled, ask);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /**
   * Waits for something.
   *
   * @param ask asks for it with {@link #whenSettled}; it is asked for again where newer work of a
   *     page took the place of the question
   */
  static void await(CompletableFuture<Void> done, Runnable ask) {
    for (int i = 0; i < PATIENCE && !done.isDone(); i++) {
      try {
        done.get(ONCE_S, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        Platform.runLater(ask);
      } catch (InterruptedException | ExecutionException e) {
        throw new AssertionError(e);
      }
    }
    if (!done.isDone()) {
      throw new AssertionError("no answer");
    }
  }

  /** Does something once everything under way is shown. Used on the JavaFX thread. */
  void whenSettled(Runnable action) {
    Settled.then(session, () -> afterWorkers(List.copyOf(ofPages), action));
  }

  /** What a worker was asked for before is done, and told, when it comes to a later request. */
  private static void afterWorkers(List<Worker> others, Runnable action) {
    if (others.isEmpty()) {
      action.run();
    } else {
      others
          .get(0)
          .prepare(
              () ->
                  Platform.runLater(() -> afterWorkers(others.subList(1, others.size()), action)));
    }
  }

  Stage stage() {
    return stage;
  }

  /** Gives the window another size. Used on the JavaFX thread. */
  void resize(double width, double height) {
    stage.setX(0); // a part beyond the screen would not be painted
    stage.setY(0);
    stage.setWidth(width);
    stage.setHeight(height);
  }

  /** Does something on the JavaFX thread and waits for what follows from it. */
  void act(Runnable action) {
    Toolkit.run(action);
    settle();
  }

  /** Presses a button, by its identifier. */
  void fire(String id) {
    act(button(id)::fire);
  }

  /** Opens a lesson from the course. */
  void choose(String lesson) {
    Node entry =
        all(".lesson-entry").stream()
            .filter(node -> node.getId().equals("lesson-" + lesson))
            .findFirst()
            .orElseThrow();
    act(((LessonEntry) entry)::fire);
  }

  /** A button, by its identifier, which may have points in it. */
  ButtonBase button(String id) {
    return Stream.concat(all(".button").stream(), all(".toggle-button").stream())
        .filter(button -> id.equals(button.getId()))
        .findFirst()
        .map(ButtonBase.class::cast)
        .orElseThrow(() -> new AssertionError("no button " + id));
  }

  Place place() {
    settle();
    return session.snapshot().place();
  }

  String bookmark() {
    return place().bookmark().text();
  }

  Settings settings() {
    return place().settings();
  }

  @SuppressWarnings("unchecked") // the caller knows what it looks for
  <T extends Node> T find(String selector) {
    return (T) Toolkit.await(() -> root.lookup(selector));
  }

  List<Node> all(String selector) {
    return Toolkit.call(() -> List.copyOf(root.lookupAll(selector)));
  }

  String text(String selector) {
    return String.join(" ", texts(find(selector)).toList());
  }

  private static Stream<String> texts(Node node) {
    if (node instanceof Text text) {
      return Stream.of(text.getText());
    } else if (node instanceof Labeled labeled && labeled.getGraphic() == null) {
      return Stream.of(labeled.getText());
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(Window::texts)
        : Stream.of();
  }

  @Override
  public void close() {
    Toolkit.run(stage::close);
    workers.close();
  }
}
