package attentionlab.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 2, 0.00",
    "-0.0, 2, 0.00",
    "-0.004, 2, 0.00",
    "-0.006, 2, −0.01",
    "-1.5, 1, −1.5",
    "2.675, 2, 2.68",
    "0.125, 2, 0.13",
    "0.375, 2, 0.38",
    "2.5, 0, 3",
    "3.5, 0, 4",
    "0.9999, 3, 1.000",
    "1e15, 1, 1000000000000000.0",
    "1e-300, 3, 0.000",
    "Infinity, 3, ∞",
    "-Infinity, 0, −∞",
    "NaN, 2, NaN",
  })
  void aFixedNumberHasExactlySoManyDigits(double value, int decimals, String text) {
    assertThat(Numbers.fixed(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 3, 0.5",
    "0.6413, 3, 0.641",
    "2.0, 3, 2",
    "100, 0, 100",
    "1000, 3, 1000",
    "-0.0001, 3, 0",
    "-10.50, 2, −10.5",
    "1e20, 2, 100000000000000000000",
    "-Infinity, 2, −∞",
    "NaN, 2, NaN",
  })
  void aBriefNumberEndsInNoZeroBehindThePoint(double value, int decimals, String text) {
    assertThat(Numbers.brief(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.6413, 0.6413",
    "0.00005001, 0.0001",
    "0.00005, 5·10⁻⁵",
    "-0.00001234, −1.23·10⁻⁵",
    "9999999, 9999999",
    "1e7, 1·10⁷",
    "-123456789, −1.23·10⁸",
    "0.000009999, 1·10⁻⁵",
    "99999999, 1·10⁸",
    "4.9e-324, 4.9·10⁻³²⁴",
    "1.7976931348623157e308, 1.8·10³⁰⁸",
    "-Infinity, −∞",
  })
  void aNumberOfADerivationIsNeverHiddenByItsDigits(double value, String text) {
    assertThat(Numbers.derivation(value)).isEqualTo(text);
  }

  @Test
  void everyPowerOfTenIsWrittenAsItself() {
    assertThat(IntStream.rangeClosed(-300, 300).filter(p -> p < -4 || p > 6))
        .allSatisfy(
            p ->
                assertThat(Numbers.latex(Double.parseDouble("1e" + p)))
                    .isEqualTo("1 \\cdot 10^{" + p + "}"));
  }

  @ParameterizedTest
  @CsvSource({
    "-0.5, -0.5",
    "-0.00001, -1 \\cdot 10^{-5}",
    "Infinity, \\infty",
    "-Infinity, -\\infty",
    "NaN, \\mathrm{NaN}",
  })
  void latexHasItsOwnMinusSignAndInfinity(double value, String text) {
    assertThat(Numbers.latex(value)).isEqualTo(text);
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"de-DE", "ar-EG", "hi-IN-u-nu-deva", "fr-FR"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(Numbers.fixed(-12345.678, 2)).as(tag).isEqualTo("−12345.68");
        assertThat(Numbers.derivation(1.25e-9)).as(tag).isEqualTo("1.25·10⁻⁹");
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
