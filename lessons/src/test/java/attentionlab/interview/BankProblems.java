package attentionlab.interview;

import attentionlab.cards.Cards;
import attentionlab.cards.Deck;
import attentionlab.formula.TexOutlines;
import attentionlab.graph.Graph;
import attentionlab.interview.Question.BoardLine;
import attentionlab.interview.QuestionText.Point;
import attentionlab.lesson.Bookmark;
import attentionlab.lesson.Course;
import attentionlab.lesson.Language;
import attentionlab.lesson.Lesson;
import attentionlab.lesson.Live;
import attentionlab.lesson.Markdown;
import attentionlab.lesson.Reference;
import attentionlab.lesson.References;
import attentionlab.lesson.Refused;
import attentionlab.lessons.Lessons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Node;

/** What is wrong with a section of the bank, as sentences; nothing when it is right. */
final class BankProblems {
  private static final Course COURSE = Lessons.course();
  private static final Pattern PART = Pattern.compile("\\\\part\\{([^}]*)}");
  private static final Pattern QUESTION = Pattern.compile("IQ-(0\\d\\d|10[0-4])");

  private final List<String> problems = new ArrayList<>();
  private final Map<String, Live> states = new HashMap<>();
  private final Set<String> errata =
      Cards.read(Deck.ERRATA, Language.ENGLISH).all().stream()
          .map(card -> card.id())
          .collect(Collectors.toSet());

  static List<String> of(Question question, QuestionText english, QuestionText chinese) {
    BankProblems checked = new BankProblems();
    checked.facts(question);
    checked.words(question, english, "en");
    checked.words(question, chinese, "zh-CN");
    checked.skeleton(question, english, chinese);
    return checked.problems;
  }

  private void facts(Question question) {
    String id = question.id();
    require(QUESTION.matcher(id).matches(), id + " is no identifier of a question");
    require(!question.tags().isEmpty(), id + " has no tags");
    question.shows().forEach(show -> state(id, show));
    question.errata().forEach(e -> require(errata.contains(e), id + ": no erratum " + e));
    require(!question.next().isEmpty(), id + " leads to no next question");
    question
        .next()
        .forEach(
            next ->
                require(
                    QUESTION.matcher(next).matches() && !next.equals(id),
                    id + ": no question " + next));
    int lines = question.board().size();
    require(lines >= 3 && lines <= 6, id + ": " + lines + " lines on the board");
    question.board().forEach(line -> boardLine(id, line));
  }

  private Live state(String id, String bookmark) {
    try {
      return states.computeIfAbsent(
          bookmark,
          text -> {
            Bookmark parsed = Bookmark.parse(text);
            Lesson lesson = COURSE.lesson(parsed.lesson());
            return Live.of(lesson, parsed.resolve(lesson));
          });
    } catch (Refused | NoSuchElementException | IllegalArgumentException e) {
      problems.add(id + ": the bookmark “" + bookmark + "”: " + e.getMessage());
      return null;
    }
  }

  private void boardLine(String id, BoardLine line) {
    Live live = state(id, line.bookmark());
    if (live == null) {
      return;
    }
    require(has(live.graph(), line.node()), id + ": " + line.bookmark() + " has no " + line.node());
    Matcher parts = PART.matcher(line.latex());
    while (parts.find()) {
      require(
          has(live.graph(), parts.group(1)),
          id + ": " + line.bookmark() + " has no \\part{" + parts.group(1) + "}");
    }
    try {
      TexOutlines.layout(line.latex());
    } catch (RuntimeException e) {
      problems.add(id + ": the formula " + line.latex() + ": " + e.getMessage());
    }
  }

  private static boolean has(Graph graph, String node) {
    return graph.nodes().stream().anyMatch(n -> n.name().isPresent() && n.id().equals(node));
  }

  private void words(Question question, QuestionText text, String language) {
    String id = question.id() + " (" + language + ")";
    require(
        text.rubric().size() >= 3 && text.rubric().size() <= 5,
        id + ": " + text.rubric().size() + " points");
    require(
        new TreeSet<>(ids(text)).size() == text.rubric().size(), id + ": points share identifiers");
    for (Point point : text.rubric()) {
      require(!point.says().isEmpty(), id + ": " + point.id() + " says nothing");
      require(!point.probe().isEmpty(), id + ": " + point.id() + " has no probe");
      require(point.id().matches("[a-z0-9_-]+"), id + ": identifier " + point.id());
    }
    require(!text.trap().isEmpty() && !text.refutation().isEmpty(), id + ": trap");
    require(!text.followUp().isEmpty() && !text.followUpAnswer().isEmpty(), id + ": follow-up");
    require(
        text.board().size() == question.board().size(),
        id + ": " + text.board().size() + " sentences for " + question.board().size() + " lines");
    numbers(id, question.show(), text.references());
    for (int i = 0; i < Math.min(text.board().size(), question.board().size()); i++) {
      numbers(id, question.board().get(i).bookmark(), References.in(text.board().get(i)));
    }
  }

  private void numbers(String id, String bookmark, List<Reference> references) {
    Live live = state(id, bookmark);
    if (live == null) {
      return;
    }
    Lesson lesson = COURSE.lesson(Bookmark.parse(bookmark).lesson());
    for (Reference reference : references) {
      try {
        reference.resolve(lesson, lesson.step(Bookmark.parse(bookmark).step()), live);
      } catch (Refused | NoSuchElementException | IllegalArgumentException e) {
        problems.add(id + ": {{" + reference.text() + "}} in " + bookmark + ": " + e.getMessage());
      }
    }
  }

  private void skeleton(Question question, QuestionText english, QuestionText chinese) {
    String id = question.id();
    require(ids(english).equals(ids(chinese)), id + ": other points in Chinese");
    require(
        numbers(english.blocks()).equals(numbers(chinese.blocks())),
        id + ": other numbers in Chinese: " + difference(english, chinese));
    for (int i = 0; i < Math.min(english.board().size(), chinese.board().size()); i++) {
      require(
          numbers(english.board().get(i)).equals(numbers(chinese.board().get(i))),
          id + ": other numbers in Chinese on the board, line " + (i + 1));
    }
  }

  private static String difference(QuestionText english, QuestionText chinese) {
    List<String> one = new ArrayList<>(numbers(english.blocks()));
    List<String> other = new ArrayList<>(numbers(chinese.blocks()));
    numbers(chinese.blocks()).forEach(one::remove);
    numbers(english.blocks()).forEach(other::remove);
    return "only English " + one + ", only Chinese " + other;
  }

  private static List<String> ids(QuestionText text) {
    return text.rubric().stream().map(Point::id).toList();
  }

  private static List<String> numbers(List<Node> blocks) {
    return References.in(blocks).stream().map(Reference::text).sorted().toList();
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  /** How long the spoken parts are, to compare with what was planned: words, or Han characters. */
  static int length(List<Node> blocks, Language language) {
    String text = blocks.stream().map(Markdown::plain).collect(Collectors.joining(" "));
    return language == Language.CHINESE
        ? (int) text.codePoints().filter(Character::isIdeographic).count()
        : text.split("\\s+").length;
  }
}
