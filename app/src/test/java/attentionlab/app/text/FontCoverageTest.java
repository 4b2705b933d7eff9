package attentionlab.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.drill.DrillText;
import attentionlab.drill.DrillWords;
import attentionlab.drill.Drills;
import attentionlab.interview.Bank;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.LessonText;
import attentionlab.lesson.LessonText.QuestionText;
import attentionlab.lesson.LessonText.StepText;
import attentionlab.lesson.LessonTextReader;
import attentionlab.lesson.Live;
import attentionlab.lesson.Step;
import attentionlab.lessons.Lessons;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every character that can show is in the fonts that come with the application. */
class FontCoverageTest {

  private static Font font(String weight) throws IOException, FontFormatException {
    String file = "/attentionlab/app/fonts/AttentionLabSans-" + weight + ".ttf";
    try (InputStream in = FontCoverageTest.class.getResourceAsStream(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Regular", "Bold"})
  void everyCharacterIsInTheFont(String weight) throws IOException, FontFormatException {
    Font font = font(weight);
    Map<String, Set<String>> missing = new TreeMap<>();
    texts()
        .forEach(
            (source, text) ->
                text.codePoints()
                    .filter(c -> !Character.isWhitespace(c) && !font.canDisplay(c))
                    .forEach(
                        c ->
                            missing
                                .computeIfAbsent(
                                    Character.toString(c) + " " + name(c), none -> new TreeSet<>())
                                .add(source)));
    assertThat(missing).isEmpty();
  }

  @Test
  void theTextsAreAllThere() throws IOException {
    Map<String, String> texts = texts();
    assertThat(texts).hasSizeGreaterThan(2 * Lessons.course().lessons().size());
    assertThat(texts.get("L2.1 zh-CN")).contains("苹果").contains("查询");
    assertThat(texts.get("L2.1 labels")).contains("昨天");
    assertThat(texts.get("drills zh-CN")).contains("词对").contains("均方根");
    assertThat(texts.get("IQ-013 zh-CN")).contains("方差").contains("√d_k");
    assertThat(texts.get("IQ-013 en")).contains("variance").contains("scaling");
    assertThat(texts.get("main.fxml")).contains("中文");
    assertThat(texts.get("attentionlab.app.texts CHINESE")).contains("⚑");
    assertThat(texts.get("attentionlab.lesson.messages CHINESE")).contains("链接");
  }

  private static String name(int character) {
    return "U+%04X %s".formatted(character, Character.getName(character));
  }

  /** All texts, by where they are from. */
  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = bank();
    for (Language language : Language.values()) {
      texts.put("name of " + language, language.ownName());
      texts.put("drills " + language.code(), drills(DrillWords.read(language)));
      for (String bundle : List.of("attentionlab.app.texts", "attentionlab.lesson.messages")) {
        texts.put(bundle + " " + language, bundle(bundle, language));
      }
      for (Lesson lesson : Lessons.course().lessons()) {
        LessonText text = LessonTextReader.read(lesson, language);
        texts.put(lesson.id() + " " + language.code(), all(text));
        texts.put(lesson.id() + " labels", labels(lesson));
      }
    }
    try (InputStream in = FontCoverageTest.class.getResourceAsStream("../page/main.fxml")) {
      texts.put("main.fxml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  /** The words of each question of the bank. */
  private static Map<String, String> bank() {
    Map<String, String> texts = new TreeMap<>();
    for (Language language : Language.values()) {
      Bank.Texts words = Bank.texts(language);
      for (attentionlab.interview.Question question : Bank.read().all()) {
        texts.put(question.id() + " " + language.code(), all(words.of(question)) + question.tags());
      }
    }
    return texts;
  }

  private static String all(attentionlab.interview.QuestionText text) {
    StringBuilder all = new StringBuilder(text.question());
    Stream.concat(text.blocks().stream(), text.board().stream().flatMap(List::stream))
        .forEach(block -> collect(block, all));
    return all.toString();
  }

  private static String bundle(String name, Language language) {
    Locale locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            name,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return String.join("\n", bundle.keySet().stream().map(bundle::getString).toList());
  }

  private static String all(LessonText text) {
    StringBuilder all = new StringBuilder(text.title());
    text.goal().forEach(block -> collect(block, all));
    text.panels().values().forEach(all::append);
    text.labels().values().forEach(all::append);
    text.settings().values().forEach(s -> all.append(s.name()).append(s.options().values()));
    for (StepText step : text.steps().values()) {
      all.append(step.title());
      step.prose().forEach(block -> collect(block, all));
      step.questions().values().forEach(question -> question(question, all));
    }
    return all.toString();
  }

  private static String drills(DrillWords words) {
    StringBuilder all = new StringBuilder(String.join("", words.panels().values()));
    Drills.kinds().stream().map(words::of).forEach(text -> drill(text, all));
    return all.toString();
  }

  private static void drill(DrillText text, StringBuilder all) {
    all.append(text.title()).append(text.cases().values()).append(text.asked().values());
    all.append(text.slips().values());
    Stream.concat(text.question().stream(), text.explanation().stream())
        .forEach(block -> collect(block, all));
  }

  private static void question(QuestionText question, StringBuilder all) {
    Stream.concat(question.question().stream(), question.explanation().stream())
        .forEach(block -> collect(block, all));
    question
        .options()
        .values()
        .forEach(
            option -> {
              all.append(option.text());
              option.reason().forEach(block -> collect(block, all));
            });
  }

  private static void collect(Node block, StringBuilder all) {
    block.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            all.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            all.append(code.getLiteral());
          }
        });
  }

  /** The row and column labels of everything the steps compute, and what leads to it. */
  private static String labels(Lesson lesson) {
    StringBuilder all = new StringBuilder();
    lesson.pipeline().stages().forEach(stage -> all.append(stage.by()));
    for (Step step : lesson.steps()) {
      Live.of(lesson, lesson.startOf(step))
          .graph()
          .nodes()
          .forEach(node -> all.append(node.rows().labels()).append(node.cols().labels()));
    }
    return all.toString();
  }
}
