package attentionlab.app.state;

import attentionlab.lesson.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What belongs to the user rather than to a lesson. It is kept across starts as a map of texts. */
public final class AppState {
  public static final double SMALLEST_TEXT = 11;
  public static final double DEFAULT_TEXT = 14;
  public static final double LARGEST_TEXT = 22;

  public static final int MOST_DIGITS = 6;

  private final ObjectProperty<Language> language;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final DoubleProperty textSize = new SimpleDoubleProperty(DEFAULT_TEXT);
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
  private final ObjectProperty<Colours> colours = new SimpleObjectProperty<>(Colours.STANDARD);
  private final BooleanProperty patterns = new SimpleBooleanProperty(false);
  private final IntegerProperty digits = new SimpleIntegerProperty(0);
  private final StringProperty bookmark = new SimpleStringProperty("");
  private final ObjectProperty<Optional<WindowPlace>> window =
      new SimpleObjectProperty<>(Optional.empty());
  private final Progress progress = new Progress();
  private final Map<String, String> first;

  /** Where the window was. */
  public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    String write() {
      return x + " " + y + " " + width + " " + height + " " + maximized;
    }

    static WindowPlace parse(String text) {
      String[] words = text.split(" ");
      return new WindowPlace(
          Double.parseDouble(words[0]),
          Double.parseDouble(words[1]),
          Double.parseDouble(words[2]),
          Double.parseDouble(words[3]),
          Boolean.parseBoolean(words[4]));
    }
  }

  /** The state of a first start. */
  public AppState(Locale system) {
    boolean chinese = system.getLanguage().equals(Locale.CHINESE.getLanguage());
    language = new SimpleObjectProperty<>(chinese ? Language.CHINESE : Language.ENGLISH);
    first = write();
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** The size of running text in pixels. */
  public DoubleProperty textSizeProperty() {
    return textSize;
  }

  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  public ObjectProperty<Colours> coloursProperty() {
    return colours;
  }

  /** Whether signs and sizes are drawn as marks in place of colours. */
  public BooleanProperty patternsProperty() {
    return patterns;
  }

  /** How many digits stand after the point; 0 leaves that to each figure. */
  public IntegerProperty digitsProperty() {
    return digits;
  }

  /** The place the user was at last, as a bookmark; empty at a first start. */
  public StringProperty bookmarkProperty() {
    return bookmark;
  }

  public ObjectProperty<Optional<WindowPlace>> windowProperty() {
    return window;
  }

  public Progress progress() {
    return progress;
  }

  /** Makes text larger or smaller, within its limits. */
  public void zoom(double pixels) {
    textSize.set(Math.max(SMALLEST_TEXT, Math.min(LARGEST_TEXT, textSize.get() + pixels)));
  }

  /** Text as large as at a first start. */
  public void resetZoom() {
    textSize.set(DEFAULT_TEXT);
  }

  /** All of it as texts. */
  public Map<String, String> write() {
    Map<String, String> texts = new TreeMap<>(progress.write());
    texts.put("language", language.get().name());
    texts.put("theme", theme.get().name());
    texts.put("textSize", Double.toString(textSize.get()));
    texts.put("reducedMotion", Boolean.toString(reducedMotion.get()));
    texts.put("colours", colours.get().name());
    texts.put("patterns", Boolean.toString(patterns.get()));
    texts.put("digits", Integer.toString(digits.get()));
    texts.put("bookmark", bookmark.get());
    window.get().ifPresent(place -> texts.put("window", place.write()));
    return texts;
  }

  /**
   * Takes what {@link #write} wrote; what is not there stays as it is. Of damaged texts nothing is
   * taken.
   *
   * @throws IllegalArgumentException when a text is damaged
   * @throws IndexOutOfBoundsException when a text is too short
   */
  public void read(Map<String, String> texts) {
    Optional<Language> newLanguage = value(texts, "language").map(Language::valueOf);
    Optional<Theme> newTheme = value(texts, "theme").map(Theme::valueOf);
    Optional<Double> newSize = value(texts, "textSize").map(Progress::number);
    Optional<Colours> newColours = value(texts, "colours").map(Colours::valueOf);
    Optional<Integer> newDigits = value(texts, "digits").map(Integer::valueOf);
    Optional<WindowPlace> newWindow = value(texts, "window").map(WindowPlace::parse);
    progress.read(texts);
    newLanguage.ifPresent(language::set);
    newTheme.ifPresent(theme::set);
    newSize.ifPresent(size -> zoom(size - textSize.get()));
    value(texts, "reducedMotion").ifPresent(text -> reducedMotion.set(Boolean.parseBoolean(text)));
    newColours.ifPresent(colours::set);
    newDigits.ifPresent(count -> digits.set(Math.max(0, Math.min(MOST_DIGITS, count))));
    value(texts, "patterns").ifPresent(text -> patterns.set(Boolean.parseBoolean(text)));
    value(texts, "bookmark").ifPresent(bookmark::set);
    newWindow.ifPresent(place -> window.set(Optional.of(place)));
  }

  /**
   * Adds what {@link #write} wrote elsewhere: what was done or chosen here stays. Of damaged texts
   * nothing is taken.
   *
   * @throws IllegalArgumentException when a text is damaged
   * @throws IndexOutOfBoundsException when a text is too short
   */
  public void take(Map<String, String> texts) {
    new AppState(Locale.ENGLISH).read(texts); // what is left out below is no less damaged
    Map<String, String> here = write();
    Map<String, String> missing = new TreeMap<>(texts);
    missing.keySet().removeIf(key -> here.containsKey(key) && !isAsAtFirst(key, here.get(key)));
    read(missing);
  }

  private boolean isAsAtFirst(String key, String text) {
    return text.equals(first.get(key));
  }

  private static Optional<String> value(Map<String, String> texts, String key) {
    return Optional.ofNullable(texts.get(key));
  }
}
