package attentionlab.app.state;

import attentionlab.interview.Topic;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Which page of the application is open, and where one came from. */
public final class Navigation {
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.LESSON);
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.TODAY);
  private final ReadOnlyObjectWrapper<Optional<String>> away =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<String>> wanted =
      new SimpleObjectProperty<>(Optional.empty());

  private final ReadOnlyObjectWrapper<Optional<Topic>> topic =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** The pages. */
  public enum Page {
    LESSON,
    INTERVIEW
  }

  /** The parts of the interview page. */
  public enum Tab {
    TODAY,
    BANK,
    MOCK,
    DRILLS,
    TASKS;

    /** How texts refer to it. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  public Page page() {
    return page.get();
  }

  public ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  /** What one left to look at a lesson, such as a question; nothing when one just went there. */
  public ReadOnlyObjectProperty<Optional<String>> awayProperty() {
    return away.getReadOnlyProperty();
  }

  public void go(Page to) {
    away.set(Optional.empty());
    page.set(to);
  }

  public void go(Tab to) {
    tab.set(to);
    go(Page.INTERVIEW);
  }

  /** The topic whose questions were asked for last. */
  public ReadOnlyObjectProperty<Optional<Topic>> topicProperty() {
    return topic.getReadOnlyProperty();
  }

  /** Goes to the questions of a topic. */
  public void go(Topic to) {
    topic.set(Optional.empty()); // asked for again, it counts again
    topic.set(Optional.of(to));
    go(Tab.BANK);
  }

  /** The lesson whose questions shall be rehearsed; who begins with them empties it. */
  public ObjectProperty<Optional<String>> wantedProperty() {
    return wanted;
  }

  /** Rehearses the questions that a lesson proves. */
  public void rehearse(String lesson) {
    wanted.set(Optional.of(lesson));
    go(Tab.BANK);
  }

  /** Goes to the lessons for a look, to come back. */
  public void look(String from) {
    away.set(Optional.of(from));
    page.set(Page.LESSON);
  }
}
