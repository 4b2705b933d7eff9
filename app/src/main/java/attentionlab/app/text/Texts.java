package attentionlab.app.text;

import attentionlab.lesson.Language;
import attentionlab.lesson.Message;
import attentionlab.lesson.Messages;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;

/** The application's own words, in the language of the moment. */
public final class Texts {
  private static final String BUNDLE = "attentionlab.app.texts";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ObservableValue<Language> language;
  private final UnaryOperator<String> wording;

  public Texts(ObservableValue<Language> language) {
    this(language, UnaryOperator.identity());
  }

  /**
   * @param wording makes other words of each text before its arguments are filled in: longer ones,
   *     to see whether there is room for another language
   */
  public Texts(ObservableValue<Language> language, UnaryOperator<String> wording) {
    this.language = language;
    this.wording = wording;
  }

  public Language language() {
    return language.getValue();
  }

  public ObservableValue<Language> languageProperty() {
    return language;
  }

  /** The text of a key, with its arguments filled in. */
  public String text(String key, Object... arguments) {
    String pattern = worded(bundle(language()).getString(key));
    return arguments.length == 0 ? pattern : fill(pattern, arguments);
  }

  /** A text in the wording of the application. */
  String worded(String text) {
    return wording.apply(text);
  }

  private static String fill(String pattern, Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(texts);
  }

  static ResourceBundle bundle(Language language) {
    Locale locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
    return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
  }

  /** A sentence of this module or of the lessons. */
  public String sentence(Message message) {
    return bundle(language()).containsKey(message.key())
        ? text(message.key(), message.arguments().toArray())
        : worded(Messages.sentence(language(), message));
  }

  /** A text that follows the language. */
  public StringBinding bound(String key, Object... arguments) {
    return Bindings.createStringBinding(() -> text(key, arguments), language);
  }

  /** Keeps a property at the text of a key. */
  public void bind(Property<String> property, String key, Object... arguments) {
    property.bind(bound(key, arguments));
  }
}
