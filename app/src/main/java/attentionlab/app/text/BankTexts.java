package attentionlab.app.text;

import attentionlab.figure.FormulaOutline;
import attentionlab.interview.Bank;
import attentionlab.interview.Boards;
import attentionlab.interview.Question;
import attentionlab.interview.QuestionText;
import attentionlab.lesson.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The questions of the bank in the language of the moment, read when they are first needed. */
public final class BankTexts {
  private final Map<Language, Bank.Texts> banks = new EnumMap<>(Language.class);
  private final Map<attentionlab.interview.Topic, Map<String, FormulaOutline>> boards =
      new HashMap<>();
  private final Texts texts;

  public BankTexts(Texts texts) {
    this.texts = texts;
  }

  private Bank.Texts present() {
    return banks.computeIfAbsent(texts.language(), Bank::texts);
  }

  public QuestionText of(Question question) {
    return present().of(question);
  }

  public boolean matches(Question question, String search) {
    return present().matches(question, search);
  }

  /** The outlines of a line of a question's whiteboard. */
  public Optional<FormulaOutline> formula(Question question, String latex) {
    return Optional.ofNullable(
        boards.computeIfAbsent(question.topic(), Boards::outlines).get(latex));
  }
}
