package gradus.vgpu.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("float and double operations")
class FloatsTest {

  private static final float INFINITY = Float.POSITIVE_INFINITY;
  private static final float NAN = Float.NaN;

  @Test
  @DisplayName("min and max prefer a number to NaN, and -0 is less than +0")
  void minimum() {
    assertThat(Floats.min(NAN, 2f)).isEqualTo(2f);
    assertThat(Floats.min(2f, NAN)).isEqualTo(2f);
    assertThat(Floats.max(NAN, -INFINITY)).isEqualTo(-INFINITY);
    assertThat(Floats.min(NAN, NAN)).isNaN();
    assertThat(Floats.min(0f, -0f)).hasToString("-0.0");
    assertThat(Floats.min(-0f, 0f)).hasToString("-0.0");
    assertThat(Floats.max(-0f, 0f)).hasToString("0.0");
    assertThat(Floats.max(3f, -4f)).isEqualTo(3f);
    assertThat(Floats.minNan(NAN, 2f)).isNaN();
    assertThat(Floats.maxNan(2f, NAN)).isNaN();
    assertThat(Floats.maxNan(2f, 3f)).isEqualTo(3f);
    assertThat(Doubles.min(Double.NaN, 2)).isEqualTo(2);
    assertThat(Doubles.max(2, Double.NaN)).isEqualTo(2);
    assertThat(Doubles.min(0.0, -0.0)).hasToString("-0.0");
  }

  @Test
  @DisplayName("xorsign.abs compares sizes and gives the product's sign")
  void xorsign() {
    assertThat(Floats.minXorsign(-2f, 3f)).isEqualTo(-2f);
    assertThat(Floats.minXorsign(-2f, -3f)).isEqualTo(2f);
    assertThat(Floats.maxXorsign(2f, -3f)).isEqualTo(-3f);
    assertThat(Floats.maxXorsign(NAN, -3f)).isEqualTo(-3f);
    assertThat(Floats.minNanXorsign(NAN, -3f)).isNaN();
    assertThat(Floats.maxNanXorsign(-5f, -3f)).isEqualTo(5f);
  }

  @Test
  @DisplayName("saturation clamps to 0 … 1 and makes NaN 0")
  void saturation() {
    assertThat(Floats.saturate(0.25f)).isEqualTo(0.25f);
    assertThat(Floats.saturate(1.5f)).isEqualTo(1f);
    assertThat(Floats.saturate(INFINITY)).isEqualTo(1f);
    assertThat(Floats.saturate(-1f)).hasToString("0.0");
    assertThat(Floats.saturate(-0f)).hasToString("0.0");
    assertThat(Floats.saturate(NAN)).hasToString("0.0");
    assertThat(Doubles.saturate(Double.NaN)).hasToString("0.0");
    assertThat(Doubles.saturate(7)).isEqualTo(1.0);
  }

  @Test
  @DisplayName("flush replaces only subnormal numbers, by zeros of their signs")
  void flush() {
    assertThat(Floats.flush(Math.nextDown(Float.MIN_NORMAL))).hasToString("0.0");
    assertThat(Floats.flush(-Float.MIN_VALUE)).hasToString("-0.0");
    assertThat(Floats.flush(-Float.MIN_NORMAL)).isEqualTo(-Float.MIN_NORMAL);
    assertThat(Floats.flush(-0f)).hasToString("-0.0");
    assertThat(Floats.flush(-INFINITY)).isEqualTo(-INFINITY);
    assertThat(Floats.flush(NAN)).isNaN();
  }

  @Test
  @DisplayName("copysign takes the sign of its first operand")
  void copySign() {
    assertThat(Floats.copySign(-1f, 5f)).isEqualTo(-5f);
    assertThat(Floats.copySign(0f, -5f)).isEqualTo(5f);
    assertThat(Doubles.copySign(-0.0, 5)).isEqualTo(-5);
  }

  @Test
  @DisplayName("testp sorts numbers into classes, and zero counts as normal")
  void classes() {
    float[] numbers = {0, -0f, 1, Float.MIN_VALUE, -Float.MIN_NORMAL, INFINITY, -INFINITY, NAN};
    int[] finite = {1, 1, 1, 1, 1, 0, 0, 0};
    int[] infinite = {0, 0, 0, 0, 0, 1, 1, 0};
    int[] subnormal = {0, 0, 0, 1, 0, 0, 0, 0};
    int[] number = {1, 1, 1, 1, 1, 1, 1, 0};
    for (int i = 0; i < numbers.length; i++) {
      float x = numbers[i];
      assertThat(Floats.isFinite(x)).as("finite %s", x).isEqualTo(finite[i]);
      assertThat(Floats.isInfinite(x)).as("infinite %s", x).isEqualTo(infinite[i]);
      assertThat(Floats.isSubnormal(x)).as("subnormal %s", x).isEqualTo(subnormal[i]);
      assertThat(Floats.isNormal(x)).as("normal %s", x).isEqualTo(finite[i] - subnormal[i]);
      assertThat(Floats.isNumber(x)).as("number %s", x).isEqualTo(number[i]);
      assertThat(Floats.isNotANumber(x)).as("notanumber %s", x).isEqualTo(1 - number[i]);
      double y = x == Float.MIN_VALUE ? Double.MIN_VALUE : x;
      assertThat(Doubles.isFinite(y)).isEqualTo(finite[i]);
      assertThat(Doubles.isInfinite(y)).isEqualTo(infinite[i]);
      assertThat(Doubles.isSubnormal(y)).isEqualTo(subnormal[i]);
      assertThat(Doubles.isNormal(y)).isEqualTo(finite[i] - subnormal[i]);
      assertThat(Doubles.isNumber(y)).isEqualTo(number[i]);
      assertThat(Doubles.isNotANumber(y)).isEqualTo(1 - number[i]);
    }
  }

  @Test
  @DisplayName("with NaN the ordered comparisons are all false, the unordered ones all true")
  void comparisons() {
    Samples samples = new Samples();
    for (int i = 0; i < 10_000; i++) {
      float a = samples.nextFloat();
      float b = i % 4 == 0 ? a : samples.nextFloat();
      boolean isUnordered = Float.isNaN(a) || Float.isNaN(b);
      int order = isUnordered ? 0 : Double.compare(a + 0.0, b + 0.0);
      int[] expected = {
        is(order == 0), is(order != 0), is(order < 0), is(order <= 0), is(order > 0), is(order >= 0)
      };
      int[] ordered = {
        Floats.eq(a, b),
        Floats.ne(a, b),
        Floats.lt(a, b),
        Floats.le(a, b),
        Floats.gt(a, b),
        Floats.ge(a, b)
      };
      int[] unordered = {
        Floats.equ(a, b),
        Floats.neu(a, b),
        Floats.ltu(a, b),
        Floats.leu(a, b),
        Floats.gtu(a, b),
        Floats.geu(a, b)
      };
      int[] wide = {
        Doubles.eq(a, b),
        Doubles.ne(a, b),
        Doubles.lt(a, b),
        Doubles.le(a, b),
        Doubles.gt(a, b),
        Doubles.ge(a, b)
      };
      int[] wideUnordered = {
        Doubles.equ(a, b),
        Doubles.neu(a, b),
        Doubles.ltu(a, b),
        Doubles.leu(a, b),
        Doubles.gtu(a, b),
        Doubles.geu(a, b)
      };
      assertThat(ordered).isEqualTo(isUnordered ? new int[6] : expected);
      assertThat(unordered).isEqualTo(isUnordered ? new int[] {1, 1, 1, 1, 1, 1} : expected);
      assertThat(wide).isEqualTo(ordered);
      assertThat(wideUnordered).isEqualTo(unordered);
      assertThat(Floats.num(a, b)).isEqualTo(is(!isUnordered));
      assertThat(Floats.nan(a, b)).isEqualTo(is(isUnordered));
      assertThat(Doubles.num(a, b)).isEqualTo(is(!isUnordered));
      assertThat(Doubles.nan(a, b)).isEqualTo(is(isUnordered));
    }
  }

  private static int is(boolean condition) {
    return condition ? 1 : 0;
  }

  @Test
  @DisplayName("rounding to integers, with ties to even and zeros of the number's sign")
  void integral() {
    float[] numbers = {2.5f, 3.5f, -2.5f, -0.25f, 1e30f, 7.75f};
    float[] nearest = {2, 4, -2, -0f, 1e30f, 8};
    float[] down = {2, 3, -3, -1, 1e30f, 7};
    float[] up = {3, 4, -2, -0f, 1e30f, 8};
    float[] toZero = {2, 3, -2, -0f, 1e30f, 7};
    for (int i = 0; i < numbers.length; i++) {
      float x = numbers[i];
      assertThat(Floats.integralRni(x)).isEqualTo(Float.valueOf(nearest[i]));
      assertThat(Floats.integralRmi(x)).isEqualTo(Float.valueOf(down[i]));
      assertThat(Floats.integralRpi(x)).isEqualTo(Float.valueOf(up[i]));
      assertThat(Floats.integralRzi(x)).isEqualTo(Float.valueOf(toZero[i]));
      assertThat(Doubles.integralRni(x)).isEqualTo(Double.valueOf(nearest[i]));
      assertThat(Doubles.integralRmi(x)).isEqualTo(Double.valueOf(down[i]));
      assertThat(Doubles.integralRpi(x)).isEqualTo(Double.valueOf(up[i]));
      assertThat(Doubles.integralRzi(x)).isEqualTo(Double.valueOf(toZero[i]));
    }
    assertThat(Floats.integralRzi(NAN)).isNaN();
    assertThat(Floats.integralRzi(-INFINITY)).isEqualTo(-INFINITY);
  }
}
