package gradus.vgpu.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("integer arithmetic")
class IntegersTest {

  private static final int COUNT = 10_000;

  private final Samples samples = new Samples();

  private static BigInteger big(long x) {
    return BigInteger.valueOf(x);
  }

  private static BigInteger unsigned(long x) {
    return new BigInteger(Long.toUnsignedString(x));
  }

  private static BigInteger unsigned(int x) {
    return big(Integer.toUnsignedLong(x));
  }

  private static long clamp(long x, long low, long high) {
    return Math.max(low, Math.min(high, x));
  }

  @Test
  @DisplayName("the upper halves of products are those of the exact products")
  void mulHi() {
    for (int i = 0; i < COUNT; i++) {
      int a = samples.nextInt();
      int b = samples.nextInt();
      long c = samples.nextLong();
      long d = samples.nextLong();
      assertThat(Integers.mulHi(a, b)).isEqualTo(big(a).multiply(big(b)).shiftRight(32).intValue());
      BigInteger product = unsigned(a).multiply(unsigned(b));
      assertThat(Integers.mulHiUnsigned(a, b)).isEqualTo(product.shiftRight(32).intValue());
      assertThat(Integers.mulWideUnsigned(a, b)).isEqualTo(product.longValue());
      assertThat(Integers.mulHi(c, d))
          .isEqualTo(big(c).multiply(big(d)).shiftRight(64).longValue());
      assertThat(Integers.mulHiUnsigned(c, d))
          .isEqualTo(unsigned(c).multiply(unsigned(d)).shiftRight(64).longValue());
      assertThat(Integers.mulHi16((short) a, (short) b))
          .isEqualTo((short) ((long) (short) a * (short) b >> 16));
      assertThat(Integers.mulHiUnsigned16(a & 0xffff, b & 0xffff))
          .isEqualTo((int) ((a & 0xffffL) * (b & 0xffffL) >> 16));
    }
  }

  @Test
  @DisplayName("mul24 takes the low 24 bits of its factors and bits 0 to 31 or 16 to 47")
  void mul24() {
    for (int i = 0; i < COUNT; i++) {
      int a = samples.nextInt();
      int b = samples.nextInt();
      BigInteger signed = big((long) a << 40 >> 40).multiply(big((long) b << 40 >> 40));
      BigInteger unsigned = big(a & 0xffffffL).multiply(big(b & 0xffffffL));
      assertThat(Integers.mul24(a, b)).isEqualTo(signed.intValue());
      assertThat(Integers.mul24Hi(a, b)).isEqualTo(signed.shiftRight(16).intValue());
      assertThat(Integers.mul24Unsigned(a, b)).isEqualTo(unsigned.intValue());
      assertThat(Integers.mul24HiUnsigned(a, b)).isEqualTo(unsigned.shiftRight(16).intValue());
    }
  }

  @Test
  @DisplayName("saturated sums and differences stop at the ends of the range")
  void saturation() {
    for (int i = 0; i < COUNT; i++) {
      int a = samples.nextInt();
      int b = samples.nextInt();
      assertThat(Integers.addSaturated(a, b))
          .isEqualTo((int) clamp((long) a + b, Integer.MIN_VALUE, Integer.MAX_VALUE));
      assertThat(Integers.subSaturated(a, b))
          .isEqualTo((int) clamp((long) a - b, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
  }

  @Test
  @DisplayName("quotients and remainders truncate, signed and unsigned")
  void division() {
    for (int i = 0; i < COUNT; i++) {
      int a = samples.nextInt();
      int b = samples.nextInt();
      long c = samples.nextLong();
      long d = samples.nextLong();
      if (b != 0) {
        assertThat(Integers.div(a, b)).isEqualTo(big(a).divide(big(b)).intValue());
        assertThat(Integers.rem(a, b)).isEqualTo(big(a).remainder(big(b)).intValue());
        assertThat(Integers.divUnsigned(a, b))
            .isEqualTo(unsigned(a).divide(unsigned(b)).intValue());
        assertThat(Integers.remUnsigned(a, b)).isEqualTo(unsigned(a).mod(unsigned(b)).intValue());
      }
      if (d != 0) {
        assertThat(Integers.div(c, d)).isEqualTo(big(c).divide(big(d)).longValue());
        assertThat(Integers.rem(c, d)).isEqualTo(big(c).remainder(big(d)).longValue());
        assertThat(Integers.divUnsigned(c, d))
            .isEqualTo(unsigned(c).divide(unsigned(d)).longValue());
        assertThat(Integers.remUnsigned(c, d)).isEqualTo(unsigned(c).mod(unsigned(d)).longValue());
      }
    }
    assertThat(Integers.div16(-0x8000, -1)).as("the quotient 32768 wraps").isEqualTo(-0x8000);
    assertThat(Integers.divUnsigned16(0xffff, 2)).isEqualTo(0x7fff);
  }

  @Test
  @DisplayName("division by zero gives all ones, and the dividend as remainder")
  void divisionByZero() {
    assertThat(Integers.div(7, 0)).isEqualTo(-1);
    assertThat(Integers.divUnsigned(7, 0)).isEqualTo(-1);
    assertThat(Integers.div(7L, 0L)).isEqualTo(-1L);
    assertThat(Integers.divUnsigned(7L, 0L)).isEqualTo(-1L);
    assertThat(Integers.div16(7, 0)).isEqualTo(-1);
    assertThat(Integers.divUnsigned16(7, 0)).isEqualTo(0xffff);
    assertThat(Integers.rem(7, 0)).isEqualTo(7);
    assertThat(Integers.remUnsigned(-7, 0)).isEqualTo(-7);
    assertThat(Integers.rem(-7L, 0L)).isEqualTo(-7L);
    assertThat(Integers.remUnsigned(-7L, 0L)).isEqualTo(-7L);
  }

  @Test
  @DisplayName("shifts take any unsigned number, and those beyond the width leave nothing or signs")
  void shifts() {
    for (int i = 0; i < COUNT; i++) {
      int a = samples.nextInt();
      long b = samples.nextLong();
      int shift = samples.nextInt();
      int bounded = Integer.compareUnsigned(shift, 100) < 0 ? shift : 100;
      assertThat(Integers.shl(a, shift)).isEqualTo(big(a).shiftLeft(bounded).intValue());
      assertThat(Integers.shl(b, shift)).isEqualTo(big(b).shiftLeft(bounded).longValue());
      assertThat(Integers.shl16(a & 0xffff, shift))
          .isEqualTo(big(a).shiftLeft(bounded).intValue() & 0xffff);
      assertThat(Integers.shr(a, shift)).isEqualTo(big(a).shiftRight(bounded).intValue());
      assertThat(Integers.shr(b, shift)).isEqualTo(big(b).shiftRight(bounded).longValue());
      assertThat(Integers.shrUnsigned(a, shift))
          .isEqualTo(unsigned(a).shiftRight(bounded).intValue());
      assertThat(Integers.shrUnsigned(b, shift))
          .isEqualTo(unsigned(b).shiftRight(bounded).longValue());
    }
  }

  @Test
  @DisplayName("unsigned minima, maxima and distances")
  void order() {
    for (int i = 0; i < COUNT; i++) {
      int a = samples.nextInt();
      int b = samples.nextInt();
      long c = samples.nextLong();
      long d = samples.nextLong();
      assertThat(Integers.minUnsigned(a, b)).isEqualTo(unsigned(a).min(unsigned(b)).intValue());
      assertThat(Integers.maxUnsigned(a, b)).isEqualTo(unsigned(a).max(unsigned(b)).intValue());
      assertThat(Integers.minUnsigned(c, d)).isEqualTo(unsigned(c).min(unsigned(d)).longValue());
      assertThat(Integers.maxUnsigned(c, d)).isEqualTo(unsigned(c).max(unsigned(d)).longValue());
      assertThat(Integers.sad(a, b, 5))
          .isEqualTo(big(a).subtract(big(b)).abs().add(big(5)).intValue());
      assertThat(Integers.sad(c, d, 5L))
          .isEqualTo(big(c).subtract(big(d)).abs().add(big(5)).longValue());
      assertThat(Integers.sadUnsigned(a, b, 5))
          .isEqualTo(unsigned(a).subtract(unsigned(b)).abs().add(big(5)).intValue());
      assertThat(Integers.sadUnsigned(c, d, 5L))
          .isEqualTo(unsigned(c).subtract(unsigned(d)).abs().add(big(5)).longValue());
    }
  }

  @Test
  @DisplayName("carry and borrow tell whether the exact result leaves the range")
  void carry() {
    for (int i = 0; i < COUNT; i++) {
      int a = samples.nextInt();
      int b = samples.nextInt();
      long c = samples.nextLong();
      long d = samples.nextLong();
      int flag = samples.nextInt(2);
      BigInteger sum = unsigned(a).add(unsigned(b)).add(big(flag));
      assertThat(Carry.ofAdd(a, b, flag)).isEqualTo(sum.testBit(32) ? 1 : 0);
      BigInteger wideSum = unsigned(c).add(unsigned(d)).add(big(flag));
      assertThat(Carry.ofAdd(c, d, flag)).isEqualTo(wideSum.testBit(64) ? 1 : 0);
      BigInteger difference = unsigned(a).subtract(unsigned(b)).subtract(big(flag));
      assertThat(Carry.ofSub(a, b, flag)).isEqualTo(difference.signum() < 0 ? 1 : 0);
      BigInteger wideDifference = unsigned(c).subtract(unsigned(d)).subtract(big(flag));
      assertThat(Carry.ofSub(c, d, flag)).isEqualTo(wideDifference.signum() < 0 ? 1 : 0);
    }
  }

  @Test
  @DisplayName("dot products sum the products of the packed elements")
  void dots() {
    for (int i = 0; i < COUNT; i++) {
      int a = samples.nextInt();
      int b = samples.nextInt();
      int c = samples.nextInt();
      int[] expected = new int[12];
      for (int k = 0; k < 4; k++) {
        int byteA = a >>> 8 * k & 0xff;
        int byteB = b >>> 8 * k & 0xff;
        expected[0] += (byte) byteA * (byte) byteB;
        expected[1] += (byte) byteA * byteB;
        expected[2] += byteA * (byte) byteB;
        expected[3] += byteA * byteB;
        int half = a >>> 16 * (k & 1) & 0xffff;
        int at = k < 2 ? 4 : 8;
        expected[at] += (short) half * (byte) byteB;
        expected[at + 1] += (short) half * byteB;
        expected[at + 2] += half * (byte) byteB;
        expected[at + 3] += half * byteB;
      }
      int[] actual = {
        Dots.dp4aSs(a, b, c),
        Dots.dp4aSu(a, b, c),
        Dots.dp4aUs(a, b, c),
        Dots.dp4aUu(a, b, c),
        Dots.dp2aLoSs(a, b, c),
        Dots.dp2aLoSu(a, b, c),
        Dots.dp2aLoUs(a, b, c),
        Dots.dp2aLoUu(a, b, c),
        Dots.dp2aHiSs(a, b, c),
        Dots.dp2aHiSu(a, b, c),
        Dots.dp2aHiUs(a, b, c),
        Dots.dp2aHiUu(a, b, c)
      };
      for (int k = 0; k < 12; k++) {
        expected[k] += c;
      }
      assertThat(actual).isEqualTo(expected);
    }
  }
}
