package gradus.cards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A fingerprint")
class FingerprintTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "3.0 | 3",
        "-0.0 | 0",
        "0.30000000000000004 | 0.3",
        "2.2E-16 | 0",
        "1.23456789012E-5 | 0.0000123456789",
        "6.02214076E23 | 6.02214076E+23",
        "1.0f | 1f",
        "NaN | NaN",
        "[1.5, -2.5000000000001] | [1.5, -2.5]",
        "gradus.Value@1b2c3d4e | gradus.Value@",
        "Value(data=3.0, grad=1.0) | Value(data=3, grad=1)",
        "IllegalStateException: at 0x12 | IllegalStateException",
        "version 1.2.3 | version 1.2.3",
      })
  @DisplayName("keeps what is the same on every machine")
  void normalises(String text, String fingerprint) {
    assertThat(Fingerprint.normalise(text)).isEqualTo(fingerprint);
  }

  @Test
  @DisplayName("is one short line, and still tells long values apart")
  void isShort() {
    String zeros = "[" + "0.0,\n".repeat(100);
    assertThat(Fingerprint.normalise(zeros + "1.0]"))
        .hasSizeLessThan(180)
        .doesNotContain("\n")
        .isNotEqualTo(Fingerprint.normalise(zeros + "2.0]"));
  }
}
