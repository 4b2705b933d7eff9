package attentionlab.app.page;

import attentionlab.app.Toolkit;
import attentionlab.app.state.LessonSession;
import attentionlab.app.state.Settled;
import attentionlab.figure.Arrows;
import attentionlab.figure.Cube;
import attentionlab.figure.Diagram;
import attentionlab.figure.Figure;
import attentionlab.figure.Heatmap;
import attentionlab.figure.Influence;
import attentionlab.figure.Network;
import attentionlab.figure.Sentence;
import attentionlab.figure.TokenLines;
import attentionlab.graph.Matrix;
import attentionlab.lesson.Choice;
import attentionlab.lesson.Grid;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.MaskGrid;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Step;
import attentionlab.lesson.Switch;
import attentionlab.lesson.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;

/** Goes through a lesson on the page as a learner would who tries everything, and looks. */
final class Walker implements AutoCloseable {
  private static final long PATIENCE_S = 20;

  /** How large the window is. */
  record Size(double width, double height) {}

  private final Window window;
  private final LessonSession session;
  private final PageCheck check;
  private final ButtonBase next;
  private final List<String> problems = new ArrayList<>();
  private final List<String> thrown = Collections.synchronizedList(new ArrayList<>());
  private String present = "";

  Walker(Window window) {
    this.window = window;
    session = window.session;
    next = window.button("next");
    check = new PageCheck(window.find(".page"));
    Toolkit.run(
        () -> {
          window.state.reducedMotionProperty().set(true);
          Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> caught(e));
        });
  }

  @Override
  public void close() {
    Toolkit.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
  }

  private void caught(Throwable e) {
    thrown.add(e + " at " + Stream.of(e.getStackTrace()).limit(3).toList());
  }

  /** Walks a lesson from its first step to its last and tells what was wrong on the way. */
  List<String> walk(Lesson lesson, Language language, Size size) {
    problems.clear();
    present = "open";
    act(
        () -> {
          window.resize(size.width(), size.height());
          window.state.languageProperty().set(language);
          window.state.progress().forget(lesson);
          session.open(lesson);
        });
    for (int index = 0; index < lesson.steps().size(); index++) {
      step(lesson.steps().get(index), language);
      if (index + 1 < lesson.steps().size()) {
        present = lesson.steps().get(index + 1).id();
        act(next::fire);
      }
    }
    return List.copyOf(problems);
  }

  private void step(Step step, Language language) {
    present = step.id();
    look();
    int questions = check.all(".question").size();
    for (int question = 0; question < questions; question++) {
      int index = question;
      present = step.id() + " question " + index;
      act(() -> answer(index, language == Language.ENGLISH));
    }
    Set<Setting<?>> settings = new LinkedHashSet<>(step.controls());
    session.snapshot().shown().panels().figures().forEach(f -> settings.addAll(of(f)));
    settings.forEach(setting -> drive(step, setting));
    present = step.id() + " in the end";
    act(() -> problems(check.pictures()));
  }

  /** Picks the first option of a question, or asks to be shown the answer. */
  private void answer(int index, boolean picking) {
    Node question = check.all(".question").get(index);
    Stream<Node> options = question.lookupAll(".option").stream();
    Stream<Node> skips = question.lookupAll(".flat").stream();
    (picking ? Stream.concat(options, skips) : skips)
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(button -> !button.isDisabled())
        .findFirst()
        .orElseThrow()
        .fire();
  }

  // ---- every setting to its ends and back

  private <T> void drive(Step step, Setting<T> setting) {
    T start = session.snapshot().place().settings().get(setting);
    for (String value : ends(setting, start)) {
      change(step, setting, value);
    }
    change(step, setting, setting.write(start));
    if (session.snapshot().refusal().isPresent()) {
      problems.add(present + ": refused on the way back");
    }
  }

  private void change(Step step, Setting<?> setting, String value) {
    String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
    present = step.id() + " " + setting.id() + "=" + shown;
    act(
        () -> {
          session.set(setting.id(), value);
          session.endGesture();
        });
  }

  private static List<String> ends(Setting<?> setting, Object start) {
    if (setting instanceof Range range) {
      return List.of(range.write(range.low()), range.write(range.high()));
    } else if (setting instanceof Choice<?> choice) {
      return choice.texts();
    } else if (setting instanceof Switch onOff) {
      return List.of(onOff.write(!(boolean) start));
    } else if (setting instanceof Tokens tokens) {
      List<String> words = tokens.initial();
      List<String> most = new ArrayList<>(words);
      while (most.size() < tokens.most()) {
        most.add(words.get(most.size() % words.size()));
      }
      return List.of(tokens.write(words.subList(0, 1)), tokens.write(most));
    } else if (setting instanceof Grid grid) {
      return Stream.of(grid.low(), grid.high())
          .flatMap(end -> corners((Matrix) start, end, end))
          .map(grid::write)
          .toList();
    }
    MaskGrid mask = (MaskGrid) setting;
    Matrix cells = (Matrix) start;
    double first = 1 - cells.get(0, 0);
    double last = 1 - cells.get(cells.rows() - 1, cells.cols() - 1);
    return corners(cells, first, last).map(mask::write).toList();
  }

  /** A matrix with its first cell changed, and with its last. */
  private static Stream<Matrix> corners(Matrix cells, double first, double last) {
    return Stream.of(cells.with(0, 0, first), cells.with(cells.rows() - 1, cells.cols() - 1, last));
  }

  /** The settings that a figure changes when it is pointed at, dragged or painted. */
  private List<Setting<?>> of(Figure figure) {
    Stream<String> ids = Stream.of();
    if (figure instanceof Heatmap heatmap) {
      ids = heatmap.edit().stream().map(Heatmap.Edit::setting);
    } else if (figure instanceof Arrows arrows) {
      ids = arrows.arrows().stream().map(Arrows.Arrow::setting).flatMap(Optional::stream);
    } else if (figure instanceof Diagram diagram) {
      ids = diagram.boxes().stream().map(Diagram.Box::setting).flatMap(Optional::stream);
    } else if (figure instanceof Network network) {
      ids = Stream.of(network.edgeSetting(), network.focusSetting()).flatMap(Optional::stream);
    } else if (figure instanceof Cube cube) {
      ids = Stream.of(cube.rowSetting(), cube.colSetting()).flatMap(Optional::stream);
    } else if (figure instanceof Sentence sentence) {
      ids = sentence.setting().stream();
    } else if (figure instanceof TokenLines lines) {
      ids = lines.setting().stream();
    } else if (figure instanceof Influence influence) {
      ids = influence.setting().stream();
    }
    List<Setting<?>> settings = new ArrayList<>();
    ids.forEach(id -> settings.add(session.snapshot().place().settings().setting(id)));
    return settings;
  }

  // ---- doing and looking, on the JavaFX thread

  private void look() {
    act(() -> {});
  }

  /** Does something, waits for what is computed after it, lays everything out and looks at it. */
  private void act(Runnable action) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            action.run();
          } catch (RuntimeException | AssertionError e) {
            caught(e);
          }
          Settled.then(
              session,
              () -> {
                try {
                  problems(check.problems(session.snapshot()));
                } catch (RuntimeException e) {
                  caught(e);
                }
                done.complete(null);
              });
        });
    try {
      done.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(session.snapshot().place().bookmark().text(), e);
    }
    synchronized (thrown) {
      problems(thrown);
      thrown.clear();
    }
  }

  private void problems(Collection<String> found) {
    found.forEach(problem -> problems.add(present + ": " + problem));
  }
}
