package attentionlab.drill;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.Figure;
import attentionlab.graph.Name;
import attentionlab.graph.Node;
import attentionlab.lesson.Language;
import attentionlab.lesson.Markdown;
import attentionlab.lesson.Reference;
import attentionlab.lesson.References;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the words of every kind in every language. */
class DrillWordsTest {
  private static final Map<Language, DrillWords> WORDS =
      Stream.of(Language.values()).collect(Collectors.toMap(l -> l, DrillWords::read));
  private static final DrillWords ENGLISH = WORDS.get(Language.ENGLISH);
  private static final DrillWords CHINESE = WORDS.get(Language.CHINESE);

  static List<DrillKind> kinds() {
    return Drills.kinds();
  }

  private static List<Drill> drills(DrillKind kind) {
    return Stream.of(1, 2, 3).flatMap(level -> DrillContractTest.drills(kind.id(), level)).toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thereAreWordsForEveryKindAndForNoOther(Language language) {
    assertThat(WORDS.get(language).kinds())
        .containsExactlyElementsOf(kinds().stream().map(DrillKind::id).toList());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void bothLanguagesHaveTheSameSkeleton(DrillKind kind) {
    DrillText en = ENGLISH.of(kind);
    DrillText zh = CHINESE.of(kind);
    assertThat(zh.question()).hasSameSizeAs(en.question());
    assertThat(zh.explanation()).hasSameSizeAs(en.explanation()).hasSize(1);
    assertThat(references(zh.question())).isEqualTo(references(en.question()));
    assertThat(references(zh.explanation())).isEqualTo(references(en.explanation()));
    assertSame(zh.cases(), en.cases());
    assertSame(zh.asked(), en.asked());
    assertSame(zh.slips(), en.slips());
    assertThat(CHINESE.panels().keySet()).isEqualTo(ENGLISH.panels().keySet());
  }

  private static void assertSame(Map<String, String> chinese, Map<String, String> english) {
    assertThat(chinese.keySet()).containsExactlyElementsOf(english.keySet());
    english.forEach(
        (id, text) -> assertThat(references(chinese.get(id))).as(id).isEqualTo(references(text)));
  }

  private static Set<String> references(List<org.commonmark.node.Node> blocks) {
    return References.in(blocks).stream()
        .map(Reference::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> references(String text) {
    return Reference.PATTERN
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyWordIsThereAndEveryPlaceIsFilled(DrillKind kind) {
    for (Drill drill : drills(kind)) {
      for (DrillWords words : WORDS.values()) {
        assertThat(words.facts(drill).values()).allSatisfy(DrillWordsTest::isFilled);
        assertThat(question(words, drill)).satisfies(DrillWordsTest::isFilled);
        assertThat(words.cases(drill)).allSatisfy(DrillWordsTest::isFilled);
        for (Asked asked : drill.asked()) {
          isFilled(words.asked(drill, asked));
          asked.slips().forEach(slip -> isFilled(words.slip(drill, slip)));
        }
      }
    }
  }

  private static String question(DrillWords words, Drill drill) {
    DrillText text = words.of(drill.kind());
    return Stream.of(text.question(), text.explanation())
        .flatMap(List::stream)
        .map(block -> DrillWords.fill(Markdown.plain(block), drill))
        .collect(Collectors.joining(" "));
  }

  private static void isFilled(String text) {
    assertThat(text).isNotBlank().doesNotContain("{", "}", "NaN");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyWordIsUsed(DrillKind kind) {
    Set<String> cases = new TreeSet<>();
    Set<String> asked = new TreeSet<>();
    Set<String> slips = new TreeSet<>();
    for (Drill drill : drills(kind)) {
      cases.addAll(drill.cases());
      for (Asked one : drill.asked()) {
        asked.add(one.id());
        one.slips().forEach(slip -> slips.add(slip.id()));
      }
    }
    DrillText text = ENGLISH.of(kind);
    assertThat(cases).isEqualTo(new TreeSet<>(text.cases().keySet()));
    assertThat(asked).isEqualTo(new TreeSet<>(text.asked().keySet()));
    assertThat(slips).isEqualTo(new TreeSet<>(text.slips().keySet()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyNodeWithANameAndEveryFigureHasAWord(DrillKind kind) {
    Set<String> named = new TreeSet<>();
    for (Drill drill : drills(kind)) {
      drill.given().stream().map(Figure::named).forEach(named::addAll);
      drill.graph().nodes().stream()
          .map(Node::name)
          .flatMap(name -> name.map(Name::id).stream())
          .forEach(named::add);
    }
    assertThat(ENGLISH.panels().keySet()).containsAll(named);
  }

  /** All that the learner has to know stands in the words or in a figure. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void noNumberOfADrillIsTypedIn(Language language) {
    for (DrillKind kind : kinds()) {
      String question =
          WORDS.get(language).of(kind).question().stream()
              .map(Markdown::plain)
              .collect(Collectors.joining(" "));
      assertThat(Reference.PATTERN.matcher(question).replaceAll(""))
          .as(kind.id())
          .doesNotContainPattern("\\d\\d|\\d[.]\\d");
    }
  }
}
