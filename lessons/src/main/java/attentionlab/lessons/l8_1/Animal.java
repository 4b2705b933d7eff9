package attentionlab.lessons.l8_1;

import attentionlab.graph.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The animal sentence and its features, set by hand to make the point: nothing here is trained. */
final class Animal {
  static final List<String> FEATURES =
      List.of("animate", "place", "pronoun", "adjective", "needs-animate", "needs-place");

  static final int ANIMATE = 0;
  static final int PLACE = 1;
  static final int PRONOUN = 2;
  static final int ADJECTIVE = 3;
  static final int NEEDS_ANIMATE = 4;
  static final int NEEDS_PLACE = 5;

  static final int ANIMAL = 1;
  static final int STREET = 5;
  static final int IT = 7;
  static final int LAST = 10;

  private static final List<String> BEFORE =
      List.of("The", "animal", "didn't", "cross", "the", "street", "because", "it", "was", "too");

  /** The word that decides. */
  enum Word {
    TIRED,
    WIDE;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    Word other() {
      return this == TIRED ? WIDE : TIRED;
    }
  }

  private Animal() {}

  /** The eleven words. */
  static List<String> sentence(String last) {
    List<String> words = new ArrayList<>(BEFORE);
    words.add(last);
    return words;
  }

  /** Eleven tokens, six features each; all that is not named is zero. */
  static Matrix x(Word last) {
    return zeros(BEFORE.size() + 1)
        .with(ANIMAL, ANIMATE, 1)
        .with(STREET, PLACE, 1)
        .with(IT, PRONOUN, 1)
        .with(LAST, ADJECTIVE, 1)
        .with(LAST, last == Word.TIRED ? NEEDS_ANIMATE : NEEDS_PLACE, 1);
  }

  private static Matrix zeros(int rows) {
    return Matrix.filled(rows, FEATURES.size(), 0);
  }

  /** In layer 1 a pronoun asks for an adjective with this gain, (6, 2). */
  static Matrix asksForAdjective(double gain) {
    return Matrix.filled(FEATURES.size(), 2, 0).with(PRONOUN, 0, gain);
  }

  /** In layer 1 an adjective says that it is one, (6, 2). */
  static Matrix offersAdjective() {
    return Matrix.filled(FEATURES.size(), 2, 0).with(ADJECTIVE, 0, 1);
  }

  /** In layer 2 whatever needs something asks for it with this gain, (6, 2). */
  static Matrix asksForNeed(double gain) {
    return Matrix.filled(FEATURES.size(), 2, 0)
        .with(NEEDS_ANIMATE, 0, gain)
        .with(NEEDS_PLACE, 1, gain);
  }

  /** In layer 2 nouns say what they are, (6, 2). */
  static Matrix offersKind() {
    return Matrix.filled(FEATURES.size(), 2, 0).with(ANIMATE, 0, 1).with(PLACE, 1, 1);
  }

  /** Copies some features and drops the others, (6, 6). */
  static Matrix copying(int... features) {
    Matrix copy = zeros(FEATURES.size());
    for (int feature : features) {
      copy = copy.with(feature, feature, 1);
    }
    return copy;
  }
}
