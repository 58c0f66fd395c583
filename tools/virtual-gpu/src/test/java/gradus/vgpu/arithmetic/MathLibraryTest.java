package gradus.vgpu.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("the mathematical library")
class MathLibraryTest {

  private static final int COUNT = 30;
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static UnaryOperator<BigDecimal> reference(String name) {
    return switch (name) {
      case "exp" -> Series::exp;
      case "exp2" -> x -> Series.exp(x.multiply(Series.LOG_TWO));
      case "exp10" -> x -> Series.exp(x.multiply(Series.LOG_TEN));
      case "expm1" -> x -> Series.exp(x).subtract(ONE);
      case "log" -> Series::log;
      case "log2" -> x -> Series.divide(Series.log(x), Series.LOG_TWO);
      case "log10" -> x -> Series.divide(Series.log(x), Series.LOG_TEN);
      case "log1p" -> x -> Series.log(x.add(ONE));
      case "rsqrt" -> x -> Series.divide(ONE, Series.root(x));
      case "sqrt" -> Series::root;
      case "cbrt" -> x -> Series.exp(Series.divide(Series.log(x), BigDecimal.valueOf(3)));
      case "rcbrt" -> x -> Series.exp(Series.divide(Series.log(x), BigDecimal.valueOf(-3)));
      case "sin" -> Series::sin;
      case "cos" -> Series::cos;
      case "tan" -> x -> Series.divide(Series.sin(x), Series.cos(x));
      case "sinpi" -> x -> Series.sin(x.multiply(Series.PI));
      case "cospi" -> x -> Series.cos(x.multiply(Series.PI));
      case "asin" -> Series::asin;
      case "acos" -> x -> Series.divide(Series.PI, TWO).subtract(Series.asin(x));
      case "atan" -> Series::atan;
      case "sinh" -> x -> half(Series.exp(x).subtract(Series.exp(x.negate())));
      case "cosh" -> x -> half(Series.exp(x).add(Series.exp(x.negate())));
      case "tanh" -> x -> ONE.subtract(Series.divide(TWO, Series.exp(x.multiply(TWO)).add(ONE)));
      case "asinh" -> x -> Series.log(x.add(Series.root(x.multiply(x).add(ONE))));
      case "acosh" -> x -> Series.log(x.add(Series.root(x.multiply(x).subtract(ONE))));
      case "atanh" -> x -> half(Series.log(Series.divide(ONE.add(x), ONE.subtract(x))));
      case "erf" -> Series::erf;
      case "erfc" -> x -> ONE.subtract(Series.erf(x));
      case "erfcx" -> x -> Series.exp(x.multiply(x)).multiply(ONE.subtract(Series.erf(x)));
      case "normcdf" -> x -> half(ONE.add(Series.erf(Series.divide(x, Series.root(TWO)))));
      case "lgamma" -> Series::lgamma;
      case "j0" -> x -> Series.bessel(0, x, -1);
      case "j1" -> x -> Series.bessel(1, x, -1);
      case "y0" -> x -> Series.besselY(0, x);
      case "y1" -> x -> Series.besselY(1, x);
      case "cyl_bessel_i0" -> x -> Series.bessel(0, x, 1);
      case "cyl_bessel_i1" -> x -> Series.bessel(1, x, 1);
      case "tgamma" -> x -> Series.exp(Series.lgamma(x));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static BigDecimal half(BigDecimal x) {
    return Series.divide(x, TWO);
  }

  private static double ulps(double actual, BigDecimal exact, double ulp) {
    return Series.divide(new BigDecimal(actual).subtract(exact).abs(), new BigDecimal(ulp))
        .doubleValue();
  }

  /** The bounds are the CUDA C++ Programming Guide's, in ulp: of the double and the float form. */
  @ParameterizedTest(name = "{0} from {1} to {2}")
  @CsvSource({
    "exp, -700, 700, 1, 1",
    "exp, -1, 1, 1, 1",
    "exp2, -1000, 1000, 1, 2",
    "exp10, -300, 300, 1, 2",
    "expm1, -1, 1, 1, 1",
    "expm1, 1, 600, 1, 1",
    "log, 1e-3, 2, 1, 1",
    "log, 2, 1e9, 1, 1",
    "log2, 1e-3, 2, 1, 1",
    "log2, 2, 1e9, 1, 1",
    "log10, 1e-3, 2, 1, 2",
    "log10, 2, 1e9, 1, 2",
    "log1p, -0.9, 2, 1, 1",
    "rsqrt, 1e-3, 1e3, 1, 2",
    "sqrt, 1e-3, 1e3, 0.5, 0.5",
    "cbrt, 1e-3, 1e3, 1, 1",
    "rcbrt, 1e-3, 1e3, 1, 1",
    "sin, -10, 10, 2, 2",
    "cos, -10, 10, 2, 2",
    "tan, -10, 10, 2, 4",
    "sinpi, -5, 5, 2, 1",
    "cospi, -5, 5, 2, 1",
    "asin, -0.99, 0.99, 2, 2",
    "acos, -0.99, 0.99, 2, 2",
    "atan, -10, 10, 2, 2",
    "sinh, -1, 1, 2, 3",
    "sinh, 1, 600, 2, 3",
    "cosh, -2, 2, 1, 2",
    "cosh, 2, 700, 1, 2",
    "tanh, -1, 1, 1, 2",
    "tanh, 1, 30, 1, 2",
    "asinh, 0, 1, 3, 3",
    "asinh, 1, 1e5, 3, 3",
    "acosh, 1.01, 2, 3, 4",
    "acosh, 2, 1e5, 3, 4",
    "atanh, -0.9, 0.9, 2, 3",
    "erf, -1, 1, 2, 2",
    "erf, 1, 6, 2, 2",
    "erfc, -2, 1, 5, 4",
    "erfc, 1, 8, 5, 4",
    "erfcx, -2, 1, 4, 4",
    "erfcx, 1, 10, 4, 4",
    "normcdf, -10, -1, 5, 5",
    "normcdf, -1, 3, 5, 5",
    "lgamma, 0.1, 3, 4, 6",
    "lgamma, 3, 200, 4, 6",
    "j0, 0, 1, 7, 9",
    "j0, 1, 8, 7, 9",
    "j1, -1, 1, 7, 9",
    "j1, 1, 8, 7, 9",
    "y0, 0, 1, 7, 9",
    "y0, 1, 8, 7, 9",
    "y1, 0, 1, 7, 9",
    "y1, 1, 8, 7, 9",
    "cyl_bessel_i0, -20, 20, 6, 6",
    "cyl_bessel_i0, 20, 80, 6, 6",
    "cyl_bessel_i1, -20, 20, 6, 6",
    "cyl_bessel_i1, 20, 80, 6, 6",
    "tgamma, 0.1, 3, 10, 5",
    "tgamma, 3, 160, 10, 5"
  })
  void accuracy(String name, double low, double high, double bound, double floatBound)
      throws Throwable {
    MethodHandle wide = MathLibrary.find("__nv_" + name).handle();
    MethodHandle narrow = MathLibrary.find("__nv_" + name + "f").handle();
    UnaryOperator<BigDecimal> reference = reference(name);
    Random random = new Random(name.hashCode());
    for (int i = 0; i < COUNT; i++) {
      double x = low + (high - low) * random.nextDouble();
      BigDecimal exact = reference.apply(new BigDecimal(x));
      double ulp = Math.ulp(exact.doubleValue());
      double error = ulps((double) wide.invokeExact(x), exact, ulp);
      assertThat(error).as("ulps of %s(%s)", name, x).isLessThanOrEqualTo(bound);
      float y = (float) x;
      BigDecimal exactFloat = reference.apply(new BigDecimal(y));
      float floatUlp = Math.ulp(exactFloat.floatValue());
      if (y >= low && y <= high && floatUlp <= Float.MAX_VALUE) {
        double floatError = ulps((float) narrow.invokeExact(y), exactFloat, floatUlp);
        assertThat(floatError).as("ulps of %sf(%s)", name, y).isLessThanOrEqualTo(floatBound);
        // What this library promises: hardly more than the rounding to float.
        assertThat(floatError).as("ulps of %sf(%s)", name, y).isLessThan(0.51);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"pow, 2, 4", "hypot, 2, 3", "rhypot, 1, 2", "atan2, 2, 3"})
  void accuracyOfTwo(String name, double bound, double floatBound) throws Throwable {
    MethodHandle wide = MathLibrary.find("__nv_" + name).handle();
    MethodHandle narrow = MathLibrary.find("__nv_" + name + "f").handle();
    BinaryOperator<BigDecimal> reference =
        switch (name) {
          case "pow" -> (x, y) -> Series.exp(Series.log(x).multiply(y));
          case "hypot" -> (x, y) -> Series.root(x.multiply(x).add(y.multiply(y)));
          case "rhypot" ->
              (x, y) -> Series.divide(ONE, Series.root(x.multiply(x).add(y.multiply(y))));
          default -> (y, x) -> Series.atan(Series.divide(y, x));
        };
    Random random = new Random(7);
    for (int i = 0; i < COUNT; i++) {
      double x = random.nextDouble() * 20;
      double y = random.nextDouble() * 20;
      BigDecimal exact = reference.apply(new BigDecimal(x), new BigDecimal(y));
      double error = ulps((double) wide.invokeExact(x, y), exact, Math.ulp(exact.doubleValue()));
      assertThat(error).as("ulps of %s(%s, %s)", name, x, y).isLessThanOrEqualTo(bound);
      float a = (float) x;
      float b = (float) y;
      exact = reference.apply(new BigDecimal(a), new BigDecimal(b));
      error = ulps((float) narrow.invokeExact(a, b), exact, Math.ulp(exact.floatValue()));
      assertThat(error).as("ulps of %sf(%s, %s)", name, a, b).isLessThanOrEqualTo(floatBound);
    }
  }

  @Test
  @DisplayName("the inverses lead back, to what their argument's last bits allow")
  void inverses() {
    for (double y = 1e-300; y < 1; y *= 7) {
      assertThat(backToErfc(y)).as("erfcinv(%s)", y).isLessThan(5);
      double x = DoubleMath.normcdfinv(y);
      // An error of one ulp in x changes the distribution's logarithm by |x| ulps.
      double slope = 1 + x * x;
      assertThat(Math.abs(DoubleMath.normcdf(x) / y - 1)).isLessThan(slope * 2e-15);
    }
    for (double y = -0.99; y < 1; y += 0.03) {
      double back = DoubleMath.erf(DoubleMath.erfinv(y));
      assertThat(Math.abs(back - y)).isLessThan(4 * Math.ulp(y));
    }
    assertThat(DoubleMath.erfinv(1e-30)).isEqualTo(8.862269254527581e-31);
    assertThat(DoubleMath.normcdfinv(0.975)).isEqualTo(1.9599639845400540);
  }

  /** Returns how many ulps erfcinv(y) is off, by the slope of erfc there. */
  private static double backToErfc(double y) {
    double x = DoubleMath.erfcinv(y);
    double error = DoubleMath.erfc(x) / y - 1;
    double step = error * DoubleMath.erfcx(x) * Math.sqrt(Math.PI) / 2;
    return Math.abs(step) / Math.ulp(x);
  }

  @Test
  @DisplayName("Bessel functions beside their zeros, in ulps of what little is left")
  void besselZeros() {
    // The doubles next to a zero: half of the digits come from where exactly the zero is.
    double[] zeros = {2.404825557695773, 5.520078110286311};
    for (double zero : zeros) {
      for (double x = zero - 4 * Math.ulp(zero); x <= zero + 1e-15; x = Math.nextUp(x)) {
        BigDecimal exact = Series.bessel(0, new BigDecimal(x), -1);
        double ulp = Math.ulp(exact.doubleValue());
        assertThat(ulps(DoubleMath.j0(x), exact, ulp)).as("j0(%s)", x).isLessThan(7);
      }
    }
    double x = 0.8935769662791675;
    BigDecimal exact = Series.besselY(0, new BigDecimal(x));
    assertThat(ulps(DoubleMath.y0(x), exact, Math.ulp(exact.doubleValue()))).isLessThan(7);
  }

  /** The bound from 8 on, and of higher orders, is CUDA's: absolute. */
  @ParameterizedTest(name = "order {0} from {1} to {2}")
  @DisplayName("Bessel functions of all orders")
  @CsvSource({"0, 8, 60", "1, 8, 60", "2, 0, 60", "5, 0, 60", "12, 3, 40", "128, 0, 60"})
  void bessel(int order, double low, double high) {
    Random random = new Random(order);
    for (int i = 0; i < COUNT; i++) {
      double x = low + (high - low) * random.nextDouble();
      double j = Series.bessel(order, new BigDecimal(x), -1).doubleValue();
      assertThat(DoubleMath.jn(order, x)).as("j(%s)", x).isCloseTo(j, offset(5e-12));
      assertThat(DoubleMath.jn(order, -x))
          .isEqualTo((order % 2 == 0 ? 1 : -1) * DoubleMath.jn(order, x));
      assertThat(FloatMath.jnf(order, (float) x)).isCloseTo((float) j, offset(2.2e-6f));
      if (order < 20) {
        double y = Series.besselY(order, new BigDecimal(x)).doubleValue();
        double most = Math.max(5e-12, 7 * Math.ulp(y));
        assertThat(DoubleMath.yn(order, x)).as("y(%s)", x).isCloseTo(y, offset(most));
      }
    }
    assertThat(DoubleMath.jn(-1, 1)).isNaN();
    assertThat(DoubleMath.yn(-1, 1)).isNaN();
    assertThat(DoubleMath.yn(300, 1e-5)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(DoubleMath.jn(300, 1e-5)).isZero();
    assertThat(DoubleMath.jn(3, 6e-9)).isCloseTo(4.5e-27, offset(1e-42));
  }

  @Test
  @DisplayName("gamma functions of negative numbers")
  void reflection() {
    assertThat(DoubleMath.tgamma(-0.5)).isCloseTo(-2 * Math.sqrt(Math.PI), ulpsOf(3.5, 10));
    assertThat(DoubleMath.tgamma(-2.5)).isCloseTo(-0.9453087204829419, ulpsOf(0.9, 10));
    assertThat(DoubleMath.tgamma(-170.5)).isCloseTo(-3.3127395215386074e-308, ulpsOf(3e-308, 10));
    assertThat(DoubleMath.lgamma(-0.5)).isCloseTo(1.2655121234846454, ulpsOf(1.2, 4));
    assertThat(DoubleMath.lgamma(-20.3)).isCloseTo(-41.88729248013524, ulpsOf(42, 8));
    assertThat(DoubleMath.tgamma(5)).isCloseTo(24, ulpsOf(24, 10));
  }

  private static org.assertj.core.data.Offset<Double> ulpsOf(double size, int count) {
    return org.assertj.core.data.Offset.offset(count * Math.ulp(size));
  }

  @ParameterizedTest(name = "{0}({1}) = {2}")
  @CsvSource({
    "exp, -Infinity, 0.0",
    "exp, Infinity, Infinity",
    "exp, 0, 1.0",
    "exp2, 10, 1024.0",
    "exp2, -1074, 4.9E-324",
    "exp2, 1024, Infinity",
    "exp2, -Infinity, 0.0",
    "exp2, NaN, NaN",
    "exp10, 2, 100.0",
    "exp10, -Infinity, 0.0",
    "exp10, 400, Infinity",
    "log, 0, -Infinity",
    "log, -1, NaN",
    "log2, 0, -Infinity",
    "log2, -1, NaN",
    "log2, 8, 3.0",
    "log2, 4.9e-324, -1074.0",
    "log2, Infinity, Infinity",
    "log10, 1000, 3.0",
    "rsqrt, 0, Infinity",
    "rsqrt, -0.0, -Infinity",
    "rsqrt, Infinity, 0.0",
    "rsqrt, -1, NaN",
    "rsqrt, 4, 0.5",
    "cbrt, -27, -3.0",
    "rcbrt, 0, Infinity",
    "rcbrt, Infinity, 0.0",
    "rcbrt, -8, -0.5",
    "sin, Infinity, NaN",
    "sin, -0.0, -0.0",
    "sinpi, -0.0, -0.0",
    "sinpi, 1, 0.0",
    "sinpi, 0.5, 1.0",
    "sinpi, 1.5, -1.0",
    "sinpi, -0.5, -1.0",
    "sinpi, Infinity, NaN",
    "sinpi, 1e300, 0.0",
    "cospi, 0.5, 0.0",
    "cospi, 1, -1.0",
    "cospi, 1e300, 1.0",
    "cospi, 1.5, 0.0",
    "cospi, -2, 1.0",
    "sinh, -0.0, -0.0",
    "cosh, -Infinity, Infinity",
    "cosh, 0, 1.0",
    "cosh, NaN, NaN",
    "cosh, 711, Infinity",
    "tanh, -0.0, -0.0",
    "tanh, -Infinity, -1.0",
    "tanh, NaN, NaN",
    "asinh, -0.0, -0.0",
    "asinh, -Infinity, -Infinity",
    "acosh, 1, 0.0",
    "acosh, 0.5, NaN",
    "acosh, -1e300, NaN",
    "acosh, Infinity, Infinity",
    "atanh, 1, Infinity",
    "atanh, -1, -Infinity",
    "atanh, 2, NaN",
    "atanh, -0.0, -0.0",
    "erf, -0.0, -0.0",
    "erf, -Infinity, -1.0",
    "erf, NaN, NaN",
    "erfc, -Infinity, 2.0",
    "erfc, 30, 0.0",
    "erfc, 0, 1.0",
    "erfcx, Infinity, 0.0",
    "erfcx, -30, Infinity",
    "erfcx, 0, 1.0",
    "erfinv, 1, Infinity",
    "erfinv, -0.0, -0.0",
    "erfinv, 2, NaN",
    "erfcinv, 0, Infinity",
    "erfcinv, 2, -Infinity",
    "erfcinv, -1, NaN",
    "erfcinv, 1, 0.0",
    "normcdf, -Infinity, 0.0",
    "normcdf, Infinity, 1.0",
    "normcdf, 0, 0.5",
    "normcdfinv, 0, -Infinity",
    "normcdfinv, 1, Infinity",
    "tgamma, 0, Infinity",
    "tgamma, -0.0, -Infinity",
    "tgamma, -3, NaN",
    "tgamma, 172, Infinity",
    "tgamma, -Infinity, NaN",
    "tgamma, -300.5, -0.0",
    "lgamma, 1, -0.0",
    "lgamma, 2, 0.0",
    "lgamma, -3, Infinity",
    "lgamma, -Infinity, Infinity",
    "lgamma, Infinity, Infinity",
    "lgamma, 0, Infinity",
    "j0, Infinity, 0.0",
    "j0, 0, 1.0",
    "j0, NaN, NaN",
    "j1, -0.0, -0.0",
    "y0, 0, -Infinity",
    "y0, -1, NaN",
    "y1, 1e-320, -Infinity",
    "y1, Infinity, 0.0",
    "cyl_bessel_i0, -Infinity, Infinity",
    "cyl_bessel_i0, 720, Infinity",
    "cyl_bessel_i1, -Infinity, -Infinity",
    "cyl_bessel_i1, -0.0, -0.0",
    "round, 2.5, 3.0",
    "round, -0.4, -0.0",
    "round, 0.49999999999999994, 0.0",
    "rint, 2.5, 2.0",
    "trunc, -2.7, -2.0",
    "logb, 0, -Infinity",
    "logb, -10, 3.0",
    "logb, -Infinity, Infinity",
    "logb, 4.9e-324, -1074.0",
    "frexp, -10, -0.625",
    "frexp, 0, 0.0",
    "modf, -2.75, -0.75",
    "modf, -Infinity, -0.0",
    "modf, -2, -0.0"
  })
  void specialValues(String name, double x, String expected) throws Throwable {
    MethodHandle function = MathLibrary.find("__nv_" + name).handle();
    assertThat((Object) (double) function.invokeExact(x)).hasToString(expected);
  }

  @Test
  @DisplayName("functions of two numbers at their edges")
  void specialPairs() {
    double nan = Double.NaN;
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(DoubleMath.pow(1, nan)).isEqualTo(1);
    assertThat(DoubleMath.pow(nan, 0)).isEqualTo(1);
    assertThat(DoubleMath.pow(-1, -infinity)).isEqualTo(1);
    assertThat(DoubleMath.pow(-8, 1.0 / 3)).isNaN();
    assertThat(FloatMath.powf(1f, Float.NaN)).isEqualTo(1f);
    assertThat(FloatMath.powf(-2f, 3f)).isEqualTo(-8f);
    assertThat(DoubleMath.hypot(infinity, nan)).isEqualTo(infinity);
    assertThat(FloatMath.hypotf(Float.NaN, Float.NEGATIVE_INFINITY))
        .isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(DoubleMath.rhypot(0, 0)).isEqualTo(infinity);
    assertThat(DoubleMath.rhypot(3e300, 4e300)).isEqualTo(1 / 5e300);
    assertThat(DoubleMath.rhypot(nan, 1)).isNaN();
    assertThat(DoubleMath.fmod(-5.5, 2)).isEqualTo(-1.5);
    assertThat(DoubleMath.fmod(5, 0)).isNaN();
    assertThat(DoubleMath.remainder(5, 3)).isEqualTo(-1);
    assertThat(DoubleMath.fdim(3, 5)).isEqualTo(0);
    assertThat(DoubleMath.fdim(5, 3)).isEqualTo(2);
    assertThat(DoubleMath.fdim(nan, 3)).isNaN();
    assertThat(DoubleMath.nextafter(1, 2)).isEqualTo(Math.nextUp(1.0));
    assertThat(FloatMath.nextafterf(1f, 0f)).isEqualTo(Math.nextDown(1f));
    assertThat(FloatMath.ldexpf(0.75f, 4)).isEqualTo(12f);
    assertThat(DoubleMath.ilogb(0)).isEqualTo(Integer.MIN_VALUE);
    assertThat(DoubleMath.ilogb(infinity)).isEqualTo(Integer.MAX_VALUE);
    assertThat(DoubleMath.llround(-2.5)).isEqualTo(-3);
    assertThat(FloatMath.llrintf(2.5f)).isEqualTo(2);
  }

  @Test
  @DisplayName("find knows the names, the descriptors and what is stored through pointers")
  void find() throws Throwable {
    MathLibrary.Function exp = MathLibrary.find("__nv_expf");
    assertThat(exp.owner()).isEqualTo("gradus/vgpu/arithmetic/FloatMath");
    assertThat(exp.method()).isEqualTo("expf");
    assertThat(exp.descriptor()).isEqualTo("(F)F");
    assertThat(exp.stores()).isEmpty();
    assertThat(MathLibrary.find("__nv_ldexp").descriptor()).isEqualTo("(DI)D");
    assertThat(MathLibrary.find("__nv_nonsense")).isNull();
    assertThat(MathLibrary.find("__nv_hashCode")).isNull();

    MathLibrary.Function frexp = MathLibrary.find("__nv_frexpf");
    assertThat((float) frexp.handle().invokeExact(10f)).isEqualTo(0.625f);
    assertThat((int) frexp.stores().get(0).handle().invokeExact(10f)).isEqualTo(4);
    MathLibrary.Function modf = MathLibrary.find("__nv_modf");
    assertThat((double) modf.stores().get(0).handle().invokeExact(-2.75)).isEqualTo(-2.0);
    MathLibrary.Function remquo = MathLibrary.find("__nv_remquo");
    assertThat((double) remquo.handle().invokeExact(-29.0, 3.0)).isEqualTo(1.0);
    assertThat((int) remquo.stores().get(0).handle().invokeExact(-29.0, 3.0)).isEqualTo(-2);
    MathLibrary.Function sincos = MathLibrary.find("__nv_sincosf");
    assertThat(sincos.method()).isNull();
    assertThat((float) sincos.stores().get(1).handle().invokeExact(0f)).isEqualTo(1f);
  }
}
