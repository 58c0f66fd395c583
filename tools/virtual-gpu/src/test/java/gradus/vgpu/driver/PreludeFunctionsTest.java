package gradus.vgpu.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.vgpu.arithmetic.DoubleMath;
import gradus.vgpu.arithmetic.FloatMath;
import gradus.vgpu.arithmetic.SecondResults;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import jcuda.Pointer;
import jcuda.Sizeof;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions that the prelude writes in CUDA C itself, against Java's. */
@DisplayName("functions of the prelude agree with Java's")
class PreludeFunctionsTest {
  private static final double[] VALUES = {
    0.0,
    -0.0,
    0.1,
    -0.3,
    0.5,
    1,
    -1,
    1.5,
    2.5,
    -2.5,
    3.999,
    1024,
    -1e-5,
    1e-300,
    5e-324,
    1e300,
    -123456.789,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  /** 7 ulps, which CUDA's Bessel functions may be off up to 8; from there it promises less. */
  private static final double BESSEL = 7 * 0x1p-52;

  private final Session session = Session.withContext();

  static Stream<Arguments> functions() {
    return Stream.of(
        of("int e; y = frexp(x, &e) + 0 * e;", PreludeFunctionsTest::fraction),
        of("int e; frexp(x, &e); y = e;", x -> x == 0 || !finite(x) ? 0 : exponent(x) + 1),
        of("y = ilogb(x);", PreludeFunctionsTest::ilogb),
        of("y = ldexp(x, 3);", x -> Math.scalb(x, 3)),
        of("y = ldexp(x, -1060);", x -> Math.scalb(x, -1060)),
        of("y = ldexp(x, 1060);", x -> Math.scalb(x, 1060)),
        of("y = nextafter(x, 7.0);", x -> Math.nextAfter(x, 7.0)),
        of("y = nextafter(x, -7.0);", x -> Math.nextAfter(x, -7.0)),
        of("y = nextafterf((float)x, 7.0f);", x -> Math.nextAfter((float) x, 7.0)),
        of("double w; modf(x, &w); y = w;", PreludeFunctionsTest::whole),
        of("double w; y = modf(x, &w);", x -> x == whole(x) ? 0 : x - whole(x)),
        of("y = rint(x);", Math::rint),
        of("y = floor(x) + ceil(x);", x -> Math.floor(x) + Math.ceil(x)),
        of("y = trunc(x);", PreludeFunctionsTest::whole),
        of("y = round(x);", x -> Math.signum(x) * Math.floor(Math.abs(x) + 0.5)),
        of("y = remainder(x, 0.75);", x -> Math.IEEEremainder(x, 0.75)),
        of("y = remainderf((float)x, 3.0f);", x -> Math.IEEEremainder((float) x, 3)),
        of("y = asinhf(1e30f);", x -> (float) Math.log(2.0 * 1e30f)),
        of("y = sinpi(floor(fmin(fmax(x, -8.0), 8.0)));", x -> 0),
        of("y = erfinv(x / 2);", x -> DoubleMath.erfinv(x / 2)),
        of("y = erfcinv(x);", DoubleMath::erfcinv),
        of("y = erfcx(x);", DoubleMath::erfcx),
        of("y = normcdfinv(x);", DoubleMath::normcdfinv),
        // CUDA's own is off by up to 2 ulps.
        of("y = erfinvf((float)x);", x -> FloatMath.erfinvf((float) x), 0x1p-22),
        of("y = fabs(x) < 8 ? j0(x) : 1;", x -> Math.abs(x) < 8 ? DoubleMath.j0(x) : 1, BESSEL),
        near("y = j0(x);", x -> DoubleMath.j0(x), 5e-12),
        of("y = fabs(x) < 8 ? j1(x) : 1;", x -> Math.abs(x) < 8 ? DoubleMath.j1(x) : 1, BESSEL),
        near("y = j1(x);", x -> DoubleMath.j1(x), 5e-12),
        // CUDA's own jn gives no number near 0, and its yn the wrong infinity at -0.
        near("y = fabs(x) < 1e-9 ? 0 : jn(3, x);", x -> DoubleMath.jn(3, x), 5e-12),
        of("y = fabs(x) < 8 ? y0(x) : 1;", x -> Math.abs(x) < 8 ? DoubleMath.y0(x) : 1, BESSEL),
        near("y = y0(x);", x -> DoubleMath.y0(x), 5e-12),
        of("y = fabs(x) < 8 ? y1(x) : 1;", x -> Math.abs(x) < 8 ? DoubleMath.y1(x) : 1, BESSEL),
        near("y = y1(x);", x -> DoubleMath.y1(x), 5e-12),
        of(
            "y = x == 0 || x > 8 ? 1 : yn(3, x);",
            x -> x == 0 || x > 8 ? 1 : DoubleMath.yn(3, x),
            BESSEL),
        of("y = cyl_bessel_i0(x);", DoubleMath::cyl_bessel_i0, BESSEL),
        of("y = cyl_bessel_i1(x);", DoubleMath::cyl_bessel_i1, BESSEL),
        of("y = rcbrt(x);", DoubleMath::rcbrt),
        of("y = logb(x);", DoubleMath::logb),
        of("y = norm3d(x, 1.0, x);", x -> DoubleMath.norm3d(x, 1, x)),
        of("y = rnorm3d(x, 2.0, 3.0);", x -> DoubleMath.rnorm3d(x, 2, 3)),
        of("y = norm4d(x, 1.0, x, 1.0);", x -> DoubleMath.norm4d(x, 1, x, 1)),
        of("y = rnorm4d(x, 1.0, 2.0, 3.0);", x -> DoubleMath.rnorm4d(x, 1, 2, 3)),
        of("double p[] = {x, 3.0, x}; y = norm(3, p);", x -> DoubleMath.norm3d(x, 3, x)),
        of("double p[] = {x, 2.0}; y = rnorm(2, p);", x -> DoubleMath.rhypot(x, 2)),
        of("int q; y = remquo(x, 0.75, &q);", x -> Math.IEEEremainder(x, 0.75)),
        of(
            "int q; remquo(x, 0.75, &q); y = isfinite(x) ? q : 0;",
            x -> finite(x) ? SecondResults.remquo(x, 0.75) : 0),
        of("double s, c; sincospi(x, &s, &c); y = s;", DoubleMath::sinpi),
        of("double s, c; sincospi(x, &s, &c); y = c;", DoubleMath::cospi),
        of("float s, c; sincospif((float)x, &s, &c); y = s;", x -> FloatMath.sinpif((float) x)),
        of(
            "y = scalbln(x, 3l) + scalbln(x, -5000000000l);",
            x -> Math.scalb(x, 3) + Math.scalb(x, -10000)),
        of("y = llmin(x > 1, -1) + llmax(x > 1, 2);", x -> 1),
        of("y = ullmin(-1ull, 7) + ullmax(-1ull, 7) / 2.0;", x -> 7 + 0x1p63),
        of("y = __fns(0x50u, 0, 2) + __fns(0x50u, 31, -1);", x -> 12),
        of("y = lround(fmin(fmax(x, -1e9), 1e9));", PreludeFunctionsTest::rounded),
        of("y = fdim(x, 1.0);", x -> x > 1 ? x - 1 : Double.isNaN(x) ? x : 0),
        of("y = min(x, 0.5) + max(x, 2.0);", x -> minimum(x) + maximum(x)),
        of("y = abs(x);", Math::abs),
        of("y = isnan(x) + 2 * isinf(x) + 4 * signbit(x);", PreludeFunctionsTest::kind),
        of("y = __popcll(__double_as_longlong(x));", x -> Long.bitCount(bits(x))),
        of("y = __clzll(__double_as_longlong(x));", x -> Long.numberOfLeadingZeros(bits(x))),
        of(
            "y = __hiloint2double(__double2hiint(x), __double2loint(x));",
            DoubleUnaryOperator.identity()));
  }

  private static Arguments of(String statements, DoubleUnaryOperator expected) {
    return of(statements, expected, 1e-15);
  }

  private static Arguments of(String statements, DoubleUnaryOperator expected, double tolerance) {
    return Arguments.of(statements, expected, tolerance, 0);
  }

  private static Arguments near(String statements, DoubleUnaryOperator expected, double error) {
    return Arguments.of(statements, expected, 0, error);
  }

  private static boolean finite(double x) {
    return Double.isFinite(x);
  }

  private static long bits(double x) {
    return Double.doubleToRawLongBits(x);
  }

  /** Math.getExponent knows no subnormal numbers. */
  private static int exponent(double x) {
    return Math.abs(x) < Double.MIN_NORMAL
        ? Math.getExponent(x * 0x1p64) - 64
        : Math.getExponent(x);
  }

  private static double fraction(double x) {
    double normal = Math.abs(x) < Double.MIN_NORMAL ? x * 0x1p64 : x;
    return x == 0 || !finite(x) ? x : Math.scalb(normal, -Math.getExponent(normal) - 1);
  }

  private static double ilogb(double x) {
    return x == 0 || Double.isNaN(x)
        ? Integer.MIN_VALUE
        : finite(x) ? exponent(x) : Integer.MAX_VALUE;
  }

  private static double whole(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  private static double rounded(double x) {
    // fmax takes the number if the other is none.
    double inside = Double.isNaN(x) ? -1e9 : Math.min(Math.max(x, -1e9), 1e9);
    return Math.signum(inside) * Math.floor(Math.abs(inside) + 0.5);
  }

  private static double minimum(double x) {
    return Double.isNaN(x) ? 0.5 : Math.min(x, 0.5);
  }

  private static double maximum(double x) {
    return Double.isNaN(x) ? 2 : Math.max(x, 2);
  }

  private static double kind(double x) {
    int sign = bits(x) < 0 ? 4 : 0;
    return sign + (Double.isNaN(x) ? 1 : Double.isInfinite(x) ? 2 : 0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void agree(String statements, DoubleUnaryOperator expected, double tolerance, double error) {
    String text =
        "extern \"C\" __global__ void k(const double* in, double* out) {\n"
            + "  double x = in[threadIdx.x], y;\n"
            + "  "
            + statements
            + "\n  out[threadIdx.x] = y;\n}\n";
    int n = VALUES.length;
    CUdeviceptr in = session.allocate(8L * n);
    CUdeviceptr out = session.allocate(8L * n);
    JCudaDriver.cuMemcpyHtoD(in, Pointer.to(VALUES), (long) n * Sizeof.DOUBLE);
    session.launch(session.kernel("k", text), 1, n, Pointer.to(in), Pointer.to(out));
    double[] found = new double[n];
    assertThat(JCudaDriver.cuMemcpyDtoH(Pointer.to(found), out, 8L * n)).isZero();
    for (int i = 0; i < n; i++) {
      double want = expected.applyAsDouble(VALUES[i]);
      if (finite(want)) {
        double most = Math.max(error, Math.abs(want) * tolerance);
        assertThat(found[i]).as("x = %s", VALUES[i]).isCloseTo(want, within(most));
      } else {
        // As an object: a NaN equals itself.
        assertThat(found[i]).as("x = %s", VALUES[i]).isEqualTo(Double.valueOf(want));
      }
    }
  }
}
