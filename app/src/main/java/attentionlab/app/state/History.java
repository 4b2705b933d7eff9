package attentionlab.app.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The places before and after the present one. Changes of one gesture, such as dragging a slider,
 * are one entry.
 */
final class History {
  private static final int MOST = 500;

  private final Deque<Place> before = new ArrayDeque<>();
  private final Deque<Place> after = new ArrayDeque<>();
  private Optional<String> gesture = Optional.empty();

  /** A change leaves a place. */
  void leave(Place place) {
    gesture = Optional.empty();
    push(place);
  }

  /** A change of a gesture leaves a place: only the first change of a gesture is an entry. */
  void leave(Place place, String gestureId) {
    if (!gesture.equals(Optional.of(gestureId))) {
      push(place);
      gesture = Optional.of(gestureId);
    }
  }

  /** The present gesture is over. */
  void endGesture() {
    gesture = Optional.empty();
  }

  /** There is nothing to go back to. */
  void forget() {
    before.clear();
    after.clear();
  }

  private void push(Place place) {
    after.clear();
    before.push(place);
    if (before.size() > MOST) {
      before.removeLast();
    }
  }

  Optional<Place> undo(Place present) {
    return move(present, before, after);
  }

  Optional<Place> redo(Place present) {
    return move(present, after, before);
  }

  private Optional<Place> move(Place present, Deque<Place> from, Deque<Place> to) {
    gesture = Optional.empty();
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(present);
    return Optional.of(from.pop());
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean canRedo() {
    return !after.isEmpty();
  }
}
