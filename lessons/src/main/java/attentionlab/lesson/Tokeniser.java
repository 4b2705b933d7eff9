package attentionlab.lesson;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a sentence into words. English is split at spaces and punctuation, Chinese by dictionary;
 * emoji and mixed scripts stay whole. This is for people to read: it is not the tokeniser of any
 * model.
 */
final class Tokeniser {
  private Tokeniser() {}

  static List<String> words(String sentence) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);
    breaks.setText(sentence);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String word = sentence.substring(start, end).strip();
      if (!isBlank(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Whether nothing of a text can be seen. */
  static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(c -> UCharacter.isUWhiteSpace(c) || Character.getType(c) == Character.FORMAT);
  }
}
