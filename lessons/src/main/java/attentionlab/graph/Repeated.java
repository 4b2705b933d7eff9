package attentionlab.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words that stand twice in a row of words, told apart by a lowered number. */
public final class Repeated {
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

  /** The last few rows of words: figures ask for one label after the other. */
  private static final int KEPT = 16;

  private static final ThreadLocal<Map<List<String>, List<String>>> MARKED =
      ThreadLocal.withInitial(Repeated::fewest);

  private Repeated() {}

  private static Map<List<String>, List<String>> fewest() {
    return new Memory();
  }

  /** What was asked for last, by identity. */
  private static final class Memory extends java.util.IdentityHashMap<List<String>, List<String>> {
    private static final long serialVersionUID = 1;

    @Override
    public List<String> put(List<String> words, List<String> marked) {
      if (size() >= KEPT) {
        clear();
      }
      return super.put(words, marked);
    }
  }

  /** The words; each of those that stand more than once, with its number from 1. */
  public static List<String> marked(List<String> words) {
    Map<List<String>, List<String>> memory = MARKED.get();
    List<String> known = memory.get(words);
    if (known == null) {
      known = mark(words);
      memory.put(words, known);
    }
    return known;
  }

  private static List<String> mark(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    if (counts.size() == words.size()) {
      return words;
    }
    Map<String, Integer> seen = new HashMap<>();
    List<String> marked = new ArrayList<>();
    for (String word : words) {
      boolean alone = counts.get(word) == 1 || word.isBlank();
      marked.add(alone ? word : word + lowered(seen.merge(word, 1, Integer::sum)));
    }
    return List.copyOf(marked);
  }

  private static String lowered(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(digit -> LOWERED.substring(digit - '0', digit - '0' + 1))
        .collect(Collectors.joining());
  }

  /** A marked word without its number. */
  public static String plain(String marked) {
    int end = marked.length();
    while (end > 0 && LOWERED.indexOf(marked.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? marked : marked.substring(0, end);
  }
}
