package gradus.vgpu.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("conversions")
class ConversionsTest {

  private static final int COUNT = 20_000;

  private final Samples samples = new Samples();

  /** Truncates and saturates by definition. */
  private static long integer(double x, int bits, boolean isSigned) {
    BigInteger least = isSigned ? BigInteger.TWO.pow(bits - 1).negate() : BigInteger.ZERO;
    BigInteger range = BigInteger.TWO.pow(isSigned ? bits - 1 : bits);
    BigInteger greatest = range.subtract(BigInteger.ONE);
    if (Double.isInfinite(x)) {
      return (x > 0 ? greatest : least).longValue();
    }
    BigInteger whole = new BigDecimal(x).setScale(0, RoundingMode.DOWN).toBigInteger();
    return whole.max(least).min(greatest).longValue();
  }

  @Test
  @DisplayName("floats become integers by truncation, and saturate")
  void toIntegers() {
    for (int i = 0; i < COUNT; i++) {
      double x = i % 2 == 0 ? samples.nextDouble() : samples.nextLong() * 1.0;
      float y = i % 2 == 0 ? samples.nextFloat() : samples.nextLong();
      if (Double.isNaN(x) || Float.isNaN(y)) {
        continue;
      }
      assertThat(Conversions.f64ToS8(x)).isEqualTo((int) integer(x, 8, true));
      assertThat(Conversions.f64ToU8(x)).isEqualTo((int) integer(x, 8, false));
      assertThat(Conversions.f64ToS16(x)).isEqualTo((int) integer(x, 16, true));
      assertThat(Conversions.f64ToU16(x)).isEqualTo((int) integer(x, 16, false));
      assertThat(Conversions.f64ToS32(x)).isEqualTo((int) integer(x, 32, true));
      assertThat(Conversions.f64ToU32(x)).isEqualTo((int) integer(x, 32, false));
      assertThat(Conversions.f64ToS64(x)).isEqualTo(integer(x, 64, true));
      assertThat(Conversions.f64ToU64(x)).isEqualTo(integer(x, 64, false));
      assertThat(Conversions.f32ToS8(y)).isEqualTo((int) integer(y, 8, true));
      assertThat(Conversions.f32ToU8(y)).isEqualTo((int) integer(y, 8, false));
      assertThat(Conversions.f32ToS16(y)).isEqualTo((int) integer(y, 16, true));
      assertThat(Conversions.f32ToU16(y)).isEqualTo((int) integer(y, 16, false));
      assertThat(Conversions.f32ToS32(y)).isEqualTo((int) integer(y, 32, true));
      assertThat(Conversions.f32ToU32(y)).isEqualTo((int) integer(y, 32, false));
      assertThat(Conversions.f32ToS64(y)).isEqualTo(integer(y, 64, true));
      assertThat(Conversions.f32ToU64(y)).isEqualTo(integer(y, 64, false));
    }
  }

  @Test
  @DisplayName("NaN becomes 0 where all is at most 32 bits, and else the top bit alone")
  void nan() {
    assertThat(Conversions.f32ToS32(Float.NaN)).isZero();
    assertThat(Conversions.f32ToU32(Float.NaN)).isZero();
    assertThat(Conversions.f32ToS8(Float.NaN)).isZero();
    assertThat(Conversions.f32ToS64(Float.NaN)).isEqualTo(Long.MIN_VALUE);
    assertThat(Conversions.f32ToU64(Float.NaN)).isEqualTo(Long.MIN_VALUE);
    assertThat(Conversions.f64ToS32(Double.NaN)).isEqualTo(Integer.MIN_VALUE);
    assertThat(Conversions.f64ToU32(Double.NaN)).isEqualTo(Integer.MIN_VALUE);
    assertThat(Conversions.f64ToU64(Double.NaN)).isEqualTo(Long.MIN_VALUE);
    assertThat(Conversions.f64ToS16(Double.NaN)).isEqualTo(-0x8000);
    assertThat(Conversions.f64ToU16(Double.NaN)).isEqualTo(0x8000);
    assertThat(Conversions.f64ToU8(Double.NaN)).isEqualTo(0x80);
  }

  @Test
  @DisplayName("64-bit integers become floats in the direction asked for")
  void fromIntegers() {
    for (int i = 0; i < COUNT; i++) {
      long x = samples.nextLong();
      BigDecimal signed = BigDecimal.valueOf(x);
      BigDecimal unsigned = new BigDecimal(Long.toUnsignedString(x));
      assertThat(Conversions.u64ToF64(x)).isEqualTo(unsigned.doubleValue());
      assertThat(Conversions.u64ToF32(x)).isEqualTo(nearestFloat(unsigned));
      int low = (int) x;
      assertThat(Conversions.u32ToF64(low)).isEqualTo(Integer.toUnsignedLong(low));
      assertThat(Conversions.u32ToF32(low)).isEqualTo((float) Integer.toUnsignedLong(low));
      checkDouble(signed, Conversions.s64ToF64Rm(x), Conversions.s64ToF64Rp(x));
      checkDouble(unsigned, Conversions.u64ToF64Rm(x), Conversions.u64ToF64Rp(x));
      checkFloat(signed, Conversions.s64ToF32Rm(x), Conversions.s64ToF32Rp(x));
      checkFloat(unsigned, Conversions.u64ToF32Rm(x), Conversions.u64ToF32Rp(x));
      assertThat(Conversions.s64ToF64Rz(x))
          .isEqualTo(x < 0 ? Conversions.s64ToF64Rp(x) : Conversions.s64ToF64Rm(x));
      assertThat(Conversions.s64ToF32Rz(x))
          .isEqualTo(x < 0 ? Conversions.s64ToF32Rp(x) : Conversions.s64ToF32Rm(x));
      assertThat(Conversions.u64ToF64Rz(x)).isEqualTo(Conversions.u64ToF64Rm(x));
      assertThat(Conversions.u64ToF32Rz(x)).isEqualTo(Conversions.u64ToF32Rm(x));
    }
    assertThat(Conversions.s64ToF32Rm(Long.MAX_VALUE)).isEqualTo(Math.nextDown(0x1p63f));
    assertThat(Conversions.u64ToF64Rp(-1L)).isEqualTo(0x1p64);
    assertThat(Conversions.u64ToF64Rm(-1L)).isEqualTo(Math.nextDown(0x1p64));
  }

  /** Rounds an integer below 2^64 to 24 bits by hand: BigDecimal.floatValue once rounded twice. */
  private static float nearestFloat(BigDecimal x) {
    BigInteger whole = x.toBigInteger();
    int dropped = Math.max(0, whole.bitLength() - 24);
    BigInteger unit = BigInteger.ONE.shiftLeft(dropped);
    BigDecimal kept = x.divide(new BigDecimal(unit)).setScale(0, RoundingMode.HALF_EVEN);
    return Math.scalb(kept.floatValue(), dropped);
  }

  private static void checkDouble(BigDecimal exact, double down, double up) {
    assertThat(new BigDecimal(down)).isLessThanOrEqualTo(exact);
    assertThat(new BigDecimal(Math.nextUp(down))).isGreaterThan(exact);
    assertThat(new BigDecimal(up)).isGreaterThanOrEqualTo(exact);
    assertThat(new BigDecimal(Math.nextDown(up))).isLessThan(exact);
  }

  private static void checkFloat(BigDecimal exact, float down, float up) {
    assertThat(new BigDecimal(down)).isLessThanOrEqualTo(exact);
    assertThat(new BigDecimal(Math.nextUp(down))).isGreaterThan(exact);
    assertThat(new BigDecimal(up)).isGreaterThanOrEqualTo(exact);
    assertThat(new BigDecimal(Math.nextDown(up))).isLessThan(exact);
  }

  @Test
  @DisplayName("doubles become floats in the direction asked for")
  void narrowing() {
    for (int i = 0; i < COUNT; i++) {
      double x = samples.nextDouble();
      float down = Conversions.f64ToF32Rm(x);
      float up = Conversions.f64ToF32Rp(x);
      float toZero = Conversions.f64ToF32Rz(x);
      if (Double.isNaN(x)) {
        assertThat(toZero).isNaN();
        continue;
      }
      assertThat(down <= x && up >= x).isTrue();
      assertThat(x == Double.POSITIVE_INFINITY || Math.nextUp(down) > x).isTrue();
      assertThat(x == Double.NEGATIVE_INFINITY || Math.nextDown(up) < x).isTrue();
      assertThat(toZero).isEqualTo(x < 0 ? up : down);
    }
    assertThat(Conversions.f64ToF32Rz(1e300)).isEqualTo(Float.MAX_VALUE);
    assertThat(Conversions.f64ToF32Rz(-0.0)).hasToString("-0.0");
  }

  @Test
  @DisplayName("integers are clamped to the range of a narrower type")
  void clamping() {
    assertThat(Conversions.clamp(-5, 0, 255)).isZero();
    assertThat(Conversions.clamp(300, 0, 255)).isEqualTo(255);
    assertThat(Conversions.clamp(-200, -128, 127)).isEqualTo(-128);
    assertThat(Conversions.clampUnsigned(-1, 127)).isEqualTo(127);
    assertThat(Conversions.clampUnsigned(5, 127)).isEqualTo(5);
  }

  @Test
  @DisplayName("tf32 keeps 10 bits of fraction, ties away from zero")
  void tensorFloat() {
    assertThat(Conversions.f32ToTf32(1 + 0x1p-11f)).isEqualTo(1 + 0x1p-10f);
    assertThat(Conversions.f32ToTf32(-1 - 0x1p-11f)).isEqualTo(-1 - 0x1p-10f);
    assertThat(Conversions.f32ToTf32(1 + 0x1p-12f)).isEqualTo(1f);
    assertThat(Conversions.f32ToTf32(Float.NaN)).isNaN();
    assertThat(Conversions.f32ToTf32(Float.NEGATIVE_INFINITY)).isEqualTo(Float.NEGATIVE_INFINITY);
  }
}
