package gradus.tensor;

import gradus.array.ReduceOp;
import gradus.array.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A function that makes one element of all those along some axes.
 *
 * <p>Its rule is told from the place of one element that went in: the gradient, and the result if
 * the rule needs it, come repeated along the reduced axes, so that all shapes are the input's.
 */
abstract class ReduceFunction extends BuiltIn {
  /** What the derivative is written in terms of; nothing, if it is the same everywhere. */
  enum Saves {
    NOTHING,
    INPUT,
    BOTH
  }

  /** The reduced axes, counted from the front and in order. */
  final int[] axes;

  private final Saves saves;
  private final Shape shape;
  private final boolean keepDim;

  /**
   * Describes a reduction of a tensor.
   *
   * @param saves what the rule needs of it
   * @param axes in any order, negative ones counted from the end; none means all
   * @param keepDim leaves the reduced axes in the result, with size 1
   * @throws IllegalArgumentException if an axis does not exist or stands twice
   */
  ReduceFunction(Saves saves, Tensor x, int[] axes, boolean keepDim) {
    this.saves = saves;
    shape = x.shape();
    this.axes = axes.length == 0 ? allAxes() : inOrder(axes);
    this.keepDim = keepDim;
  }

  private int[] allAxes() {
    return IntStream.range(0, shape.rank()).toArray();
  }

  private int[] inOrder(int... given) {
    int[] ordered = Arrays.stream(given).map(shape::axis).sorted().distinct().toArray();
    if (ordered.length < given.length) {
      throw new IllegalArgumentException(
          "reducing %s along axes %s: an axis may stand there only once"
              .formatted(shape, Arrays.toString(given)));
    }
    return ordered;
  }

  /** Computes the result, in which the reduced axes are kept with size 1. */
  abstract Tensor reduce(Tensor x);

  /** Reduces the axes by one of the arrays' own reductions. */
  final Tensor reduce(ReduceOp op, Tensor x) {
    return new Tensor(x.array().reduce(op, axes, true));
  }

  /** Returns how many elements become one. */
  final int count() {
    return Arrays.stream(axes).map(shape::size).reduce(1, (n, size) -> n * size);
  }

  /** Returns the result in the shape that was asked for. */
  final Tensor result(Tensor x) {
    Tensor kept = reduce(x);
    checkKept(kept);
    if (keepDim) {
      return kept;
    }
    int[] sizes = IntStream.range(0, shape.rank()).filter(this::stays).map(shape::size).toArray();
    return new Tensor(kept.array().reshape(Shape.of(sizes)));
  }

  private boolean stays(int axis) {
    return Arrays.binarySearch(axes, axis) < 0;
  }

  private void checkKept(Tensor result) {
    if (!result.shape().equals(keptShape())) {
      throw new IllegalStateException(
          "%s.reduce gave shape %s for %s, and must keep the reduced axes with size 1, as %s: reduce"
                  .formatted(getClass().getSimpleName(), result.shape(), shape, keptShape())
              + " along axes, and with keepDim true");
    }
  }

  private Shape keptShape() {
    int[] sizes = shape.sizes();
    for (int axis : axes) {
      sizes[axis] = 1;
    }
    return Shape.of(sizes);
  }

  /** Repeats a result, or its gradient, along the reduced axes. */
  final Tensor repeated(Tensor result) {
    return ViewOps.expanded(ViewOps.reshaped(result, keptShape()), shape);
  }

  /**
   * Returns the gradient of the input, from that of the result.
   *
   * @param x the input, if it was saved
   * @param z the result, if it was saved
   */
  abstract Tensor backward(Tensor gradient, Tensor x, Tensor z);

  @Override
  protected final Tensor forward(Context context, Tensor... inputs) {
    Tensor z = result(inputs[0]);
    if (saves != Saves.NOTHING) {
      context.saveForBackward(inputs[0], saves == Saves.BOTH ? z : null);
    }
    return z;
  }

  @Override
  protected final Tensor[] backward(Context context, Tensor gradient) {
    Tensor x = saves == Saves.NOTHING ? null : context.saved(0);
    Tensor z = saves == Saves.BOTH ? repeated(context.saved(1)) : null;
    return new Tensor[] {backward(repeated(gradient), x, z)};
  }
}
