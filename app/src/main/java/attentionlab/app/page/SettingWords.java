package attentionlab.app.page;

import attentionlab.app.text.Texts;
import attentionlab.graph.Matrix;
import attentionlab.graph.Numbers;
import attentionlab.lesson.LessonText.SettingText;
import attentionlab.lesson.Range;
import attentionlab.lesson.Setting;
import attentionlab.lesson.Switch;
import attentionlab.lesson.Tokens;
import java.util.List;
import java.util.stream.Collectors;

/** What the value of a setting is called, in the user's language. */
final class SettingWords {
  private static final int DECIMALS = 4;

  private final Texts texts;

  SettingWords(Texts texts) {
    this.texts = texts;
  }

  <T> String of(Setting<T> setting, T value, SettingText words) {
    if (setting instanceof Range && value instanceof Double number) {
      return Numbers.brief(number, DECIMALS);
    } else if (setting instanceof Switch && value instanceof Boolean on) {
      return texts.text(on ? "compare.on" : "compare.off");
    } else if (setting instanceof Tokens && value instanceof List<?> tokens) {
      return tokens.stream().map(Object::toString).collect(Collectors.joining(" "));
    } else if (value instanceof Matrix matrix && setting.initial() instanceof Matrix initial) {
      return cells(initial, matrix);
    }
    String id = setting.write(value);
    return words.options().getOrDefault(id, id);
  }

  /** How many cells differ from those the lesson starts with; of one, which. */
  private String cells(Matrix initial, Matrix matrix) {
    int changed = 0;
    String last = "";
    for (int row = 0; row < matrix.rows(); row++) {
      for (int col = 0; col < matrix.cols(); col++) {
        if (matrix.get(row, col) != initial.get(row, col)) {
          changed++;
          String number = Numbers.brief(matrix.get(row, col), DECIMALS);
          last = texts.text("compare.one", row, col, number);
        }
      }
    }
    return changed == 1 ? last : texts.text("compare.count", changed);
  }
}
