package attentionlab.formula;

import static org.assertj.core.api.Assertions.assertThat;

import attentionlab.figure.FormulaOutline;
import attentionlab.interview.Bank;
import attentionlab.interview.Topic;
import attentionlab.lesson.FormulaOutlines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The formulas of every whiteboard are there as outlines, laid out by TeX rules. After a change of
 * formulas run this test with {@code -Dformulas=write}.
 */
class BoardFormulasTest {
  @ParameterizedTest
  @EnumSource(Topic.class)
  void everyFormulaIsThereAsTexLaysItOut(Topic topic) throws IOException {
    SortedMap<String, FormulaOutline> outlines = new TreeMap<>();
    Bank.read().all().stream()
        .filter(question -> question.topic() == topic)
        .flatMap(question -> question.board().stream())
        .forEach(line -> outlines.put(line.latex(), TexOutlines.layout(line.latex())));
    Path file =
        Path.of("src/main/java/attentionlab/interview/bank", topic.id(), FormulaOutlines.FILE);
    if ("write".equals(System.getProperty("formulas"))) {
      Files.writeString(file, FormulaOutline.write(outlines));
    }
    assertThat(Files.readString(file)).isEqualTo(FormulaOutline.write(outlines));
  }
}
