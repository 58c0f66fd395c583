package gradus.vgpu.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("approximate instructions, within the errors that the ISA documents")
class ApproximationsTest {

  private static final float INFINITY = Float.POSITIVE_INFINITY;

  private final Samples samples = new Samples();

  @Test
  @DisplayName("reciprocal, roots, power, logarithm and tanh")
  void errors() {
    for (int i = 0; i < 3_000; i++) {
      float x = samples.nextFloat();
      if (!Float.isFinite(x) || x == 0) {
        continue;
      }
      float size = Math.abs(x);
      // rcp: 1 ulp; rsqrt: 2^-22.9 relative; sqrt: 2^-23; tanh: 2^-11 (PTX ISA 9.7.3).
      check(Approximations.rcp(x), 1.0 / x, 0x1p-23);
      check(Approximations.rsqrt(size), 1 / Math.sqrt(size), Math.pow(2, -22.9));
      check(Approximations.sqrt(size), Math.sqrt(size), 0x1p-23);
      check(Approximations.tanh(x), Math.tanh(x), 0x1p-11);
      // lg2: 2^-22 absolute between 0.5 and 2, and else relative.
      double log = Math.log(size) / Math.log(2);
      assertThat((double) Approximations.lg2(size))
          .isCloseTo(log, within(0x1p-22 * Math.max(1, Math.abs(log))));
      float power = x % 126;
      check(Approximations.ex2(power), Math.pow(2, power), Math.pow(2, -22.5));
      float angle = (float) Math.IEEEremainder(x, 6.28);
      assertThat((double) Approximations.sin(angle)).isCloseTo(Math.sin(angle), within(0x1p-20));
      assertThat((double) Approximations.cos(angle)).isCloseTo(Math.cos(angle), within(0x1p-20));
      float y = samples.nextFloat();
      if (Math.abs(y) >= 0x1p-126f && Math.abs(y) <= 0x1p126f) {
        check(Approximations.div(x, y), (double) x / y, 0x1p-22);
        check(Approximations.divFull(x, y), (double) x / y, 0x1p-22);
      }
    }
  }

  private static void check(float actual, double exact, double relative) {
    if (Math.abs(exact) > Float.MAX_VALUE) {
      assertThat(Math.abs(actual)).isGreaterThanOrEqualTo(Float.MAX_VALUE);
    } else {
      double bound = Math.max(relative * Math.abs(exact), Float.MIN_VALUE);
      assertThat((double) actual).isCloseTo(exact, within(bound));
    }
  }

  @Test
  @DisplayName("a divisor above 2^126 gives 0, or NaN if the dividend is infinite")
  void hugeDivisor() {
    assertThat(Approximations.div(0x1p127f, 0x1p127f)).hasToString("0.0");
    assertThat(Approximations.div(1f, -0x1.8p126f)).hasToString("-0.0");
    assertThat(Approximations.div(INFINITY, 0x1p127f)).isNaN();
    assertThat(Approximations.div(INFINITY, 0x1p126f)).isEqualTo(INFINITY);
    assertThat(Approximations.div(1f, INFINITY)).hasToString("0.0");
    assertThat(Approximations.divFull(0x1p127f, 0x1p127f)).isEqualTo(1f);
  }

  @Test
  @DisplayName("special values")
  void special() {
    assertThat(Approximations.rcp(-0f)).isEqualTo(-INFINITY);
    assertThat(Approximations.rsqrt(0f)).isEqualTo(INFINITY);
    assertThat(Approximations.rsqrt(-1f)).isNaN();
    assertThat(Approximations.ex2(-INFINITY)).hasToString("0.0");
    assertThat(Approximations.ex2(1000f)).isEqualTo(INFINITY);
    assertThat(Approximations.ex2(-149f)).isEqualTo(Float.MIN_VALUE);
    assertThat(Approximations.ex2(Float.NaN)).isNaN();
    for (int n = -126; n <= 127; n++) {
      assertThat(Approximations.ex2(n)).isEqualTo(Math.scalb(1f, n));
      assertThat(Approximations.lg2(Math.scalb(1f, n))).isEqualTo(n);
    }
    assertThat(Approximations.lg2(0f)).isEqualTo(-INFINITY);
    assertThat(Approximations.lg2(-1f)).isNaN();
    assertThat(Approximations.lg2(INFINITY)).isEqualTo(INFINITY);
    assertThat(Approximations.lg2(Float.MIN_VALUE)).isEqualTo(-149f);
    assertThat(Approximations.sin(INFINITY)).isNaN();
    assertThat(Approximations.tanh(-INFINITY)).isEqualTo(-1f);
    assertThat(Approximations.tanh(-0f)).hasToString("-0.0");
  }

  @Test
  @DisplayName("rcp.approx.ftz.f64 keeps the upper word and flushes subnormal numbers")
  void gross() {
    assertThat(Approximations.rcp(3.0)).isCloseTo(1 / 3.0, within(0x1p-21));
    assertThat((int) Double.doubleToRawLongBits(Approximations.rcp(3.0))).isZero();
    assertThat(Approximations.rcp(-Double.MIN_VALUE)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Approximations.rcp(Double.MAX_VALUE)).hasToString("0.0");
    assertThat(Approximations.rcp(Double.NaN)).isNaN();
    assertThat(Approximations.rsqrtFtz(4.0)).isEqualTo(0.5);
    assertThat(Approximations.rsqrtFtz(Double.MIN_VALUE)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Approximations.rsqrt(16.0)).isEqualTo(0.25);
  }
}
