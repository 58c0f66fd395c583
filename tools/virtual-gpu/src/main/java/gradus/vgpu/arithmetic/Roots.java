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

  /** Returns the length of a vector, within 1 ulp. */
  static double norm(double... vector) {
    double large = largest(vector);
    if (!(large > 0 && large <= Double.MAX_VALUE)) {
      return large;
    }
    int exponent = DoubleMath.ilogb(large);
    double[] sum = squares(vector, exponent);
    double near = Math.sqrt(sum[0]);
    return Math.scalb(near + (Math.fma(-near, near, sum[0]) + sum[1]) / (2 * near), exponent);
  }

  /** Returns the reciprocal of the length of a vector, within 1 ulp. */
  static double rnorm(double... vector) {
    double large = largest(vector);
    if (!(large > 0 && large <= Double.MAX_VALUE)) {
      return 1 / large;
    }
    int exponent = DoubleMath.ilogb(large);
    double[] sum = squares(vector, exponent);
    return Math.scalb(rsqrt(sum[0], sum[1]), -exponent);
  }

  /** Returns the largest size; infinity even beside NaN. */
  private static double largest(double[] vector) {
    double large = 0;
    boolean isInfinite = false;
    for (double x : vector) {
      large = Math.max(large, Math.abs(x));
      isInfinite |= Double.isInfinite(x);
    }
    return isInfinite ? Double.POSITIVE_INFINITY : large;
  }

  /** Returns the sum of the squares of numbers over a power of 2, and what that sum misses. */
  private static double[] squares(double[] vector, int exponent) {
    double sum = 0;
    double missing = 0;
    for (double x : vector) {
      double scaled = Math.scalb(x, -exponent);
      double square = scaled * scaled;
      double next = sum + square;
      double added = next - sum;
      missing += Math.fma(scaled, scaled, -square) + (sum - (next - added)) + (square - added);
      sum = next;
    }
    return new double[] {sum, missing};
  }

  /** Returns what a sum of two squares, rounded, misses. */
  private static double squaresMiss(double x, double y, double sum) {
    double large = Math.max(Math.abs(x), Math.abs(y));
    double square = large * large;
    double small = Math.min(Math.abs(x), Math.abs(y));
    return Math.fma(large, large, -square) + Math.fma(small, small, square - sum);
  }
}
