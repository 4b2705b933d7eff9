package attentionlab.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attentionlab.graph.Numbers;
import attentionlab.lesson.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.25 | 0.25",
        ".25 | 0.25",
        "3. | 3",
        "' 7 ' | 7",
        "+7 | 7",
        "-0.5 | -0.5",
        "−0.5 | -0.5",
        "- 2 | -2",
        "1/4 | 0.25",
        "-1 / 4 | -0.25",
        "1/2/2 | 0.25",
        "25% | 0.25",
        "1/4 % | 0.0025",
        "1e-3 | 0.001",
        "1.05E6 | 1050000",
        "1,048,576 | 1048576",
        "1 048 576 | 1048576",
        "1_048_576.5 | 1048576.5",
        "1,048 | 1048",
        "0,25 | 0.25",
        "0,250 | 0.25",
        "1,5 | 1.5",
        "2^20 | 1048576",
        "2^-3 | 0.125",
        "10^9 | 1000000000",
        "1.05×10^6 | 1050000",
        "4·512^2 | 1048576",
        "4*512*512 | 1048576",
        "2*80*8*128*4096*2/2^20 | 1280",
        "√2/2 | 0.7071067811865476",
        "√ 2 | 1.4142135623730951",
        "-√3 | -1.7320508075688772",
        "1/√3 | 0.5773502691896258",
        "１．５ | 1.5",
        "１，０４８，５７６ | 1048576",
        "２５％ | 0.25",
        "３÷４ | 0.75"
      })
  void aNumberIsReadAsItIsWritten(String text, double value) {
    assertThat(NumberText.parse(text)).isEqualTo(value, within(1e-12 * Math.abs(value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "%",
        "-",
        "abc",
        "1a",
        "1/0",
        "0/0",
        "1//2",
        "/2",
        "2/",
        "2*",
        "2**3",
        "1,04,5",
        "1 2",
        "1,048 576",
        "--1",
        "2^",
        "2^^3",
        "^2",
        "√",
        "√-1",
        "1e",
        "e3",
        "1e999",
        "10^999",
        "2^9999",
        "0^-1",
        "1.2.3",
        "½",
        "二",
        "1+1",
        "(1)",
        "NaN",
        "Infinity",
        "0x10",
        "1f",
        "25%%"
      })
  void everythingElseIsRefusedWithASentenceThatShowsIt(String text) {
    assertThatThrownBy(() -> NumberText.parse(text))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason().key()).isEqualTo("refused.drill.number");
              assertThat(refused.reason().arguments()).containsExactly(text.strip());
            });
  }

  @Test
  void aNumberAsTheApplicationShowsItIsReadBack() {
    for (double value : new double[] {1_048_576, 1280, -12_345.678, 0.123, 0, 100_000}) {
      assertThat(NumberText.parse(Numbers.readable(value, 3))).isEqualTo(value);
    }
  }

  @Test
  void minusZeroIsZero() {
    assertThat(Double.doubleToRawLongBits(NumberText.parse("-0"))).isZero();
  }
}
