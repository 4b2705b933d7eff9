package attentionlab.formula;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.FormulaOutline;
import attentionlab.lesson.FormulaOutlines;
import attentionlab.lesson.Lesson;
import attentionlab.lessons.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The formulas of every lesson are there as outlines, laid out by TeX rules. After a change of
 * formulas run this test with {@code -Dformulas=write}: it writes the files beside the lessons'
 * classes.
 */
class LessonFormulasTest {
  private static final Pattern PART = Pattern.compile("\\\\part\\{([^}]*)}");

  static Stream<Lesson> lessons() {
    return Lessons.course().lessons().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyFormulaIsThereAsTexLaysItOut(Lesson lesson) throws IOException {
    SortedMap<String, FormulaOutline> outlines = new TreeMap<>();
    for (String latex : FormulaOutlines.needed(lesson)) {
      outlines.put(latex, TexOutlines.layout(latex));
    }
    Path file = file(lesson);
    if ("write".equals(System.getProperty("formulas")) && !outlines.isEmpty()) {
      Files.writeString(file, FormulaOutline.write(outlines));
    }
    String kept = Files.exists(file) ? Files.readString(file) : "";
    assertThat(kept).isEqualTo(outlines.isEmpty() ? "" : FormulaOutline.write(outlines));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void everyPartOfAFormulaHasAnOutline(Lesson lesson) {
    Map<String, FormulaOutline> outlines = FormulaOutlines.of(lesson);
    for (String latex : FormulaOutlines.needed(lesson)) {
      assertThat(outlines).containsKey(latex);
      Matcher parts = PART.matcher(latex);
      while (parts.find()) {
        assertThat(outlines.get(latex).paths()).as(latex).containsKey(parts.group(1));
      }
    }
  }

  private static Path file(Lesson lesson) {
    String folder = lesson.getClass().getPackageName().replace('.', '/');
    return Path.of("src/main/java", folder, FormulaOutlines.FILE);
  }
}
