package attentionlab.app.page;

import attentionlab.app.text.Texts;
import attentionlab.lesson.LessonText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What panels are called: as the lesson says, and behind each {@code @} of an identifier in what
 * way the panel is looked at, such as {@code weights_1@mean_1_3@top_80}.
 */
record PanelWords(LessonText lesson, Texts texts) {
  /** A way to look and the numbers it goes by. */
  private static final Pattern WAY = Pattern.compile("(.+)@([a-z_]*[a-z])(?:_(\\d\\w*))?");

  private static final Pattern WEIGHTS = Pattern.compile("\\w*weights(_\\d+)?");

  String of(String id) {
    Matcher way = WAY.matcher(id);
    if (!way.matches()) {
      return plain(id);
    }
    String base = of(way.group(1));
    String kind = way.group(2);
    if (way.group(3) == null) {
      return texts.text("panel." + kind, base);
    }
    String numbers = way.group(3).replace("_to_", "–").replace("_", ", ");
    boolean heads = kind.equals("mean") || kind.equals("sum");
    return texts.text("panel." + kind, heads ? layer(base) : base, numbers);
  }

  /** Weights that the lesson has no words for are just weights. */
  private String plain(String id) {
    String words = lesson.panel(id);
    boolean none = words.equals(id) && WEIGHTS.matcher(id).matches();
    return none ? texts.text("weights.plain") : words;
  }

  /** The words of a head without its number: “weights, head 1” is of the layer “weights”. */
  static String layer(String head) {
    return head.replaceAll("[,，、]\\s*[^,，、]*\\d[^,，、]*$", "");
  }
}
