package attentionlab.app.figure;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * Everything about a figure's appearance that is not in the figure.
 *
 * @param palette the colours
 * @param textSize the size of running text in pixels; all other sizes follow from it
 * @param words the names of panels and labels in the user's language
 * @param reducedMotion whether nothing may move by itself
 * @param reading how numbers are written and told apart
 */
public record Look(
    Palette palette, double textSize, Words words, boolean reducedMotion, Reading reading) {
  public static final String SANS = "Attention Lab Sans";
  public static final String MONO = "Attention Lab Mono";

  /**
   * How numbers are written and told apart.
   *
   * @param digits how many after the point; 0 leaves that to each figure
   * @param patterns whether signs and sizes are drawn as marks, which need no colour
   */
  public record Reading(int digits, boolean patterns) {
    public static final Reading USUAL = new Reading(0, false);
  }

  /** A look with numbers as they usually are. */
  public Look(Palette palette, double textSize, Words words, boolean reducedMotion) {
    this(palette, textSize, words, reducedMotion, Reading.USUAL);
  }

  /** How many digits stand after a point. */
  public int digits(int usual) {
    return reading.digits() == 0 ? usual : reading.digits();
  }

  /** The texts figures need, in the user's language. */
  public interface Words {

    /** What a panel, axis or series is called. */
    String panel(String id);

    /** What a row or column label is called. */
    String label(String label);

    /** An English translation of a token; empty for users who need none. */
    default String gloss(String english) {
      return english;
    }

    /** A text of the application, with its arguments filled in. */
    String text(String key, Object... arguments);
  }

  public Font text(double relativeSize) {
    return Font.font(SANS, textSize * relativeSize);
  }

  public Font bold(double relativeSize) {
    return Font.font(SANS, FontWeight.BOLD, textSize * relativeSize);
  }
}
