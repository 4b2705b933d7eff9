package attentionlab.drill;

import attentionlab.graph.Derivation;
import java.util.Optional;

/**
 * One number marked.
 *
 * @param asked what was asked
 * @param answer what was answered; NaN where nothing was
 * @param right whether that is near enough
 * @param slip how the wrong answer came about, where that is known
 */
public record Mark(Asked asked, double answer, boolean right, Optional<Slip> slip) {

  /** The right answer. */
  public double value() {
    return asked.right();
  }

  /** Why the right answer is what it is. */
  public Derivation derivation() {
    return Derivation.of(asked.cell());
  }
}
