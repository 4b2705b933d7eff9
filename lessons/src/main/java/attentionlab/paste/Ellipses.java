package attentionlab.paste;

import attentionlab.lesson.Refused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dots that stand for numbers that were left out. */
final class Ellipses {
  private static final Pattern DOTS = Pattern.compile("\\.\\.\\.|…|\\\\[cldv]?dots");

  private Ellipses() {}

  static void refuse(String text) {
    Matcher dots = DOTS.matcher(text);
    if (dots.find()) {
      Spot spot = Spot.of(text, dots.start());
      throw Refused.because("refused.paste.dots", spot.line(), spot.column());
    }
  }
}
