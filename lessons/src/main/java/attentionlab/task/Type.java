package attentionlab.task;

/** What goes into a learner's method, and what comes out of it. */
public enum Type {
  MATRIX(double[][].class, "double[][]"),
  VECTOR(double[].class, "double[]"),
  /** several matrices, such as heads */
  MATRICES(double[][][].class, "double[][][]"),
  WHOLE(int.class, "int"),
  LONG(long.class, "long"),
  REAL(double.class, "double"),
  FLAGS(boolean[].class, "boolean[]"),
  FLAG(boolean.class, "boolean"),
  /** a record of the weights and the output; in NumPy a pair (output, weights) */
  ATTENTION(Record.class, "Attn"),
  /** nothing comes back */
  NOTHING(void.class, "void");

  private final Class<?> javaClass;
  private final String java;

  Type(Class<?> javaClass, String java) {
    this.javaClass = javaClass;
    this.java = java;
  }

  /** The class in Java; for {@link #ATTENTION} one that it has to extend. */
  public Class<?> javaClass() {
    return javaClass;
  }

  /** How it is written in Java. */
  public String java() {
    return java;
  }
}
