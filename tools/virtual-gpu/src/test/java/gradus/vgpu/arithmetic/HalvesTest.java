package gradus.vgpu.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("half floats and brain floats")
class HalvesTest {

  private final Samples samples = new Samples();

  /** The value by definition: sign, exponent, fraction. */
  private static double definition(int half) {
    int exponent = half >> 10 & 31;
    double fraction = half & 0x3ff;
    double size = exponent == 31 ? fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN : 0;
    if (exponent == 0) {
      size = Math.scalb(fraction, -24);
    } else if (exponent < 31) {
      size = Math.scalb(1024 + fraction, exponent - 25);
    }
    return half >> 15 == 0 ? size : -size;
  }

  private static boolean isNan(int half) {
    return (half & 0x7fff) > 0x7c00;
  }

  @Test
  @DisplayName("all 65536 halves have their value as a float and come back")
  void allHalves() {
    for (int half = 0; half < 0x10000; half++) {
      float x = Halves.toFloat(half);
      assertThat((double) x).as("%x", half).isEqualTo(Double.valueOf(definition(half)));
      int back = isNan(half) ? Halves.NAN : half;
      assertThat(Halves.fromFloat(x)).isEqualTo(back);
      assertThat(Halves.fromDouble(x)).isEqualTo(back);
      assertThat(Halves.fromFloatRz(x)).isEqualTo(back);
      assertThat(Halves.fromFloatRm(x)).isEqualTo(back);
      assertThat(Halves.fromFloatRp(x)).isEqualTo(back);
    }
  }

  @Test
  @DisplayName("numbers between two halves go to the one that each mode says")
  void between() {
    for (int half = 0; half < 0x7c00; half++) {
      // The neighbour of 65504 would be 65536: from their middle on it is infinity.
      double low = definition(half);
      double high = half == 0x7bff ? 65536 : definition(half + 1);
      double middle = (low + high) / 2;
      int even = (half & 1) == 0 ? half : half + 1;
      for (int sign = 1; sign >= -1; sign -= 2) {
        int mark = sign < 0 ? 0x8000 : 0;
        double[] numbers = {Math.nextUp(low), Math.nextDown(middle), middle, Math.nextUp(middle)};
        int[] nearest = {half, half, even, half + 1};
        for (int i = 0; i < 4; i++) {
          double x = sign * numbers[i];
          assertThat(Halves.fromDouble(x)).as("rn %s", x).isEqualTo(nearest[i] | mark);
          assertThat(Halves.fromDoubleRz(x)).as("rz %s", x).isEqualTo(half | mark);
          int up = sign > 0 ? half + 1 : half | mark;
          int down = sign > 0 ? half : half + 1 | mark;
          assertThat(Halves.fromDoubleRp(x)).as("rp %s", x).isEqualTo(up);
          assertThat(Halves.fromDoubleRm(x)).as("rm %s", x).isEqualTo(down);
        }
        float exact = (float) (sign * middle);
        assertThat(Halves.fromFloat(exact)).isEqualTo(even | mark);
        assertThat(Halves.fromFloat(Math.nextUp(exact)))
            .isEqualTo((sign > 0 ? half + 1 : half) | mark);
      }
    }
  }

  @Test
  @DisplayName("the JDK's conversion agrees, where the JDK has it")
  void jdk() throws ReflectiveOperationException {
    Method widen;
    Method narrow;
    try {
      widen = Float.class.getMethod("float16ToFloat", short.class);
      narrow = Float.class.getMethod("floatToFloat16", float.class);
    } catch (NoSuchMethodException e) {
      Assumptions.abort("this JDK has no half floats");
      return;
    }
    for (int half = 0; half < 0x10000; half++) {
      assertThat(Halves.toFloat(half)).isEqualTo(widen.invoke(null, (short) half));
    }
    for (int i = 0; i < 100_000; i++) {
      float x = samples.nextFloat();
      if (!Float.isNaN(x)) {
        assertThat((short) Halves.fromFloat(x)).isEqualTo((short) narrow.invoke(null, x));
      }
    }
  }

  private int nextHalf() {
    return samples.nextInt(3) == 0 ? samples.nextInt(0x10000) : nearOne();
  }

  private int nearOne() {
    return samples.nextInt(2) << 15 | 0x3000 + samples.nextInt(0x2000);
  }

  /** Rounds an exact number that is not 0 to the nearest half; every double in between is exact. */
  private static int nearest(BigDecimal exact) {
    // Half a double's last place away from the exact value there is no tie between halves, so that
    // a sticky last bit is enough.
    double near = exact.doubleValue();
    int order = exact.compareTo(new BigDecimal(near));
    boolean isOdd = (Double.doubleToRawLongBits(near) & 1) != 0;
    double sticky =
        order == 0 || isOdd ? near : order > 0 ? Math.nextUp(near) : Math.nextDown(near);
    return Halves.fromDouble(sticky);
  }

  @Test
  @DisplayName("sums, products and fma of halves are rounded once")
  void arithmetic() {
    for (int i = 0; i < 50_000; i++) {
      int a = nextHalf();
      int b = nextHalf();
      int c = nextHalf();
      if ((a & 0x7c00) == 0x7c00 || (b & 0x7c00) == 0x7c00 || (c & 0x7c00) == 0x7c00) {
        continue;
      }
      BigDecimal x = new BigDecimal(definition(a));
      BigDecimal y = new BigDecimal(definition(b));
      BigDecimal z = new BigDecimal(definition(c));
      check(Halves.add(a, b), x.add(y));
      check(Halves.sub(a, b), x.subtract(y));
      check(Halves.mul(a, b), x.multiply(y));
      check(Halves.fma(a, b, c), x.multiply(y).add(z));
    }
  }

  private static void check(int actual, BigDecimal exact) {
    if (exact.signum() == 0) {
      assertThat(actual & 0x7fff).isZero();
    } else {
      assertThat(actual).isEqualTo(nearest(exact));
    }
  }

  @Test
  @DisplayName("fma keeps a tiny addend that tips a tie")
  void tie() {
    // (1 + 2^-10) * 1.5 = 1.5 + 1.5 * 2^-10 lies in the middle of two halves, 1 and 2 steps up.
    int next = 0x3c01;
    int oneAndHalf = 0x3e00;
    assertThat(Halves.fma(next, oneAndHalf, 0)).isEqualTo(0x3e02);
    assertThat(Halves.fma(next, oneAndHalf, 0x0001)).isEqualTo(0x3e02);
    assertThat(Halves.fma(next, oneAndHalf, 0x8001)).isEqualTo(0x3e01);
  }

  @Test
  @DisplayName("signs, minima, saturation, relu and flushing of halves")
  void simple() {
    int nan = 0x7e01;
    assertThat(Halves.neg(0x3c00)).isEqualTo(0xbc00);
    assertThat(Halves.abs(0xbc00)).isEqualTo(0x3c00);
    assertThat(Halves.neg(nan)).isEqualTo(Halves.NAN);
    assertThat(Halves.min(nan, 0x3c00)).isEqualTo(0x3c00);
    assertThat(Halves.minNan(nan, 0x3c00)).isEqualTo(Halves.NAN);
    assertThat(Halves.max(0x8000, 0x0000)).isZero();
    assertThat(Halves.maxNan(0x4000, 0xc000)).isEqualTo(0x4000);
    assertThat(Halves.saturate(0x4000)).isEqualTo(0x3c00);
    assertThat(Halves.saturate(nan)).isZero();
    assertThat(Halves.relu(0xbc00)).isZero();
    assertThat(Halves.relu(nan)).isEqualTo(Halves.NAN);
    assertThat(Halves.flush(0x83ff)).isEqualTo(0x8000);
    assertThat(Halves.flush(0x0400)).isEqualTo(0x0400);
    assertThat(Halves.ex2(0x4200)).isEqualTo(0x4800);
    assertThat(Halves.tanh(0x7c00)).isEqualTo(0x3c00);
  }

  @Test
  @DisplayName("a pair has the first number in its low half")
  void pairs() {
    int pair = HalfPairs.pack(0x3c00, 0xc000);
    assertThat(pair).isEqualTo(0xc000_3c00);
    assertThat(HalfPairs.low(pair)).isEqualTo(0x3c00);
    assertThat(HalfPairs.high(pair)).isEqualTo(0xc000);
  }

  @Test
  @DisplayName("brain floats round to nearest even and to zero")
  void brainConversions() {
    for (int half = 0; half < 0x10000; half++) {
      float x = BrainHalves.toFloat(half);
      int back = x != x ? BrainHalves.NAN : half;
      assertThat(BrainHalves.fromFloat(x)).isEqualTo(back);
      assertThat(BrainHalves.fromFloatRz(x)).isEqualTo(back);
      if (Float.isFinite(x)) {
        int bits = half << 16;
        int even = half + (half & 1);
        assertThat(BrainHalves.fromFloat(Float.intBitsToFloat(bits | 0x7fff))).isEqualTo(half);
        assertThat(BrainHalves.fromFloat(Float.intBitsToFloat(bits | 0x8000))).isEqualTo(even);
        assertThat(BrainHalves.fromFloat(Float.intBitsToFloat(bits | 0x8001))).isEqualTo(half + 1);
        assertThat(BrainHalves.fromFloatRz(Float.intBitsToFloat(bits | 0xffff))).isEqualTo(half);
      }
    }
  }

  @Test
  @DisplayName("sums, products and fma of brain floats are rounded once")
  void brainArithmetic() {
    for (int i = 0; i < 50_000; i++) {
      int a = samples.nextInt(2) << 15 | 0x3800 + samples.nextInt(0x1000);
      int b = samples.nextInt(2) << 15 | samples.nextInt(0x4000);
      int c = samples.nextInt(2) << 15 | samples.nextInt(0x4000);
      BigDecimal x = new BigDecimal(BrainHalves.toFloat(a));
      BigDecimal y = new BigDecimal(BrainHalves.toFloat(b));
      BigDecimal z = new BigDecimal(BrainHalves.toFloat(c));
      checkBrain(BrainHalves.add(a, b), x.add(y));
      checkBrain(BrainHalves.sub(a, b), x.subtract(y));
      checkBrain(BrainHalves.mul(a, b), x.multiply(y));
      checkBrain(BrainHalves.fma(a, b, c), x.multiply(y).add(z));
      // An addend far below the last place, next to products that lie in the middle.
      int tiny = samples.nextInt(2) << 15 | 0x0100;
      checkBrain(
          BrainHalves.fma(a, 0x3f81, tiny),
          x.multiply(new BigDecimal(BrainHalves.toFloat(0x3f81)))
              .add(new BigDecimal(BrainHalves.toFloat(tiny))));
    }
  }

  private static void checkBrain(int actual, BigDecimal exact) {
    BigDecimal size = exact.abs();
    int half = actual & 0x7fff;
    BigDecimal value = new BigDecimal(BrainHalves.toFloat(half));
    BigDecimal above = new BigDecimal(BrainHalves.toFloat(half + 1));
    BigDecimal below = half == 0 ? value : new BigDecimal(BrainHalves.toFloat(half - 1));
    BigDecimal two = BigDecimal.valueOf(2);
    int upper = size.multiply(two).compareTo(value.add(above));
    int lower = size.multiply(two).compareTo(value.add(below));
    boolean isEven = (half & 1) == 0;
    assertThat(upper < 0 || upper == 0 && isEven).as("%x not too small", actual).isTrue();
    assertThat(half == 0 || lower > 0 || lower == 0 && isEven)
        .as("%x not too big", actual)
        .isTrue();
  }
}
