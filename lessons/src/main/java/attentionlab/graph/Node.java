package attentionlab.graph;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One recorded result: the operation, what it was applied to, and what came out. Nodes are
 * immutable; a {@link Graph} is the set of nodes that some results were made from.
 */
public final class Node {
  private final Optional<Name> name;
  private final Op op;
  private final List<Node> operands;
  private final Matrix value;
  private final Axes axes;
  private final Provenance provenance;

  private Node(
      Optional<Name> name,
      Op op,
      List<Node> operands,
      Matrix value,
      Axes axes,
      Provenance provenance) {
    this.name = name;
    this.op = op;
    this.operands = operands;
    this.value = value;
    this.axes = axes;
    this.provenance = provenance;
    if (value.rows() != axes.rows().size() || value.cols() != axes.cols().size()) {
      throw new IllegalArgumentException(
          "%s is %s, its axes are (%d, %d)"
              .formatted(id(), value.shape(), axes.rows().size(), axes.cols().size()));
    }
  }

  /** A matrix the computation starts from. */
  public static Node input(Name name, Matrix value, Axis rows, Axis cols, Provenance provenance) {
    return new Node(
        Optional.of(name), new Input(value), List.of(), value, new Axes(rows, cols), provenance);
  }

  /**
   * An operation carried out.
   *
   * @throws ShapeMismatch when the operands do not fit
   */
  static Node of(Op op, List<Node> operands) {
    Axes axes = op.axes(operands);
    Matrix value = op.forward(operands.stream().map(Node::value).toList());
    return new Node(Optional.empty(), op, operands, value, axes, Provenance.COMPUTED);
  }

  /** This result under a name. */
  public Node as(Name newName) {
    return new Node(Optional.of(newName), op, operands, value, axes, provenance);
  }

  /** This result with other axes of the same lengths. */
  public Node along(Axis rows, Axis cols) {
    return new Node(name, op, operands, value, new Axes(rows, cols), provenance);
  }

  /**
   * The same operation carried out on other operands, under the same name and along the same axes;
   * this very node where they are the same.
   *
   * @throws ShapeMismatch when they do not fit
   */
  public Node redone(List<Node> newOperands) {
    boolean same = newOperands.size() == operands.size();
    for (int i = 0; same && i < operands.size(); i++) {
      same = newOperands.get(i) == operands.get(i);
    }
    if (same) {
      return this;
    }
    Node again = of(op, List.copyOf(newOperands));
    return new Node(name, op, again.operands, again.value, axes, provenance);
  }

  /** The same result under another name, made from the same operands under theirs. */
  Node linked(Optional<Name> newName, List<Node> newOperands) {
    return new Node(newName, op, newOperands, value, axes, provenance);
  }

  /** This input with another matrix of its shape, which the learner has given. */
  Node given(Matrix newValue) {
    return new Node(name, new Input(newValue), List.of(), newValue, axes, Provenance.GIVEN);
  }

  /** Another operation carried out on this result takes its name and its place. */
  Node behind(Op further) {
    Node inner = new Node(Optional.empty(), op, operands, value, axes, provenance);
    Node outer = of(further, List.of(inner));
    return new Node(name, outer.op, outer.operands, outer.value, axes, Provenance.GIVEN);
  }

  /** {@code A B}: (n, m) × (m, p) → (n, p). */
  public Node times(Node other) {
    return new Product(false).on(this, other);
  }

  /** {@code A Bᵀ}: (n, m) × (p, m) → (n, p). */
  public Node timesTransposed(Node other) {
    return new Product(true).on(this, other);
  }

  /** Every cell times a number. */
  public Node times(double factor) {
    return Scale.by(factor).on(this);
  }

  /** Every cell divided by a number. */
  public Node dividedBy(double divisor) {
    return Scale.dividing(divisor).on(this);
  }

  /** {@code A + B}, both of one shape. */
  public Node plus(Node other) {
    return new Add().on(this, other);
  }

  /** One row added to every row: (n, d) + (1, d) → (n, d). */
  public Node plusRow(Node row) {
    return new AddRow().on(this, row);
  }

  /** {@code A − B}, both of one shape. */
  public Node minus(Node other) {
    return new Subtract().on(this, other);
  }

  /** The element-wise product {@code A ⊙ B}, both of one shape. */
  public Node hadamard(Node other) {
    return new Hadamard().on(this, other);
  }

  /** {@code Aᵀ}: (n, m) → (m, n). */
  public Node transposed() {
    return new Transpose().on(this);
  }

  public Optional<Name> name() {
    return name;
  }

  /** The identifier of its name, or that of its operation. */
  public String id() {
    return name.map(Name::id).orElseGet(() -> op.getClass().getSimpleName());
  }

  /** What it does in attention. */
  public Role role() {
    return name.map(Name::role).orElse(Role.NEUTRAL);
  }

  public Op op() {
    return op;
  }

  public List<Node> operands() {
    return operands;
  }

  public Matrix value() {
    return value;
  }

  public Axis rows() {
    return axes.rows();
  }

  public Axis cols() {
    return axes.cols();
  }

  public Provenance provenance() {
    return provenance;
  }

  /** Whether these are weights over tokens and that column's token is knocked out. */
  public boolean isOut(int col) {
    if (op instanceof Patched) {
      return operands.get(0).isOut(col);
    }
    return op instanceof Softmax
        && operands.get(0).op instanceof WithoutKeys without
        && without.keys().contains(col);
  }

  /** One cell, as a term of a derivation. */
  public Term.Cell cell(int row, int col) {
    Objects.checkIndex(row, value.rows());
    Objects.checkIndex(col, value.cols());
    return new Term.Cell(this, row, col);
  }

  @Override
  public String toString() {
    return id() + value.shape();
  }
}
