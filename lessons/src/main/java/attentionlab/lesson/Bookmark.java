package attentionlab.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact state as one line of text: {@code L2.1 s4 temperature=1.27}. It holds the settings that
 * differ from those the step starts from. A later form of this text starts with its version, such
 * as {@code v2}; this is version 1.
 *
 * @param lesson the identifier of the lesson
 * @param step the identifier of the step
 * @param settings the texts of the settings that differ, by identifier
 */
public record Bookmark(String lesson, String step, Map<String, String> settings) {
  private static final Pattern VERSION = Pattern.compile("v(\\d+)");

  public Bookmark {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** The state of a step with these settings. */
  public static Bookmark of(Lesson lesson, Step step, Settings settings) {
    return new Bookmark(lesson.id(), step.id(), settings.differences(lesson.startOf(step)));
  }

  public String text() {
    StringJoiner text = new StringJoiner(" ");
    text.add(lesson).add(step);
    settings.forEach((id, value) -> text.add(id + "=" + value));
    return text.toString();
  }

  /**
   * The bookmark of a line of text. Whether lesson, step and values exist is found out when it is
   * opened.
   *
   * @throws Refused when the text is damaged or of a newer version
   */
  public static Bookmark parse(String text) {
    String[] words = text.strip().split("\\s+");
    Matcher version = VERSION.matcher(words[0]);
    if (version.matches()) {
      throw Refused.because("refused.bookmark.newer", version.group(1));
    }
    if (words.length < 2) {
      throw Refused.because("refused.bookmark", text.strip());
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 2; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (equals < 1
          || settings.put(words[i].substring(0, equals), words[i].substring(equals + 1)) != null) {
        throw Refused.because("refused.bookmark", text.strip());
      }
    }
    return new Bookmark(words[0], words[1], settings);
  }

  /**
   * The settings it stands for.
   *
   * @throws Refused when the lesson has no such step, setting or value
   */
  public Settings resolve(Lesson in) {
    return in.startOf(in.step(step)).withTexts(settings);
  }
}
