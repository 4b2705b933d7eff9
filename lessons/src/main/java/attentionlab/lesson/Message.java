package attentionlab.lesson;

import java.util.List;

/**
 * A sentence for the user, in no language yet.
 *
 * @param key the key in the message texts
 * @param arguments what fills its places
 */
public record Message(String key, List<Object> arguments) {
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
