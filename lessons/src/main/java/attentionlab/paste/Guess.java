package attentionlab.paste;

import attentionlab.graph.Matrix;
import attentionlab.lesson.Message;
import java.util.Optional;

/**
 * A cause that gives certain numbers.
 *
 * @param why the cause, as a sentence
 * @param node the identifier of a panel that fills the first place of the sentence
 * @param value the numbers
 */
public record Guess(Message why, Optional<String> node, Matrix value) {
  static Guess of(Matrix value, String key, Object... arguments) {
    return new Guess(Message.of(key, arguments), Optional.empty(), value);
  }
}
