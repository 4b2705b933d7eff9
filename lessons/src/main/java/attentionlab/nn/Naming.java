package attentionlab.nn;

import attentionlab.graph.Name;
import attentionlab.graph.Role;

/**
 * How a layer names its nodes, so that several of its kind fit into one graph.
 *
 * @param prefix put before each identifier, such as {@code encoder_1_}
 * @param index put behind each identifier and below each symbol, such as the number of a head;
 *     empty for none
 */
public record Naming(String prefix, String index) {
  /** Names as they are. */
  public static final Naming PLAIN = new Naming("", "");

  /** Names with a further prefix. */
  public Naming within(String part) {
    return new Naming(prefix + part + "_", index);
  }

  /** Names of one head, counted from 1 as in the paper. */
  public Naming head(int number) {
    return new Naming(prefix, Integer.toString(number));
  }

  /** This layer's name for a node. */
  public Name of(Name name) {
    return of(name.id(), name.latex(), name.role());
  }

  /** This layer's name for a node. */
  public Name of(String id, String latex, Role role) {
    return index.isEmpty()
        ? new Name(prefix + id, latex, role)
        : new Name(prefix + id + "_" + index, latex + "_{" + index + "}", role);
  }
}
