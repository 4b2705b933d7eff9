package attentionlab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaOutlineTest {

  private static Map<String, FormulaOutline> read(String text) {
    return FormulaOutline.read(new BufferedReader(new StringReader(text)));
  }

  @Test
  void aFileWithoutFormulasHasNone() {
    assertThat(read("")).isEmpty();
    assertThat(read("# nothing here\n")).isEmpty();
  }

  @Test
  void aFormulaHasItsSizeAndItsPathsInTheirOrder() {
    FormulaOutline outline =
        read("# made\nformula q k\nsize 3 2.5 0.5\npath k M1 1 Z\npath * M0 0 Z\n").get("q k");
    assertThat(outline.width()).isEqualTo(3);
    assertThat(outline.height()).isEqualTo(2.5);
    assertThat(outline.depth()).isEqualTo(0.5);
    assertThat(outline.paths().keySet()).containsExactly("k", FormulaOutline.UNMARKED);
    assertThat(outline.paths()).containsEntry("k", "M1 1 Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "formula ",
        "formula x",
        "size 1 2 3",
        "path a M0 0",
        "formula x\nsize",
        "formula x\nsize 1 2 3 4",
        "formula x\nsize 1 2 wide",
        "formula x\nsize 1 2 NaN",
        "formula x\nsize 1 2 3\npath",
        "formula x\nsize 1 2 3\npath a",
        "formula x\nsize 1 2 3\nsize 1 2 3",
        "formula x\nsize 1 2 3\npath a M0 0\npath a M1 1",
        "formula x\nsize 1 2 3\nformula x\nsize 1 2 3",
        "formula x\nsize 1 2 3\n\n",
        "#no comment",
      })
  void whatWasNotWrittenHereIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> read(text));
  }

  @Test
  void theLineThatCannotBeReadIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("formula x\nheight 2"))
        .withMessageContaining("height 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "x\ny"})
  void aFormulaThatIsNotOneLineIsNotWritten(String latex) {
    TreeMap<String, FormulaOutline> outlines = new TreeMap<>();
    outlines.put(latex, new FormulaOutline(1, 1, 0, Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> FormulaOutline.write(outlines));
  }

  @Test
  void anOutlineStaysWhenTheMapItWasMadeOfChanges() {
    Map<String, String> paths = new LinkedHashMap<>(Map.of("q", "M0 0"));
    FormulaOutline outline = new FormulaOutline(1, 1, 0, paths);
    paths.put("k", "M1 1");
    assertThat(outline.paths()).containsOnlyKeys("q");
    assertThatThrownBy(() -> outline.paths().put("k", ""))
        .isInstanceOf(UnsupportedOperationException.class);
    Map<String, FormulaOutline> read = read("formula x\nsize 1 2 3");
    assertThatThrownBy(read::clear).isInstanceOf(UnsupportedOperationException.class);
  }
}
