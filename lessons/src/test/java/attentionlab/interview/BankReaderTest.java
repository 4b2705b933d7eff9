package attentionlab.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attentionlab.interview.Question.BoardLine;
import attentionlab.interview.QuestionText.Point;
import attentionlab.lesson.Markdown;
import attentionlab.lesson.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankReaderTest {
  private static final String FACTS =
      """
      ## IQ-013
      - level: 2
      - tags: scaling, variance
      - show: L2.3 s2; L2.3 s5 divisor=one
      - errata: E03, E05
      - alike: root
      - next: IQ-014, IQ-017
      - board: L2.3 s1 | scores | \\part{scores}{s_j}=\\sum_i |q_i|
      - board: L2.3 s2 gain=2 | std | \\mathrm{Var}=d_k
      """;
  private static final String WORDS =
      """
      # Scaling

      ## IQ-013 Why divide by √d_k?

      ### 20s

      Because *wide* dot products are large.

      ### 30s

      A longer answer.

      In two paragraphs.

      ### 2min

      The whole answer with {{std}}.

      ### rubric

      - variance: The variance: it is d_k.
        > How large is a score?
      - softmax-2: Softmax saturates.
        > What then?

      ### trap

      > “Against overflow”.

      The numbers are small.

      ### follow-up

      Show it.

      > Variances add up: {{scores[0, 0]}}.

      ### board

      - One line.
      - Another, {{std | :2}}.
      """;

  private static Question question(String facts) {
    return BankReader.questions(Topic.SCALING, facts).get(0);
  }

  private static QuestionText text(String words) {
    return BankReader.texts(words).get("IQ-013");
  }

  private static String plain(List<Node> blocks) {
    return blocks.stream().map(Markdown::plain).collect(Collectors.joining(" / "));
  }

  @Test
  void theFactsOfAQuestionAreRead() {
    assertThat(question(FACTS))
        .isEqualTo(
            new Question(
                "IQ-013",
                Topic.SCALING,
                2,
                List.of("scaling", "variance"),
                List.of("L2.3 s2", "L2.3 s5 divisor=one"),
                List.of("E03", "E05"),
                Optional.of(Alike.ROOT),
                List.of("IQ-014", "IQ-017"),
                List.of(
                    new BoardLine("L2.3 s1", "scores", "\\part{scores}{s_j}=\\sum_i |q_i|"),
                    new BoardLine("L2.3 s2 gain=2", "std", "\\mathrm{Var}=d_k"))));
  }

  @Test
  void onlyALevelAndAStateAreNeeded() {
    Question question = question("## IQ-013\n- level: 3\n- show: L2.3 s2\n");
    assertThat(question.level()).isEqualTo(3);
    assertThat(question.alike()).isEmpty();
    assertThat(question.tags()).isEmpty();
    assertThat(question.board()).isEmpty();
  }

  @Test
  void questionsComeInTheOrderOfTheFile() {
    String second = FACTS.replace("IQ-013", "IQ-002");
    assertThat(BankReader.questions(Topic.SCALING, FACTS + "\n" + second))
        .extracting(Question::id)
        .containsExactly("IQ-013", "IQ-002");
    assertThat(BankReader.questions(Topic.SCALING, "\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- level",
        "- level 2",
        "level: 2",
        "- level: two",
        "- level: 4",
        "- alike: twins",
        "- board: L2.3 s1 | scores",
        "- board: L2.3 s1 scores x",
        "- nxt: IQ-014",
        "something else"
      })
  void aFactThatCannotBeReadIsRefused(String line) {
    String facts = "## IQ-013\n" + line + "\n- level: 2\n- show: L2.3 s2\n";
    assertThatIllegalArgumentException().isThrownBy(() -> question(facts));
  }

  @Test
  void aQuestionWithoutLevelOrStateIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> question("## IQ-013\n- show: L2.3 s2\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> question("## IQ-013\n- level: 2\n"));
  }

  @Test
  void theWordsOfAQuestionAreRead() {
    QuestionText text = text(WORDS);
    assertThat(text.question()).isEqualTo("Why divide by √d_k?");
    assertThat(plain(text.answers().get(Length.SECONDS_20)))
        .isEqualTo("Because wide dot products are large.");
    assertThat(plain(text.answers().get(Length.SECONDS_30)))
        .isEqualTo("A longer answer. / In two paragraphs.");
    assertThat(plain(text.answers().get(Length.MINUTES_2)))
        .isEqualTo("The whole answer with {{std}}.");
    assertThat(plain(text.trap())).isEqualTo("“Against overflow”.");
    assertThat(plain(text.refutation())).isEqualTo("The numbers are small.");
    assertThat(plain(text.followUp())).isEqualTo("Show it.");
    assertThat(plain(text.followUpAnswer())).isEqualTo("Variances add up: {{scores[0, 0]}}.");
    assertThat(text.board().stream().map(BankReaderTest::plain))
        .containsExactly("One line.", "Another, {{std | :2}}.");
  }

  @Test
  void aPointIsWhatIsSaidWithoutItsIdentifierAndTheProbeAfterIt() {
    List<Point> rubric = text(WORDS).rubric();
    assertThat(rubric).extracting(Point::id).containsExactly("variance", "softmax-2");
    assertThat(rubric.stream().map(point -> plain(point.says())))
        .containsExactly("The variance: it is d_k.", "Softmax saturates.");
    assertThat(((Text) rubric.get(0).says().get(0).getFirstChild()).getLiteral())
        .as("without the space after the colon")
        .isEqualTo("The variance: it is d_k.");
    assertThat(rubric.stream().map(point -> plain(point.probe())))
        .containsExactly("How large is a score?", "What then?");
  }

  @Test
  void numbersOfTheWhiteboardAreNotAmongThoseOfTheAnswer() {
    assertThat(text(WORDS).references())
        .extracting(Reference::text)
        .containsExactly("std", "scores[0, 0]");
  }

  @Test
  void aSearchGoesThroughTheQuestionAndAllThatIsSaid() {
    assertThat(text(WORDS).searched())
        .contains("why divide", "wide dot products", "a longer answer", "the whole answer")
        .contains("it is d_k", "how large is a score", "overflow", "numbers are small")
        .contains("show it", "variances add up")
        .isLowerCase();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20s", "30s", "2min", "rubric", "trap", "follow-up", "board"})
  void aQuestionThatLacksAPartIsRefused(String part) {
    String without = WORDS.replace("### " + part + "\n", "### " + part + "-no\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BankReader.texts(without))
        .withMessageContaining("IQ-013")
        .withMessageContaining(part);
  }

  @Test
  void aPointWithoutAnIdentifierIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BankReader.texts(WORDS.replace("- softmax-2: Softmax", "- Softmax")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BankReader.texts(WORDS.replace("- softmax-2:", "- *softmax*:")));
  }

  @Test
  void aQuestionWithoutItsWordsOrOneThatStandsThereTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BankReader.texts(WORDS.replace("IQ-013 Why divide by √d_k?", "IQ-013")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BankReader.texts(WORDS + "\n" + WORDS.replace("Why", "How")));
  }

  @Test
  void aSectionWithoutQuestionsHasNoWords() {
    assertThat(BankReader.texts("# Scaling\n")).isEqualTo(Map.of());
  }
}
