package attentionlab.lesson;

import attentionlab.graph.Edits;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The values of all settings of a lesson, and what else was changed by hand. Immutable: a change
 * gives a new one.
 */
public final class Settings {
  private final Map<Setting<?>, Object> values;
  private final Edits edits;

  private Settings(Map<Setting<?>, Object> values, Edits edits) {
    this.values = values;
    this.edits = edits;
  }

  /** Every setting at its initial value. */
  public static Settings initial(Collection<? extends Setting<?>> settings) {
    Map<Setting<?>, Object> values = new LinkedHashMap<>();
    settings.forEach(setting -> values.put(setting, setting.initial()));
    return new Settings(values, Edits.NONE);
  }

  /** The cells and tokens that were changed by hand. */
  public Edits edits() {
    return edits;
  }

  /** These settings with other changes by hand. */
  public Settings with(Edits newEdits) {
    return new Settings(values, newEdits);
  }

  /** The value of a setting. */
  public <T> T get(Setting<T> setting) {
    @SuppressWarnings("unchecked") // with(…) is the only way in, and it takes a T for a Setting<T>
    T value = (T) Objects.requireNonNull(values.get(setting), () -> "no setting " + setting.id());
    return value;
  }

  /** A range of whole numbers as an int. */
  public int whole(Range setting) {
    return get(setting).intValue();
  }

  /**
   * These settings with one changed.
   *
   * @throws Refused when the setting does not take the value
   */
  public <T> Settings with(Setting<T> setting, T value) {
    if (!values.containsKey(setting)) {
      throw new IllegalArgumentException("no setting " + setting.id());
    }
    Map<Setting<?>, Object> changed = new LinkedHashMap<>(values);
    changed.put(setting, setting.check(value));
    return new Settings(changed, edits);
  }

  /** These settings with one changed to the value of a text. */
  public <T> Settings withText(Setting<T> setting, String text) {
    return with(setting, setting.parse(text));
  }

  /**
   * The setting of that identifier.
   *
   * @throws Refused when there is none
   */
  public Setting<?> setting(String id) {
    return values.keySet().stream()
        .filter(setting -> setting.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.because("refused.setting", id));
  }

  /** The value of a setting as text. */
  public <T> String text(Setting<T> setting) {
    return setting.write(get(setting));
  }

  /**
   * The texts of all settings that differ from {@code other}, by identifier; the changes by hand
   * after them.
   */
  public Map<String, String> differences(Settings other) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Setting<?> setting : values.keySet()) {
      if (!get(setting).equals(other.get(setting))) {
        texts.put(setting.id(), text(setting));
      }
    }
    texts.putAll(EditTexts.write(edits));
    return texts;
  }

  /** These settings with several changed by their texts. */
  public Settings withTexts(Map<String, String> texts) {
    Settings changed = this;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      changed =
          EditTexts.isOne(text.getKey())
              ? changed.with(EditTexts.read(changed.edits, text.getKey(), text.getValue()))
              : changed.withText(setting(text.getKey()), text.getValue());
    }
    return changed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings s && s.values.equals(values) && s.edits.equals(edits);
  }

  @Override
  public int hashCode() {
    return 31 * values.hashCode() + edits.hashCode();
  }

  @Override
  public String toString() {
    return values + " " + edits;
  }
}
