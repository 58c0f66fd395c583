package gradus.vgpu.arithmetic;

/** Sums of Chebyshev polynomials, which approximate a smooth function to the last bits. */
final class Chebyshev {

  private Chebyshev() {}

  /**
   * Returns the sum of {@code coefficients[k] * T_k(x)} by Clenshaw's recurrence.
   *
   * @param x from -1 to 1
   */
  static double sum(double[] coefficients, double x) {
    double last = 0;
    double lastButOne = 0;
    for (int k = coefficients.length - 1; k > 0; k--) {
      double next = 2 * x * last - lastButOne + coefficients[k];
      lastButOne = last;
      last = next;
    }
    return x * last - lastButOne + coefficients[0];
  }
}
