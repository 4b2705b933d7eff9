package attentionlab.app.state;

import attentionlab.lesson.Refused;
import attentionlab.stage.Compare;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The states that were pinned, and the verbs to compare the present one with them. They outlive a
 * change of step or lesson.
 */
public final class Pins {
  /** So many states are kept. */
  public static final int MOST = 12;

  private final ReadOnlyObjectWrapper<Pinned> pinned =
      new ReadOnlyObjectWrapper<>(new Pinned(List.of(), Optional.empty(), true));
  private final LessonSession session;

  /**
   * The pinned states.
   *
   * @param all in the order they were pinned
   * @param chosen the state A
   * @param shared whether A and B are drawn on one scale
   */
  public record Pinned(List<Pin> all, Optional<Pin> chosen, boolean shared) {
    public Pinned {
      all = List.copyOf(all);
    }
  }

  public Pins(LessonSession session) {
    this.session = session;
  }

  public ReadOnlyObjectProperty<Pinned> pinnedProperty() {
    return pinned.getReadOnlyProperty();
  }

  public Pinned pinned() {
    return pinned.get();
  }

  /**
   * Pins what is shown now; it becomes A. What is pinned already is only chosen.
   *
   * @throws Refused when there are too many
   */
  public void pin() {
    Shown shown = session.snapshot().shown();
    Optional<Pin> known =
        pinned().all().stream().filter(pin -> pin.place().equals(shown.place())).findFirst();
    if (known.isPresent()) {
      choose(known.get());
      return;
    }
    if (pinned().all().size() >= MOST) {
      throw Refused.because("refused.pins", MOST);
    }
    Pin pin = new Pin(free(), shown.place(), shown);
    List<Pin> more = new ArrayList<>(pinned().all());
    more.add(pin);
    change(new Pinned(more, Optional.of(pin), pinned().shared()));
  }

  /** The smallest number that no pinned state has. */
  private int free() {
    List<Integer> taken = pinned().all().stream().map(Pin::number).toList();
    return IntStream.rangeClosed(1, MOST).filter(n -> !taken.contains(n)).findFirst().orElse(1);
  }

  /** Lets a pinned state go. Where it was A, the one pinned last takes its place. */
  public void unpin(Pin pin) {
    List<Pin> rest = new ArrayList<>(pinned().all());
    rest.remove(pin);
    Optional<Pin> last = rest.isEmpty() ? Optional.empty() : Optional.of(rest.get(rest.size() - 1));
    Optional<Pin> chosen = pinned().chosen().filter(rest::contains).or(() -> last);
    change(new Pinned(rest, chosen, pinned().shared()));
  }

  /** Compares with that state: it is A. */
  public void choose(Pin pin) {
    change(new Pinned(pinned().all(), Optional.of(pin), pinned().shared()));
  }

  /** Goes back to a pinned state. */
  public void open(Pin pin) {
    session.open(pin.place().bookmark().text());
  }

  /** One scale for A and B, or one for each. */
  public void share(boolean shared) {
    change(new Pinned(pinned().all(), pinned().chosen(), shared));
  }

  /** Looks at A, B and B − A; without a pinned state the present one is pinned first. */
  public void compare() {
    session.look(lens());
  }

  /** Looks at the present state only, or at both. */
  public void toggle() {
    if (session.lens(Compare.class).isPresent()) {
      session.without(Compare.class);
    } else {
      compare();
    }
  }

  /** The lens through which A and the present state are compared. */
  public Compare lens() {
    if (pinned().chosen().isEmpty()) {
      pin();
    }
    return new Compare(pinned().chosen().orElseThrow().scene(), pinned().shared());
  }

  private void change(Pinned next) {
    Pinned before = pinned();
    pinned.set(next);
    boolean other = !before.chosen().equals(next.chosen()) || before.shared() != next.shared();
    if (session.lens(Compare.class).isPresent() && other) {
      if (next.chosen().isEmpty()) {
        session.without(Compare.class);
      } else {
        compare();
      }
    }
  }
}
