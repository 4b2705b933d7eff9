package attentionlab.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.graph.Matrix;
import attentionlab.lesson.Message;
import attentionlab.lesson.Refused;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedMatrixTest {
  private static final Matrix TWO = Matrix.of(2, 3, 0.5, 0.25, 1, -2, 0, 0.125);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[ 0.5    0.25   1.   ]\n [-2.     0.     0.125]]",
        "array([[ 0.5  ,  0.25 ,  1.   ],\n       [-2.   ,  0.   ,  0.125]])",
        "a = np.array([[0.5, 0.25, 1.0], [-2.0, 0.0, 0.125]])  # (n, d) = (2, 3)",
        "z, (n, d) = (2, 3):\n[[ 0.5    0.25   1.   ]\n [-2.     0.     0.125]]\n",
        "tensor([[ 5.0000e-01,  2.5000e-01,  1.0000e+00],\n"
            + "        [-2.0000e+00,  0.0000e+00,  1.2500e-01]], dtype=torch.float64)",
        "tensor([[[ 0.5000,  0.2500,\n 1.0000], [-2.0, 0.0, 0.125]]], device='cuda:0',\n"
            + "       grad_fn=<SoftmaxBackward0>)",
        "[[np.float64(0.5), np.float64(0.25), 1], [-2, 0, np.float64(0.125)]]",
        "double[][] a = new double[][] {{0.5, 0.25, 1.0}, {-2.0, 0.0, 0.125}};",
        "float[][] a = {{0.5f, .25f, 1f},\n {-2f, 0f, 0.125f}};",
        "0.5,0.25,1\n-2,0,0.125\n",
        "0.5, 0.25, 1,\n-2, 0, 0.125,",
        "0.5\t0.25\t1\r\n-2\t0\t0.125\r\n",
        "0,5;0,25;1\n−2;0;0,125",
        "0,5\t0,25\t1\n-2\t0\t0,125",
        "0.5 0.25 1\n\n  -2   0 0.125",
        ",a,b,c\nx,0.5,0.25,1\ny,-2,0,0.125",
        "a;b;c\n0,5;0,25;1\n-2;0;0,125",
        "\ta\tb\tc\nx\t0.5\t0.25\t1\ny\t-2\t0\t0.125",
        "\"\",\"the\",\"cat\",\"sat\"\n\"the\",0.5,0.25,1\n\"cat\",-2,0,0.125",
        "      0      1      2\n0   0.5   0.25  1.0\n1  -2.0   0.0   0.125",
        "x 0.5 0.25 1\ny -2 0 0.125",
        "| 0.5 | 0.25 | 1 |\n| -2 | 0 | 0.125 |",
        "| a | b | c |\n|---|:-:|--:|\n| 0.5 | 0.25 | 1 |\n| -2 | 0 | 0.125 |",
        "\\begin{pmatrix} 0.5 & 0.25 & 1 \\\\ -2 & 0 & 0.125 \\end{pmatrix}",
        "\\left(\\begin{array}{ccc}0.5&0.25&1\\\\\n-2&0&0.125\\\\\n\\end{array}\\right)",
        "Type = DDRM , rows = 2 , cols = 3\n 5.0000E-01  2.5000E-01  1\n-2  0  1.2500E-01",
        "50% 25% 100%\n-200% 0% 12.5%",
      })
  void aMatrixIsReadAsManyToolsWriteIt(String text) {
    assertThat(PastedMatrix.parse(text).values()).isEqualTo(TWO);
  }

  @Test
  void whatIsNoFiniteNumberIsReadToo() {
    double inf = Double.POSITIVE_INFINITY;
    Matrix want = Matrix.of(1, 4, inf, -inf, Double.NaN, 1);
    assertThat(PastedMatrix.parse("[[inf, -inf, nan, True]]").values()).isEqualTo(want);
    assertThat(PastedMatrix.parse("[[np.inf, -torch.inf, np.nan, 1]]").values()).isEqualTo(want);
    assertThat(PastedMatrix.parse("[[float('inf'), -float('inf'), float(\"nan\"), 1]]").values())
        .isEqualTo(want);
    assertThat(
            PastedMatrix.parse("{{Double.POSITIVE_INFINITY, -Infinity, Double.NaN, 1}}").values())
        .isEqualTo(want);
    assertThat(PastedMatrix.parse("∞ −∞ NaN 1").values()).isEqualTo(want);
  }

  @Test
  void oneListOfNumbersCanBeARowOrAColumn() {
    PastedMatrix row = PastedMatrix.parse("tensor([1., 2., 3.])");
    assertThat(row.flat()).isTrue();
    assertThat(row.values()).isEqualTo(Matrix.row(1, 2, 3));
    assertThat(PastedMatrix.parse("[[1, 2, 3]]").flat()).isFalse();
  }

  @Test
  void theDigitsOfTheMostPreciseNumberAreThoseOfAll() {
    assertThat(PastedMatrix.parse("[[0.5, 0.125]]").unit()).isEqualTo(Matrix.row(0.001, 0.001));
    assertThat(PastedMatrix.parse("[[1, 2]]").unit()).isEqualTo(Matrix.row(0, 0));
    assertThat(PastedMatrix.parse("[[1.50e+02, 2.00e-01]]").unit())
        .isEqualTo(Matrix.row(1, Math.pow(10, -3)));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("  \n ", Message.of("refused.paste.empty")),
        Arguments.of("[[]]", Message.of("refused.paste.empty")),
        Arguments.of("[[1. 2. ... 3.]\n [4.]]", Message.of("refused.paste.dots", 1, 9)),
        Arguments.of("[[1, 2],\n [3, x4]]", Message.of("refused.paste.number", 2, 6, "x4")),
        Arguments.of("[[1, 2],\n 3]", Message.of("refused.paste.number", 2, 2, "3")),
        Arguments.of("[[1, 2],\n [3, 4", Message.of("refused.paste.open", 2, 2)),
        Arguments.of("[[1, 2],\n [3]]", Message.of("refused.paste.uneven", 2, 1, 2)),
        Arguments.of("[[1, 2]]\n[[3, 4]]", Message.of("refused.paste.second", 2, 1)),
        Arguments.of("[[[1], [2]], [[3], [4]]]", Message.of("refused.paste.deep", 3)),
        Arguments.of("1,2,3\n4,oops,6", Message.of("refused.paste.number", 2, 3, "oops")),
        Arguments.of("1;2\n3;4;5", Message.of("refused.paste.uneven", 2, 3, 2)),
        Arguments.of("1 2 a\n3 4 5", Message.of("refused.paste.number", 1, 5, "a")),
        Arguments.of("1,2\n3,", Message.of("refused.paste.uneven", 2, 1, 2)),
        Arguments.of(
            "\\begin{pmatrix}1 & x\\end{pmatrix}", Message.of("refused.paste.number", 1, 20, "x")),
        Arguments.of("hello", Message.of("refused.paste.number", 1, 1, "hello")));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String text, Message why) {
    assertThatThrownBy(() -> PastedMatrix.parse(text))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(why));
  }
}
