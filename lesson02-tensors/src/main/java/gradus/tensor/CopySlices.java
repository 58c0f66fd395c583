package gradus.tensor;

import static gradus.array.DType.BOOL;
import static gradus.exercise.Todo.todo;

import gradus.array.NdArray;
import gradus.array.Shape;

/**
 * What an in-place write does to the tensor written to: some of its elements are now others.
 *
 * <p>As an operation on two inputs, the old tensor and the new elements, it passes on to the new
 * elements the gradient at their places, and to the old tensor the rest.
 */
final class CopySlices extends BuiltIn {
  private final NdArray base;
  private final NdArray region;

  /** Describes a write to a region of a base; both lie in the same storage. */
  CopySlices(NdArray base, NdArray region) {
    this.base = base;
    this.region = region;
  }

  /** Returns the base as it is after the write, which has been done. */
  @Override
  protected Tensor forward(Context context, Tensor... inputs) {
    return new Tensor(base);
  }

  @Override
  protected Tensor[] backward(Context context, Tensor gradient) {
    // TODO 2.14 Write in place: backward
    //   The rule of a write to a part of a tensor. Its inputs were the
    //   old tensor and the new elements; the gradient is that of all
    //   elements after the write. Return one for each input: which
    //   elements came from where? writtenPart(gradient) is what lies
    //   where the write went; kept() is a mask that is true elsewhere,
    //   for Tensor.where(mask, a, b); a or b may be a number. As in
    //   2.10, null will do for an input without gradient, where
    //   context.needsGradient(i) is false.
    return todo("2.14");
  }

  /** Returns the part of a tensor of the base's shape that lies where the base was written to. */
  private Tensor writtenPart(Tensor whole) {
    return new AsStrided(base, region).apply(whole);
  }

  /** Returns a mask of the base's shape: true where the base was not written to. */
  private Tensor kept() {
    NdArray storage = NdArray.full(Shape.of(base.storage().length()), 1, BOOL, base.device());
    storage.view(region.layout()).fill(0);
    return new Tensor(storage.view(base.layout()));
  }
}
