package gradus.tensor;

import static gradus.exercise.Todo.later;

import gradus.array.BinaryOp;
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
    checkBroadcasts(x, y);
    if (areRecorded(x, y) || x.dtype() != y.dtype()) {
      return replace(x, recorded);
    }
    check(x);
    x.array().binaryInto(op, y.array().expand(x.shape()), x.array());
    x.array().storage().bumpVersion();
    return x;
  }

  /** Replaces the elements of a tensor by what an operation computes from them. */
  static Tensor replace(Tensor x, UnaryOperator<Tensor> operation) {
    check(x);
    Tensor result = operation.apply(copyOf(x));
    checkKept(x, result);
    if (areRecorded(x, result)) {
      takeOver(x, result);
    }
    write(x, result);
    return x;
  }

  /** Replaces the elements of a tensor by others. */
  static Tensor overwrite(Tensor x, Tensor source) {
    check(x);
    checkBroadcasts(x, source);
    Tensor elements = Operands.like(x.dtype(), x.shape(), source);
    if (areRecorded(x, elements)) {
      rebase(x, elements);
    }
    write(x, elements);
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
      Tensor base = x.view() == null ? x : x.view().base();
      checkLeaf(x);
      checkLeaf(base);
      if (base != x && base.requiresGrad() && !x.view().isRecorded()) {
        throw unrecordedView();
      }
    }
  }

  /**
   * Refuses a leaf that requires a gradient: the write would make it a result, which collects none.
   *
   * @param x the tensor that is written to, or the one that it is a view of
   */
  private static void checkLeaf(Tensor x) {
    // TODO 2.14 Write in place: checkLeaf
    //   Throw an IllegalStateException if x is a leaf that requires a
    //   gradient. The message says what to do: noGrad().
    later("2.14");
  }

  private static IllegalStateException unrecordedView() {
    return new IllegalStateException(
        "this view was made under noGrad, or by a function that returned what it was given, and"
            + " cannot be changed in place while recording: make the view outside, change a clone(),"
            + " or change it under noGrad as well");
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
    x.array().copyFrom(elements.array());
    x.array().storage().bumpVersion();
  }

  /**
   * Has a tensor go on with the history of a result that is about to become its elements.
   *
   * <p>Once it is written, a result that is itself a view of the tensor has a new history.
   */
  private static void takeOver(Tensor x, Tensor result) {
    Node made = result.to(x.dtype()).gradFn();
    if (x.view() == null && made != null) {
      x.setGradFn(made);
    } else {
      rebase(x, result);
    }
  }

  /** Has the history of a base, which may be the tensor itself, continue with new elements. */
  private static void rebase(Tensor x, Tensor elements) {
    if (x.view() != null && !x.view().isRecorded()) {
      throw unrecordedView();
    }
    Tensor base = View.root(x);
    Function write = new CopySlices(base.array(), x.array());
    base.setGradFn(FunctionNode.of(write, base, base, elements.to(x.dtype())));
  }

  private static void checkBroadcasts(Tensor x, Tensor elements) {
    if (!Operands.expands(elements.shape(), x.shape())) {
      throw new IllegalArgumentException(
          "an in-place operation keeps its tensor's shape %s, and %s does not broadcast to it"
              .formatted(x.shape(), elements.shape()));
    }
  }

  /** Checks that a result can take the place of a tensor's elements. */
  private static void checkKept(Tensor x, Tensor result) {
    if (!result.shape().equals(x.shape())) {
      throw new IllegalArgumentException(
          "an in-place operation keeps its tensor's shape %s, and its result has shape %s"
              .formatted(x.shape(), result.shape()));
    }
    if (Operands.kind(result) > Operands.kind(x)) {
      throw new IllegalArgumentException(
          "an in-place operation keeps its tensor's dtype %s, which cannot hold a %s result: use to()"
              .formatted(x.dtype(), result.dtype()));
    }
  }
}
