package attentionlab.app.state;

import attentionlab.app.state.Practice.Round;
import attentionlab.interview.Grade;
import java.time.ZoneOffset;
import java.util.List;

/** Somebody who practises, with a clock of their own. */
final class Learner {
  /** The points of every question. */
  static final List<String> POINTS = List.of("a", "b", "c");

  final Watch watch = new Watch("2026-11-21T12:00:00Z");
  final Kept kept = new Kept();
  final Rehearsal rehearsal = new Rehearsal(Kept.BANK, kept, watch, ZoneOffset.UTC);
  final Practice practice = new Practice(rehearsal);

  void begin(String... questions) {
    practice.cards(List.of(questions).stream().map(Kept::question).toList());
  }

  Answering present() {
    return practice.present().orElseThrow();
  }

  Round round() {
    return practice.round().orElseThrow();
  }

  int seconds() {
    return present().seconds(watch.instant());
  }

  /** Answers after some seconds, with these points. */
  void answer(int seconds, Grade grade, String... said) {
    watch.pass(seconds);
    practice.reveal();
    List.of(said).forEach(practice::tick);
    practice.grade(grade, POINTS);
  }
}
