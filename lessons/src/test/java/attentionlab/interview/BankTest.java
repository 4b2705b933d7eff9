package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.lesson.Language;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankTest {
  private static final Question SCALE = Given.question("IQ-013", Topic.SCALING);
  private static final Question FIRST = Given.question("IQ-001", Topic.FOUNDATIONS);

  @Test
  void questionsStayInTheirOrderAndAreFoundByTheirIdentifiers() {
    Bank bank = new Bank(List.of(SCALE, FIRST));
    assertThat(bank.all()).containsExactly(SCALE, FIRST);
    assertThat(bank.find("IQ-001")).contains(FIRST);
    assertThat(bank.find("IQ-002")).isEmpty();
    assertThat(bank.find("")).isEmpty();
  }

  @Test
  void twoQuestionsOfOneIdentifierAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bank(List.of(SCALE, FIRST, SCALE)))
        .withMessageContaining("IQ-013");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 4})
  void aLevelThereIsNotIsRefused(int level) {
    assertThatIllegalArgumentException().isThrownBy(() -> question(level, List.of("L2.3 s2")));
  }

  @Test
  void aQuestionThatShowsNothingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> question(1, List.of()));
    assertThat(question(1, List.of("L2.3 s2", "L2.3 s5")).show()).isEqualTo("L2.3 s2");
  }

  private static Question question(int level, List<String> shows) {
    return new Question(
        "IQ-013",
        Topic.SCALING,
        level,
        List.of(),
        shows,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, ''", "ENGLISH, '   '", "ENGLISH, √d_k", "ENGLISH, SOFTMAX variance",
    "ENGLISH, iq-013", "ENGLISH, '  scaling   divide '", "CHINESE, √d_k", "CHINESE, 方差",
    "CHINESE, SOFTMAX 方差"
  })
  void aQuestionIsFoundByAnyOfItsWordsInAnyCase(Language language, String search) {
    assertThat(Bank.texts(language).matches(SCALE, search)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, giraffe", "ENGLISH, softmax giraffe", "ENGLISH, IQ-014", "CHINESE, 长颈鹿"})
  void everyWordOfASearchHasToStandSomewhere(Language language, String search) {
    assertThat(Bank.texts(language).matches(SCALE, search)).isFalse();
  }

  @Test
  void aQuestionWithoutWordsCannotBeRead() {
    Bank.Texts texts = Bank.texts(Language.ENGLISH);
    Question unknown = Given.question("IQ-999", Topic.SCALING);
    assertThatThrownBy(() -> texts.of(unknown)).isInstanceOf(NoSuchElementException.class);
    assertThat(texts.matches(unknown, "softmax")).isFalse();
    assertThat(texts.matches(unknown, "IQ-999 scaling")).isTrue();
  }
}
