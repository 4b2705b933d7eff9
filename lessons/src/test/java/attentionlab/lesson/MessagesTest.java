package attentionlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
  private static final Pattern KEY = Pattern.compile("\"(refused\\.[\\w.]+)\"");

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "attentionlab.lesson.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Set<String> keys() {
    return new TreeSet<>(bundle(Locale.ROOT).keySet());
  }

  private static Set<Integer> places(Language language, String key) {
    return PLACE
        .matcher(Messages.text(language, key))
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keysInSources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      Set<String> keys = new TreeSet<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        KEY.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(keys::add);
      }
      return keys;
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    // the parent of the Chinese bundle is the English one: a key of its own is asked for
    Set<String> chinese = new TreeSet<>();
    for (String key : keys()) {
      if (!Messages.text(Language.CHINESE, key).equals(Messages.text(Language.ENGLISH, key))) {
        chinese.add(key);
      }
    }
    assertThat(chinese).isEqualTo(keys());
    assertThat(bundle(Locale.SIMPLIFIED_CHINESE).keySet()).isEqualTo(keys());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void bothLanguagesFillTheSamePlacesCountedFromZero(String key) {
    Set<Integer> places = places(Language.ENGLISH, key);
    assertThat(places(Language.CHINESE, key)).isEqualTo(places);
    assertThat(places)
        .containsExactlyElementsOf(IntStream.range(0, places.size()).boxed().toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceShowsItsArguments(Language language) {
    for (String key : keys()) {
      Object[] arguments = places(language, key).stream().map(i -> "<" + i + ">").toArray();
      String sentence = Messages.sentence(language, Message.of(key, arguments));
      assertThat(sentence).as(key).doesNotContain("{", "}", "''");
      for (Object argument : arguments) {
        assertThat(sentence).as(key).contains(argument.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void noTextHasAStraightApostropheWhichQuotesInThisFormat(String key) {
    for (Language language : Language.values()) {
      assertThat(Messages.text(language, key)).doesNotContain("'");
    }
  }

  @Test
  void argumentsAreNotFormatted() {
    Message message = Message.of("refused.long", 1234567, "{0} it's");
    assertThat(Messages.sentence(Language.ENGLISH, message)).contains("1234567", "{0} it's");
  }

  @Test
  void everyRefusalInTheSourcesHasItsSentenceAndEverySentenceItsUse() throws IOException {
    Set<String> sentences =
        keys().stream()
            .filter(key -> key.startsWith("refused."))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(keysInSources()).isEqualTo(sentences);
  }
}
