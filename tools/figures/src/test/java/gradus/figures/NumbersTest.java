package gradus.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them. */
class NumbersTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "64, 64",
    "-3, -3",
    "0.5, 0.5",
    "0.3333333333, 0.33333",
    "0.66666666, 0.66667",
    "-12345.678, -12346",
    "99999.7, 100000",
    "1234567, 1234600",
    "12345678, 1.2346E+7",
    "1e10, 1E+10",
    "0.0001, 0.0001",
    "0.000001, 0.000001",
    "0.0000001, 1E-7",
    "1e-9, 1E-9",
    "4.9e-324, 4.9407E-324",
    "1.7976931348623157e308, 1.7977E+308",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  @DisplayName("a caption has five digits at most, and an exponent only where it saves zeros")
  void caption(double number, String text) {
    assertThat(Numbers.caption(number)).isEqualTo(text);
  }

  @Test
  @DisplayName("a caption is the number, rounded to five digits")
  void captionRounds() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double number = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      BigDecimal rounded = new BigDecimal(number).round(new MathContext(5));
      assertThat(new BigDecimal(Numbers.caption(number)))
          .as("caption of %s", number)
          .isEqualByComparingTo(rounded);
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "0, 0",
    "7, 7",
    "7.5, 7.5",
    "7.05, 7.05",
    "7.004, 7",
    "7.996, 8",
    "-0.25, -0.25",
    "-3, -3",
    "-0.001, 0",
    "1234.567, 1234.57"
  })
  @DisplayName("a length has two decimals at most")
  void pixels(double length, String text) {
    assertThat(Numbers.pixels(length)).isEqualTo(text);
  }

  @Test
  @DisplayName("a length reads back as what it was")
  void pixelsReadBack() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      double length = random.nextDouble() * 4000 - 1000;
      assertThat(Double.parseDouble(Numbers.pixels(length))).isCloseTo(length, within(0.005001));
    }
  }
}
