package attentionlab.interview;

import attentionlab.lesson.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All questions, in the order of the curriculum. */
public final class Bank {
  private final Map<String, Question> questions;

  public Bank(List<Question> questions) {
    this.questions =
        questions.stream()
            .collect(
                Collectors.toMap(
                    Question::id,
                    question -> question,
                    (one, other) -> {
                      throw new IllegalArgumentException(one.id() + " stands there twice");
                    },
                    LinkedHashMap::new));
  }

  /** The bank that comes with the application. */
  public static Bank read() {
    return new Bank(
        Stream.of(Topic.values())
            .flatMap(topic -> BankReader.questions(topic, source(topic, "facts.txt")).stream())
            .toList());
  }

  /** The words of all questions in a language. */
  public static Texts texts(Language language) {
    Map<String, QuestionText> texts = new LinkedHashMap<>();
    for (Topic topic : Topic.values()) {
      texts.putAll(BankReader.texts(source(topic, language.code() + ".md")));
    }
    return new Texts(texts);
  }

  static String source(Topic topic, String file) {
    try (InputStream in = Bank.class.getResourceAsStream("bank/" + topic.id() + "/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Question> all() {
    return List.copyOf(questions.values());
  }

  public Optional<Question> find(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** The words of the questions in one language. */
  public static final class Texts {
    private final Map<String, QuestionText> texts;
    private final Map<String, String> searched = new LinkedHashMap<>();

    private Texts(Map<String, QuestionText> texts) {
      this.texts = texts;
    }

    /**
     * The words of a question.
     *
     * @throws NoSuchElementException when there is none of this identifier
     */
    public QuestionText of(Question question) {
      return Optional.ofNullable(texts.get(question.id())).orElseThrow();
    }

    /** Whether every word of a search stands somewhere in the question. */
    public boolean matches(Question question, String search) {
      if (search.isBlank()) {
        return true;
      }
      String all = searched.computeIfAbsent(question.id(), id -> searched(question));
      return Arrays.stream(search.strip().toLowerCase(Locale.ROOT).split("\\s+"))
          .allMatch(all::contains);
    }

    private String searched(Question question) {
      String words =
          (question.id() + " " + String.join(" ", question.tags()) + " ").toLowerCase(Locale.ROOT);
      return words
          + Optional.ofNullable(texts.get(question.id())).map(QuestionText::searched).orElse("");
    }
  }
}
