package gradus.tensor;

import static gradus.array.DType.FLOAT32;
import static gradus.array.DType.FLOAT64;

import gradus.array.DType;
import gradus.array.Device;
import gradus.array.Layout;
import gradus.array.NdArray;
import gradus.array.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * Ways to make a tensor: from numbers, by a rule, by chance, or from other tensors.
 *
 * <p>As in PyTorch, numbers with a fraction become FLOAT32 and whole ones INT64. What is made of
 * numbers is a leaf on the CPU that requires no gradient: {@code requiresGrad(true)} asks for one,
 * {@code to(device)} moves it.
 *
 * @see <a href="https://pytorch.org/docs/stable/torch.html#creation-ops">PyTorch</a>
 */
abstract sealed class Creation permits Tensor {
  /** Returns a FLOAT32 number, of shape (). */
  public static Tensor of(double value) {
    return full(Shape.SCALAR, value);
  }

  /** Returns an INT64 number, of shape (). */
  public static Tensor of(long value) {
    return new Tensor(NdArray.of(Shape.SCALAR, value));
  }

  /** Returns FLOAT32 numbers along one axis. */
  public static Tensor of(double... values) {
    return new Tensor(NdArray.of(Shape.of(values.length), values).to(FLOAT32));
  }

  /** Returns FLOAT32 numbers along one axis. */
  public static Tensor of(float... values) {
    return new Tensor(NdArray.of(Shape.of(values.length), values.clone()));
  }

  /** Returns INT64 numbers along one axis. */
  public static Tensor of(long... values) {
    return new Tensor(NdArray.of(Shape.of(values.length), values.clone()));
  }

  /** Returns INT64 numbers along one axis. */
  public static Tensor of(int... values) {
    return of(Arrays.stream(values).asLongStream().toArray());
  }

  /** Returns a BOOL mask along one axis. */
  public static Tensor of(boolean... values) {
    return new Tensor(NdArray.of(Shape.of(values.length), values.clone()));
  }

  /**
   * Returns the numbers of nested Java arrays, such as {@code double[][]}: an axis for each level.
   *
   * @param nested arrays of double or float, which become FLOAT32, of whole numbers, which become
   *     INT64, or of boolean
   * @throws IllegalArgumentException if arrays of one level differ in length, or hold anything else
   */
  public static Tensor of(Object nested) {
    NdArray array = NestedArray.read(nested);
    return new Tensor(array.dtype() == FLOAT64 ? array.to(FLOAT32) : array);
  }

  /** Returns a number, or those of nested Java arrays, as elements of a dtype. */
  public static Tensor of(Object nested, DType dtype) {
    return new Tensor(NestedArray.read(nested).to(dtype));
  }

  /** Returns FLOAT32 zeros. */
  public static Tensor zeros(int... sizes) {
    return zeros(Shape.of(sizes), FLOAT32);
  }

  /** Returns zeros. */
  public static Tensor zeros(Shape shape, DType dtype) {
    return new Tensor(NdArray.zeros(shape, dtype, Device.CPU));
  }

  /** Returns FLOAT32 ones. */
  public static Tensor ones(int... sizes) {
    return ones(Shape.of(sizes), FLOAT32);
  }

  /** Returns ones. */
  public static Tensor ones(Shape shape, DType dtype) {
    return full(shape, 1, dtype);
  }

  /** Returns a FLOAT32 number, repeated. */
  public static Tensor full(Shape shape, double value) {
    return full(shape, value, FLOAT32);
  }

  /**
   * Returns a number, repeated.
   *
   * @throws IllegalArgumentException if the dtype is INT64, and cannot hold it
   */
  public static Tensor full(Shape shape, double value, DType dtype) {
    Scalars.checkFits(value, dtype);
    return new Tensor(NdArray.full(shape, value, dtype, Device.CPU));
  }

  /** Returns the INT64 numbers 0, 1, 2 ... below an end. */
  public static Tensor arange(long end) {
    return arange(0, end, 1);
  }

  /** Returns the INT64 numbers from a start up to but not including an end. */
  public static Tensor arange(long start, long end) {
    return arange(start, end, 1);
  }

  /**
   * Returns every step-th INT64 number from a start up to but not including an end.
   *
   * @param step negative to count down
   * @throws IllegalArgumentException if the steps do not lead to the end
   */
  public static Tensor arange(long start, long end, long step) {
    int count = Steps.count(start, end, step);
    return of(LongStream.range(0, count).map(i -> start + i * step).toArray());
  }

  /** Returns the FLOAT32 numbers 0, 1, 2 ... below an end. */
  public static Tensor arange(double end) {
    return arange(0, end, 1, FLOAT32);
  }

  /** Returns FLOAT32 numbers in steps of 1 from a start up to but not including an end. */
  public static Tensor arange(double start, double end) {
    return arange(start, end, 1, FLOAT32);
  }

  /** Returns FLOAT32 numbers in equal steps from a start up to but not including an end. */
  public static Tensor arange(double start, double end, double step) {
    return arange(start, end, step, FLOAT32);
  }

  /**
   * Returns numbers in equal steps from a start up to but not including an end.
   *
   * @throws IllegalArgumentException if the steps do not lead to the end
   */
  public static Tensor arange(double start, double end, double step, DType dtype) {
    int count = Steps.count(start, end, step);
    return of(Steps.of(start, step, count), dtype);
  }

  /** Returns FLOAT32 numbers in equal steps from a first to a last one. */
  public static Tensor linspace(double first, double last, int count) {
    return linspace(first, last, count, FLOAT32);
  }

  /** Returns numbers in equal steps from a first to a last one. */
  public static Tensor linspace(double first, double last, int count, DType dtype) {
    return of(Steps.between(first, last, count), dtype);
  }

  /** Returns the FLOAT32 identity matrix: ones on the diagonal, zeros elsewhere. */
  public static Tensor eye(int size) {
    return eye(size, size, FLOAT32);
  }

  /** Returns a FLOAT32 matrix with ones on the diagonal, zeros elsewhere. */
  public static Tensor eye(int rows, int columns) {
    return eye(rows, columns, FLOAT32);
  }

  /** Returns a matrix with ones on the diagonal, zeros elsewhere. */
  public static Tensor eye(int rows, int columns, DType dtype) {
    Tensor matrix = zeros(Shape.of(rows, columns), dtype);
    Shape length = Shape.of(Math.min(rows, columns));
    // From one element of the diagonal to the next it is a row and one element more.
    Layout diagonal = Layout.of(length, new int[] {columns + 1}, 0);
    matrix.array().view(diagonal).fill(1);
    return matrix;
  }

  /** Returns FLOAT32 numbers drawn evenly from 0 up to but not including 1. */
  public static Tensor rand(RandomGenerator random, int... sizes) {
    return rand(random, Shape.of(sizes), FLOAT32);
  }

  /**
   * Returns numbers drawn evenly from 0 up to but not including 1.
   *
   * @throws IllegalArgumentException if the dtype holds no fractions
   */
  public static Tensor rand(RandomGenerator random, Shape shape, DType dtype) {
    return new Tensor(Chance.uniform(random, shape, dtype));
  }

  /** Returns FLOAT32 numbers drawn from the normal distribution with mean 0 and variance 1. */
  public static Tensor randn(RandomGenerator random, int... sizes) {
    return randn(random, Shape.of(sizes), FLOAT32);
  }

  /**
   * Returns numbers drawn from the normal distribution with mean 0 and variance 1.
   *
   * @throws IllegalArgumentException if the dtype holds no fractions
   */
  public static Tensor randn(RandomGenerator random, Shape shape, DType dtype) {
    return new Tensor(Chance.normal(random, shape, dtype));
  }

  /** Joins tensors along the first axis. */
  public static Tensor cat(List<Tensor> tensors) {
    return cat(tensors, 0);
  }

  /**
   * Joins tensors along an axis that they have; (2, 3) and (4, 3) along axis 0 give (6, 3).
   *
   * @throws IllegalArgumentException if there is none, or they differ in size along another axis
   */
  public static Tensor cat(List<Tensor> tensors, int axis) {
    return JoiningOps.cat(tensors, axis);
  }

  /** Joins tensors of one shape along a new first axis. */
  public static Tensor stack(List<Tensor> tensors) {
    return stack(tensors, 0);
  }

  /**
   * Joins tensors of one shape along a new axis; two of shape (3) along axis 1 give (3, 2).
   *
   * @param axis the new axis's place in the result
   * @throws IllegalArgumentException if there is none, or they differ in shape
   */
  public static Tensor stack(List<Tensor> tensors, int axis) {
    return JoiningOps.stack(tensors, axis);
  }

  /** Returns zeros of this tensor's shape, dtype and device. */
  public Tensor zerosLike() {
    Tensor x = (Tensor) this;
    return new Tensor(NdArray.zeros(x.shape(), x.dtype(), x.device()));
  }

  /** Returns ones of this tensor's shape, dtype and device. */
  public Tensor onesLike() {
    Tensor x = (Tensor) this;
    return new Tensor(NdArray.full(x.shape(), 1, x.dtype(), x.device()));
  }
}
