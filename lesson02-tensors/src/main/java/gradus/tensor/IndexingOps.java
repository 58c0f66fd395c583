package gradus.tensor;

import static gradus.array.DType.INT64;

import gradus.array.NdArray;
import gradus.array.Shape;

/** The functions behind {@link Indexing}: each of the two is the other's rule. */
final class IndexingOps {
  private IndexingOps() {}

  /** {@code z[i] = x[index[i]]}: the gradient of z[i] is added at index[i]. */
  static final class Gather extends BuiltIn {
    private final Shape from;
    private final int axis;

    Gather(Shape from, int axis) {
      this.from = from;
      this.axis = axis;
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      Tensor index = inputs[1];
      context.saveForBackward(index);
      return new Tensor(inputs[0].array().gather(axis, index.array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor zeros = new Tensor(NdArray.zeros(from, gradient.dtype(), gradient.device()));
      return new Tensor[] {zeros.scatterAdd(axis, context.saved(0), gradient), null};
    }
  }

  /** {@code z = x, z[index[i]] += y[i]}: dz/dx = 1, and y[i] gets the gradient at index[i]. */
  static final class ScatterAdd extends BuiltIn {
    private final int axis;

    ScatterAdd(int axis) {
      this.axis = axis;
    }

    @Override
    protected Tensor forward(Context context, Tensor... inputs) {
      Tensor index = inputs[1];
      context.saveForBackward(index);
      NdArray sum = inputs[0].array().copy();
      return new Tensor(sum.scatterAdd(axis, index.array(), inputs[2].array()));
    }

    @Override
    protected Tensor[] backward(Context context, Tensor gradient) {
      Tensor bySource = context.needsGradient(2) ? gradient.gather(axis, context.saved(0)) : null;
      return new Tensor[] {gradient, null, bySource};
    }
  }

  /** Checks that an index goes with a tensor, wherever it leads. */
  static void check(String caller, Tensor x, int axis, Tensor index) {
    if (index.dtype() != INT64) {
      throw new IllegalArgumentException(
          "%s: an index has dtype int64, and this one %s: use to(INT64)"
              .formatted(caller, index.dtype()));
    }
    boolean fits = index.dim() == x.dim();
    for (int i = 0; fits && i < x.dim(); i++) {
      fits = i == x.shape().axis(axis) || index.size(i) <= x.size(i);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          ("%s: an index of shape %s for a tensor of shape %s: it needs as many axes, none longer"
                  + " but axis %d")
              .formatted(caller, index.shape(), x.shape(), axis));
    }
  }

  /** Returns the part of a source that has an element for each of an index. */
  static Tensor used(Tensor x, Tensor index, Tensor source) {
    if (source.dtype() != x.dtype()) {
      throw new IllegalArgumentException(
          "scatterAdd: a %s source for a %s tensor: use to(%s)"
              .formatted(source.dtype(), x.dtype(), x.dtype().name()));
    }
    boolean fits = source.dim() == index.dim();
    Tensor used = source;
    for (int i = 0; fits && i < index.dim(); i++) {
      fits = index.size(i) <= source.size(i);
      used = index.size(i) < source.size(i) ? used.slice(i, 0, index.size(i)) : used;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "scatterAdd: a source of shape %s is too small for an index of shape %s"
              .formatted(source.shape(), index.shape()));
    }
    return used;
  }

  /** Checks that an index is a list of places, or a single one. */
  static void checkOneAxis(Tensor index) {
    if (index.dim() > 1) {
      throw new IllegalArgumentException(
          "indexSelect: an index of shape %s: it may have one axis; gather takes others"
              .formatted(index.shape()));
    }
  }
}
