package attentionlab.app.page;

import attentionlab.app.figure.Look;
import attentionlab.figure.Figure;
import attentionlab.stage.Compare;
import java.util.Set;
import java.util.stream.Collectors;

/** How the figures on the stage look: where A and B stand beside each other, those of B say so. */
final class LookOfB {
  private LookOfB() {}

  /** The look of the moment. */
  static Look of(Context context) {
    Look look = context.look().getValue();
    boolean two = context.session().lens(Compare.class).isPresent();
    return two
        ? new Look(
            look.palette(),
            look.textSize(),
            new WordsOfB(look.words(), two(context)),
            look.reducedMotion())
        : look;
  }

  /** The figures that stand beside what they were in A. */
  private static Set<String> two(Context context) {
    Set<String> ids =
        context
            .session()
            .snapshot()
            .shown()
            .panels()
            .figures()
            .map(Figure::id)
            .collect(Collectors.toSet());
    return ids.stream()
        .filter(id -> ids.contains(Compare.pinnedOf(id)))
        .collect(Collectors.toSet());
  }

  /** The words of a figure of B begin with a B. */
  private record WordsOfB(Look.Words words, Set<String> ofB) implements Look.Words {
    @Override
    public String panel(String id) {
      String panel = words.panel(id);
      return ofB.contains(id) ? words.text("panel.b", panel) : panel;
    }

    @Override
    public String label(String label) {
      return words.label(label);
    }

    @Override
    public String gloss(String english) {
      return words.gloss(english);
    }

    @Override
    public String text(String key, Object... arguments) {
      return words.text(key, arguments);
    }
  }
}
