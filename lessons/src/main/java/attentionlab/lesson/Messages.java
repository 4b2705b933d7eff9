package attentionlab.lesson;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this module in each language. */
public final class Messages {
  private static final String BUNDLE = "attentionlab.lesson.messages";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Messages() {}

  /** A message as a sentence. */
  public static String sentence(Language language, Message message) {
    return new MessageFormat(text(language, message.key()), Locale.ROOT)
        .format(message.arguments().stream().map(Object::toString).toArray());
  }

  /** The text of a key, without arguments. */
  public static String text(Language language, String key) {
    Locale locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
    return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
  }
}
