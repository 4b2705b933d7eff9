package attentionlab.app.state;

import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Course;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Message;
import attentionlab.lesson.Refused;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Settings;
import attentionlab.stage.Lens;
import attentionlab.stage.Lenses;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The state of an open lesson, and the verbs that change it. Everything else on the screen follows
 * from {@link #snapshot()}.
 */
public final class LessonSession {
  private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>();
  private final Inquiry inquiry = new Inquiry();
  private final History history = new History();
  private final Facts facts = new Facts();
  private final Course course;
  private final Worker worker;
  private Place place;
  private Lenses lenses = Lenses.NONE;

  /** Opens the first step of a lesson. */
  public LessonSession(Course course, Lesson first, Worker worker) {
    this.course = course;
    this.worker = worker;
    place = Place.startOf(first, 0);
    snapshot.set(new Snapshot(place, Shown.of(place, facts, lenses), Optional.empty(), false));
  }

  public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  public Snapshot snapshot() {
    return snapshot.get();
  }

  public ReadOnlyObjectProperty<Optional<CellRef>> pinnedProperty() {
    return inquiry.pinnedProperty();
  }

  // ---- going from place to place

  /** Opens the first step of a lesson. */
  public void open(Lesson lesson) {
    travel(Place.startOf(lesson, 0));
  }

  /**
   * Opens the state of a bookmark.
   *
   * @throws Refused when the text is damaged or names what is not there; nothing has changed then
   */
  public void open(String bookmark) {
    Bookmark parsed = Bookmark.parse(bookmark);
    travel(Place.of(course.lesson(parsed.lesson()), parsed));
  }

  /**
   * Goes on in the state of a bookmark, as if the session had begun there: nothing to undo.
   *
   * @throws Refused as {@link #open(String)} does
   */
  public void resume(String bookmark) {
    open(bookmark);
    history.forget();
  }

  /** Opens a step of the present lesson. */
  public void goTo(int index) {
    if (index >= 0 && index < place.lesson().steps().size() && index != place.index()) {
      travel(Place.startOf(place.lesson(), index));
    }
  }

  /** The next step; after the last one the next lesson. */
  public void next() {
    if (place.isLast()) {
      nextLesson().ifPresent(this::open);
    } else {
      goTo(place.index() + 1);
    }
  }

  /** The lesson after the present one. */
  public Optional<Lesson> nextLesson() {
    return course.after(place.lesson());
  }

  public void previous() {
    goTo(place.index() - 1);
  }

  /** Back to the first step of the lesson. */
  public void restart() {
    travel(Place.startOf(place.lesson(), 0));
  }

  /** The settings the step started from. */
  public void reset() {
    travel(Place.startOf(place.lesson(), place.index()));
  }

  public void undo() {
    history.undo(place).ifPresent(this::move);
  }

  public void redo() {
    history.redo(place).ifPresent(this::move);
  }

  public boolean canUndo() {
    return history.canUndo();
  }

  public boolean canRedo() {
    return history.canRedo();
  }

  private void travel(Place to) {
    if (to.equals(place)) {
      forgive();
    } else {
      history.leave(place);
      move(to);
    }
  }

  // ---- changing settings

  /**
   * Changes a setting; the changes of one gesture, such as dragging a slider, are undone together.
   */
  public <T> void set(Setting<T> setting, T value) {
    change(setting.id(), () -> place.settings().with(setting, value));
  }

  /** Changes a setting to the value of a text, as bookmarks write it. */
  public void set(String settingId, String text) {
    change(settingId, () -> place.settings().withText(place.settings().setting(settingId), text));
  }

  /** Changes settings as a whole; changes of one gesture are undone together. */
  public void change(String gesture, UnaryOperator<Settings> changed) {
    change(gesture, () -> changed.apply(place.settings()));
  }

  /** The present gesture is over: the next change is an undo step of its own. */
  public void endGesture() {
    history.endGesture();
  }

  private void change(String gesture, Supplier<Settings> changed) {
    try {
      Settings settings = changed.get();
      if (!settings.equals(place.settings())) {
        history.leave(place, gesture);
        move(place.with(settings));
      }
    } catch (Refused refused) {
      // what is being computed still comes
      snapshot.set(
          new Snapshot(
              place, snapshot().shown(), Optional.of(refused.reason()), snapshot().busy()));
    }
  }

  // ---- looking closer

  /** Pins a cell so that it stays explained; pinning it again lets it go. */
  public void pin(CellRef cell) {
    inquiry.ask(cell);
  }

  /** Which number is in question, and how it was reached. */
  public Inquiry inquiry() {
    return inquiry;
  }

  /** Puts a lens on; it takes the place of the one of its kind. */
  public void look(Lens lens) {
    see(lenses.with(lens));
  }

  /** Takes the lens of a kind off. */
  public void without(Class<? extends Lens> kind) {
    see(lenses.without(kind));
  }

  /** The lens of a kind that is on. */
  public <L extends Lens> Optional<L> lens(Class<L> kind) {
    return lenses.get(kind);
  }

  private void see(Lenses others) {
    lenses = others;
    Snapshot now = snapshot();
    if (now.busy()) {
      move(place);
    } else {
      boolean busy = worker.run(() -> now.shown().through(others), this::seen, this::failed);
      if (busy) {
        snapshot.set(new Snapshot(place, now.shown(), now.refusal(), true));
      }
    }
  }

  private void seen(Shown shown) {
    snapshot.set(new Snapshot(place, shown, snapshot().refusal(), false));
  }

  // ---- computing

  private void move(Place to) {
    boolean otherStep = !to.isStepOf(place);
    if (otherStep) {
      inquiry.end();
      lenses = lenses.elsewhere();
    }
    place = to;
    Lenses through = lenses;
    boolean busy =
        worker.run(
            () -> Shown.of(to, facts, through),
            shown -> {
              snapshot.set(new Snapshot(to, shown, Optional.empty(), false));
              if (otherStep) {
                prepareNext(to);
              }
            },
            this::failed);
    if (busy) {
      snapshot.set(new Snapshot(to, snapshot().shown(), Optional.empty(), true));
    }
  }

  /**
   * While the learner reads, the next step is computed, so that what takes long in it is there when
   * they come.
   */
  private void prepareNext(Place present) {
    if (!present.isLast()) {
      Place next = Place.startOf(present.lesson(), present.index() + 1);
      worker.prepare(() -> Shown.of(next, facts, Lenses.NONE));
    }
  }

  private void failed(Throwable cause) {
    if (cause instanceof Refused refused) {
      refuse(Optional.of(refused.reason()));
    } else if (!(cause instanceof java.util.concurrent.CancellationException)) {
      stay(Optional.empty());
      throw new IllegalStateException(place.bookmark().text(), cause);
    }
  }

  /**
   * Where the last good view is of another step, the start of this one shows what can be changed.
   */
  private void refuse(Optional<Message> reason) {
    if (snapshot().shown().place().isStepOf(place)) {
      stay(reason);
      return;
    }
    Place asked = place;
    Place start = Place.startOf(place.lesson(), place.index());
    Lenses through = lenses;
    boolean busy =
        worker.run(
            () -> Shown.of(start, facts, through),
            shown -> snapshot.set(new Snapshot(asked, shown, reason, false)),
            again -> stay(reason));
    if (busy) {
      snapshot.set(new Snapshot(asked, snapshot().shown(), Optional.empty(), true));
    }
  }

  /** Nothing more comes: the last good view stays. */
  private void stay(Optional<Message> reason) {
    snapshot.set(new Snapshot(place, snapshot().shown(), reason, false));
  }

  /** What was refused is forgotten where the present settings are shown. */
  private void forgive() {
    if (snapshot().refusal().isPresent() && snapshot().shown().place().equals(place)) {
      stay(Optional.empty());
    }
  }
}
