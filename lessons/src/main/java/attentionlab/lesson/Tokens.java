package attentionlab.lesson;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence, as its tokens.
 *
 * @param initial the sentence a lesson starts with
 * @param most how many tokens it may have
 */
public record Tokens(String id, List<String> initial, int most) implements Setting<List<String>> {
  private static final String SEPARATOR = "|";
  private static final int LONGEST = 100;

  /** What a decoder puts in the place of bytes that are no character. */
  private static final String REPLACEMENT = "\ufffd";

  public Tokens {
    initial = List.copyOf(initial);
  }

  /**
   * The tokens of a sentence that a person typed.
   *
   * @throws Refused when there are none, or too many
   */
  public List<String> tokenise(String sentence) {
    return check(Tokeniser.words(sentence));
  }

  /** Whether a text that a person typed consists of these words. */
  public boolean sameWords(String sentence, List<String> words) {
    return Tokeniser.words(sentence).equals(words);
  }

  @Override
  public List<String> check(List<String> value) {
    if (value.isEmpty()) {
      throw Refused.because("refused.empty");
    }
    if (value.size() > most) {
      throw Refused.because("refused.long", value.size(), most);
    }
    for (String token : value) {
      if (token.length() > LONGEST) {
        throw Refused.because(
            "refused.word", token.substring(0, token.offsetByCodePoints(0, 12)), LONGEST);
      }
    }
    return List.copyOf(value);
  }

  @Override
  public String write(List<String> value) {
    return value.stream()
        .map(token -> URLEncoder.encode(token, StandardCharsets.UTF_8))
        .collect(Collectors.joining(SEPARATOR));
  }

  @Override
  public List<String> parse(String text) {
    try {
      return check(
          Arrays.stream(text.split("\\" + SEPARATOR))
              .map(Tokens::decode)
              .filter(token -> !Tokeniser.isBlank(token))
              .toList());
    } catch (IllegalArgumentException e) {
      throw Refused.because("refused.tokens", text);
    }
  }

  private static String decode(String text) {
    String token = URLDecoder.decode(text, StandardCharsets.UTF_8);
    boolean damaged =
        token.contains(REPLACEMENT)
            && !URLEncoder.encode(token, StandardCharsets.UTF_8).equals(text);
    if (damaged) {
      throw new IllegalArgumentException("not UTF-8: " + text);
    }
    return token;
  }
}
