package gradus.vgpu.arithmetic;

/** Reciprocals of roots in double precision, each put right by one step of Newton's method. */
final class Roots {

  private Roots() {}

  static double rsqrt(double x) {
    return rsqrt(x, 0);
  }

  /** Returns the reciprocal of the root of a number and the little that it misses. */
  private static double rsqrt(double x, double missing) {
    double near = 1 / Math.sqrt(x);
    double part = x * near;
    double lost = Math.fma(x, near, -part) + missing * near;
    double error = Math.fma(-part, near, 1) - lost * near;
    // One step of Newton's method; not from infinity or to a product that is none.
    return Math.abs(error) < 1e-10 ? near + 0.5 * near * error : near;
  }

  static double rcbrt(double x) {
    double root = Math.cbrt(x);
    double near = 1 / root;
    double square = near * near;
    double cube = square * near;
    double lost = Math.fma(near, near, -square) * near + Math.fma(square, near, -cube);
    double error = Math.fma(-cube, x, 1) - lost * x;
    return Math.abs(error) < 1e-10 ? near + near * error / 3 : near;
  }

  static double rhypot(double x, double y) {
    double large = Math.max(Math.abs(x), Math.abs(y));
    if (!(large > 0 && large <= Double.MAX_VALUE)) {
      return 1 / Math.hypot(x, y);
    }
    int exponent = DoubleMath.ilogb(large);
    double a = Math.scalb(x, -exponent);
    double b = Math.scalb(y, -exponent);
    double sum = a * a + b * b;
    return Math.scalb(rsqrt(sum, squaresMiss(a, b, sum)), -exponent);
  }

  /** Returns what a sum of two squares, rounded, misses. */
  private static double squaresMiss(double x, double y, double sum) {
    double large = Math.max(Math.abs(x), Math.abs(y));
    double square = large * large;
    double small = Math.min(Math.abs(x), Math.abs(y));
    return Math.fma(large, large, -square) + Math.fma(small, small, square - sum);
  }
}
