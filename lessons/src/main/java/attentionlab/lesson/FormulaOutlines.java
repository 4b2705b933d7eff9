package attentionlab.lesson;

import attentionlab.figure.FormulaOutline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The formulas of a lesson: which there are, and how they look. */
public final class FormulaOutlines {
  /** The file beside the lesson's class that holds the outlines, made by a test. */
  public static final String FILE = "formulas.txt";

  private FormulaOutlines() {}

  /** The outlines of a lesson's formulas, by their LaTeX. */
  public static Map<String, FormulaOutline> of(Lesson lesson) {
    try (InputStream in = lesson.getClass().getResourceAsStream(FILE)) {
      return in == null
          ? Collections.emptyMap()
          : FormulaOutline.read(
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The LaTeX of every formula that the steps can show: at their starts, and with each switch and
   * choice they offer.
   */
  public static Set<String> needed(Lesson lesson) {
    Set<String> latex = new TreeSet<>();
    for (Step step : lesson.steps()) {
      Settings start = lesson.startOf(step);
      collect(lesson, step, start, latex);
      for (Setting<?> control : step.controls()) {
        options(control).forEach(option -> collect(lesson, step, start, control, option, latex));
      }
    }
    latex.remove("");
    return latex;
  }

  private static Iterable<String> options(Setting<?> control) {
    if (control instanceof Switch) {
      return Set.of("on", "off");
    }
    return control instanceof Choice<?> choice ? choice.texts() : Set.of();
  }

  private static void collect(
      Lesson lesson,
      Step step,
      Settings start,
      Setting<?> control,
      String option,
      Set<String> latex) {
    collect(lesson, step, start.withText(control, option), latex);
  }

  private static void collect(Lesson lesson, Step step, Settings settings, Set<String> latex) {
    try {
      latex.add(step.formula().apply(Live.of(lesson, settings)));
    } catch (Refused refused) {
      // settings that cannot go together show no formula of their own: the last good view stays
      latex.add("");
    }
  }
}
