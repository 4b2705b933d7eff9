package attentionlab.interview;

import static attentionlab.interview.Topic.BLOCK;
import static attentionlab.interview.Topic.HEADS;
import static attentionlab.interview.Topic.MASKING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InterleavingTest {
  private final List<Question> questions = new ArrayList<>();

  private Question question(Topic topic, int level, Alike... alike) {
    Question question =
        new Question(
            "IQ-%03d".formatted(questions.size() + 1),
            topic,
            level,
            List.of(),
            List.of("L1.1 s1"),
            List.of(),
            Stream.of(alike).findFirst(),
            List.of(),
            List.of());
    questions.add(question);
    return question;
  }

  private List<Topic> topics() {
    return Interleaving.of(questions).stream().map(Question::topic).toList();
  }

  @Test
  void topicsAlternateAsLongAsThereIsAnother() {
    Stream.of(HEADS, HEADS, HEADS, HEADS, BLOCK, MASKING, MASKING).forEach(t -> question(t, 1));
    assertThat(topics()).containsExactly(HEADS, MASKING, HEADS, BLOCK, HEADS, MASKING, HEADS);
  }

  @Test
  void withinATopicTheOrderStays() {
    Stream.of(HEADS, HEADS, BLOCK, BLOCK).forEach(t -> question(t, 1));
    assertThat(Interleaving.of(questions))
        .containsSubsequence(questions.get(0), questions.get(1))
        .containsSubsequence(questions.get(2), questions.get(3))
        .containsExactlyInAnyOrderElementsOf(questions);
  }

  @Test
  void lookAlikesFollowOneAnother() {
    Question one = question(HEADS, 1, Alike.MASK);
    question(HEADS, 1);
    question(BLOCK, 1, Alike.NORM);
    question(BLOCK, 1);
    Question other = question(MASKING, 1, Alike.MASK);
    assertThat(Interleaving.of(questions))
        .containsSequence(one, other)
        .containsExactlyInAnyOrderElementsOf(questions);
  }

  @Test
  void theEasiestComeFirstAndBringTheirLookAlikesAlong() {
    Question deep = question(HEADS, 3, Alike.ROOT);
    Question core = question(BLOCK, 2);
    Question easy = question(MASKING, 1, Alike.ROOT);
    assertThat(Interleaving.easiestFirst(questions, Map.of())).containsExactly(easy, deep, core);
  }

  @Test
  void theTopicOfWhichLeastWasAskedComesNext() {
    Stream.of(HEADS, HEADS, MASKING, MASKING, BLOCK).forEach(t -> question(t, 1));
    assertThat(
            Interleaving.easiestFirst(questions, Map.of(HEADS, 2, MASKING, 1)).stream()
                .map(Question::topic))
        .containsExactly(BLOCK, MASKING, HEADS, MASKING, HEADS);
  }

  @Test
  void theWholeBankIsInterleavedWithoutLoss() {
    List<Question> all = Bank.read().all();
    assertThat(Interleaving.easiestFirst(all, Map.of())).containsExactlyInAnyOrderElementsOf(all);
    assertThat(Interleaving.of(List.of())).isEmpty();
  }
}
