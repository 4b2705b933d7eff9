package attentionlab.app.page.interview;

import attentionlab.interview.Grade;
import attentionlab.interview.Mock;
import attentionlab.interview.Question;
import attentionlab.interview.QuestionText.Point;
import attentionlab.interview.Report;
import attentionlab.interview.Report.Answered;
import attentionlab.interview.ReportPage;
import attentionlab.interview.ReportPage.Bar;
import attentionlab.interview.ReportPage.Fact;
import attentionlab.interview.ReportPage.Part;
import attentionlab.interview.Sitting;
import attentionlab.interview.Topic;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what came of a mock interview in the language of the moment. */
final class ReportWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int SECONDS_OF_A_MINUTE = 60;

  private final Room room;
  private final Parts parts;

  ReportWords(Room room) {
    this.room = room;
    parts = new Parts(room);
  }

  /** The day and the time an interview began. */
  String when(Sitting sitting) {
    return WHEN.format(sitting.began().atZone(room.rehearsal().zone()));
  }

  /** How long it was to be, how deep, and how many questions were asked. */
  String held(Sitting sitting) {
    return parts.text(
        "interview.mock.held",
        parts.text("interview.mock.minutes", sitting.mock().minutes()),
        level(sitting.mock()),
        parts.text("interview.report.asked", sitting.report().answers().size()));
  }

  private String level(Mock mock) {
    return mock.level().isPresent()
        ? parts.text("interview.level." + mock.level().getAsInt())
        : parts.text("interview.mock.level.adaptive");
  }

  /**
   * The whole report.
   *
   * @param numbers what is filled into the points that were missed, by the text of each reference
   */
  ReportPage page(Sitting sitting, Map<Question, Map<String, String>> numbers) {
    Report report = sitting.report();
    return new ReportPage(
        room.texts().language(),
        parts.text("interview.report.title", when(sitting)),
        agreed(sitting.mock()),
        verdict(report),
        parts.text(advice(report), Parts.percent(Grade.PASS)),
        facts(sitting),
        new Part<>(parts.text("interview.report.scores", Parts.percent(Grade.PASS)), bars(report)),
        new Part<>(
            parts.text("interview.report.revisit"),
            places(report).entrySet().stream().map(e -> place(e.getKey(), e.getValue())).toList()),
        new Part<>(
            parts.text("interview.report.answers"),
            report.answers().stream()
                .map(a -> answer(a, numbers.getOrDefault(a.question(), Map.of())))
                .toList()));
  }

  private String agreed(Mock mock) {
    String topics =
        mock.topics().size() == Topic.values().length
            ? parts.text("interview.mock.all")
            : mock.topics().stream()
                .sorted()
                .map(topic -> parts.text("interview.topic." + topic.id()))
                .collect(Collectors.joining(parts.text("interview.report.comma")));
    return parts.text(
        "interview.mock.held",
        parts.text("interview.mock.minutes", mock.minutes()),
        level(mock),
        topics);
  }

  private String verdict(Report report) {
    String key = report.hasPassed() ? "interview.report.passed" : "interview.report.not-yet";
    return report.answers().isEmpty()
        ? parts.text("interview.report.none")
        : parts.text(key, Parts.percent(report.share()));
  }

  private static String advice(Report report) {
    if (report.answers().isEmpty()) {
      return "interview.report.none.words";
    }
    if (report.revisit().isEmpty()) {
      return "interview.report.full.words";
    }
    return report.hasPassed() ? "interview.report.passed.words" : "interview.report.not-yet.words";
  }

  private List<Fact> facts(Sitting sitting) {
    Report report = sitting.report();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("score", Parts.percent(report.share())));
    facts.add(
        fact(
            "time",
            parts.text(
                "interview.clock",
                Parts.clock(report.seconds()),
                Parts.clock(sitting.mock().minutes() * (long) SECONDS_OF_A_MINUTE))));
    facts.add(fact("questions", report.answers().size() + ""));
    int missed = report.answers().stream().mapToInt(a -> a.missed().size()).sum();
    facts.add(fact("missed", missed + ""));
    if (report.asked() > 0) {
      facts.add(fact("talk", parts.text("interview.report.of", report.caught(), report.asked())));
    }
    return facts;
  }

  private Fact fact(String name, String value) {
    return new Fact(parts.text("interview.report." + name), value);
  }

  private List<Bar> bars(Report report) {
    return report.topics().entrySet().stream()
        .map(
            entry ->
                new Bar(
                    parts.text("interview.topic." + entry.getKey().id()),
                    entry.getValue().share(),
                    parts.text(
                        "interview.report.topic",
                        Parts.percent(entry.getValue().share()),
                        parts.text("interview.report.asked", entry.getValue().questions()))))
        .toList();
  }

  /** The steps to look at again, those of the worst answers first, with the questions of each. */
  Map<String, List<Question>> places(Report report) {
    Map<String, List<Question>> places = new LinkedHashMap<>();
    report.revisit().stream()
        .map(Answered::question)
        .forEach(q -> places.computeIfAbsent(parts.place(q.show()), p -> new ArrayList<>()).add(q));
    return places;
  }

  private String place(String place, List<Question> questions) {
    String ids = questions.stream().map(Question::id).collect(Collectors.joining(" "));
    return parts.text("interview.report.place", place, questions.get(0).show(), ids);
  }

  private ReportPage.Answer answer(Answered answered, Map<String, String> numbers) {
    Question question = answered.question();
    return new ReportPage.Answer(
        room.bank().of(question).question(),
        parts.text(
            "interview.report.about", parts.about(question), Parts.clock(answered.seconds())),
        answered.share(),
        Parts.percent(answered.share()),
        answered.asked() > 0
            ? parts.text("interview.talk", answered.caught(), answered.asked())
            : "",
        room.bank().of(question).rubric().stream()
            .filter(point -> answered.missed().contains(point.id()))
            .map(Point::says)
            .toList(),
        numbers);
  }
}
