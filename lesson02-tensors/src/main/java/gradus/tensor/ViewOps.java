package gradus.tensor;

import static gradus.exercise.Todo.todo;

import gradus.array.NdArray;
import gradus.array.ReduceOp;
import gradus.array.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The functions behind {@link Viewing}: the gradient of a view goes where its elements came from.
 */
final class ViewOps {
  private ViewOps() {}

  /** Repeats elements along axes of size 1, and along new ones in front. */
  static final class Expand extends ViewFunction {
    private final Shape from;
    private final Shape to;

    Expand(Shape from, Shape to) {
      this.from = from;
      this.to = to;
    }

    @Override
    NdArray view(NdArray x) {
      return x.expand(to);
    }

    @Override
    Tensor backward(Tensor gradient) {
      // TODO 2.9 Broadcasting backwards: expand
      //   An element of x stands in many places of the result. What
      //   arrives at all of them belongs to it: bring the gradient back
      //   to the shape of x, which is `from`.
      return todo("2.9");
    }
  }

  /** Adds up what {@link Expand} repeats. */
  static final class SumTo extends BuiltIn {
    private final Shape from;
    private final Shape to;

    SumTo(Shape from, Shape to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      return new Tensor(inputs[0].array().reduce(ReduceOp.SUM, repeated(), true).reshape(to));
    }

    /** Returns the axes along which the larger shape repeats the smaller one. */
    private int[] repeated() {
      // TODO 2.9 Broadcasting backwards: repeated
      //   Here `from` is the larger shape, and `to` the smaller one.
      //   Along which axes of `from` has `to` to be repeated? Those that
      //   it does not have, and those where it has another size.
      //   Shapes are matched from the last axis on.
      return todo("2.9");
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      // TODO 2.9 Broadcasting backwards: sumTo
      //   An element of x is a term of one of the sums. What arrives at
      //   the sum arrives at each of its terms.
      return todo("2.9");
    }
  }

  /** Exchanges two axes. */
  static final class Transpose extends ViewFunction {
    private final int a;
    private final int b;

    Transpose(int a, int b) {
      this.a = a;
      this.b = b;
    }

    @Override
    NdArray view(NdArray x) {
      return x.transpose(a, b);
    }

    @Override
    Tensor backward(Tensor gradient) {
      // TODO 2.11 Rules of matrix products and views: transpose
      //   Bring every element of the gradient to where x has it.
      return todo("2.11");
    }
  }

  /** Puts the axes in another order: axis i of the result is axis {@code axes[i]} of the input. */
  static final class Permute extends ViewFunction {
    private final int[] axes;

    Permute(int... axes) {
      this.axes = axes;
    }

    @Override
    NdArray view(NdArray x) {
      return x.permute(axes);
    }

    @Override
    Tensor backward(Tensor gradient) {
      // TODO 2.11 Rules of matrix products and views: permute
      //   Axis i of the result is axis axes[i] of x. Put the axes of the
      //   gradient back to where x has them.
      return todo("2.11");
    }
  }

  /** Gives the elements another shape, in the same order. */
  static final class Reshape extends ViewFunction {
    private final Shape from;
    private final Shape to;

    Reshape(Shape from, Shape to) {
      this.from = from;
      this.to = to;
    }

    @Override
    NdArray view(NdArray x) {
      return x.reshape(to);
    }

    @Override
    Tensor backward(Tensor gradient) {
      // TODO 2.11 Rules of matrix products and views: reshape
      //   The elements of x, in the same order, have got the shape `to`.
      //   x has the shape `from`; reshape takes from.sizes().
      return todo("2.11");
    }
  }

  /** Shows a part of an axis: the gradient is that part, among zeros. */
  static final class Slice extends ViewFunction {
    private final Shape whole;
    private final int axis;
    private final int start;
    private final int end;
    private final int step;

    Slice(Shape whole, int axis, int start, int end, int step) {
      this.whole = whole;
      this.axis = axis;
      this.start = start;
      this.end = end;
      this.step = step;
    }

    @Override
    NdArray view(NdArray x) {
      return x.slice(axis, start, end, step);
    }

    @Override
    Tensor backward(Tensor gradient) {
      return new Among(whole, this).apply(gradient);
    }
  }

  /** Shows one index of an axis: the gradient is that index, among zeros. */
  static final class Select extends ViewFunction {
    private final Shape whole;
    private final int axis;
    private final int index;

    Select(Shape whole, int axis, int index) {
      this.whole = whole;
      this.axis = axis;
      this.index = index;
    }

    @Override
    NdArray view(NdArray x) {
      return x.select(axis, index);
    }

    @Override
    Tensor backward(Tensor gradient) {
      return new Among(whole, this).apply(gradient);
    }
  }

  /**
   * Writes an array to where a view shows it, among zeros: the gradient is seen through the view.
   */
  static final class Among extends BuiltIn {
    private final Shape whole;
    private final ViewFunction view;

    Among(Shape whole, ViewFunction view) {
      this.whole = whole;
      this.view = view;
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      // TODO 2.11 Rules of matrix products and views: among
      //   The gradient of a part of x, inputs[0].array(), is to stand
      //   where that part lies in x, with zeros around it.
      //   NdArray.zeros(shape, dtype, device) makes an array.
      //   view.view(array) shows that part of any array of the shape
      //   `whole`: who writes to what it shows, with copyFrom(elements),
      //   writes to the array.
      return todo("2.11");
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      return new Tensor[] {view.of(gradient)};
    }
  }

  /** Shows windows, which may overlap: an element gets the gradients of all windows it is in. */
  static final class Unfold extends ViewFunction {
    private final Shape whole;
    private final int axis;
    private final int size;
    private final int step;

    Unfold(Shape whole, int axis, int size, int step) {
      this.whole = whole;
      this.axis = axis;
      this.size = size;
      this.step = step;
    }

    @Override
    NdArray view(NdArray x) {
      return x.unfold(axis, size, step);
    }

    /** The i-th elements of all windows are a slice of the axis, in which none stands twice. */
    @Override
    Tensor backward(Tensor gradient) {
      if (size == 0) {
        return new Tensor(NdArray.zeros(whole, gradient.dtype(), gradient.device()));
      }
      int windows = gradient.size(axis);
      Tensor sum = null;
      for (int i = 0; i < size; i++) {
        Slice places = new Slice(whole, axis, i, i + (windows - 1) * step + 1, step);
        Tensor part = new Among(whole, places).apply(gradient.select(-1, i));
        sum = sum == null ? part : sum.add(part);
      }
      return sum;
    }
  }

  /** Returns a tensor in another shape: itself, if it has that shape. */
  static Tensor reshaped(Tensor x, Shape to) {
    return to.equals(x.shape()) ? x : x.reshape(to.sizes());
  }

  /** Returns a tensor repeated to another shape: itself, if it has that shape. */
  static Tensor expanded(Tensor x, Shape to) {
    return to.equals(x.shape()) ? x : x.expand(to);
  }

  /** Returns the shape that some sizes mean for a tensor, of which one may be -1. */
  static Shape inferred(Tensor x, int... sizes) {
    int[] full = sizes.clone();
    int known = 1;
    int open = -1;
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] == -1 && open < 0) {
        open = i;
      } else {
        known *= sizes[i];
      }
    }
    if (open >= 0 && known > 0) {
      full[open] = x.numel() / known;
    }
    if ((open >= 0 && known <= 0) || Arrays.stream(full).reduce(1, (a, b) -> a * b) != x.numel()) {
      throw new IllegalArgumentException(
          "reshape: shape %s has %d elements, which do not fit %s"
              .formatted(x.shape(), x.numel(), Arrays.toString(sizes)));
    }
    return Shape.of(full);
  }

  /** Returns the shape that expand's sizes mean, where -1 keeps what is there. */
  static Shape kept(Tensor x, int... sizes) {
    int[] full = sizes.clone();
    for (int i = 0; i < sizes.length; i++) {
      int axis = i - (sizes.length - x.dim());
      if (sizes[i] == -1 && axis >= 0) {
        full[i] = x.size(axis);
      }
    }
    return Shape.of(full);
  }

  /** Returns a shape with the axes from one to another as one. */
  static int[] flattened(Shape shape, int from, int to) {
    int first = shape.axis(from);
    int last = shape.axis(to);
    if (first > last) {
      throw new IllegalArgumentException(
          "flatten(%d, %d): the first axis lies behind the last".formatted(from, to));
    }
    int[] sizes = shape.sizes();
    int product = Shape.of(Arrays.copyOfRange(sizes, first, last + 1)).numel();
    return IntStream.concat(
            IntStream.concat(Arrays.stream(sizes, 0, first), IntStream.of(product)),
            Arrays.stream(sizes, last + 1, sizes.length))
        .toArray();
  }
}
