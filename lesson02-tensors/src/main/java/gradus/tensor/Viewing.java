package gradus.tensor;

import gradus.array.Layout;
import gradus.array.Shape;
import gradus.tensor.ViewOps.Expand;
import gradus.tensor.ViewOps.Permute;
import gradus.tensor.ViewOps.Reshape;
import gradus.tensor.ViewOps.Select;
import gradus.tensor.ViewOps.Slice;
import gradus.tensor.ViewOps.SumTo;
import gradus.tensor.ViewOps.Transpose;
import gradus.tensor.ViewOps.Unfold;
import java.util.Arrays;

/**
 * Views: other shapes over the same elements, of which none is copied.
 *
 * <p>Who writes to a view in place writes to the tensor it is taken from. A negative axis counts
 * from the last; one that does not exist is an {@link IllegalArgumentException}.
 */
sealed interface Viewing permits Tensor {
  /**
   * Returns the elements in another shape, in the same order; copied where no view can show them
   * so.
   *
   * @param sizes one of them may be -1, which follows from the others
   */
  default Tensor reshape(int... sizes) {
    Tensor x = (Tensor) this;
    Shape to = ViewOps.inferred(x, sizes);
    boolean needsCopy = x.array().layout().reshape(to) == null;
    return new Reshape(x.shape(), to).of(needsCopy ? x.clone() : x);
  }

  /**
   * Returns the elements in another shape, never copied.
   *
   * @throws IllegalArgumentException if the elements lie so that no view can show them so
   */
  default Tensor view(int... sizes) {
    Tensor x = (Tensor) this;
    Layout layout = x.array().layout().reshape(ViewOps.inferred(x, sizes));
    if (layout == null) {
      throw new IllegalArgumentException(
          "view: the elements of shape %s lie in another order, as after transpose: use reshape(%s)"
              .formatted(x.shape(), Arrays.toString(sizes)));
    }
    return reshape(sizes);
  }

  /** Returns all elements from one axis to another as a single axis. */
  default Tensor flatten(int from, int to) {
    return reshape(ViewOps.flattened(((Tensor) this).shape(), from, to));
  }

  /** Returns all elements as one axis. */
  default Tensor flatten() {
    return reshape(-1);
  }

  /** Returns a view with another axis of size 1. */
  default Tensor unsqueeze(int axis) {
    Tensor x = (Tensor) this;
    return new Reshape(x.shape(), x.array().unsqueeze(axis).shape()).of(x);
  }

  /** Returns a view without an axis, if its size is 1. */
  default Tensor squeeze(int axis) {
    Tensor x = (Tensor) this;
    Shape to = x.size(axis) == 1 ? x.shape().without(axis) : x.shape();
    return new Reshape(x.shape(), to).of(x);
  }

  /** Returns a view without all axes of size 1. */
  default Tensor squeeze() {
    int[] sizes = Arrays.stream(((Tensor) this).shape().sizes()).filter(n -> n != 1).toArray();
    return reshape(sizes);
  }

  /** Returns a view with two axes exchanged. */
  default Tensor transpose(int a, int b) {
    Tensor x = (Tensor) this;
    return new Transpose(x.shape().axis(a), x.shape().axis(b)).of(x);
  }

  /**
   * Returns the transpose of a matrix; a vector and a scalar are their own.
   *
   * @throws IllegalArgumentException if there are more than two axes
   */
  default Tensor t() {
    Tensor x = (Tensor) this;
    if (x.dim() > 2) {
      throw new IllegalArgumentException(
          "t: shape %s has more than two axes: name those to exchange, transpose(a, b)"
              .formatted(x.shape()));
    }
    return x.dim() < 2 ? x : transpose(0, 1);
  }

  /** Returns a view with the axes in another order: axis i of the result is {@code axes[i]}. */
  default Tensor permute(int... axes) {
    Tensor x = (Tensor) this;
    return new Permute(Arrays.stream(axes).map(x.shape()::axis).toArray()).of(x);
  }

  /** Returns a view in which axes of size 1 are repeated, and new ones stand in front. */
  default Tensor expand(int... sizes) {
    return expand(ViewOps.kept((Tensor) this, sizes));
  }

  /** Returns a view in which axes of size 1 are repeated, and new ones stand in front. */
  default Tensor expand(Shape to) {
    Tensor x = (Tensor) this;
    return new Expand(x.shape(), to).of(x);
  }

  /**
   * Returns the sum over all axes along which {@link #expand} would repeat, so that the result has
   * the shape given; this tensor, if it has that shape.
   *
   * @throws IllegalArgumentException if that shape cannot be expanded to this tensor's
   */
  default Tensor sumTo(Shape to) {
    Tensor x = (Tensor) this;
    if (!Operands.expands(to, x.shape())) {
      throw new IllegalArgumentException(
          "sumTo: shape %s to %s: expected a shape that expand makes %s of"
              .formatted(x.shape(), to, x.shape()));
    }
    return to.equals(x.shape()) ? x : new SumTo(x.shape(), to).apply(x);
  }

  /**
   * Returns a view of every step-th element of an axis, from start up to but not including end.
   *
   * @param start and end may be negative, to count from the end, and are moved into the axis
   */
  default Tensor slice(int axis, int start, int end, int step) {
    Tensor x = (Tensor) this;
    return new Slice(x.shape(), axis, start, end, step).of(x);
  }

  /** Returns a view of the elements of an axis from start up to but not including end. */
  default Tensor slice(int axis, int start, int end) {
    return slice(axis, start, end, 1);
  }

  /** Returns a view of one index of an axis, which is gone; a negative one counts from the end. */
  default Tensor select(int axis, int index) {
    Tensor x = (Tensor) this;
    return new Select(x.shape(), axis, index).of(x);
  }

  /** Returns a view of one index of the first axis: {@code x[index]}. */
  default Tensor get(int index) {
    return select(0, index);
  }

  /** Returns a view of the windows of an axis, as a new last axis; windows may overlap. */
  default Tensor unfold(int axis, int size, int step) {
    Tensor x = (Tensor) this;
    return new Unfold(x.shape(), x.shape().axis(axis), size, step).of(x);
  }
}
