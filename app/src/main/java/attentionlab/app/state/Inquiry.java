package attentionlab.app.state;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The number whose origin is asked for, and the steps by which it was reached. */
public final class Inquiry {
  private final ReadOnlyObjectWrapper<Trail> trail = new ReadOnlyObjectWrapper<>(Trail.NONE);
  private final ReadOnlyObjectWrapper<Optional<CellRef>> pinned =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public ReadOnlyObjectProperty<Trail> trailProperty() {
    return trail.getReadOnlyProperty();
  }

  /** Where the trail ends. */
  public ReadOnlyObjectProperty<Optional<CellRef>> pinnedProperty() {
    return pinned.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return pinned.get().isPresent();
  }

  /** A new question; the present one asked again ends it. */
  public void ask(CellRef cell) {
    go(trail.get().from(cell));
  }

  /** Goes on to a cell that the present one was made from, or back to one of the trail. */
  public void follow(CellRef cell) {
    go(trail.get().to(cell));
  }

  /** Returns to the cell before. */
  public void goBack() {
    go(trail.get().shorter());
  }

  /** Nothing is asked. */
  public void end() {
    go(Trail.NONE);
  }

  private void go(Trail next) {
    trail.set(next);
    pinned.set(next.last());
  }
}
