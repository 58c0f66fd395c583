package gradus.vgpu.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("directed rounding, compared with exact arithmetic")
class RoundingTest {

  private static final int FLOATS = 6_000;
  private static final int DOUBLES = 4_000;

  private final Samples samples = new Samples();

  private static BigDecimal big(double x) {
    return new BigDecimal(x);
  }

  private static boolean isFinite(double... numbers) {
    for (double x : numbers) {
      if (!Double.isFinite(x)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Checks the three results of an operation with finite operands.
   *
   * @param order the sign of: a finite candidate minus the exact result
   */
  private static void checkFloat(
      String what, float rz, float rm, float rp, ToIntFunction<Float> order) {
    ToIntFunction<Float> all = x -> Float.isInfinite(x) ? x > 0 ? 1 : -1 : order.applyAsInt(x);
    assertThat(all.applyAsInt(rp)).as("%s rp=%s is not below", what, rp).isNotNegative();
    assertThat(all.applyAsInt(Math.nextDown(rp))).as("%s rp=%s is least", what, rp).isNegative();
    assertThat(all.applyAsInt(rm)).as("%s rm=%s is not above", what, rm).isNotPositive();
    assertThat(all.applyAsInt(Math.nextUp(rm))).as("%s rm=%s is greatest", what, rm).isPositive();
    float zero = 0;
    assertThat(rz == (all.applyAsInt(zero) > 0 ? rp : rm)).as("%s rz=%s", what, rz).isTrue();
  }

  private static void checkDouble(
      String what, double rz, double rm, double rp, ToIntFunction<Double> order) {
    ToIntFunction<Double> all = x -> Double.isInfinite(x) ? x > 0 ? 1 : -1 : order.applyAsInt(x);
    assertThat(all.applyAsInt(rp)).as("%s rp=%s is not below", what, rp).isNotNegative();
    assertThat(all.applyAsInt(Math.nextDown(rp))).as("%s rp=%s is least", what, rp).isNegative();
    assertThat(all.applyAsInt(rm)).as("%s rm=%s is not above", what, rm).isNotPositive();
    assertThat(all.applyAsInt(Math.nextUp(rm))).as("%s rm=%s is greatest", what, rm).isPositive();
    double zero = 0;
    assertThat(rz == (all.applyAsInt(zero) > 0 ? rp : rm)).as("%s rz=%s", what, rz).isTrue();
  }

  /** The sign of x - a / b. */
  private static int compareQuotient(double x, double a, double b) {
    return big(x).multiply(big(b)).compareTo(big(a)) * (b < 0 ? -1 : 1);
  }

  /** The sign of x - sqrt(a). */
  private static int compareRoot(double x, double a) {
    return x < 0 ? -1 : big(x).multiply(big(x)).compareTo(big(a));
  }

  @Test
  @DisplayName("float results are the nearest ones on their side")
  void floats() {
    for (int i = 0; i < FLOATS; i++) {
      float a = samples.nextFloat();
      float b = samples.nextFloat();
      float c = samples.nextFloat();
      if (!isFinite(a, b, c)) {
        continue;
      }
      String what = a + ", " + b + ", " + c;
      BigDecimal sum = big(a).add(big(b));
      checkFloat(
          "add " + what,
          RoundedFloats.addRz(a, b),
          RoundedFloats.addRm(a, b),
          RoundedFloats.addRp(a, b),
          x -> big(x).compareTo(sum));
      BigDecimal difference = big(a).subtract(big(b));
      checkFloat(
          "sub " + what,
          RoundedFloats.subRz(a, b),
          RoundedFloats.subRm(a, b),
          RoundedFloats.subRp(a, b),
          x -> big(x).compareTo(difference));
      BigDecimal product = big(a).multiply(big(b));
      checkFloat(
          "mul " + what,
          RoundedFloats.mulRz(a, b),
          RoundedFloats.mulRm(a, b),
          RoundedFloats.mulRp(a, b),
          x -> big(x).compareTo(product));
      BigDecimal fused = product.add(big(c));
      checkFloat(
          "fma " + what,
          RoundedFloats.fmaRz(a, b, c),
          RoundedFloats.fmaRm(a, b, c),
          RoundedFloats.fmaRp(a, b, c),
          x -> big(x).compareTo(fused));
      if (b != 0) {
        checkFloat(
            "div " + what,
            RoundedFloats.divRz(a, b),
            RoundedFloats.divRm(a, b),
            RoundedFloats.divRp(a, b),
            x -> compareQuotient(x, a, b));
        checkFloat(
            "rcp " + b,
            RoundedFloats.rcpRz(b),
            RoundedFloats.rcpRm(b),
            RoundedFloats.rcpRp(b),
            x -> compareQuotient(x, 1, b));
      }
      float size = Math.abs(a);
      checkFloat(
          "sqrt " + size,
          RoundedFloats.sqrtRz(size),
          RoundedFloats.sqrtRm(size),
          RoundedFloats.sqrtRp(size),
          x -> compareRoot(x, size));
    }
  }

  @Test
  @DisplayName("double results are the nearest ones on their side")
  void doubles() {
    for (int i = 0; i < DOUBLES; i++) {
      double a = samples.nextDouble();
      double b = samples.nextDouble();
      // Often a third operand that nearly cancels the product.
      double c = i % 3 == 0 ? samples.nextDouble() : -a * b * (1 + samples.nextInt(3) * 0x1p-52);
      if (!isFinite(a, b, c)) {
        continue;
      }
      String what = a + ", " + b + ", " + c;
      BigDecimal sum = big(a).add(big(b));
      checkDouble(
          "add " + what,
          RoundedDoubles.addRz(a, b),
          RoundedDoubles.addRm(a, b),
          RoundedDoubles.addRp(a, b),
          x -> big(x).compareTo(sum));
      BigDecimal product = big(a).multiply(big(b));
      checkDouble(
          "mul " + what,
          RoundedDoubles.mulRz(a, b),
          RoundedDoubles.mulRm(a, b),
          RoundedDoubles.mulRp(a, b),
          x -> big(x).compareTo(product));
      BigDecimal fused = product.add(big(c));
      checkDouble(
          "fma " + what,
          RoundedDoubles.fmaRz(a, b, c),
          RoundedDoubles.fmaRm(a, b, c),
          RoundedDoubles.fmaRp(a, b, c),
          x -> big(x).compareTo(fused));
      if (b != 0) {
        checkDouble(
            "div " + what,
            RoundedDoubles.divRz(a, b),
            RoundedDoubles.divRm(a, b),
            RoundedDoubles.divRp(a, b),
            x -> compareQuotient(x, a, b));
        checkDouble(
            "rcp " + b,
            RoundedDoubles.rcpRz(b),
            RoundedDoubles.rcpRm(b),
            RoundedDoubles.rcpRp(b),
            x -> compareQuotient(x, 1, b));
      }
      double size = Math.abs(a);
      checkDouble(
          "sqrt " + size,
          RoundedDoubles.sqrtRz(size),
          RoundedDoubles.sqrtRm(size),
          RoundedDoubles.sqrtRp(size),
          x -> compareRoot(x, size));
    }
  }

  @Test
  @DisplayName("x - x is -0 when rounding down and +0 else; other zeros keep their sign")
  void zeros() {
    assertThat(RoundedFloats.subRm(1.5f, 1.5f)).hasToString("-0.0");
    assertThat(RoundedFloats.subRz(1.5f, 1.5f)).hasToString("0.0");
    assertThat(RoundedFloats.subRp(1.5f, 1.5f)).hasToString("0.0");
    assertThat(RoundedFloats.addRm(0f, 0f)).hasToString("0.0");
    assertThat(RoundedFloats.addRm(0f, -0f)).hasToString("-0.0");
    assertThat(RoundedFloats.addRp(-0f, -0f)).hasToString("-0.0");
    assertThat(RoundedFloats.fmaRm(2f, 3f, -6f)).hasToString("-0.0");
    assertThat(RoundedFloats.mulRm(0f, -1f)).hasToString("-0.0");
    assertThat(RoundedFloats.mulRm(0f, 1f)).hasToString("0.0");
    assertThat(RoundedFloats.sqrtRm(-0f)).hasToString("-0.0");
    assertThat(RoundedDoubles.subRm(1.5, 1.5)).hasToString("-0.0");
    assertThat(RoundedDoubles.subRz(1.5, 1.5)).hasToString("0.0");
    assertThat(RoundedDoubles.fmaRm(2, 3, -6)).hasToString("-0.0");
    assertThat(RoundedDoubles.fmaRp(2, 3, -6)).hasToString("0.0");
    assertThat(RoundedDoubles.sqrtRp(-0.0)).hasToString("-0.0");
  }

  @Test
  @DisplayName("infinities and NaN go through, and what overflows becomes the largest number")
  void infinities() {
    float inf = Float.POSITIVE_INFINITY;
    assertThat(RoundedFloats.addRz(inf, 1f)).isEqualTo(inf);
    assertThat(RoundedFloats.addRm(inf, -inf)).isNaN();
    assertThat(RoundedFloats.mulRz(inf, 0f)).isNaN();
    assertThat(RoundedFloats.divRm(1f, 0f)).isEqualTo(inf);
    assertThat(RoundedFloats.divRz(-1f, 0f)).isEqualTo(-inf);
    assertThat(RoundedFloats.divRp(1f, inf)).hasToString("0.0");
    assertThat(RoundedFloats.sqrtRz(inf)).isEqualTo(inf);
    assertThat(RoundedFloats.sqrtRp(-1f)).isNaN();
    assertThat(RoundedFloats.mulRz(Float.MAX_VALUE, -2f)).isEqualTo(-Float.MAX_VALUE);
    double infinite = Double.POSITIVE_INFINITY;
    assertThat(RoundedDoubles.addRm(infinite, 1)).isEqualTo(infinite);
    assertThat(RoundedDoubles.fmaRz(infinite, 1, 1)).isEqualTo(infinite);
    assertThat(RoundedDoubles.fmaRz(1, 1, -infinite)).isEqualTo(-infinite);
    assertThat(RoundedDoubles.fmaRm(infinite, 0, 1)).isNaN();
    assertThat(RoundedDoubles.divRz(1, 0)).isEqualTo(infinite);
    assertThat(RoundedDoubles.divRp(1, infinite)).hasToString("0.0");
    assertThat(RoundedDoubles.sqrtRm(infinite)).isEqualTo(infinite);
    assertThat(RoundedDoubles.addRz(Double.MAX_VALUE, Double.MAX_VALUE))
        .isEqualTo(Double.MAX_VALUE);
  }
}
