package attentionlab.app.page;

import attentionlab.app.Toolkit;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Navigation.Tab;
import attentionlab.app.state.Place;
import attentionlab.app.state.Rehearsal;
import attentionlab.app.state.Theme;
import attentionlab.interview.Grade;
import attentionlab.interview.Question;
import attentionlab.interview.Review;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.stage.Lens;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;

/**
 * A user who does anything at all, on the whole page, and looks after each action whether it is
 * still in order. The actions come in rounds: each opens another lesson in a fresh state and has a
 * seed of its own, so that a round can be repeated without those before it.
 */
final class RandomUser implements AutoCloseable {
  static final int ROUND = 25;

  /** The largest window; it starts so, because JavaFX's headless screen does not like to grow. */
  static final double WIDEST = 1920;

  static final double HIGHEST = 1080;

  /** Every so many rounds begin on the interview page. */
  private static final int REHEARSING = 3;

  private static final int MOST_REVIEWS = 40;
  private static final int KEPT = 30;
  private static final int REPORTED = 25;

  private final Supplier<Window> windows;
  private final Language language;
  private final long seed;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final List<String> thrown = Collections.synchronizedList(new ArrayList<>());
  private final Deque<String> last = new ArrayDeque<>();
  private Window window;
  private LessonSession session;
  private PageCheck check;
  private Gestures gestures;
  private Random random;
  private int index;

  /**
   * @param windows opens another window, in which nothing was done
   */
  RandomUser(Supplier<Window> windows, Language language, long seed) {
    this.windows = windows;
    this.language = language;
    this.seed = seed;
    open(windows.get());
    Toolkit.run(
        () ->
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> caught(thrown)));
  }

  private void open(Window fresh) {
    window = fresh;
    session = window.session;
    check = new PageCheck(window.find(".page"));
  }

  @Override
  public void close() {
    Toolkit.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    window.close();
  }

  private void caught(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    List<StackTraceElement> trace =
        Stream.of(cause.getStackTrace())
            .filter(line -> line.getClassName().startsWith("attentionlab"))
            .limit(4)
            .toList();
    thrown.add(
        e
            + (cause == e ? "" : " because of " + cause)
            + " at "
            + trace
            + " of "
            + Stream.of(cause.getStackTrace()).limit(3).toList());
  }

  /**
   * Does actions and tells what was wrong after them, each kind once.
   *
   * @param from the first action, the beginning of a round
   * @param to the end of the actions
   */
  List<String> use(int from, int to) {
    for (index = from / ROUND * ROUND; index < to; index++) {
      if (index % ROUND == 0) {
        renew();
        act(() -> begin(index / ROUND));
      } else {
        act(this::next);
      }
    }
    return problems.values().stream().limit(REPORTED).toList();
  }

  /** What was practised cannot be undone. */
  private void renew() {
    if (!window.all("#interview.interview-page").isEmpty()) {
      window.close();
      open(windows.get());
    }
  }

  /** Another lesson at one of its steps; nothing of the rounds before is left. */
  private String begin(int round) {
    random = new Random(seed * 1_000_003 + round);
    gestures = new Gestures(random, window.course.lessons());
    last.clear();
    Targets.closeAllBut(window.stage());
    resize();
    window.desk.close();
    List<Lesson> lessons = window.course.lessons();
    Lesson lesson = lessons.get(round % lessons.size());
    window.state.progress().forget(lesson);
    window.state.languageProperty().set(language);
    window.state.reducedMotionProperty().set(random.nextBoolean());
    window.state.themeProperty().set(Theme.values()[random.nextInt(2)]);
    window.state.resetZoom();
    window.state.zoom(List.of(-3, 0, 0, 3, 8).get(random.nextInt(5)));
    for (Lens lens : session.snapshot().shown().lenses().all()) {
      session.without(lens.getClass());
    }
    int step = random.nextInt(lesson.steps().size());
    session.resume(Place.startOf(lesson, step).bookmark().text());
    String place = lesson.id() + " step " + (step + 1);
    return "begin at " + (round % REHEARSING == 0 ? rehearse() + " from " : "") + place;
  }

  /** A part of the interview page, after some practice. */
  private String rehearse() {
    window.button("interview").fire();
    Rehearsal rehearsal = window.rehearsal.get();
    List<Question> all = rehearsal.bank().all();
    for (int i = random.nextInt(MOST_REVIEWS); i > 0; i--) {
      rehearsal.add(review(all.get(random.nextInt(all.size()))).entry());
    }
    Tab tab = Tab.values()[random.nextInt(Tab.values().length)];
    window.button("tab-" + tab.id()).fire();
    return tab.id();
  }

  private Review review(Question question) {
    return new Review(
        window.watch.instant().minus(Duration.ofHours(random.nextInt(400))),
        question.id(),
        Grade.values()[random.nextInt(Grade.values().length)],
        random.nextInt(Review.MOST_CONFIDENT + 1),
        List.of("a"),
        random.nextBoolean() ? List.of() : List.of("b", "c"),
        random.nextInt(200),
        "");
  }

  private String resize() {
    double width = 1000 + random.nextInt((int) WIDEST - 999);
    double height = 660 + random.nextInt((int) HIGHEST - 659);
    window.stage().hide(); // the headless screen cannot make a window larger while it shows
    window.resize(width, height);
    window.stage().show();
    return "resize to %.0f × %.0f".formatted(width, height);
  }

  private String next() {
    int kind = random.nextInt(100);
    if (kind < 2 && Targets.top() == window.stage()) {
      return resize();
    } else if (kind < 4) {
      return open();
    }
    return gestures.act();
  }

  private String open() {
    String bookmark = gestures.bookmark();
    try {
      session.open(bookmark);
    } catch (attentionlab.lesson.Refused refused) {
      return "refused bookmark " + bookmark;
    }
    return "bookmark " + bookmark;
  }

  // ---- doing and looking, on the JavaFX thread

  /** An action that tells what it did. */
  private interface Action {
    String act();
  }

  private void act(Action action) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Runnable ask = () -> window.whenSettled(() -> look(done));
    Platform.runLater(
        () -> {
          Platform.runLater(() -> Platform.runLater(ask));
          try {
            remember(action.act());
          } catch (RuntimeException | AssertionError e) {
            caught(e);
          }
        });
    try {
      Window.await(done, ask);
    } catch (AssertionError e) {
      throw new AssertionError("no answer, " + place(), e);
    }
  }

  private void remember(String action) {
    last.addLast(index + " " + action);
    if (last.size() > KEPT) {
      last.removeFirst();
    }
  }

  private void look(CompletableFuture<Void> done) {
    if (done.isDone()) {
      return;
    }
    try {
      inspect();
    } catch (RuntimeException e) {
      caught(e);
    }
    synchronized (thrown) {
      report(thrown);
      thrown.clear();
    }
    done.complete(null);
  }

  private void inspect() {
    Node interview = window.stage().getScene().getRoot().lookup("#interview.interview-page");
    if (interview instanceof Parent page && WordsCheck.isSeen(page)) {
      page.applyCss();
      page.layout();
      report(WordsCheck.problems(page));
    } else {
      report(check.drawn(session.snapshot()));
      if (index % 5 == 4) {
        report(check.pictures());
      }
    }
    for (javafx.stage.Window shown : javafx.stage.Window.getWindows()) {
      if (shown instanceof Stage stage && stage.isShowing()) {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        report(TextCheck.problems(root));
      }
    }
  }

  /** Each kind of problem is told once: numbers and names in it may differ. */
  private void report(Collection<String> found) {
    for (String problem : found) {
      String kind = problem.replaceAll("“[^”]*”|[0-9.,×–-]+", "#");
      problems.computeIfAbsent(kind, key -> problem + "\n    " + place() + history());
    }
  }

  private String history() {
    return problems.size() < 8 ? "\n    after " + String.join("\n          ", last) : "";
  }

  private String place() {
    return "seed %d, action %d (repeat it with -Drandom.seed=%d -Drandom.from=%d -Drandom.actions=%d), %s, %.0f × %.0f, text %.0f, %s %s: %s"
        .formatted(
            seed,
            index,
            seed,
            index / ROUND * ROUND,
            index + 1,
            last.peekLast(),
            window.stage().getWidth(),
            window.stage().getHeight(),
            window.state.textSizeProperty().get(),
            window.state.languageProperty().get(),
            window.state.themeProperty().get(),
            session.snapshot().place().bookmark().text());
  }
}
