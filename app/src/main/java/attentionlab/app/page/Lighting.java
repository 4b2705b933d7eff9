package attentionlab.app.page;

import attentionlab.app.figure.Highlight;
import attentionlab.app.state.CellRef;
import attentionlab.app.state.LessonSession;
import attentionlab.graph.Derivation;
import attentionlab.graph.Graph;
import attentionlab.graph.Term;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is lit everywhere at once: it follows from the pointer, the pinned cell and the numbers. */
final class Lighting {
  private final ObjectProperty<Optional<CellRef>> pointed =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Set<String>> nodes = new SimpleObjectProperty<>(Set.of());
  private final ObjectBinding<Highlight> highlight;
  private final ObjectBinding<Optional<Derivation>> explained;

  Lighting(LessonSession session) {
    explained =
        Bindings.createObjectBinding(
            () -> explained(session),
            session.snapshotProperty(),
            session.pinnedProperty(),
            pointed);
    highlight =
        Bindings.createObjectBinding(
            () -> highlight(session),
            session.snapshotProperty(),
            session.pinnedProperty(),
            pointed,
            nodes);
  }

  ObjectBinding<Highlight> highlightProperty() {
    return highlight;
  }

  /** How the pointed cell, or else the pinned one, was made. */
  ObjectBinding<Optional<Derivation>> explainedProperty() {
    return explained;
  }

  void point(Optional<Term.Cell> cell) {
    pointed.set(cell.map(CellRef::of));
  }

  /** A formula or a text points at a node, or at nothing. */
  void pointAt(Optional<String> node) {
    nodes.set(node.map(Set::of).orElse(Set.of()));
  }

  private Optional<Derivation> explained(LessonSession session) {
    Graph graph = session.snapshot().shown().scene().graph();
    return pointed
        .get()
        .or(() -> session.pinnedProperty().get())
        .flatMap(cell -> cell.in(graph))
        .map(Derivation::of);
  }

  private Highlight highlight(LessonSession session) {
    Graph graph = session.snapshot().shown().scene().graph();
    Set<Term.Cell> operands = new HashSet<>();
    explained.get().ifPresent(derivation -> operands.addAll(derivation.operands()));
    Set<String> lit = new HashSet<>(nodes.get());
    return new Highlight(
        pointed.get().flatMap(cell -> cell.in(graph)),
        session.pinnedProperty().get().flatMap(cell -> cell.in(graph)),
        operands,
        lit,
        session.snapshot().shown().place().settings().edits());
  }
}
