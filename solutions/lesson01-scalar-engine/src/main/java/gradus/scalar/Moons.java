package gradus.scalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Two half circles, each reaching into the other: two classes that no straight line separates.
 *
 * <p>The shape is that of scikit-learn's {@code make_moons}.
 */
public final class Moons {
  private Moons() {}

  /**
   * Returns points of both moons by turns, evenly spaced but for the noise.
   *
   * @param count how many points in all
   * @param noise the standard deviation of each coordinate's random offset; the moons lie about 0.3
   *     apart, so that 0.05 leaves a way between them
   */
  public static List<Sample> of(int count, double noise, Random random) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double angle = Math.PI * (i + 0.5) / count;
      double x = Math.cos(angle);
      double y = Math.sin(angle);
      double dx = noise * random.nextGaussian();
      double dy = noise * random.nextGaussian();
      boolean upper = i % 2 == 0;
      samples.add(upper ? new Sample(x + dx, y + dy, -1) : new Sample(1 - x + dx, 0.5 - y + dy, 1));
    }
    return samples;
  }
}
