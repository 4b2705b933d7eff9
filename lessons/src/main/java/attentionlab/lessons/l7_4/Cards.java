package attentionlab.lessons.l7_4;

import attentionlab.figure.Table;
import attentionlab.figure.Table.Row;
import attentionlab.figure.Table.Tick;
import attentionlab.figure.Table.Words;
import attentionlab.figure.Wiring;
import attentionlab.figure.Wiring.Sequence;
import attentionlab.lesson.Live;
import java.util.List;

/** What attention is used for, and what it is good and bad at, as tables. */
final class Cards {
  private Cards() {}

  /** What the chosen application asks and what answers it. */
  static Table card(Live live) {
    return new Table(
        "card",
        List.of("application", "asks", "answers", "kind", "mask"),
        List.of(row(live.get(Families.APPLICATION))));
  }

  private static Row row(Application application) {
    return Row.of(
        application.id(),
        new Words(application.asking()),
        new Words(application.answering()),
        new Words(application.isCross() ? "cross" : "self"),
        new Words(application.mask()));
  }

  /** Where Q and where K and V come from. */
  static Wiring wiring(Live live) {
    Application chosen = live.get(Families.APPLICATION);
    Sequence asking = new Sequence(chosen.asking(), chosen.queries());
    List<Sequence> sequences =
        chosen.isCross()
            ? List.of(asking, new Sequence(chosen.answering(), chosen.keys()))
            : List.of(asking);
    return new Wiring("wiring", sequences, 0, sequences.size() - 1, live.node(Application.WEIGHTS));
  }

  static Table balance() {
    return new Table(
        "balance",
        List.of("point", "strength", "limit"),
        List.of(
            good("parallel", "L9.1 s5"),
            good("short_paths", "L9.1 s4"),
            good("global", "L3.2 s1"),
            good("flexible", "L7.4 s1"),
            good("results", "L7.4 s6"),
            bad("cost").opening("L9.1 s2"),
            bad("data"),
            bad("tuning").opening("L6.4 s6"),
            bad("local").opening("L5.1 s2"),
            bad("opaque").opening("L8.1 s6")));
  }

  private static Row good(String id, String bookmark) {
    return Row.of(id, new Tick(true), new Words(id + "_limit")).opening(bookmark);
  }

  private static Row bad(String id) {
    return Row.of(id, new Tick(false), new Words(id + "_limit"));
  }
}
