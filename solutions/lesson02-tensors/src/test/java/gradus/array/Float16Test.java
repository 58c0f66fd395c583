package gradus.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Float16")
class Float16Test {
  @Test
  @DisplayName("gives all bits back that it made a float of")
  void roundTrip() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = Float16.toFloat((short) bits);
      if (!Float.isNaN(value)) {
        check(value, bits);
      }
    }
  }

  @Test
  @DisplayName("rounds to the nearest, and ties to even")
  void rounds() {
    for (int bits = 0; bits < 0x7bff; bits++) {
      float low = Float16.toFloat((short) bits);
      float high = Float16.toFloat((short) (bits + 1));
      float middle = (low + high) / 2;
      check(middle, bits % 2 == 0 ? bits : bits + 1);
      check(Math.nextDown(middle), bits);
      check(Math.nextUp(middle), bits + 1);
    }
  }

  /** Asserts only where there is an error: an assertion for each of 160000 cases takes seconds. */
  private static void check(float value, int bits) {
    if (Float16.of(value) != (short) bits) {
      assertThat(Float16.of(value)).as("bits of %s", value).isEqualTo((short) bits);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0000",
    "-0.0, 8000",
    "1, 3c00",
    "-2, c000",
    "65504, 7bff",
    "65519.99, 7bff",
    "65520, 7c00",
    "1e30, 7c00",
    "-1e30, fc00",
    "Infinity, 7c00",
    "-Infinity, fc00",
    "NaN, 7e00",
    "6e-8, 0001",
    "1e-10, 0000",
    "6.1035156e-5, 0400"
  })
  @DisplayName("knows these bits")
  void knownBits(float value, String hex) {
    assertThat(Float16.of(value) & 0xffff).isEqualTo(Integer.parseInt(hex, 16));
  }

  @Test
  @DisplayName("keeps NaN and the sign of zero")
  void special() {
    assertThat(Float16.toFloat(Float16.of(Float.NaN))).isNaN();
    assertThat(Float16.toFloat((short) 0x8000)).isEqualTo(-0.0f);
    assertThat(Float16.toFloat((short) 0xfc00)).isEqualTo(Float.NEGATIVE_INFINITY);
  }
}
