package attentionlab.app.page.interview;

import attentionlab.app.figure.Look;
import attentionlab.app.text.Texts;
import attentionlab.drill.DrillWords;

/** The words of the figures of drills. */
record DrillLook(DrillWords words, Texts texts) implements Look.Words {
  @Override
  public String panel(String id) {
    return words.panel(id);
  }

  @Override
  public String label(String label) {
    return words.panel(label);
  }

  @Override
  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }
}
