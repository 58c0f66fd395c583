package gradus.tensor;

import static gradus.array.DType.FLOAT16;
import static gradus.array.DType.FLOAT64;

import gradus.array.DType;
import gradus.array.NdArray;
import gradus.array.Shape;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** Arrays of random numbers, in the order in which a generator gives them. */
final class Chance {
  private Chance() {}

  /** Draws numbers evenly from 0 up to but not including 1. */
  static NdArray uniform(RandomGenerator random, Shape shape, DType dtype) {
    // No more bits than the dtype holds, or the largest numbers would be rounded to 1.
    int bits = dtype == FLOAT64 ? 53 : dtype == FLOAT16 ? 11 : 24;
    double unit = Math.scalb(1.0, -bits);
    return array(() -> (random.nextLong() >>> (64 - bits)) * unit, shape, dtype);
  }

  /** Draws numbers from the normal distribution with mean 0 and variance 1. */
  static NdArray normal(RandomGenerator random, Shape shape, DType dtype) {
    return array(random::nextGaussian, shape, dtype);
  }

  private static NdArray array(DoubleSupplier chance, Shape shape, DType dtype) {
    if (!dtype.isFloating()) {
      throw new IllegalArgumentException(
          "random numbers have fractions, which %s cannot hold: draw FLOAT32 ones"
              .formatted(dtype));
    }
    double[] numbers = new double[shape.numel()];
    Arrays.setAll(numbers, i -> chance.getAsDouble());
    return NdArray.of(shape, numbers).to(dtype);
  }
}
