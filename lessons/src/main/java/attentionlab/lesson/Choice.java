package attentionlab.lesson;

import java.util.List;
import java.util.Locale;

/**
 * One of a few values, known by their text in lower case.
 *
 * @param options all values, in the order they are offered
 * @param initial the value a lesson starts with
 */
public record Choice<T>(String id, List<T> options, T initial) implements Setting<T> {
  public Choice {
    options = List.copyOf(options);
  }

  /** One of the constants of an enum. */
  public static <E extends Enum<E>> Choice<E> of(String id, E initial) {
    return new Choice<>(id, List.of(initial.getDeclaringClass().getEnumConstants()), initial);
  }

  /** The texts of all options, as bookmarks write them. */
  public List<String> texts() {
    return options.stream().map(this::write).toList();
  }

  @Override
  public T check(T value) {
    if (!options.contains(value)) {
      throw Refused.because("refused.choice", write(value));
    }
    return value;
  }

  @Override
  public String write(T value) {
    return value.toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public T parse(String text) {
    return options.stream()
        .filter(option -> write(option).equals(text))
        .findFirst()
        .orElseThrow(() -> Refused.because("refused.choice", text));
  }
}
