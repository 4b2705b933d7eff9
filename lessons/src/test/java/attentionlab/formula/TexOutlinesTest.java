package attentionlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import attentionlab.figure.FormulaOutline;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexOutlinesTest {

  private static final String ATTENTION =
      "\\part{a}{A} = \\mathrm{softmax}\\left(\\frac{\\part{q}{Q}\\,\\part{k}{K}^{\\top}}"
          + "{\\sqrt{d_k}}\\right)\\part{v}{V}";

  private static final String NUMBER = "(?:-?(?:\\d+(?:\\.\\d{1,2})?|\\.\\d{1,2}))";

  @Test
  void partsOfAttentionInOrderOfAppearance() {
    FormulaOutline outline = TexOutlines.layout(ATTENTION);
    assertThat(outline.paths().keySet()).containsExactly("a", "", "q", "k", "v");
    assertThat(outline.width()).isBetween(150.0, 250.0);
    assertThat(outline.depth()).isBetween(10.0, outline.height() / 2);
    double gap = bounds(outline.paths().get("k"))[0] - bounds(outline.paths().get("q"))[2];
    assertThat(gap).as("K stands right of Q").isBetween(0.0, 10.0);
  }

  @Test
  void innerPartsCount() {
    FormulaOutline outline =
        TexOutlines.layout("\\part{scores}{\\frac{\\part{q}{Q}\\part{k-1}{K_{i}}}{\\sqrt{d}}}");
    assertThat(outline.paths().keySet()).containsExactlyInAnyOrder("scores", "q", "k-1");
    assertThat(outline.paths().get("q"))
        .isEqualTo(TexOutlines.layout("\\frac{\\part{q}{Q}K_{i}}{\\sqrt{d}}").paths().get("q"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "A=\\frac{Q\\,K^{\\top}}{\\sqrt{d_k}}V"
            + "@\\part{a}{A}=\\part{s}{\\frac{\\part{q}{Q}\\,\\part{k}{K}^{\\top}}"
            + "{\\sqrt{d_k}}}\\part{v}{V}",
        "V_1+q_i^\\mathrm{T}k_j"
            + "@\\part{v}{V}_1+\\part{q}{q}_{\\part{i}{i}}^\\mathrm{T}\\part{k}{k}_j",
        "y=\\sum_{j=1}^{n}w_jx@y=\\part{s}{\\sum}_{\\part{j}{j}=1}^{n}\\part{w}{w}_{j}x",
        "\\operatorname{diag}(p)-pp^{\\top}x"
            + "@\\part{d}{\\operatorname{diag}(\\part{p}{p})-\\part{p}{p}\\part{p}{p}^{\\top}}x",
        "\\mathbf{x}=\\left(\\frac{1}{2}\\right)+1"
            + "@\\part{m}{\\mathbf{x}}\\part{e}{=}\\part{l}{\\left(\\frac{1}{2}\\right)}+1"
      })
  void partsDoNotMoveAnything(String plain, String marked) {
    FormulaOutline expected = TexOutlines.layout(plain);
    FormulaOutline outline = TexOutlines.layout(marked);
    assertThat(outline.width()).isCloseTo(expected.width(), within(0.8)); // a slanted end
    assertThat(outline.height()).isCloseTo(expected.height(), within(0.02));
  }

  @Test
  void scriptsKeepThePartTheyAreIn() {
    FormulaOutline outline =
        TexOutlines.layout("\\part{a}{\\part{v}{V}_{1}}+\\part{b}{b}_\\alpha^{\\part{t}{2}}");
    assertThat(outline.paths().keySet()).containsExactlyInAnyOrder("v", "a", "", "b", "t");
    assertThat(bounds(outline.paths().get("v"))[3]).isLessThan(outline.height() - 1);
  }

  @Test
  void formulasDoNotInfluenceEachOther() {
    FormulaOutline before = TexOutlines.layout("\\sum_{j}x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TexOutlines.layout("\\sum\\nolimits_{j}x"))
        .withMessageContaining("\\nolimits");
    assertThat(TexOutlines.layout("\\sum_{j}x")).isEqualTo(before);
  }

  @Test
  void anEmHasTwentyUnits() {
    double wide = TexOutlines.layout("x\\hspace{3em}x").width();
    double narrow = TexOutlines.layout("xx").width();
    assertThat(wide - narrow).isCloseTo(3 * TexOutlines.EM, within(0.5));
  }

  @Test
  void writtenAndReadAgain() {
    var outlines = new TreeMap<String, FormulaOutline>();
    outlines.put(ATTENTION, TexOutlines.layout(ATTENTION));
    outlines.put("x", TexOutlines.layout("x"));
    outlines.put("\\part{-}{x}", TexOutlines.layout("\\part{-}{x}"));
    String text = FormulaOutline.write(outlines);
    Map<String, FormulaOutline> again = read(text);
    assertThat(again).isEqualTo(outlines);
    assertThat(again.get(ATTENTION).paths().keySet()).containsExactly("a", "", "q", "k", "v");
    assertThat(FormulaOutline.write(new TreeMap<>(again))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"formula x\npath a M0 0", "formula x\nsize 1 2", "figure x", "formula"})
  void aDamagedFileIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> read(text));
  }

  @Test
  void sameOutlinesEveryTime() {
    assertThat(TexOutlines.layout(ATTENTION)).isEqualTo(TexOutlines.layout(ATTENTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\nosuchcommand{x}",
        "\\part{q}{Q",
        "\\part{q}{}",
        "\\part{q d}{Q}",
        "\\part{q}Q",
        "\\text{\u67e5\u8be2}"
      })
  void whatCannotBeTypesetIsNamed(String latex) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TexOutlines.layout(latex))
        .withMessageContaining(latex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ATTENTION,
        "\\part{p}{\\operatorname{diag}(p)-pp^{\\top}}",
        "\\mathrm{softmax}(z)_i=\\frac{e^{z_i}}{\\sum_{j=1}^{n}e^{z_j}}",
        "\\text{softmax of } x",
        "\\left(\\frac{q\\cdot k}{\\lVert q\\rVert\\,\\lVert k\\rVert}\\right)",
        "Q\\odot K\\in\\mathbb{R}^{n\\times d}",
        "\\begin{pmatrix}1&0\\\\-\\infty&\\part{x}{x_1}\\end{pmatrix}",
        "q,k\\sim\\mathcal N(0,1),\\quad\\mathrm{Var}(q\\cdot k)=d_k",
        "\\hat{y}-\\bar{y}\\ge\\tilde{y},\\ \\vec{v}\\approx\\dot{u}",
        "\\partial L/\\partial z=\\nabla_{\\theta}L",
        "\\part{o}{\\underbrace{\\part{p}{\\boxed{P}}\\,V}_{\\text{output}}}",
        "f"
      })
  void pathsAreValidAndInTheBox(String latex) {
    FormulaOutline outline = TexOutlines.layout(latex);
    assertThat(outline.paths()).isNotEmpty();
    outline
        .paths()
        .forEach(
            (id, data) -> {
              assertValid(data);
              double[] bounds = bounds(data);
              assertThat(bounds[0]).isGreaterThanOrEqualTo(0);
              assertThat(bounds[1]).isGreaterThanOrEqualTo(0);
              assertThat(bounds[2]).isLessThanOrEqualTo(outline.width());
              assertThat(bounds[3]).isLessThanOrEqualTo(outline.height());
            });
  }

  /** Every contour begins with M, ends with Z, and each command has its number of coordinates. */
  private static void assertValid(String data) {
    assertThat(data.replaceAll(NUMBER, "#").replace(" ", "")).matches("(M##[LQC#]*Z)++");
    Map<Character, Integer> coordinates = Map.of('M', 2, 'L', 2, 'Q', 4, 'C', 6);
    for (String command : data.split("(?=[MLQC])")) {
      long count = Pattern.compile(NUMBER).matcher(command).results().count();
      assertThat(count).isPositive();
      assertThat(count % coordinates.get(command.charAt(0))).as(command).isZero();
    }
  }

  /** Left, top, right and bottom of the path's points; they come in pairs of x and y. */
  private static double[] bounds(String data) {
    double[] all =
        Pattern.compile(NUMBER)
            .matcher(data)
            .results()
            .map(MatchResult::group)
            .mapToDouble(Double::parseDouble)
            .toArray();
    assertThat(all.length % 2).isZero();
    double[] bounds = {all[0], all[1], all[0], all[1]};
    for (int i = 0; i < all.length; i++) {
      bounds[i % 2] = Math.min(bounds[i % 2], all[i]);
      bounds[2 + i % 2] = Math.max(bounds[2 + i % 2], all[i]);
    }
    return bounds;
  }

  private static Map<String, FormulaOutline> read(String text) {
    return FormulaOutline.read(new BufferedReader(new StringReader(text)));
  }
}
