package attentionlab.lesson;

import java.util.Locale;

/** The languages everything is written in. */
public enum Language {
  ENGLISH("en", Locale.ENGLISH, "English"),
  CHINESE("zh-CN", Locale.SIMPLIFIED_CHINESE, "简体中文");

  private final String code;
  private final Locale locale;
  private final String ownName;

  Language(String code, Locale locale, String ownName) {
    this.code = code;
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The name of its text files. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  /** What its speakers call it; the same in every language. */
  public String ownName() {
    return ownName;
  }
}
