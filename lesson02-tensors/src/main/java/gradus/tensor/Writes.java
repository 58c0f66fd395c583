package gradus.tensor;

import static gradus.exercise.Todo.later;
import static gradus.exercise.Todo.todo;

import gradus.array.BinaryOp;
import gradus.array.NdArray;
import gradus.array.Shape;
import java.util.function.UnaryOperator;

/**
 * In-place writes, and what they do to the history of the tensor written to.
 *
 * <p>While recording, a write is first computed as an ordinary operation on a copy of the old
 * elements, so that nothing which that operation saves is overwritten. Then the new elements are
 * copied in, and the tensor takes over the history of what was computed.
 */
final class Writes {
  private Writes() {}

  /** Combines the elements of a tensor with those of another. */
  static Tensor combine(Tensor x, BinaryOp op, Tensor y, UnaryOperator<Tensor> recorded) {
    if (areRecorded(x, y) || x.dtype() != y.dtype()) {
      return replace(x, recorded);
    }
    check(x);
    x.array().binaryInto(op, fitted(x, y), x.array());
    x.array().storage().bumpVersion();
    return x;
  }

  /** Replaces the elements of a tensor by what an operation computes from them. */
  static Tensor replace(Tensor x, UnaryOperator<Tensor> operation) {
    // TODO 2.14 Write in place: replace
    //   First check(x). Then let the operation work on copyOf(x), so
    //   that nothing it saves is overwritten; write its result into x,
    //   and let x take over the result's history. Return x.
    return todo("2.14");
  }

  /** Has a tensor whose elements are now a result's go on with that result's history. */
  private static void takeOver(Tensor x, Tensor result) {
    if (result.requiresGrad() && x.view() != null) {
      rebase(x, result);
    } else if (result.requiresGrad()) {
      x.setGradFn(result.to(x.dtype()).gradFn());
    }
  }

  /** Replaces the elements of a tensor by others. */
  static Tensor overwrite(Tensor x, Tensor source) {
    check(x);
    boolean isRecorded = areRecorded(x, source);
    Tensor fitted = source.to(x.dtype()).expand(x.shape());
    write(x, fitted);
    if (isRecorded) {
      rebase(x, fitted);
    }
    return x;
  }

  /** Returns whether a write from one tensor to another becomes part of the graph. */
  static boolean areRecorded(Tensor to, Tensor from) {
    return GradMode.isEnabled() && (to.requiresGrad() || from.requiresGrad());
  }

  /**
   * Checks that a tensor may be written to.
   *
   * @throws IllegalStateException if that would spoil a gradient
   */
  static void check(Tensor x) {
    if (x.array().layout().overlaps()) {
      throw new IllegalStateException(
          "this tensor of shape %s shows some element more than once, as expand does: change a clone()"
              .formatted(x.shape()));
    }
    if (GradMode.isEnabled()) {
      checkLeaf(x);
    }
  }

  private static void checkLeaf(Tensor x) {
    // TODO 2.14 Write in place: checkLeaf
    //   The base is the tensor that x is a view of, or x itself. If no
    //   gradient flows to it, all is well. If it is a leaf, throw an
    //   IllegalStateException that says what to do: noGrad(). Do so too
    //   if x is a view that was not recorded: it was made under noGrad.
    later("2.14");
  }

  private static IllegalStateException unrecordedView() {
    return new IllegalStateException(
        "this view was made under noGrad and cannot be changed in place while recording: make the"
            + " view outside, or change it under noGrad as well");
  }

  /** Returns the old elements, with their history, where nobody will overwrite them. */
  private static Tensor copyOf(Tensor x) {
    Tensor copy = new Tensor(x.array().copy());
    if (GradMode.isEnabled() && x.requiresGrad()) {
      copy.setGradFn(x.node());
    }
    return copy;
  }

  /** Copies elements in and raises the version. */
  private static void write(Tensor x, Tensor elements) {
    if (elements.dtype().isFloating() && !x.dtype().isFloating()) {
      throw new IllegalArgumentException(
          "an in-place operation keeps its tensor's dtype %s, which cannot hold a %s result: use to()"
              .formatted(x.dtype(), elements.dtype()));
    }
    if (areRecorded(x, elements) && x.view() != null && !x.view().isRecorded()) {
      throw unrecordedView();
    }
    x.array().copyFrom(fitted(x, elements));
    x.array().storage().bumpVersion();
  }

  /** Has the history of a base, which may be the tensor itself, continue with new elements. */
  private static void rebase(Tensor x, Tensor elements) {
    Tensor base = x.view() == null ? x : x.view().base();
    Function write = new CopySlices(base.array(), x.array());
    base.setGradFn(FunctionNode.of(write, base, base, elements.to(x.dtype())));
  }

  /** Broadcasts new elements to the shape that is there. */
  private static NdArray fitted(Tensor x, Tensor elements) {
    if (elements.shape().equals(x.shape())) {
      return apart(x, elements.array());
    }
    if (!Shape.broadcast(x.shape(), elements.shape()).equals(x.shape())) {
      throw new IllegalArgumentException(
          "an in-place operation keeps its tensor's shape %s, and %s does not broadcast to it"
              .formatted(x.shape(), elements.shape()));
    }
    return apart(x, elements.array().expand(x.shape()));
  }

  /** Copies elements that would be overwritten while they are still to be read. */
  private static NdArray apart(Tensor x, NdArray elements) {
    boolean isShared = elements.storage() == x.array().storage();
    return isShared && !elements.layout().equals(x.array().layout()) ? elements.copy() : elements;
  }
}
