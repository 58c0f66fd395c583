package gradus.vgpu.arithmetic;

import java.util.Random;

/** Draws numbers for property tests: any bits, numbers near each other, and the special ones. */
final class Samples {

  private static final float[] FLOATS = {
    0f,
    -0f,
    1f,
    -1f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MIN_NORMAL,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.NaN,
    0.5f,
    1.5f
  };
  private static final double[] DOUBLES = {
    0,
    -0.0,
    1,
    -1,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN,
    0.5,
    1.5
  };
  private static final int[] INTS = {
    0, 1, -1, 2, 31, 32, 33, 63, 64, 65, 0xff, 0xffff, Integer.MIN_VALUE, Integer.MAX_VALUE
  };

  private final Random random = new Random(20240607);

  float nextFloat() {
    return switch (random.nextInt(8)) {
      case 0 -> FLOATS[random.nextInt(FLOATS.length)];
      case 1, 2 -> Float.intBitsToFloat(random.nextInt());
      case 3 -> (random.nextInt(4001) - 2000) * 0.125f;
      default -> Math.scalb(random.nextFloat() * 2 - 1, random.nextInt(60) - 30);
    };
  }

  double nextDouble() {
    return switch (random.nextInt(8)) {
      case 0 -> DOUBLES[random.nextInt(DOUBLES.length)];
      case 1, 2 -> Double.longBitsToDouble(random.nextLong());
      case 3 -> (random.nextInt(4001) - 2000) * 0.125;
      case 4 -> Math.scalb(random.nextDouble() * 2 - 1, random.nextInt(200) - 600);
      default -> Math.scalb(random.nextDouble() * 2 - 1, random.nextInt(120) - 60);
    };
  }

  int nextInt() {
    return switch (random.nextInt(4)) {
      case 0 -> INTS[random.nextInt(INTS.length)];
      case 1 -> random.nextInt(201) - 100;
      default -> random.nextInt();
    };
  }

  long nextLong() {
    return switch (random.nextInt(5)) {
      case 0 -> INTS[random.nextInt(INTS.length)];
      case 1 -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
      case 2 -> random.nextLong() >> random.nextInt(64);
      default -> random.nextLong();
    };
  }

  int nextInt(int bound) {
    return random.nextInt(bound);
  }
}
