package gradus.book.live;

import java.util.Random;

/**
 * Java's own random numbers, where there is no Java.
 *
 * <p>In a page, {@link Random} has no seed. This is its generator as its documentation gives it, so
 * that the page draws the points and weights that the JVM draws.
 */
final class SeededRandom extends Random {
  private static final long serialVersionUID = 1L;
  private static final long MULTIPLIER = 0x5DEECE66DL;
  private static final long MASK = (1L << 48) - 1;

  private long state;
  private double spare = Double.NaN;

  SeededRandom(long seed) {
    state = (seed ^ MULTIPLIER) & MASK;
  }

  @Override
  public double nextDouble() {
    return (((long) bits(26) << 27) + bits(27)) * 0x1.0p-53;
  }

  @Override
  public double nextGaussian() {
    double result = spare;
    spare = Double.NaN;
    return Double.isNaN(result) ? gaussian() : result;
  }

  /** Draws a point in the unit disc, which gives two normal numbers; the second is spared. */
  private double gaussian() {
    double x;
    double y;
    double square;
    do {
      x = 2 * nextDouble() - 1;
      y = 2 * nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double stretch = Math.sqrt(-2 * Math.log(square) / square);
    spare = y * stretch;
    return x * stretch;
  }

  private int bits(int count) {
    state = (state * MULTIPLIER + 0xBL) & MASK;
    return (int) (state >>> (48 - count));
  }
}
