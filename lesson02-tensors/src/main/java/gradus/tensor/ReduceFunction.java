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
abstract class ReduceFunction extends Function {
  /** The reduced axes, counted from the front and in order. */
  final int[] axes;

  private final Shape shape;
  private final boolean keepDim;

  /**
   * Describes a reduction of a tensor.
   *
   * @param axes in any order, negative ones counted from the end; none means all
   * @param keepDim leaves the reduced axes in the result, with size 1
   * @throws IllegalArgumentException if an axis does not exist or stands twice
   */
  private ReduceFunction(Tensor x, int[] axes, boolean keepDim) {
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
    if (keepDim) {
      return kept;
    }
    int[] sizes = IntStream.range(0, shape.rank()).filter(this::stays).map(shape::size).toArray();
    return new Tensor(kept.array().reshape(Shape.of(sizes)));
  }

  private boolean stays(int axis) {
    return Arrays.binarySearch(axes, axis) < 0;
  }

  /** Repeats a result, or its gradient, along the reduced axes. */
  final Tensor repeated(Tensor result) {
    int[] sizes = shape.sizes();
    for (int axis : axes) {
      sizes[axis] = 1;
    }
    return result.reshape(sizes).expand(shape);
  }

  /** A reduction whose derivative is the same everywhere. */
  abstract static class Linear extends ReduceFunction {
    Linear(Tensor x, int[] axes, boolean keepDim) {
      super(x, axes, keepDim);
    }

    /** Returns the gradient of the input, from that of the result. */
    abstract Tensor backward(Tensor gradient);

    @Override
    protected final Tensor forward(Context context, Tensor... inputs) {
      return result(inputs[0]);
    }

    @Override
    protected final Tensor[] backward(Context context, Tensor gradient) {
      return new Tensor[] {backward(repeated(gradient))};
    }
  }

  /** A reduction whose derivative is written in terms of its input. */
  abstract static class OfInput extends ReduceFunction {
    OfInput(Tensor x, int[] axes, boolean keepDim) {
      super(x, axes, keepDim);
    }

    /** Returns the gradient of the input x, from that of the result. */
    abstract Tensor backward(Tensor gradient, Tensor x);

    @Override
    protected final Tensor forward(Context context, Tensor... inputs) {
      context.saveForBackward(inputs[0]);
      return result(inputs[0]);
    }

    @Override
    protected final Tensor[] backward(Context context, Tensor gradient) {
      return new Tensor[] {backward(repeated(gradient), context.saved(0))};
    }
  }

  /** A reduction whose derivative is written in terms of its input and its result. */
  abstract static class OfBoth extends ReduceFunction {
    OfBoth(Tensor x, int[] axes, boolean keepDim) {
      super(x, axes, keepDim);
    }

    /** Returns the gradient of the input x, from those of the result z. */
    abstract Tensor backward(Tensor gradient, Tensor x, Tensor z);

    @Override
    protected final Tensor forward(Context context, Tensor... inputs) {
      Tensor z = result(inputs[0]);
      context.saveForBackward(inputs[0], z);
      return z;
    }

    @Override
    protected final Tensor[] backward(Context context, Tensor gradient) {
      Tensor z = repeated(context.saved(1));
      return new Tensor[] {backward(repeated(gradient), context.saved(0), z)};
    }
  }
}
