package gradus.array;

/**
 * Makes one element of many, along some axes of an array.
 *
 * <p>The axes are put in the order of their strides, so that memory is read from front to back
 * whichever way the array lies in it. If the reduced ones then stand together, the array is one of
 * shape (outer, rows, columns) whose rows {@link RowReduction} makes one; otherwise it is copied
 * first, with the reduced axes last.
 */
final class Reduction {
  private final Shape shape;
  private final boolean[] reduced;

  private Reduction(Shape shape, int[] axes) {
    this.shape = shape;
    this.reduced = new boolean[shape.rank()];
    for (int axis : axes) {
      reduced[axis] = true;
    }
  }

  /** Reduces some axes of x, given non-negative; {@code out} keeps them with size 1. */
  static void run(ReduceOp op, NdArray x, int[] axes, NdArray out) {
    RowReduction<Object, ?> rows = new RowReduction<>(op, x.dtype());
    Reduction reduction = new Reduction(x.shape(), axes);
    int[] order = x.layout().axesByStride();
    NdArray ordered = x.permute(order);
    int[] extents = reduction.extents(order);
    if (extents == null || !ordered.layout().isContiguous()) {
      order = reduction.keptFirst();
      ordered = x.permute(order).contiguous();
      extents = reduction.extents(order);
    }
    int start = ordered.layout().offset();
    Object elements = ordered.storage().buffer();
    Storage result = rows.run(elements, start, extents[0], extents[1], extents[2]);
    NdArray target = out.permute(order);
    Copy.run(new NdArray(result, Layout.contiguous(target.shape())), target);
  }

  private int[] extents(int[] order) {
    int[] sizes = new int[order.length];
    boolean[] among = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      sizes[i] = shape.size(order[i]);
      among[i] = reduced[order[i]];
    }
    return extents(sizes, among);
  }

  /**
   * Returns how many elements there are along all axes before the reduced ones, along these, and
   * along those after them; or null if the reduced axes do not stand together.
   *
   * @param sizes of the axes, in the order in which they lie in memory
   * @param reduced which of them are reduced
   */
  static int[] extents(int[] sizes, boolean[] reduced) {
    int[] extents = {1, 1, 1};
    int part = 0;
    for (int axis = 0; axis < sizes.length; axis++) {
      if (sizes[axis] == 1) {
        continue;
      }
      if (reduced[axis] && part == 2) {
        return null;
      }
      if (reduced[axis]) {
        part = 1;
      } else if (part == 1) {
        part = 2;
      }
      extents[part] *= sizes[axis];
    }
    return extents;
  }

  private int[] keptFirst() {
    int[] order = new int[reduced.length];
    int next = 0;
    for (boolean wanted : new boolean[] {false, true}) {
      for (int axis = 0; axis < reduced.length; axis++) {
        if (reduced[axis] == wanted) {
          order[next++] = axis;
        }
      }
    }
    return order;
  }
}
