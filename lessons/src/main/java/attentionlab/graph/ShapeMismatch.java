package attentionlab.graph;

/** Two operands whose shapes do not fit. The message names both nodes and both shapes. */
public final class ShapeMismatch extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String operation;
  private final transient Node left;
  private final transient Node right;

  public ShapeMismatch(String operation, Node left, Node right) {
    super(
        "%s: %s is %s, %s is %s"
            .formatted(
                operation, left.id(), left.value().shape(), right.id(), right.value().shape()));
    this.operation = operation;
    this.left = left;
    this.right = right;
  }

  /** The operation over A and B, such as {@code A Bᵀ}. */
  public String operation() {
    return operation;
  }

  public Node left() {
    return left;
  }

  public Node right() {
    return right;
  }
}
