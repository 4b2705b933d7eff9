package attentionlab.lesson;

/**
 * Something a learner can change. Each kind has one control, checks its values, and writes them as
 * text for bookmarks.
 *
 * @param <T> the type of its values, which are immutable
 */
public sealed interface Setting<T> permits Range, Choice, Switch, Tokens, Grid, MaskGrid {

  /** How texts and bookmarks refer to it. */
  String id();

  /** The value a lesson starts with. */
  T initial();

  /**
   * The value itself, if it can be taken.
   *
   * @throws Refused with the sentence that says why not
   */
  T check(T value);

  /** A value as text without spaces. */
  String write(T value);

  /**
   * The value of a text.
   *
   * @throws Refused when the text is no value of this setting
   */
  T parse(String text);
}
