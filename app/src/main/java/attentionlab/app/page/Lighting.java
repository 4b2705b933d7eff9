package attentionlab.app.page;

import attentionlab.app.figure.Highlight;
import attentionlab.app.state.CellRef;
import attentionlab.app.state.LessonSession;
import attentionlab.graph.Derivation;
import attentionlab.graph.Graph;
import attentionlab.graph.Term;
import attentionlab.stage.Filling;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is lit everywhere at once: it follows from the pointer, the pinned cell and the numbers. */
final class Lighting implements DerivationLines.Links {
  private final LessonSession session;
  private final ObjectProperty<Optional<CellRef>> pointed =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Term.Cell>> single =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Filling.Moment>> moment =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<String>> withoutCells =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Set<String>> nodes = new SimpleObjectProperty<>(Set.of());
  private final ObjectBinding<Highlight> highlight;
  private final ObjectBinding<Optional<Derivation>> explained;

  Lighting(LessonSession session) {
    this.session = session;
    explained =
        Bindings.createObjectBinding(
            this::explained, session.snapshotProperty(), session.pinnedProperty(), pointed, moment);
    highlight =
        Bindings.createObjectBinding(
            this::highlight,
            session.snapshotProperty(),
            session.pinnedProperty(),
            pointed,
            single,
            moment,
            nodes);
  }

  ObjectBinding<Highlight> highlightProperty() {
    return highlight;
  }

  /** How the pointed cell, or else the pinned one, was made. */
  ObjectBinding<Optional<Derivation>> explainedProperty() {
    return explained;
  }

  /** What there is to see while a matrix is being filled. */
  ObjectProperty<Optional<Filling.Moment>> momentProperty() {
    return moment;
  }

  /** The figure at the pointer whose numbers are no cells of the computation. */
  ObjectProperty<Optional<String>> withoutCellsProperty() {
    return withoutCells;
  }

  void point(Optional<Term.Cell> cell) {
    pointed.set(cell.map(this::ref));
  }

  /** One operand alone is lit, or all of them again. */
  @Override
  public void single(Optional<Term.Cell> operand) {
    single.set(operand);
  }

  /** A formula or a text points at a node, or at nothing. */
  void pointAt(Optional<String> node) {
    nodes.set(node.map(Set::of).orElse(Set.of()));
  }

  /** A cell was chosen in a figure: one that the cell in question was made from is a step back. */
  void ask(Term.Cell cell) {
    boolean isOperand =
        pinned().map(Derivation::of).filter(d -> d.operands().contains(cell)).isPresent();
    if (isOperand) {
      follow(cell);
    } else {
      session.pin(ref(cell));
    }
  }

  /** Goes on to a cell that the one in question was made from, or back to one of the trail. */
  @Override
  public void follow(Term.Cell cell) {
    point(Optional.empty());
    single(Optional.empty());
    session.inquiry().follow(ref(cell));
  }

  private CellRef ref(Term.Cell cell) {
    return CellRef.of(cell, graph());
  }

  private Graph graph() {
    return session.snapshot().shown().scene().graph();
  }

  private Optional<Term.Cell> pinned() {
    return session.pinnedProperty().get().flatMap(cell -> cell.in(graph()));
  }

  private Optional<Term.Cell> pointed() {
    return pointed.get().flatMap(cell -> cell.in(graph()));
  }

  private Optional<Derivation> explained() {
    return moment
        .get()
        .map(Filling.Moment::now)
        .or(this::pointed)
        .or(this::pinned)
        .map(Derivation::of);
  }

  private Highlight highlight() {
    return new Highlight(
        moment.get().isPresent() ? Optional.empty() : pointed(),
        moment.get().map(Filling.Moment::now).or(this::pinned),
        operands(),
        new HashSet<>(nodes.get()),
        session.snapshot().shown().place().settings().edits(),
        moment.get().map(Filling.Moment::covered));
  }

  private Set<Term.Cell> operands() {
    if (moment.get().isPresent()) {
      return moment.get().get().stage().lit();
    }
    Set<Term.Cell> operands = new HashSet<>();
    single
        .get()
        .ifPresentOrElse(
            operands::add,
            () -> explained.get().ifPresent(made -> operands.addAll(made.operands())));
    return operands;
  }
}
