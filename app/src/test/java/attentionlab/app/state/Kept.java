package attentionlab.app.state;

import attentionlab.interview.Bank;
import attentionlab.interview.Entry;
import attentionlab.interview.Question;
import attentionlab.interview.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keeps in memory what a rehearsal hands on, and in which pieces; and a small bank. */
final class Kept implements Rehearsal.Keeping {
  /** Three questions. */
  static final Bank BANK = new Bank(Stream.of("IQ-001", "IQ-002", "IQ-003").map(Kept::of).toList());

  final List<Entry> entries = new ArrayList<>();
  final List<String> draftsInOrder = new ArrayList<>();
  final Map<String, String> drafts = new TreeMap<>();

  @Override
  public void keep(List<Entry> more) {
    entries.addAll(more);
  }

  @Override
  public void keepDraft(String name, String text) {
    draftsInOrder.add(name);
    drafts.put(name, text);
  }

  static Question question(String id) {
    return BANK.find(id).orElseThrow();
  }

  private static Question of(String id) {
    return new Question(
        id,
        Topic.FOUNDATIONS,
        1,
        List.of(),
        List.of("L2.1 s1"),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
