package attentionlab.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.lesson.Language;
import attentionlab.lesson.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

  /** A key as a literal: two or more lower-case words with points between. */
  private static final Pattern LITERAL =
      Pattern.compile("\"((?:%s)\\.[a-z][a-z_.]*)\"".formatted(String.join("|", groups())));

  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
  private final Texts texts = new Texts(language);

  static Set<String> keys() {
    return new TreeSet<>(Texts.bundle(Language.ENGLISH).keySet());
  }

  private static Set<String> groups() {
    return keys().stream()
        .map(key -> key.substring(0, key.indexOf('.')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> places(Language language, String key) {
    return PLACE
        .matcher(Texts.bundle(language).getString(key))
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(Texts.bundle(Language.CHINESE).keySet()).isEqualTo(keys());
    // keys that Chinese lacks would be filled from English
    Set<String> same =
        keys().stream()
            .filter(
                key ->
                    Texts.bundle(Language.CHINESE)
                        .getString(key)
                        .equals(Texts.bundle(Language.ENGLISH).getString(key)))
            .collect(Collectors.toSet());
    same.removeIf(key -> key.startsWith("shortcuts.") && key.endsWith(".keys"));
    same.removeAll(
        Set.of(
            "code.numpy",
            "code.torch",
            "code.java",
            "task.java",
            "task.numpy")); // names of their own
    assertThat(same).allMatch(TextsTest::isWithoutWords);
  }

  private static boolean isWithoutWords(String key) {
    String text = Texts.bundle(Language.ENGLISH).getString(key);
    return text.replaceAll("\\{\\d+}", "").codePoints().noneMatch(Character::isLetter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"texts.properties", "texts_zh_CN.properties"})
  void noKeyIsWrittenTwice(String file) throws IOException {
    List<String> written =
        Files.readAllLines(Path.of("src/main/resources/attentionlab/app", file)).stream()
            .filter(line -> line.matches("[a-z].*=.*"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    assertThat(written).hasSameSizeAs(keys()).doesNotHaveDuplicates();
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
  void everyTextShowsItsArgumentsAsTheyAre(Language chosen) {
    language.set(chosen);
    for (String key : keys()) {
      Object[] arguments = places(chosen, key).stream().map(i -> "'" + i + "{x}'").toArray();
      String text = texts.text(key, arguments);
      assertThat(text).as(key).isNotBlank().doesNotContain("''");
      for (Object argument : arguments) {
        assertThat(text).as(key).contains(argument.toString());
      }
    }
  }

  @Test
  void everyKeyInTheSourcesHasItsText() throws IOException {
    Set<String> used =
        LITERAL.matcher(sources()).results().map(m -> m.group(1)).collect(Collectors.toSet());
    used.removeIf(key -> key.endsWith(".") || key.endsWith(".fxml"));
    assertThat(used).hasSizeGreaterThan(30);
    assertThat(keys()).containsAll(used);
  }

  /** The parts of a key up to each of its points: a key may be put together. */
  private static Stream<String> beginnings(String key) {
    return IntStream.range(0, key.length())
        .filter(i -> key.charAt(i) == '.')
        .mapToObj(i -> key.substring(0, i + 1));
  }

  @Test
  void everyTextIsUsed() throws IOException {
    String sources = sources();
    Set<String> unused =
        keys().stream()
            .filter(key -> !sources.contains("\"" + key + "\""))
            .filter(key -> beginnings(key).noneMatch(part -> sources.contains("\"" + part + "\"")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  @Test
  void numbersAreNotGrouped() {
    assertThat(texts.text("text.position", 1234, 5678)).contains("1234").contains("5678");
  }

  @Test
  void aKeyThatIsNotThereIsAMistake() {
    assertThatThrownBy(() -> texts.text("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void aBoundTextFollowsTheLanguage() {
    StringProperty label = new SimpleStringProperty();
    texts.bind(label, "text.position", 2, 9);
    assertThat(label.get()).isEqualTo("Step 2 of 9");
    language.set(Language.CHINESE);
    assertThat(label.get()).isEqualTo("第 2 步，共 9 步");
    language.set(Language.ENGLISH);
    assertThat(label.get()).isEqualTo("Step 2 of 9");
  }

  @Test
  void sentencesOfBothModulesAreFound() {
    assertThat(texts.sentence(Message.of("store.readonly", "/x"))).contains("/x");
    assertThat(texts.sentence(Message.of("refused.whole", "2.5")))
        .isEqualTo("2.5 is not a whole number.");
    language.set(Language.CHINESE);
    assertThat(texts.sentence(Message.of("refused.whole", "2.5"))).isEqualTo("2.5 不是整数。");
  }
}
