package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How near results are that two compilers' code has computed.
 *
 * @param bytes the width of a number; 0 if every bit is the same
 * @param ulps by how much numbers may differ: the first one, the second one, and again from the
 *     start where there are no more
 */
record Precision(int bytes, int... ulps) {
  static final Precision EXACT = new Precision(0);

  static Precision ofFloats(int... ulps) {
    return new Precision(Float.BYTES, ulps);
  }

  static Precision ofDoubles(int... ulps) {
    return new Precision(Double.BYTES, ulps);
  }

  /** Expects two results that agree. */
  void check(String what, byte[] one, byte[] other) {
    if (bytes == 0) {
      assertThat(other).as(what).isEqualTo(one);
      return;
    }
    assertThat(other).as(what).hasSameSizeAs(one);
    ByteBuffer left = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer right = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < one.length / bytes; i++) {
      boolean isFloat = bytes == Float.BYTES;
      double x = isFloat ? left.getFloat(4 * i) : left.getDouble(8 * i);
      double y = isFloat ? right.getFloat(4 * i) : right.getDouble(8 * i);
      double ulp = isFloat ? Math.ulp((float) x) : Math.ulp(x);
      // As objects: a NaN equals itself.
      if (!Double.valueOf(x).equals(y)) {
        assertThat(Math.abs(x - y) / ulp)
            .as("ulps between %s and %s, number %d of %s", x, y, i, what)
            .isLessThanOrEqualTo(ulps[i % ulps.length]);
      }
    }
  }
}
