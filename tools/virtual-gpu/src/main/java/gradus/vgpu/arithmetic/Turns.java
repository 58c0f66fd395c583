package gradus.vgpu.arithmetic;

/** Sine and cosine of multiples of pi, in double precision. */
final class Turns {

  private static final double PI_LOW = 1.2246467991473532e-16;

  private Turns() {}

  static double sinpi(double x) {
    double turned = x - 2 * Math.rint(0.5 * x);
    int quarter = (int) Math.rint(2 * turned);
    double rest = turned - 0.5 * quarter;
    double size = (quarter & 1) == 0 ? sinOfPi(rest) : cosOfPi(rest);
    return size == 0 ? x * 0 : (quarter & 2) == 0 ? size : -size;
  }

  static double cospi(double x) {
    double turned = x - 2 * Math.rint(0.5 * x);
    int quarter = (int) Math.rint(2 * turned);
    double rest = turned - 0.5 * quarter;
    double size = (quarter & 1) == 0 ? cosOfPi(rest) : sinOfPi(rest);
    return size == 0 ? 0 : (quarter + 1 & 2) == 0 ? size : -size;
  }

  // For |x| of at most 1/4; what pi * x loses is put right with the slope.

  private static double sinOfPi(double x) {
    double angle = x * Math.PI;
    double lost = Math.fma(x, Math.PI, -angle) + x * PI_LOW;
    return Math.sin(angle) + Math.cos(angle) * lost;
  }

  private static double cosOfPi(double x) {
    double angle = x * Math.PI;
    double lost = Math.fma(x, Math.PI, -angle) + x * PI_LOW;
    return Math.cos(angle) - Math.sin(angle) * lost;
  }
}
