package attentionlab.graph;

import java.util.Locale;

/**
 * The name of a node. A lesson keeps its names as constants, so that a misspelt one does not
 * compile.
 *
 * @param id how texts, bookmarks and emitted code refer to it: letters, digits and underscores, and
 *     behind an {@code @} in what way it is looked at, such as {@code weights@grad}
 * @param latex the paper's symbol
 * @param role what it does in attention
 */
public record Name(String id, String latex, Role role) {
  public Name {
    if (!id.matches("[A-Za-z][A-Za-z0-9_]*(@[a-z0-9_]+)*")) {
      throw new IllegalArgumentException("not an identifier: " + id);
    }
  }

  /** A symbol that is also its identifier, in lower case, such as {@code Q}. */
  public static Name of(String symbol, Role role) {
    return new Name(symbol.toLowerCase(Locale.ROOT), symbol, role);
  }
}
