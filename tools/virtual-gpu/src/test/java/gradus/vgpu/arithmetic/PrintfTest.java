package gradus.vgpu.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("printf, compared with what the C library prints")
class PrintfTest {

  /** Packs arguments as a compiler does for vprintf. */
  private static byte[] pack(Object... values) {
    ByteBuffer buffer = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    for (Object value : values) {
      if (value instanceof Integer number) {
        buffer.putInt(number);
      } else {
        buffer.position(buffer.position() + 7 & -8);
        long bits =
            value instanceof Double number ? Double.doubleToRawLongBits(number) : (Long) value;
        buffer.putLong(bits);
      }
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static String print(String format, Object... values) {
    return Printf.format(format, pack(values), address -> "text at " + address);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "[%d], 42, [42]",
        "[%i], -42, [-42]",
        "[%5d], 42, [   42]",
        "[%-5d], 42, [42   ]",
        "[%05d], -42, [-0042]",
        "[%+d], 42, [+42]",
        "[% d], 42, [ 42]",
        "[%.5d], -42, [-00042]",
        "[%8.5d], 42, [   00042]",
        "[%08.5d], 42, [   00042]",
        "[%.0d], 0, []",
        "[%u], -1, [4294967295]",
        "[%x], -1, [ffffffff]",
        "[%X], 48879, [BEEF]",
        "[%#x], 255, [0xff]",
        "[%#X], 255, [0XFF]",
        "[%#x], 0, [0]",
        "[%#06x], 255, [0x00ff]",
        "[%#.0o], 0, [0]",
        "[%o], 8, [10]",
        "[%#o], 8, [010]",
        "[%#o], 0, [0]",
        "[%c], 65, [A]",
        "[%3c], 65, [  A]",
        "[%-3c], 65, [A  ]",
        "[%hd], 65537, [1]",
        "[%hhd], 255, [-1]",
        "[%hhu], 511, [255]",
        "[%hu], -1, [65535]",
        "[%d], -2147483648, [-2147483648]"
      })
  void integers(String format, int value, String expected) {
    assertThat(print(format, value)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "[%ld], -1, [-1]",
    "[%lld], -9223372036854775808, [-9223372036854775808]",
    "[%lu], -1, [18446744073709551615]",
    "[%llx], -1, [ffffffffffffffff]",
    "[%zu], 7, [7]",
    "[%p], 4096, [0x1000]",
    "[%p], 0, [(nil)]",
    "[%10p], 255, [      0xff]",
    "[%s], 5, [text at 5]",
    "[%.4s], 5, [text]",
    "[%10s], 5, [ text at 5]",
    "[%-11s], 5, [text at 5  ]",
    "[%s], 0, [(null)]"
  })
  void wideValues(String format, long value, String expected) {
    assertThat(print(format, value)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "[%f], 1.5, [1.500000]",
    "[%f], -0.0, [-0.000000]",
    "[%.2f], 2.675, [2.67]",
    "[%.0f], 2.5, [2]",
    "[%.0f], 3.5, [4]",
    "[%#.0f], 3, [3.]",
    "[%8.2f], 3.14159, [    3.14]",
    "[%-8.2f], 3.14159, [3.14    ]",
    "[%08.2f], -3.14159, [-0003.14]",
    "[%+.1f], 2, [+2.0]",
    "[% .1f], 2, [ 2.0]",
    "[%f], 1e22, [10000000000000000000000.000000]",
    "[%.20f], 0.1, [0.10000000000000000555]",
    "[%e], 12345.678, [1.234568e+04]",
    "[%E], 1e-100, [1.000000E-100]",
    "[%.0e], 15, [2e+01]",
    "[%#.0e], 15, [2.e+01]",
    "[%e], 0, [0.000000e+00]",
    "[%.2e], 9.999, [1.00e+01]",
    "[%g], 0.0001, [0.0001]",
    "[%g], 0.00001, [1e-05]",
    "[%g], 100000, [100000]",
    "[%g], 1000000, [1e+06]",
    "[%g], 0, [0]",
    "[%g], 123456789, [1.23457e+08]",
    "[%.3g], 0.00012345, [0.000123]",
    "[%g], 999999.5, [1e+06]",
    "[%#g], 1.5, [1.50000]",
    "[%#g], 0, [0.00000]",
    "[%#.3g], 1e10, [1.00e+10]",
    "[%G], 1e-10, [1E-10]",
    "[%.0g], 25, [2e+01]",
    "[%10g], 0.5, [       0.5]",
    "[%f], Infinity, [inf]",
    "[%F], -Infinity, [-INF]",
    "[%f], NaN, [nan]",
    "[%05f], Infinity, [  inf]",
    "[%G], NaN, [NAN]",
    "[%a], 1, [0x1p+0]",
    "[%a], 0, [0x0p+0]",
    "[%a], -0.1, [-0x1.999999999999ap-4]",
    "[%A], 10.5, [0X1.5P+3]",
    "[%.2a], 1.999, [0x2.00p+0]",
    "[%.0a], 1.5, [0x2p+0]",
    "[%a], 4.9e-324, [0x0.0000000000001p-1022]",
    "[%12a], 1, [      0x1p+0]",
    "[%012a], 1, [0x0000001p+0]",
    "[%.15a], 1, [0x1.000000000000000p+0]"
  })
  void floatingPoint(String format, double value, String expected) {
    assertThat(print(format, value)).isEqualTo(expected);
  }

  @Test
  @DisplayName("several arguments are each aligned to their size")
  void mixture() {
    assertThat(print("thread %d: x = %f, y = %d, %lld, %s%c\n", 3, 0.25, 7, -5L, 9L, 33))
        .isEqualTo("thread 3: x = 0.250000, y = 7, -5, text at 9!\n");
    assertThat(Printf.count("%d %f %% %*d %s")).isEqualTo(5);
    assertThat(Printf.bytes("%d %f %% %*d %s")).isEqualTo(32);
    assertThat(Printf.bytes("%d %d %d")).isEqualTo(12);
    assertThat(Printf.bytes("no arguments")).isZero();
  }

  @Test
  @DisplayName("width and precision may be arguments, a negative width means left")
  void stars() {
    assertThat(print("[%*d]", 5, 42)).isEqualTo("[   42]");
    assertThat(print("[%*d]", -5, 42)).isEqualTo("[42   ]");
    assertThat(print("[%.*f]", 2, 3.14159)).isEqualTo("[3.14]");
    assertThat(print("[%.*f]", -1, 3.14159)).isEqualTo("[3.141590]");
    assertThat(print("[%*.*e]", 12, 1, 3.14159)).isEqualTo("[     3.1e+00]");
  }

  @Test
  @DisplayName("percent signs that start no directive are printed")
  void percent() {
    assertThat(print("100%%")).isEqualTo("100%");
    assertThat(print("100%")).isEqualTo("100%");
    assertThat(print("%y %d", 5)).isEqualTo("%y 5");
  }

  @Test
  @DisplayName("missing arguments are told with the format")
  void missing() {
    assertThatThrownBy(() -> print("%d %f", 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"%d %f\" takes 2 arguments in 16 bytes, but 4 bytes were given");
  }
}
